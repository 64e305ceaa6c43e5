import type { SheetRole } from '../../plan/plan';
import { plural } from '../shared/format/plural';

/** What the Build page says. */
export const buildWords = {
  choose: {
    heading: 'Build a case',
    intro:
      'Adds sheets to this workbook. Nothing already in it is changed, and nothing leaves your computer.',
    forWhom: (whom: string) => `For: ${whom}`,
    example: (title: string) => `Filled example: ${title}`,
    bringIn: 'Bring in your data',
    bringInHelp:
      'Or begin with your own extract of packages, visits, invoices, referrals or staff, for a case to be built on.',
    library: 'Find a calculation',
    libraryHelp: 'A calculation for one question, with live formulas, beside what documents print.',
    own: 'Build my own',
    blank: 'Start blank',
    filled: 'Use the filled example',
    /** The accessible name of a button; its visible words come first. */
    of: (button: string, title: string) => `${button}: ${title}`,
  },

  fetch: {
    waiting: 'Getting the case ready.',
    failed: 'The case could not be fetched.',
  },

  ask: {
    back: 'All cases',
    intro: 'Change what differs for you. Everything can be changed later, on the sheets themselves.',
    introBlank:
      'Nothing here is of another council. Each field opens at zero or at a neutral value of ours until you type your own.',
    identity: 'Whose it is',
    identityHelp: 'You may leave this blank.',
    stepOf: (at: number, of: number, title: string) => `Step ${at} of ${of}: ${title}`,
    previous: 'Back',
    on: 'Continue',
    label: (label: string, unit: string) => `${label} (${unit})`,
    own: 'Yours. Its source can be written beside it once the case is built.',
    restore: (shown: string) => `Restore the default, ${shown}`,
    restoreOf: (shown: string, label: string) => `Restore the default, ${shown}: ${label}`,
    readAs: (date: string) => `Read as ${date}.`,
    next: 'See what will be added',
    wrong: (count: number) =>
      count === 1 ? 'One answer needs changing.' : `${count} answers need changing. The first is selected.`,
    failed: 'The sheets cannot be made from these answers.',
  },

  accepted: {
    type: (what: string, bounds: string, example: string) =>
      `Type ${[what, bounds].filter(Boolean).join(' ')}, such as ${example}.`,
    number: 'a number',
    whole: 'a whole number',
    share: 'a percentage',
    between: (least: string, most: string) => `from ${least} to ${most}`,
    atLeast: (least: string) => `of ${least} or more`,
    atMost: (most: string) => `of ${most} or less`,
    date: (bounds: string, example: string) =>
      `Type a date as ${['day/month/year', bounds].filter(Boolean).join(' ')}, such as ${example}.`,
    text: 'Type a few words.',
    choice: 'Choose one of these.',
  },

  refusal: {
    empty: 'Nothing is typed here.',
    isNot: (typed: string) => `“${typed}” is not accepted.`,
    doubtful: (typed: string) =>
      `Type ${typed}% if you mean less than one per cent. If you mean a share of the whole, type it as a percentage, such as 30%.`,
    formula: 'Type words that do not begin with an equals sign: they would become a formula.',
  },

  preview: {
    back: { answers: 'Back to the answers', cases: 'All cases' },
    heading: (title: string) => `What will be added: ${title}`,
    preparing: 'Reading this workbook.',
    unreadable: 'The workbook could not be read.',
    sheets: 'Sheets',
    counted: (sheets: number, cells: number, formulas: number) =>
      `${plural(sheets, 'sheet')} after the last one: ${plural(cells, 'cell')}, ${formulas.toLocaleString('en-GB')} with a formula.`,
    besides: (parts: string) => `Besides: ${parts}.`,
    inSheet: (cells: number, formulas: number) => [plural(cells, 'cell'), plural(formulas, 'formula')],
    charts: (count: number) => plural(count, 'chart'),
    tables: (count: number) => plural(count, 'table'),
    checks: (count: number) => plural(count, 'check'),
    names: (count: number) => `${plural(count, 'name')} for cells`,
    takenTitle: 'Some names are taken here',
    takenSheets:
      'The sheets that are here stay as they are. The new ones get a number, the same for all of them, and their formulas follow.',
    newName: (from: string) => `Instead of “${from}”`,
    takenNames: (from: string, to: string, more: number) =>
      `Names of cells and tables get a number, because some are taken: ${from} becomes ${to}${more > 0 ? `, and so on for ${plural(more, 'more', 'more')}` : ''}.`,
    changedTitle: 'The workbook has changed',
    changed: 'Names have been taken, or become free, meanwhile. Look at the list again, then add the sheets.',
    add: 'Add to this workbook',
    addExample: 'Add the filled example to this workbook',
    open: 'Open it as a new workbook',
    opening: 'Opening the example.',
    opened: 'Nothing was added to this workbook.',
    notOpened: (reason: string) => `The example could not be opened: ${reason}`,
    missing: (file: string, reason: string) =>
      `${file} could not be read from the add-in’s server (${reason}).`,
  },

  writing: {
    starting: 'Starting.',
    sheet: (sheet: string) => `Writing ${sheet}.`,
    bar: 'Progress',
    failed: 'Adding the sheets failed',
    retry: 'Try again',
  },

  done: {
    heading: 'Added to this workbook',
    what: (sheets: number, cells: number) => `${plural(sheets, 'sheet')} with ${plural(cells, 'cell')}:`,
    undo: {
      embedded:
        'To take it away again, press Undo above the sheet, or Ctrl+Z in it: once takes away all of it.',
      excel: (names: boolean) =>
        `Excel may not undo this. To take it away again, delete these sheets${names ? ', and under Formulas, Name Manager, the names that were for them' : ''}.`,
    },
    notShown: (sheet: string, reason: string) => `${sheet} could not be brought to the front: ${reason}`,
    show: (sheet: string) => `Go to ${sheet}`,
    bringIn: 'Bring in your data',
    another: 'Build another case',
  },

  roles: {
    cover: 'What the case is, for whom, and how to read it',
    summary: 'What goes to committee, with boxes for those who decide',
    results: 'The results, with charts',
    inputs: 'Every figure you can change, with its source',
    calculation: 'The arithmetic, step by step',
    checks: 'Whether the figures agree with each other',
    evidence: 'Published figures and where they come from',
    log: 'A record of changes, for you to keep',
  } satisfies Record<SheetRole, string>,
} as const;
