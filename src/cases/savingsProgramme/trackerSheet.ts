import {
  crossing,
  f,
  fix,
  firstOf,
  type Formula,
  type Ref,
  ROW_HEIGHT,
  type Sheet,
  sheet,
  span,
  values,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { explained, section } from '../parts/headlines';
import { titled } from '../parts/looks';
import { type Benefit, benefitKeys } from './choices';
import type { Calendar } from './calendar';
import type { Deliveries } from './deliveredSheet';
import type { TermsList } from './inForceSheet';
import type { InputAt } from './inputs';
import type { LeversList } from './leversSheet';
import type { Months } from './monthsSheet';
import { TRACKER } from './sheets';
import { trackedLevers, type TrackedList } from './trackedLevers';
import { type ByMonth, byMonthTable, kindTables, type Summed } from './trackerTables';

const { date, text } = formats;

const titles: Record<Benefit, string> = {
  cash: '1  Cash-releasing levers',
  avoided: '2  Cost avoided: not cash, without a budget rating',
  capacity: '3  Capacity: not cash, without a budget rating',
  transfer: '4  Transfers and funding: never among savings',
};
export interface Tracker {
  sheet: Sheet;
  worked: TrackedList;
  byMonth: ByMonth;
  /** The financial year that is tracked, in words. */
  year: Ref;
  total(benefit: Benefit, key: Summed): Ref;
  /** Delivered of planned to date, of cash-releasing levers. */
  rate: Ref;
  rating(word: string): Formula;
}

/** The tracker of one financial year: what was planned, what is delivered, and what will be. */
export function trackerSheet(
  at: InputAt,
  calendar: Calendar,
  levers: LeversList,
  terms: TermsList,
  months: Months,
  deliveries: Deliveries,
): Tracker {
  const { firstDay } = calendar;
  const reportedTo = at('reportedTo').central;
  const items = values(
    'Tracked year',
    { heading: { label: 'The year that is tracked', of: () => 'Value' } },
    {
      firstMonth: {
        label: 'Its first month',
        unit: 'date',
        format: date,
        of: f`DATE(YEAR(${reportedTo})-IF(MONTH(${reportedTo})<MONTH(${firstDay}),1,0),MONTH(${firstDay}),1)`,
      },
      lastMonth: {
        label: 'Its last month',
        unit: 'date',
        format: date,
        of: (r) => f`EDATE(${r.firstMonth},${at('monthsInYear').central}-1)`,
      },
      reported: {
        label: 'Reported up to and including the month of',
        unit: 'date',
        format: date,
        of: f`DATE(YEAR(${reportedTo}),MONTH(${reportedTo}),1)`,
      },
      year: {
        label: 'Financial year',
        unit: 'words',
        format: text,
        of: (r) => f`YEAR(${r.firstMonth})&"/"&RIGHT(YEAR(${r.firstMonth})+1,1+1)`,
      },
    },
  );
  const { each } = items;
  const worked = trackedLevers(levers, terms, months, deliveries, {
    firstMonth: each.firstMonth,
    lastMonth: each.lastMonth,
    reported: each.reported,
    amberBelow: at('amberBelow').central,
    redBelow: at('redBelow').central,
  });
  const kinds = Object.fromEntries(benefitKeys.map((one) => [one, kindTables(one, worked, terms)])) as Record<
    Benefit,
    ReturnType<typeof kindTables>
  >;
  const byMonth = byMonthTable(months, terms, each.firstMonth, each.reported);
  const master = masterCheck();
  const title = titled(
    'Tracker: planned and delivered in one financial year',
    'Delivered is only what finance confirmed; the forecast adds the plan still to come.',
  );
  const heads = Object.fromEntries(benefitKeys.map((one) => [one, section(titles[one])])) as Record<
    Benefit,
    ReturnType<typeof section>
  >;
  const monthsHead = section('5  Month by month');
  const workedHead = section('6  Every lever, in the order of Levers: what the tables above are taken from');
  const top = span(title.at(0, 0), master.rows.at(0, 0));
  const ratingCells = kinds.cash.made.column('rating');
  const rating = fix(firstOf(ratingCells), '$A1');
  const made = sheet(
    TRACKER,
    [
      title,
      master.rows,
      1,
      items,
      ...benefitKeys.flatMap((one) => [1, heads[one], kinds[one].made, kinds[one].sums]),
      1,
      monthsHead,
      byMonth,
      1,
      workedHead,
      explained('A lever with nothing planned to date has no delivery rate.'),
      worked,
    ],
    {
      role: 'calculation',
      widths: [40, 18, 20, 18, ...Array.from({ length: 14 }, () => 13.5)],
      otherRows: ROW_HEIGHT,
      frozen: { rows: top, columns: kinds.cash.made.heading('name') },
      timelines: [byMonth.body],
      highlights: [
        ...master.highlights,
        ...(['Green', 'Amber', 'Red'] as const).map((word) => ({
          range: ratingCells,
          formula: f`${rating}=${words(word)}`,
          look: ({ Green: 'good', Amber: 'caution', Red: 'bad' } as const)[word],
        })),
      ],
      isProtected: true,
      print: {
        orientation: 'portrait',
        titleRows: top,
        areas: [
          span(title.at(0, 0), each.year),
          ...benefitKeys.map((one) => {
            const { made: list, sums } = kinds[one];
            return span(heads[one].at(0, 0), crossing(sums.at(0, 0), list.column('row')));
          }),
          span(monthsHead.at(0, 0), byMonth.body),
          span(workedHead.at(0, 0), worked.body),
        ],
      },
    },
  );
  return {
    sheet: made,
    worked,
    byMonth,
    year: each.year,
    total: (benefit, key) => kinds[benefit].at(key),
    rate: kinds.cash.at('rate'),
    rating: (word) => f`SUMPRODUCT(${terms.column('cash')}*(${worked.column('rating')}=${words(word)}))`,
  };
}
