import {
  f,
  fix,
  type Formula,
  type List,
  list,
  type Ref,
  rows,
  ROW_HEIGHT,
  type Sheet,
  sheet,
  span,
} from '../../layout';
import { nth } from '../../formulas/present';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { section } from '../parts/headlines';
import { within } from '../parts/inputs/accepts';
import { figures, inWords, titled, wrapped } from '../parts/looks';
import type { YearRoom } from '../parts/years';
import type { Calendar } from './calendar';
import { open, typed } from './columns';
import type { Deliveries } from './deliveredSheet';
import type { TermsList } from './inForceSheet';
import { leverKeys, MONTHS, MONTHS_A_YEAR } from './sheets';
import type { PlannedMonths, ProgrammeTables } from './typed';

const { pounds, month: monthFormat } = formats;
const amount = within(-1_000_000_000, 1_000_000_000, 'Pounds');

export type Month = `month${number}`;
const monthsOf = ({ for: count }: YearRoom): Month[] =>
  Array.from({ length: count * MONTHS_A_YEAR }, (_, n): Month => `month${n + 1}`);

export type PlanList = List<string>;

export interface Months {
  sheet: Sheet;
  original: PlanList;
  revised: PlanList;
  delivered: PlanList;
  /** The first day of every month, over one list. */
  heads: Ref;
  /** Of a lever, its cells over every month. */
  row(of: PlanList, lever: number): Ref;
  /** Every lever and every month of a list. */
  all(of: PlanList): Ref;
  lastMonth: Ref;
}

/** What was planned for each lever and month, first and as revised, and what counts as delivered. */
export function monthsSheet(
  tables: Pick<ProgrammeTables, 'levers' | 'planned'>,
  calendar: Calendar,
  terms: TermsList,
  deliveries: () => Deliveries,
): Months {
  const months = monthsOf(calendar.room);
  const [first, last] = [nth(months, 0), nth(months, months.length - 1)];
  const plannedOf = (index: number): PlannedMonths | undefined =>
    tables.planned.find(({ lever }) => lever === tables.levers[index]?.name);
  const name = {
    ...inWords('Lever', 36),
    of: (_r: unknown, row: { index: number }) => f`${fix(terms.at('name', row.index), '$A$1')}`,
  };
  /** The first day of a month, from that of the month before in the same row. */
  const heading = (own: () => PlanList, i: number) => ({
    value: i === 0 ? f`${calendar.firstDay}` : f`EDATE(${fix(own().heading(nth(months, i - 1)), 'A1')},1)`,
    format: monthFormat,
    style: 'numberHeading' as const,
  });
  const typedMonths = (own: () => PlanList, read: (lever: number, month: number) => number | undefined) =>
    Object.fromEntries(
      months.map((key, i) => [
        key,
        {
          ...typed<string>('', pounds, 12.5, () => undefined, amount),
          get heading() {
            return heading(own, i);
          },
          of: (_r: unknown, { index }: { index: number }) => read(index, i),
        },
      ]),
    );
  const original: PlanList = list<string, string>('Original plan', { spare: 0 }, leverKeys, {
    name,
    ...typedMonths(
      () => original,
      (lever, month) => {
        const planned = plannedOf(lever);
        return planned && planned.amounts[month - planned.from];
      },
    ),
    source: {
      ...open<string>('Source', 80, () => undefined),
      of: (_r, { index }) => {
        const value = plannedOf(index)?.source;
        return { ...(value !== undefined && { value }), style: 'note', isOpen: true };
      },
    },
  });
  const revised: PlanList = list<string, string>('Revised plan', { spare: 0 }, leverKeys, {
    name,
    ...typedMonths(
      () => revised,
      () => undefined,
    ),
    source: open<string>('Source', 80, () => undefined),
  });
  const delivered: PlanList = list<string, string>('Delivered by month', { spare: 0 }, leverKeys, {
    name,
    ...Object.fromEntries(
      months.map((key, i) => [
        key,
        {
          ...figures('', pounds, 12.5),
          get heading() {
            return heading(() => delivered, i);
          },
          of: (_r: unknown, { index }: { index: number }): Formula => {
            const of = deliveries();
            const month = fix(delivered.heading(key), 'A$1');
            const lever = fix(delivered.at('name', index), '$A1');
            return f`SUMPRODUCT((${of.column('lever')}=${lever})*(${of.column('monthStart')}=${month})*${of.column('counted')})`;
          },
        },
      ]),
    ),
    total: {
      heading: wrapped('In all (£)'),
      format: pounds,
      style: 'calculation',
      of: (_r, { index }): Formula => f`SUM(${row(delivered, index)})`,
    },
    recorded: {
      heading: wrapped('Recorded in all (£)'),
      format: pounds,
      style: 'calculation',
      of: (_r, { index }): Formula => {
        const of = deliveries();
        return f`SUMPRODUCT((${of.column('lever')}=${delivered.at('name', index)})*${of.column('recorded')})`;
      },
    },
  });
  const row = (of: PlanList, lever: number) => span(of.at(first, lever), of.at(last, lever));
  const all = (of: PlanList) => span(of.at(first, 0), of.at(last, leverKeys.length - 1));
  const master = masterCheck();
  const title = titled(
    'Months: what was planned for each lever, first and as revised, and what is delivered',
    'The original plan stays as it was agreed. A month of the revised plan that is blank is as in the original.',
  );
  const note = (says: string) => rows(says, [styled('note', says)]);
  const parts = [
    {
      head: section('1  Original plan (typed)'),
      about: note('£ by month, of every lever whatever its kind of benefit.'),
      body: original,
    },
    {
      head: section('2  Revised plan (typed): a blank month is as in the original'),
      about: note('Type a zero where nothing is now planned.'),
      body: revised,
    },
    {
      head: section('3  Delivered: what finance has confirmed on Delivered'),
      about: note('A row of Delivered that is not confirmed is not here.'),
      body: delivered,
    },
  ];
  /** Every list is of the same months, which stay visible. */
  const across = rows('Months of every list', [
    [
      { value: 'Lever', style: 'heading' },
      ...months.map((key) => ({
        value: f`${original.heading(key)}`,
        format: monthFormat,
        style: 'numberHeading' as const,
      })),
    ],
  ]);
  const top = span(title.at(0, 0), across.at(0, 0));
  return {
    original,
    revised,
    delivered,
    heads: span(original.heading(first), original.heading(last)),
    row,
    all,
    lastMonth: original.heading(last),
    sheet: sheet(
      MONTHS,
      [title, master.rows, across, ...parts.flatMap(({ head, about, body }) => [1, head, about, body])],
      {
        role: 'calculation',
        widths: [36, ...months.map(() => 12.5), 60, 18],
        otherRows: ROW_HEIGHT,
        frozen: { rows: top, columns: original.heading('name') },
        timelines: [all(original), all(revised), all(delivered)],
        validations: [original, revised].map((one) => ({
          range: all(one),
          ...amount,
        })),
        highlights: master.highlights,
        isProtected: true,
        print: {
          orientation: 'landscape',
          titleRows: top,
          periods: { from: original.heading(first), onPage: MONTHS_A_YEAR },
        },
      },
    ),
  };
}
