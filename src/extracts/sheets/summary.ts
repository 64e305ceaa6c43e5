import { block, formats, heldText, styled } from '../../plan/cells';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import { columnIndex, columnLetters } from '../../formulas/addresses';
import { type FigurePlaces, type SettingKey, settingsOf } from '../kinds/kind';
import type { Reading } from '../propose';
import type { Understood } from '../understand';
import { figureFormats, rangeOn } from './cells';
import { type PayOf, type PostTables, postTables } from './posts';
import { distinct, sought } from './sought';
import { coveredIn, tellsWeeks } from '../covered';
import type { Shared } from '../again/under';
import { columnRows, refusedRows, rowsRead, rowsShared, toKnow } from './told';

type Row = (CellPlan | null)[];

/** A figure of the summary, where it is. */
export interface FigurePlace {
  key: string;
  label: string;
  unit: string;
  /** `'Packages summary'!$B$6` */
  reference: string;
}

/** A row a provider: its name, and where its figures are. */
export interface ProviderPlace {
  name: string;
  /** Hours a week; null where the extract says nothing of its weeks. */
  hours: string | null;
  rate: string | null;
}

/** What an extract that was here before leaves to the one in its place. */
export interface Before {
  /** Where its rows are kept, the files that they came from: `a.csv, brought in on 30 November 2026`. */
  files: string | null;
  /** Providers that had a row: they keep one, for formulas may read it. */
  providers: readonly string[];
  /** Where its rows are kept, what they have in common with the new ones. */
  shared: Shared | null;
}

export interface Summary {
  sheet: SheetPlan;
  figures: FigurePlace[];
  providers: ProviderPlace[];
  /** Of a staff list with job titles. */
  posts: Pick<PostTables, 'roles' | 'unmatched'> | null;
  /** The range that remembers which column is what. */
  remembered: string;
}

/** How each setting is called on the sheet of figures. */
export const settingLabels: Record<SettingKey, { label: string; unit: string; format: string }> = {
  fullTimeHours: { label: 'Hours of a full-time week', unit: 'hours a week', format: formats.general },
  asAt: { label: 'Day of the list', unit: 'date', format: formats.date },
  caseStart: { label: 'Start of the case', unit: 'date', format: formats.date },
  standardDays: { label: 'Standard: seen within', unit: 'days', format: formats.number },
  weeksCovered: {
    label: 'Weeks that the invoices cover, if other than the dates tell',
    unit: 'weeks',
    format: formats.oneDecimal,
  },
};

/** The row in which a spilled table begins, beside the figures. */
const SPILL = 6;
/** As many rows as a table beside the figures may have. */
const MOST_IN_SPILL = 200;
/** More providers than this are not listed one by one. */
const MOST_PROVIDERS = 60;

const sections = {
  settings: 'Settings: type over them',
  figures: 'Figures: formulas over the data',
  providers: 'By provider',
  rows: 'Rows of the file',
  known: 'What to know',
  columns: 'Columns of the file',
  refused: 'Rows refused: not in any figure',
} as const;

/** The titles of the parts of the sheet, one below another in its first column. */
export const SECTIONS: ReadonlySet<string> = new Set(Object.values(sections));

/** What was understood of an extract, what was not, and its figures as formulas over the data. */
export function summarySheet(
  understood: Understood,
  reading: Reading,
  name: string,
  from: string,
  column: FigurePlaces['column'],
  payOf: PayOf,
  before: Before | null = null,
): Summary {
  const { kind } = understood;
  const rows: Row[] = [styled('title', `${kind.title}: what was understood`), styled('subtitle', from), []];
  const place = (letter: string, row: number) => rangeOn(name, `$${letter}$${row}`);
  const section = (title: string, ...headings: string[]) => {
    if (rows.length > 3) rows.push([]);
    rows.push(
      styled('subtitle', title),
      headings.map((value) => ({ value, style: 'heading' as const })),
    );
  };

  const settings = new Map<SettingKey, string>();
  const shown = settingsOf(kind, (field) => column(field) !== null);
  if (shown.length > 0) {
    section(sections.settings, 'Setting', 'Value', 'Unit');
    for (const key of shown) {
      const { label, unit, format } = settingLabels[key];
      const value = reading.settings[key];
      rows.push([
        { value: label, style: 'label' },
        { ...(value !== null && { value }), style: 'input', format },
        { value: unit, style: 'note' },
      ]);
      settings.set(key, place('B', rows.length));
    }
  }

  const covered = coveredIn(kind, understood.columns, reading);
  const setting = (key: SettingKey) => settings.get(key) ?? 'NA()';
  const spill = kind.beside?.(column, setting) ?? null;
  const posts = kind.id === 'staff' ? postTables(understood, name, column, setting, payOf) : null;
  section(sections.figures, 'Figure', 'Value', 'Unit', 'Note');
  const figures = new Map<string, FigurePlace>();
  const isTold = tellsWeeks(kind, understood.columns, reading.settings);
  const withheld = new Set(
    kind.figures.flatMap(({ key, needsWeeks }) => (needsWeeks && !isTold ? [key] : [])),
  );
  const at: FigurePlaces = {
    column,
    figure: (key) => figures.get(key)?.reference ?? 'NA()',
    setting,
    each: covered?.each ?? null,
    beside: (row) => (spill ? `$G$${SPILL + row}` : null),
    inAll: (at) => {
      const down = (letter: string) => `$${letter}$${SPILL + 1}:$${letter}$${SPILL + MOST_IN_SPILL}`;
      return spill && `INDEX(${down(columnLetters(4 + at))},MATCH("All",${down('F')},0))`;
    },
  };
  for (const { key, label, unit, format, formula, note: own, saysCovered = false } of kind.figures) {
    const text = formula(at);
    if (text === null) continue;
    const note = saysCovered ? covered?.says : own;
    rows.push([
      { value: label, style: 'label' },
      { value: `=${text}`, style: 'result', format: figureFormats[format] },
      { value: unit, style: 'note' },
      ...(note ? [{ value: note, style: 'note' as const }] : []),
    ]);
    figures.set(key, { key, label, unit, reference: place('B', rows.length) });
  }

  const providers = providerRows(understood, column, at, before?.providers ?? [], figures.has('weeks'));
  const placed: ProviderPlace[] = [];
  if (providers) {
    section(sections.providers, ...providers.headings);
    for (const { name: own, cells } of providers.rows(rows.length + 1)) {
      rows.push(cells);
      placed.push({
        name: own,
        hours: providers.hasWeeks && isTold ? place('C', rows.length) : null,
        rate: providers.hasRate ? place('D', rows.length) : null,
      });
    }
  }

  section(sections.rows, 'Rows', 'Count');
  rows.push(...rowsRead(understood, reading), ...(before?.shared ? rowsShared(before.shared) : []));
  const known = toKnow(understood, reading);
  if (known.length > 0) {
    section(sections.known, 'What', 'Rows', '', 'First row');
    rows.push(...known);
  }
  section(sections.columns, 'Column', 'Used as', 'Read as', 'Identifiers');
  const firstColumn = rows.length + 1;
  rows.push(...columnRows(understood, reading));
  const remembered = rangeOn(name, `$A$${firstColumn}:$D$${rows.length}`);
  section(sections.refused, 'Row in the file', 'Value', 'Column', 'Reason');
  rows.push(...refusedRows(understood));

  return {
    sheet: {
      name,
      role: 'evidence',
      columns: {
        A: 46,
        B: 20,
        C: 24,
        D: 70,
        E: 4,
        ...posts?.widths,
        ...(spill && { F: 46, ...Object.fromEntries('GHIJKLMNO'.split('').map((letter) => [letter, 16])) }),
      },
      cells: {
        ...block(1, rows),
        ...posts?.cells,
        ...(spill && {
          [`F${SPILL - 1}`]: { value: spill.title, style: 'subtitle' },
          [`F${SPILL}`]: { value: `=${spill.formula}`, style: 'calculation' },
          ...block(
            SPILL + 1,
            (spill.formats ?? []).map((format) => [{ format: figureFormats[format] }]),
            columnIndex('G'),
          ),
        }),
      },
      ...(posts && { validations: posts.validations }),
      frozenRows: 2,
      print: { orientation: 'landscape', titleRows: '1:2' },
    },
    figures: [...figures.values()].filter(({ key }) => !withheld.has(key)),
    providers: placed,
    posts,
    remembered,
  };
}

function providerRows(
  { kind, columns }: Understood,
  column: FigurePlaces['column'],
  { figure }: FigurePlaces,
  before: readonly string[],
  hasWeeks: boolean,
) {
  const names = distinct([...(columns.provider ?? []), ...before]);
  const range = column('provider');
  if (!range || names.length === 0 || names.length > MOST_PROVIDERS) return null;
  const hours = kind.id === 'visits' ? column('actualMinutes') : column('hours');
  const amount = column('amount');
  const rate = column('rate');
  if (!hours || (kind.id !== 'visits' && kind.id !== 'invoices')) return null;
  const perHour = kind.id === 'visits' ? '/60' : '';
  return {
    hasWeeks,
    headings: [
      'Provider',
      'Hours',
      hasWeeks ? 'Hours a week' : '',
      ...(amount || rate ? ['Average rate (£ an hour)'] : []),
    ],
    hasRate: Boolean(amount ?? rate),
    rows: (first: number) =>
      names.map((name, i) => {
        const row = first + i;
        const own = sought([name], `$A${row}`);
        const sum = (of: string) => `SUMIF(${range},${own},${of})`;
        // A table of visits is added up once, by the function beside: a sum a provider would read every row again.
        const ofVisits = (letter: string) =>
          `SUMIF($F$${SPILL + 1}:$F$${SPILL + MOST_PROVIDERS + 1},${own},$${letter}$${SPILL + 1}:$${letter}$${SPILL + MOST_PROVIDERS + 1})`;
        const average = amount
          ? `IF(B${row}=0,0,${sum(amount)}/B${row})`
          : rate
            ? `IF(${ofVisits('M')}=0,0,${ofVisits('N')}/${ofVisits('M')})`
            : null;
        const cells: Row = [
          { ...heldText(name), style: 'label' },
          { value: `=${sum(hours)}${perHour}`, style: 'calculation', format: formats.twoDecimals },
          hasWeeks
            ? {
                value: `=IF(${figure('weeks')}=0,0,B${row}/${figure('weeks')})`,
                style: 'calculation',
                format: formats.oneDecimal,
              }
            : null,
          ...(average
            ? [{ value: `=${average}`, style: 'calculation' as const, format: formats.poundsAndPence }]
            : []),
        ];
        return { name, cells };
      }),
  };
}
