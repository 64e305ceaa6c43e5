import type { IdentifierChoice } from '../../extracts/identifiers/keys';
import { plural } from '../shared/format/plural';
import type { Step } from './bringing';

const number = (count: number) => count.toLocaleString('en-GB');

/** What the data page says. */
export const dataWords = {
  heading: 'Bring in your data',
  back: 'Build a case',
  steps: {
    choose: 'Choose',
    what: 'What it is',
    identifiers: 'Identifiers',
    understood: 'What was understood',
    put: 'Put it in',
  } satisfies Record<Step, string>,
  stepsLabel: 'Steps',
  stepOf: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  next: 'Continue',
  previous: 'Back',
  stop: 'Stop',
  stopped: 'Stopped before anything was written. Choose the file again.',
  busy: {
    reading: (name: string) => `Reading ${name}.`,
    understanding: 'Working out what the rows say.',
    writing: 'Writing into the workbook.',
  },
  failed: 'That did not work.',

  choose: {
    intro:
      'A council’s extract of care packages, visits, invoices, referrals or staff. It is read on this computer and goes nowhere.',
    file: 'Choose a file',
    fileHelp: '.csv, .txt or .xlsx, as your system writes it. You can also drop it here.',
    sheetLabel: 'Or a sheet of this workbook',
    sheetNone: 'Choose a sheet',
    useSheet: 'Use this sheet',
    pasteLabel: 'Or paste rows, with their headings',
    usePaste: 'Use what is pasted',
    pasted: 'Pasted rows',
    sheet: (name: string) => `Sheet ${name}`,
    several: (name: string) => `${name} has several sheets. Choose one.`,
    rows: (rows: number) => plural(rows, 'row'),
  },

  what: {
    kind: 'What the rows are',
    unknown: 'It is not clear what this is. Choose what the rows are.',
    remembered: 'Columns are matched as they were for the last such extract in this workbook.',
    headings: 'Row of the headings',
    missing: (what: string) => `Still needed: ${what}. Match a column to each.`,
    columns: 'Columns',
    notUsed: 'Not used',
    columnFor: (field: string) => `Column for ${field}`,
    noColumn: 'No column',
    examples: (examples: readonly string[]) => `Such as ${examples.join('; ')}`,
    timeOf: (field: string) => `${field}: hours or minutes?`,
    periodOf: (field: string) => `${field}: for which period?`,
    ask: 'Say which. The figures depend on it.',
    times: { hours: 'Hours', minutes: 'Minutes', days: 'Times, such as 12:30' },
    periods: {
      day: 'A day',
      week: 'A week',
      fortnight: 'A fortnight',
      fourweeks: 'Four weeks',
      month: 'A month',
      year: 'A year',
    },
    dates: 'Dates in numbers',
    dayFirst: 'Day first: 03/04/2026 is 3 April',
    monthFirst: 'Month first: 03/04/2026 is 4 March',
    either: (count: number) => `${plural(count, 'date')} could be read either way, and no date tells which.`,
    rest: 'Columns that are not used',
  },

  identifiers: {
    intro: 'Columns that tell who people are. They are left out unless you say otherwise.',
    none: 'No identifiers were found. Look at the columns yourself before you go on.',
    found: (kind: string, by: string) =>
      `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, found by its ${by}`,
    label: (heading: string) => `What becomes of ${heading}`,
    choices: {
      drop: 'Leave out',
      key: 'Replace by a key (P0001…)',
      keep: 'Keep as it is',
    } satisfies Record<IdentifierChoice, string>,
    keys: 'A key is the same for the same person in every file until the page is closed. Which key is whose is never written down.',
    kept: (heading: string) => `${heading} will be in the workbook: everyone who has the file can read it.`,
    reference: (heading: string) =>
      `${heading} is taken as a reference of your system and is kept, so that rows can be traced.`,
  },

  understood: {
    taken: (count: number) => `${plural(count, 'row')} taken`,
    nothing:
      'No row could be taken, so there is nothing to put in. Go back and look at what the columns are.',
    counts: 'Rows of the file',
    count: 'Count',
    read: 'Read',
    takenShort: 'Taken',
    refused: 'Refused',
    duplicates: 'Exact duplicates',
    totals: 'Totals ignored',
    blank: 'Blank, ignored',
    headings: 'Headings repeated, ignored',
    notes: 'Notes, ignored',
    leaveOut: 'Leave exact duplicates out',
    refusedTitle: 'Rows refused',
    refusedNone: 'No row was refused.',
    refusedLabel: 'Rows refused, with the reason',
    row: 'Row',
    value: 'Value',
    reason: 'Reason',
    column: 'Column',
    more: (count: number) => `The first ${number(count)} are shown.`,
    know: 'What to know',
    odd: (what: string, count: number, line: number) =>
      `${what}: ${plural(count, 'row')}, the first is row ${line}.`,
    blanks: (heading: string, count: number) => `${heading} is blank in ${plural(count, 'row')}.`,
    repeated: (count: number, line: number) =>
      `${plural(count, 'row')} have a reference that came before, with other values; they are taken. The first is row ${line}.`,
    settings: {
      fullTimeHours: 'Hours of a full-time week',
      asAt: 'Day of the list',
      standardDays: 'Seen within, days',
    },
    settingWrong: {
      fullTimeHours: 'Type a number of hours from 1 to 60, such as 37.',
      asAt: 'Type a date as day/month/year, such as 31/10/2026.',
      standardDays: 'Type a whole number of days from 0 to 1,000, such as 28.',
    },
  },

  put: {
    intro:
      'Adds a sheet with the rows and a sheet with the figures, which are formulas over the rows. Undo takes all of it away at once.',
    where: 'Where the figures go',
    data: 'Only the data and its figures',
    existing: (sheet: string, title: string) =>
      `Into the ${title.toLowerCase()} in this workbook (sheet ${sheet})`,
    fresh: (title: string) => `Into a new case: ${title}`,
    inputs: 'Inputs to fill',
    whose: {
      title: 'Whose it is',
      help: 'You may leave this blank. It can be typed on the cover later, with the author, date and status.',
      formula: 'Type words that do not begin with an equals sign: they would become a formula.',
    },
    providers: 'A row for each provider in the table of providers',
    looking: 'Looking for cases in this workbook.',
    write: 'Put it in',
    noRole: (titles: readonly string[]) =>
      `No role is known for these job titles, and their posts are in none: ${titles.join('; ')}. Choose a role beside each on the sheet of figures.`,
    noPay: (role: string, grades: readonly string[]) =>
      `The salary of ${role.toLowerCase()} was not filled: no pay table here has ${grades.join(', ')}.`,
    noTitles: 'No posts were filled: the list has no job titles, or too many for one service.',
  },

  done: {
    heading: 'Your data is in the workbook',
    sheets: (names: readonly string[]) => `Sheets added: ${names.join(', ')}.`,
    linked: (labels: readonly string[]) => `Inputs that now follow the data: ${labels.join('; ')}.`,
    leftOver: (count: number) => `${plural(count, 'provider')} did not fit in the table of providers.`,
    show: 'Show it',
    again: 'Bring in another',
  },
};
