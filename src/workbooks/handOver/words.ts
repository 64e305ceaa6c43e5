/** Why something became what it became, and what the copy says of itself. */
export const words = {
  sheet: 'Hand-over',
  title: 'Hand-over copy: what took the place of the add-in’s formulas',
  made: (date: string, engine: string) => `Made on ${date} with ${engine}.`,
  data: (vintage: string) => `Data: ${vintage}.`,
  explanation: [
    'This copy needs no add-in. Each formula that called one of its functions has become an ordinary Excel formula that gives the same',
    'figure or, where there is none, the value it last gave, with a note on the cell. Everything else is as it was.',
    'An ordinary formula does not check what it is given, as the add-in does. A value no longer changes with the inputs: to see it for',
    'other inputs, go back to the workbook from which this copy was made.',
  ],
  none: 'No formula of this workbook called a function of the add-in.',
  headings: ['Sheet', 'Where', 'What stood there', 'Became', 'What stands there now', 'Why'],
  kinds: { formula: 'Formula', value: 'Value', removed: 'Taken out' },

  valueIs: (kind: string, text: string) => (kind === 'text' ? `“${text}”` : text),
  cellsOfTable: (ref: string) => `The values in ${ref}`,
  note: (original: string, date: string, engine: string, vintage: string, why: string) =>
    `Value only: ${original} on ${date}, ${engine}; data: ${vintage}. ${why}`,
  noteHeldBack: 'The cell has a thread of comments, so no note was added to it.',

  because: {
    twin: 'It gives the same figure without the add-in.',
    twinWithBlanks: (arguments_: string) =>
      `It gives the same figure without the add-in. Blank when the copy was made, so its default is written in: ${arguments_}.`,
    table: 'This formula fills a table, which one ordinary formula cannot do.',
    noTwin: (name: string) => `${name} has no plain-Excel twin.`,
    unknown: (name: string) => `There is no function ${name}.`,
    incomplete: (name: string) =>
      `The plain-Excel twin of ${name} needs every required argument, and no more, written in this way.`,
    mayBeBlank: (name: string, argument: string) =>
      `${argument} of ${name} may be blank, and whether it is cannot be told from its text.`,
    ranges:
      'The plain-Excel formula works on several cells at once, which older and newer versions of Excel do differently.',
    emptyText: (name: string, argument: string) =>
      `${argument} of ${name} holds cells with an empty text, which ordinary arithmetic does not take for blank.`,
    tooLong: 'The plain-Excel formula would be longer than the 8,192 characters that Excel allows.',
    refused: 'The function refused what it was given; an ordinary formula might show a figure all the same.',
    usesName: 'It uses a defined name that has no plain-Excel twin.',
    unreadable: 'The formula could not be read.',
    spill: 'It referred to a table that is now plain values, so it names the table’s cells.',
    nameGone:
      'There is no plain-Excel twin of it, so the name now gives #N/A. Cells that used it are values.',
    rule: 'There is no plain-Excel twin of it, so the rule that used it was taken out.',
    column: 'There is no plain-Excel twin of it, so new rows of the table are no longer filled in.',
  },
  noValue: 'No value was stored in the file, so the cell shows #N/A.',
} as const;
