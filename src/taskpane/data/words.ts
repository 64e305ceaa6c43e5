import type { SameChoice } from '../../extracts/again/under';
import type { IdentifierChoice } from '../../extracts/identifiers/keys';
import type { Pointer } from '../../host/laidOver';
import { plural } from '../shared/format/plural';
import type { Step } from './bringing';

const number = (count: number) => count.toLocaleString('en-GB');

const pointerKinds = { name: 'name', rule: 'rule for', highlight: 'highlight of', chart: 'chart' };

function pointerCalled({ kind, sheet, called }: Pointer): string {
  const on = sheet === null ? '' : ` on ${sheet}`;
  return `${pointerKinds[kind]} ${kind === 'chart' ? `“${called}”` : called}${on}`;
}

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
  stoppedWriting: 'Stopped: nothing of it is in the workbook.',
  busy: {
    reading: (name: string) => `Reading ${name}.`,
    understanding: 'Working out what the rows say.',
    writing: (sheet: string | null) => (sheet ? `Writing the sheet ${sheet}.` : 'Writing into the workbook.'),
    calculating: 'Everything is written. Calculating.',
  },
  failed: 'That did not work.',

  choose: {
    intro:
      'A council’s extract of care packages, visits, invoices, referrals or staff. It is read on this computer and goes nowhere.',
    file: 'Choose a file',
    fileHelp: '.csv, .txt or .xlsx, as your system writes it. You can also drop it here.',
    heldLabel: 'Or from this workbook',
    heldNone: 'Choose what holds the rows',
    selection: 'What is selected',
    selectionHelp: 'Select the rows with their headings, or one cell of a spilled range.',
    tables: 'Tables',
    sheets: 'Sheets',
    useHeld: 'Use it',
    pasteLabel: 'Or paste rows, with their headings',
    usePaste: 'Use what is pasted',
    pasted: 'Pasted rows',
    held: 'the workbook',
    sheet: (name: string) => `Sheet ${name}`,
    table: (name: string) => `Table ${name}`,
    range: (address: string, sheet: string) => `Range ${address} of sheet ${sheet}`,
    spilled: (address: string, sheet: string) => `Spilled range ${address} of sheet ${sheet}`,
    noTable: (name: string) => `There is no table ${name} any more. Choose another.`,
    noSelection: 'Nothing is selected that holds rows. Select one range with its headings, then try again.',
    oneCell: (address: string) =>
      `Only the cell ${address} is selected, and it belongs to no spilled range. Select the rows with their headings, then try again.`,
    unreadable: (address: string, sheet: string) =>
      `${address} of the sheet ${sheet} could not be read. Check that it is still there, then try again.`,
    several: (name: string) => `${name} has several sheets. Choose one.`,
    rows: (rows: number) => plural(rows, 'row'),
  },

  what: {
    taken: (name: string, rows: number) => `${name}, ${plural(rows, 'row')} below the headings.`,
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
    both: (dayFirst: number, monthFirst: number, either: number) =>
      `Dates are written in both orders: ${number(dayFirst)} fit only the one, ${number(monthFirst)} only the other, and ${number(either)} fit both. Those that do not fit the order chosen are refused.`,
    rest: 'Columns that are not used',
  },

  identifiers: {
    intro: 'Columns that tell who people are. They are left out unless you say otherwise.',
    none: 'No identifiers were found. Look at the columns yourself before you go on.',
    found: (kind: string, by: string) =>
      `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, found by its ${by}`,
    label: (heading: string) => `What to do with ${heading}`,
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
    leaveOutInForce: 'Leave out packages reviewed before the start of the case',
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
      caseStart: 'Start of the case',
      standardDays: 'Seen within, days',
      weeksCovered: 'Weeks that the invoices cover, if other than the dates tell',
    },
    settingWrong: {
      fullTimeHours: 'Type a number of hours from 1 to 60, such as 37.',
      caseStart: 'Type a date as day/month/year, such as 1/4/2027.',
      asAt: 'Type a date as day/month/year, such as 31/10/2026.',
      standardDays: 'Type a whole number of days from 0 to 1,000, such as 28.',
      weeksCovered: 'Type a number of weeks from 0.1 to 520, such as 13, or nothing.',
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
    isFormula: 'Type words that do not begin with an equals sign: they would become a formula.',
    providers: 'A row for each provider in the table of providers',
    looking: 'Looking for cases in this workbook.',
    notChosen: 'Choose one',
    write: 'Put it in',
    yearIs: (year: string) => `The prices are of ${year}, the year of the dates in the extract.`,
    yearIsNot: (year: string, ofCase: string) =>
      `The dates in the extract are of ${year}, and the year of the prices in the case is ${ofCase}. Change it on Inputs, or the rates are of another year.`,
    years: (year: string, rows: number, all: number) =>
      `Rows of ${year}: ${number(rows)} of ${number(all)}. The others are of other years.`,
    noRole: (titles: readonly string[]) =>
      `No role is known for these job titles, and their posts are in none: ${titles.join('; ')}. Choose a role beside each on the sheet of figures.`,
    noPay: (role: string, grades: readonly string[]) =>
      `The salary of ${role.toLowerCase()} was not filled: no pay table here has ${grades.join(', ')}.`,
    noTitles: 'No posts were filled: the list has no job titles, or too many for one service.',
  },

  again: {
    question: (from: string) => `This workbook already has such an extract: ${from}`,
    ask: 'What do you want to do with the new one?',
    instead: 'Replace the one that is here',
    under: 'Add its rows under those that are here',
    apart: 'Keep both, separately',
    follows: {
      embedded:
        'Formulas, names, rules, highlights and charts that read its figures or its rows read the new ones.',
      excel:
        'Formulas and names that read its figures or its rows read the new ones. Rules for what may be typed, highlights and charts of your own that read them do not follow: Excel does not tell of them. Look for them before you go on.',
    },
    which: (figures: string) => `sheet ${figures}`,
    same: 'Rows that are here already',
    sameHelp: (changed: number, alike: number) =>
      [
        ...(changed > 0
          ? [`Rows whose reference is here already, with other values: ${number(changed)}.`]
          : []),
        ...(alike > 0
          ? [`Rows like one that is here, without a reference to tell them apart: ${number(alike)}.`]
          : []),
        'Choose what to do with them.',
      ].join(' '),
    choices: {
      leave: 'Leave the new ones out',
      newer: 'Replace the rows that have the same reference',
      add: 'Add them too',
    } satisfies Record<SameChoice, string>,
    newerAlike: 'Replace the rows that have the same reference; leave out new ones without a reference',
    noData: (figures: string) =>
      `The rows behind the sheet ${figures} are not there, or are no longer as they were brought in. Keep both extracts, separately.`,
    otherColumns: (missing: readonly string[], more: readonly string[]) =>
      [
        'Rows can go under others only where the columns are the same.',
        ...(missing.length > 0 ? [`Those here lack ${missing.join(', ')}.`] : []),
        ...(more.length > 0 ? [`The new ones lack ${more.join(', ')}.`] : []),
      ].join(' '),
    keyed:
      'People get new keys each time the page is opened, so rows cannot be matched. Keep both, separately.',
    error: (address: string, sheet: string, error: string) =>
      `${address} of the sheet ${sheet} shows ${error}. Correct it, then try again.`,
    cell: (sheet: string, address: string, reference: string) => `${sheet} ${address} reads ${reference}`,
    pointer: (pointer: Pointer, reference: string) => `The ${pointerCalled(pointer)} reads ${reference}`,
    followed: (pointers: readonly Pointer[]) =>
      `These read the former figures or rows too, and follow the new ones now: ${pointers.map(pointerCalled).join('; ')}.`,
    lost: (cells: readonly string[], count: number) =>
      `Nothing was written: the new extract does not have what is read here. ${cells.join('; ')}${count > cells.length ? `; and ${count - cells.length} more` : ''}. Match its columns as they were, or keep both, separately.`,
    gone: (sheets: readonly string[]) => `Sheets removed: ${sheets.join(', ')}.`,
    moved: (count: number, sheets: readonly string[]) =>
      count === 0
        ? 'No formula read the former figures.'
        : `Cells that read or named the former figures, and now follow the new ones: ${number(count)}, on ${sheets.join(', ')}.`,
    before: (count: number) => `Rows that were here before: ${number(count)}.`,
    exact: (count: number) =>
      `New rows left out, because they were here with the same values: ${number(count)}.`,
    changed: (count: number, became: string) =>
      `New rows whose reference was here with other values, ${became}: ${number(count)}.`,
    alike: (count: number, became: string) =>
      `New rows like one that was here, without a reference to tell them apart, ${became}: ${number(count)}.`,
    newProviders: (names: readonly string[]) =>
      `Providers that were not here before, and that no row of a case reads yet: ${names.join(', ')}. Add a row for each to the table of providers of your case.`,
    otherYear: (before: string, now: string) =>
      `The dates of the former rows are of ${before}, and those of the new ones of ${now}. Check that the year of the prices in your case is still right.`,
    settingKept: (label: string, value: number) => `${label}: ${number(value)}, as it was here before.`,
    settingLeft: (label: string, value: number) =>
      `${label}: it was ${number(value)} here before, and is not carried over. Type it again where it is right for the new rows.`,
    replaced: (count: number) => `Rows replaced by newer ones: ${number(count)}.`,
  },

  /** What the Log of a case says of an extract. */
  log: {
    built: (linked: readonly string[]) =>
      linked.length > 0
        ? `Workbook built from an extract, which fills: ${linked.join('; ')}`
        : 'Workbook built beside an extract; no input follows it',
    othersNot: 'Inputs say whose every other figure is.',
    filled: (linked: readonly string[]) => `Filled from an extract: ${linked.join('; ')}`,
    instead: (now: string, before: string) => `The extract ${now} takes the place of ${before}`,
    under: (now: string, before: string) => `Rows of the extract ${now} added under those of ${before}`,
    follow: (count: number) => `Cells that follow its figures: ${number(count)}.`,
    full: (sheets: readonly string[]) =>
      `There is no free row on ${sheets.join(', ')}: write down there that the extract was brought in.`,
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
