import { plural } from './format/plural';

/** What the pane says; the larger pages have words of their own. */

export const words = {
  title: 'OT Business Case',
  tabs: {
    label: 'Pages',
    /** Short enough to fit side by side. */
    short: {
      selected: 'Cell',
      build: 'Build',
      functions: 'Functions',
      explore: 'Explore',
      handOver: 'Hand over',
    },
    full: {
      selected: 'Selected cell',
      build: 'Build',
      functions: 'Functions',
      explore: 'Explore',
      handOver: 'Hand over',
    },
  },

  values: {
    blank: 'blank',
    cells: (count: string) => `${count} cells`,
    total: (total: string) => `total ${total}`,
    text: (count: number, of: number, first: string) =>
      count === of ? `all text, first “${first}”` : `${count.toLocaleString('en-GB')} text`,
    logical: (count: number) => `${count.toLocaleString('en-GB')} TRUE or FALSE`,
    blanks: (count: number, of: number) =>
      count === of ? 'all blank' : `${count.toLocaleString('en-GB')} blank`,
    errors: (count: number, first: string) => `${plural(count, 'error')} (${first})`,
    date: (date: string, serial: string) => `${date} (stored as ${serial})`,
  },

  working: 'Working…',

  /** Shown while figures are out of date. */
  calculating: 'Calculating: figures here are not final yet',

  selected: {
    reading: 'Reading the selected cell.',
    unreadable: 'The selected cell could not be read.',
    retry: 'Try again',
    stored: (value: string) => `Stored as ${value}`,
    formula: 'Formula',
    partOfTable: (anchor: string) => `Part of a table. The formula is in ${anchor} and fills this cell too.`,
    selectAnchor: (anchor: string) => `Select ${anchor} to have it explained.`,
    formulaIn: (anchor: string) => `Formula in ${anchor}`,
    ordinary: 'Ordinary spreadsheet arithmetic. It uses no OT function.',
    blank: 'A blank cell. Nothing is calculated here.',
    number: 'A plain number. Nothing is calculated here.',
    text: 'Plain text. Nothing is calculated here.',
    numberAsText:
      'Text that looks like a number. Nothing is calculated here; totals leave it out and OT functions refuse it. Enter it again as a number.',
    logical: 'A plain TRUE or FALSE. Nothing is calculated here.',
    plainError: 'An error entered as a value. Nothing is calculated here.',
    hint: 'Select a cell with an OT formula to see what it means, or choose a function to insert.',
    browse: 'See the functions',
    changed: (address: string, text: string, meaning: string) =>
      [`${address}: ${text || 'blank'}.`, meaning].filter(Boolean).join(' '),
    uses: (names: string[]) => `Uses ${names.join(', ')}.`,
  },

  call: {
    unknown: (name: string) => `This add-in has no function ${name}.`,
    result: (value: string) => `Gives ${value}`,
    tableResult: (rows: number, columns: number) =>
      `Gives a table of ${plural(rows, 'row')} by ${plural(columns, 'column')}`,
    inside: (name: string) => `inside ${name}`,
    arguments: 'Arguments',
    noArguments: 'Takes no arguments.',
    omitted: 'Omitted',
    equals: (text: string, value: string) => `${text} = ${value}`,
    defaultIs: (value: string) => `${value}, the default`,
    blankDefault: (value: string) => `blank, so the default applies: ${value}`,
    unset: 'not used unless given',
    blankUnset: 'blank, so not used',
    missing: 'Missing: the function needs it',
    surplus: (position: string) => `Argument ${position}`,
    surplusNote: 'The function has no such argument.',
    workedOutInside: 'Worked out inside the formula; put it in a cell of its own to see its value.',
    unreadable: 'Its value could not be read.',
  },

  twin: {
    title: 'In plain Excel',
    note: 'Gives the same number without the add-in.',
    wholeTitle: 'Whole formula in plain Excel',
    wholeNote: 'Gives the same result without the add-in.',
    template: 'The names in italics are the arguments.',
    typical: (call: string) =>
      `For ${call}. It depends on how the arguments are written; select a cell to see the formula for that cell.`,
    table:
      'This function fills a table, which one ordinary formula cannot do, so it has no plain-Excel twin.',
    none: 'This function has no plain-Excel twin. Only functions that give one number have one.',
    incomplete: 'The plain-Excel twin needs every required argument of the call, and no more.',
    innerHasNone: (name: string) => `No plain-Excel twin, because ${name} inside this call has none.`,
    unknownFunction: 'There is no plain-Excel twin of a function that does not exist.',
  },

  copy: {
    twinOf: (name: string) => `Copy the plain-Excel formula of ${name}`,
    whole: 'Copy the whole formula in plain Excel',
    button: 'Copy',
    done: 'Copied',
    failed: 'Copying is blocked here. The formula is selected: press Ctrl+C, or ⌘C on a Mac.',
  },

  example: {
    title: 'Example',
    gives: 'Gives',
    aTable: 'a table:',
    table: 'The example’s table',
  },

  stale: {
    title: 'Past the last value on record',
    whatToDo:
      'A newer value may be in force. Look for it, and give it as an argument or on the Inputs sheet; it is then yours.',
  },
  brief: {
    more: 'Why?',
    /** Of what is no reason. */
    whole: 'More',
    less: 'Less',
    /** The visible words come first. */
    about: (said: string, of: string) => `${said} ${of}`,
  },
  sourceOf: (of: string) => `: source of ${of}`,
  enlarged: {
    open: 'Open large',
    openOf: (title: string) => `Open large: ${title}`,
    close: 'Close',
  },

  reach: 'How far its reference values go',

  inWords: { title: 'In words' },
  priceBasis: { title: 'Price basis' },
  source: { title: 'Source of the method', caution: 'Before you rely on it' },

  functions: {
    heading: 'Functions',
    search: 'Search the functions',
    placeholder: 'Name, subject or argument',
    count: (count: number) => plural(count, 'function'),
    found: (count: number, query: string) => `${plural(count, 'function')} for “${query}”`,
    none: (query: string) => `No function matches “${query}”. Try fewer words, or part of one.`,
    fillsTable: 'Fills a table',
    back: 'All functions',
    optional: 'optional',
    defaultIs: 'Default',
    refusals: 'What it refuses',
  },

  insert: {
    button: 'Insert example',
    into: 'Goes into the selected cell.',
    intoTable:
      'Goes into the selected cell and fills the cells below it and to its right, which must be blank.',
    inserted: (address: string) => `Inserted in ${address}.`,
    occupied: (address: string) => `${address} already holds:`,
    replaceIt: 'Replace it?',
    replace: 'Replace',
    cancel: 'Cancel',
    cancelled: (address: string) => `Nothing was inserted in ${address}.`,
    moved: (address: string) => `The selection moved, so nothing was inserted in ${address}.`,
    failed: (reason: string) => `Inserting failed: ${reason}`,
  },

  errors: {
    unknownFunction: (name: string) => `There is no function ${name}. Look for its name under Functions.`,
    tooMany: (name: string, most: number) => `${name} takes at most ${plural(most, 'argument')}.`,
    missing: (name: string, argument: string) => `${name} needs ${argument}, and it is not given.`,
    inArgument: (argument: string, text: string, code: string) =>
      `${argument} is ${text}, which holds ${code}. Put that right first.`,
    damaged:
      'The formula was damaged when the workbook was opened or saved without the add-in. Choose Hand over, Repair formulas that show #NAME?.',
    waiting: (argument: string, text: string) =>
      `${argument} is ${text}, which is still calculating. The answer appears when that is done.`,
    general: (code: string, ours: boolean): string => {
      if (code === '#NAME?' && ours) {
        return 'The add-in’s functions are not loaded in this workbook. Close and reopen it with the add-in running.';
      }
      return general[code] ?? 'The formula could not be worked out.';
    },
  },

  environment: {
    label: 'About this Excel',
    dates:
      'This workbook counts days from 1904. OT functions count from 1900, so every date in it would be taken for one four years and a day earlier: years, periods and reviews come out wrong. Do not rely on a figure here that depends on a date, and build no case here. Copy what you need into a new workbook, where File, Options, Advanced, “Use 1904 date system” is off, and type the dates again.',
    blanks:
      'This Excel gives OT functions a 0 for a blank cell. A blank discount rate is then 0%, and blank rows count as zeros: figures are wrong wherever an argument or a range has a blank cell. Update Excel (File, Account, Update Options) to version 2504 or later. Until then leave no blank in what a formula takes, or use Excel on the web.',
    old: 'This Excel is older than version 2504, the oldest that the add-in is meant for. It may give OT functions a 0 for a blank cell, so that figures are wrong wherever an argument or a range has one. Update Excel (File, Account, Update Options), or use Excel on the web.',
    unknown:
      'It could not be found out whether this Excel gives OT functions a blank for a blank cell. Open the self-test workbook and look whether every row is TRUE before you rely on a figure.',
    left: (sheet: string) =>
      `The sheet “${sheet}” was added for a check and could not be taken away. Delete it.`,
    refused:
      'This workbook counts days from 1904, and every date of the case would be four years and a day out. Open a new workbook with “Use 1904 date system” off (File, Options, Advanced), and build the case there.',
  },

  applied: {
    leftOut: (count: number) =>
      `All figures, formulas and names are written. ${plural(count, 'thing about how the sheets look or are guarded was', 'things about how the sheets look or are guarded were')} refused and left out:`,
    look: (sheet: string, what: string, reason: string | null) =>
      `${sheet}: ${what}.${reason === null ? '' : ` ${reason}`}`,
    more: (count: number) => `And ${plural(count, 'more', 'more')}.`,
  },

  fetched: {
    loading: 'Getting ready.',
    slow: 'Still getting ready. It takes longer than usual; after a minute you can try again. The other pages work meanwhile.',
    failed: 'This page could not be fetched.',
  },

  faults: {
    title: 'If something failed',
    note: 'Failures of the program since this page was opened, for the person who looks after the add-in. The text has times, places in the program and the version. It has no figures, formulas or names of yours.',
    details: 'Copy the details of what failed',
    show: 'Show the details',
    count: (count: number) => `${plural(count, 'failure')} in the log.`,
    engine: (where: string) =>
      `The spreadsheet program failed at ${where}. The rest of the workbook goes on. Look at what you last changed before you rely on it.`,
    page: 'The page failed at something that it did in the background. Look at what you last changed before you rely on it.',
    close: 'Close',
    blocked: 'Copying is blocked here. The details are under Hand over.',
  },

  failure: {
    title: 'The pane could not start',
    late: 'Excel did not answer in time.',
    catalogue: 'The list of functions, functions.json, could not be read from the add-in’s server.',
    crashed:
      'This page of the pane failed. The workbook is still open. If the pane was writing to it, look at what it wrote before you go on.',
    part: 'This part of the page failed. The workbook is still open. If the pane was writing to it, look at what it wrote before you go on.',
    again: 'Try again',
    afresh: 'Clear this page and try again',
  },
} as const;

const STILL_CALCULATING =
  'Still calculating. This is neither a figure nor a refusal: the answer appears when it is done. If it stays, reload the pane, then choose Formulas, Calculate Now.';

const general: Record<string, string> = {
  '#VALUE!': 'Something in the formula is of the wrong kind: text where a number is needed, for instance.',
  '#N/A': 'The formula has no answer to give, such as a lookup that finds nothing.',
  '#NAME?':
    'The formula uses a name that the spreadsheet does not know: a misspelt function, or a name not defined.',
  '#SPILL!':
    'The answer is a table, and cells it needs are not blank. Clear the cells below and to the right.',
  '#DIV/0!': 'Something is divided by zero or by a blank cell.',
  '#REF!': 'The formula refers to cells that no longer exist, usually because they were deleted.',
  '#NULL!': 'Two ranges with a space between them have no cell in common; a comma or colon may be meant.',
  '#NUM!': 'A number in the formula is outside what the calculation allows, or the answer is too large.',
  '#CALC!': 'The calculation cannot be carried out as written, such as a table with no rows.',
  '#BUSY!': STILL_CALCULATING,
  '#GETTING_DATA': STILL_CALCULATING,
  '#CONNECT!': 'The spreadsheet cannot reach a service that the formula needs.',
  '#BLOCKED!': 'A setting or policy stops the formula from being calculated here.',
  '#FIELD!': 'The formula asks for a field that the linked data does not have.',
  '#UNKNOWN!': 'The formula uses something that this version of the spreadsheet does not support.',
  '#CYCLE!': 'The formula refers to its own result, directly or through other cells.',
};
