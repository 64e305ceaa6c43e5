import {
  type Cell,
  f,
  type Formula,
  type List,
  list,
  type Ref,
  rows,
  table,
  type Table,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import { figures, inWords } from '../parts/looks';
import type { Benefit } from './choices';
import type { TermsList } from './inForceSheet';
import type { Months } from './monthsSheet';
import { leverKeys, MONTHS_A_YEAR } from './sheets';
import { NOTHING_PLANNED, plannedCells, type TrackedColumn, type TrackedList } from './trackedLevers';

const { pounds, percent, date, text, number } = formats;

/** What is shown of a lever by its kind of benefit. */
const plain = [
  'name',
  'owner',
  'line',
  'status',
  'original',
  'planned',
  'toDate',
  'recorded',
  'delivered',
  'forecast',
  'carried',
] as const satisfies readonly TrackedColumn[];
const rated = [
  'name',
  'owner',
  'line',
  'status',
  'original',
  'planned',
  'toDate',
  'recorded',
  'delivered',
  'rate',
  'forecast',
  'variance',
  'carried',
  'rating',
] as const satisfies readonly TrackedColumn[];
const summed = [
  'original',
  'planned',
  'toDate',
  'recorded',
  'delivered',
  'forecast',
  'variance',
  'carried',
] as const;
export type Summed = (typeof summed)[number];

const headings: Record<(typeof rated)[number], string> = {
  name: 'Lever',
  owner: 'Owner',
  line: 'Budget line',
  status: 'Status',
  original: 'Original plan of the year (£)',
  planned: 'Plan of the year, as revised (£)',
  toDate: 'Planned to date (£)',
  recorded: 'Recorded to date (£)',
  delivered: 'Delivered to date, confirmed (£)',
  rate: 'Delivery rate (%)',
  forecast: 'Forecast outturn (£)',
  variance: 'Forecast less plan (£)',
  carried: 'Carried forward (£)',
  rating: 'Rating',
};
const inText = (key: TrackedColumn) => ['name', 'owner', 'line', 'status', 'rating'].includes(key);
/** Words beside figures touch none of them. */
const looks = {
  rate: { look: { align: 'right' } },
  rating: { look: { align: 'left', indent: 1 } },
} as const satisfies Partial<Record<TrackedColumn, Pick<Cell, 'look'>>>;
const formatOf = (key: TrackedColumn) => (inText(key) ? text : key === 'rate' ? percent : pounds);

const monthKeys = Array.from({ length: MONTHS_A_YEAR }, (_, n) => `month${n + 1}`);
type MonthLine = 'date' | 'label' | 'planned' | 'delivered' | 'plannedSoFar' | 'deliveredSoFar';
export type ByMonth = Table<MonthLine, string, 'unit' | 'opening'>;

/** The tables of one kind of benefit: its levers one below another, and their sum. */
export function kindTables(benefit: Benefit, worked: TrackedList, terms: TermsList) {
  const keys: readonly TrackedColumn[] = benefit === 'cash' ? rated : plain;
  const rank = worked.column(`rank ${benefit}`);
  const made: List<string> = list<string, string>(`Tracker, ${benefit}`, { spare: 0 }, leverKeys, {
    ...Object.fromEntries(
      keys.map((key) => [
        key,
        {
          ...(inText(key)
            ? inWords(headings[key as keyof typeof headings], 20)
            : figures(headings[key as keyof typeof headings], formatOf(key), 16)),
          of: (_r: unknown, { index }: { index: number }): Cell => {
            const row = made.at('row', index);
            return {
              value: f`IF(${row}="","",INDEX(${worked.column(key)},${row}))`,
              format: formatOf(key),
              style: 'calculation',
              ...looks[key as keyof typeof looks],
            };
          },
        },
      ]),
    ),
    row: {
      ...figures('Row of Levers (number)', number, 12),
      of: (_r, { index }): Formula => {
        const place = f`ROW(${made.at('row', index)})-ROW(${made.at('row', 0)})+1`;
        return f`IF(${place}<=MAX(${rank}),MATCH(${place},${rank},0),"")`;
      },
    },
  });
  const cells = keys.map((key): Cell | null => {
    if (key === 'name') return { value: 'In all', style: 'total' };
    if (key === 'rate') return null;
    if (!(summed as readonly string[]).includes(key)) return { style: 'total' };
    return {
      value: f`SUMPRODUCT(${terms.column(benefit)},${worked.column(key)})`,
      format: pounds,
      style: 'total',
    };
  });
  const sums = rows(`Tracker in all, ${benefit}`, [cells]);
  const at = (key: TrackedColumn) => sums.at(0, keys.indexOf(key));
  const rateAt = keys.indexOf('rate');
  if (rateAt >= 0)
    cells[rateAt] = {
      value: f`IF(${at('toDate')}=0,${words(NOTHING_PLANNED)},OT.DELIVERYRATE(${at('toDate')},${at('delivered')}))`,
      format: percent,
      style: 'total',
    };
  return { made, sums, at };
}

/** Month by month of the tracked year, cash-releasing levers alone. */
export function byMonthTable(months: Months, terms: TermsList, firstMonth: Ref, reported: Ref): ByMonth {
  const every = plannedCells(months, months.all);
  const inMonth = (date: Ref) => f`(${months.heads}=${date})*${terms.column('cash')}`;
  return table<MonthLine, string, 'unit' | 'opening'>(
    'Tracked year by month',
    {
      columns: monthKeys,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'Cash-releasing levers by month',
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r, { index }) => `Month ${index + 1}`,
      },
    },
    {
      date: {
        label: 'First day of the month',
        unit: 'date',
        format: date,
        beside: { opening: { value: f`EDATE(${firstMonth},0-1)`, format: date, style: 'calculation' } },
        of: (_r, { prev }) => f`EDATE(${prev.date},1)`,
      },
      label: { label: 'Month', unit: 'words', format: text, of: (r) => f`TEXT(${r.date},"mmm yy")` },
      planned: {
        label: 'Planned, as revised',
        unit: '£, cash',
        format: pounds,
        of: (r) => f`SUMPRODUCT(${inMonth(r.date)}*${every})`,
      },
      delivered: {
        label: 'Delivered, confirmed',
        unit: '£, cash',
        format: pounds,
        of: (r) => f`SUMPRODUCT(${inMonth(r.date)}*${months.all(months.delivered)})`,
      },
      plannedSoFar: {
        label: 'Planned so far',
        unit: '£, cash',
        format: pounds,
        beside: { opening: { value: 0, format: pounds, style: 'calculation' } },
        of: (r, { prev }) => f`${prev.plannedSoFar}+${r.planned}`,
      },
      deliveredSoFar: {
        label: 'Delivered so far, up to the month reported',
        unit: '£, cash',
        format: pounds,
        beside: { opening: { value: 0, format: pounds, style: 'calculation' } },
        of: (r, { prev }) => f`IF(${r.date}>${reported},"",${prev.deliveredSoFar}+${r.delivered})`,
      },
    },
  );
}
