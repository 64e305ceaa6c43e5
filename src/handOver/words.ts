/** What the copy says of itself, and why each formula was replaced as it was. */
export const words = {
  sheet: 'Hand-over',
  title: 'Hand-over copy: what replaced the add-in’s formulas',
  /** What a fixed cell says after its value. */
  fixed: (date: string) => `(fixed ${shortDate(date)})`,
  worked: {
    sheet: 'Working',
    title: 'Tables that checks and results look figures up in',
    note: 'Each took the place of one function of the add-in, and follows the same cells in ordinary Excel.',
  },
  made: (date: string, engine: string) => `Made on ${date} with ${engine}.`,
  data: (vintage: string) => `Data: ${vintage}.`,
  explanation: [
    'This copy needs no add-in. Each formula that called one of its functions has become ordinary Excel that gives the same figure and follows',
    'the same inputs. Where there is no ordinary Excel for it, the cell keeps its last value, says that it is fixed and on what day, and has a note.',
    'A check that compares with a fixed value, or with nothing that can change, says that it is not live in this copy, and does not count as passed.',
    'An ordinary formula does not check what it is given, as the add-in does. To see a fixed value for other inputs, go back to the workbook.',
  ],
  none: 'No formula of this workbook called a function of the add-in.',
  headings: ['Sheet', 'Where', 'Formula before', 'Became', 'What is there now', 'Why'],
  kinds: { formula: 'Formula', value: 'Fixed value', removed: 'Taken out' },

  valueIs: (kind: string, text: string) => (kind === 'text' ? `“${text}”` : text),
  cellsOfTable: (ref: string) => `The values in ${ref}`,
  cellsLeftOut: (count: number) => (count === 1 ? '1 cell' : `${count} cells`),
  formulasOfTable: (ref: string) => `A formula in each cell of ${ref}`,
  note: (original: string, date: string, engine: string, vintage: string, why: string) =>
    `Value only: ${original} on ${date}, ${engine}; data: ${vintage}. ${why}`,
  noteHeldBack: 'The cell has a thread of comments, so no note was added to it.',

  because: {
    twin: 'It gives the same figure without the add-in.',
    twinWithBlanks: (arguments_: string) =>
      `It gives the same figure without the add-in. Blank when the copy was made, so its default is written in: ${arguments_}.`,
    table: 'This formula fills a table, which one ordinary formula cannot do here.',
    plainTable: 'Each cell of the table has an ordinary formula that gives the same without the add-in.',
    noPlainTable: (name: string) => `No ordinary formulas fill the table of ${name} as it is written here.`,
    noTwin: (name: string) => `${name} has no plain-Excel twin.`,
    unknown: (name: string) => `There is no function ${name}.`,
    incomplete: (name: string) =>
      `The plain-Excel twin of ${name} needs every required argument, and no more, written in this way.`,
    mayBeBlank: (name: string, argument: string) =>
      `${argument} of ${name} may be blank, and whether it is cannot be told from its text.`,
    ranges:
      'The plain-Excel formula works on several cells at once, which older and newer versions of Excel do differently.',
    blankRows: (name: string, argument: string) =>
      `${name} leaves out the rows in which ${argument} is blank; ordinary formulas would count them.`,
    emptyText: (name: string, argument: string) =>
      `${argument} of ${name} holds cells with an empty text, which ordinary arithmetic does not take for blank.`,
    tooLong: 'The plain-Excel formula would be longer than the 8,192 characters that Excel allows.',
    refused: 'The function refused what it was given; an ordinary formula might show a figure all the same.',
    usesName: 'It uses a defined name that has no plain-Excel twin.',
    unreadable: 'The formula could not be read.',
    spill: 'It referred to a table that is now plain values, so it names the table’s cells.',
    leftOut: 'It is about people and for the team alone, so the copy does not have it.',
    nameGone:
      'There is no plain-Excel twin of it, so the name now gives #N/A. Cells that used it are values.',
    rule: 'There is no plain-Excel twin of it, so the rule that used it was taken out.',
    column: 'There is no plain-Excel twin of it, so new rows of the table are no longer filled in.',
  },
  noValue: 'No value was stored in the file, so the cell shows #N/A.',
} as const;

/** `29 Nov 2026` for `29 November 2026`. */
function shortDate(date: string): string {
  return date.replace(/[A-Za-z]{4,}/, (month) => month.slice(0, 3));
}
