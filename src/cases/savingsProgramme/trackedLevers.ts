import { f, type Formula, type List, list, type Own, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import { figures, inWords } from '../parts/looks';
import { type Benefit, benefitKeys, benefits, statuses } from './choices';
import type { Deliveries } from './deliveredSheet';
import type { TermsList } from './inForceSheet';
import type { LeversList } from './leversSheet';
import type { Months } from './monthsSheet';
import { leverKeys } from './sheets';

const { pounds, number, percent } = formats;

export const NOTHING_PLANNED = 'Not applicable';
export const NOT_RATED = 'Not rated';

/** The financial year that is tracked, and up to which month. */
export interface Tracked {
  firstMonth: Ref;
  lastMonth: Ref;
  reported: Ref;
  amberBelow: Ref;
  redBelow: Ref;
}

export type TrackedColumn =
  | 'name'
  | 'owner'
  | 'line'
  | 'status'
  | 'original'
  | 'planned'
  | 'toDate'
  | 'recorded'
  | 'delivered'
  | 'rate'
  | 'forecast'
  | 'variance'
  | 'rating'
  | 'carried'
  | `rank ${Benefit}`;
export type TrackedList = List<TrackedColumn>;

/** The month’s plan of one lever or of many: as revised where it is, else as it was. */
export const plannedCells = ({ original, revised }: Months, of: (list: Months['original']) => Ref): Formula =>
  f`(${of(original)}*(${of(revised)}="")+${of(revised)})`;

/** Every lever in the year that is tracked, in the order of Levers. */
export function trackedLevers(
  levers: LeversList,
  terms: TermsList,
  months: Months,
  deliveries: Deliveries,
  tracked: Tracked,
): TrackedList {
  const { heads } = months;
  const inYear = f`(${heads}>=${tracked.firstMonth})*(${heads}<=${tracked.lastMonth})`;
  const toDate = f`(${heads}>=${tracked.firstMonth})*(${heads}<=${tracked.reported})`;
  const rest = f`(${heads}>${tracked.reported})*(${heads}<=${tracked.lastMonth})`;
  const money = (heading: string, of: (r: Own<TrackedColumn>, row: { index: number }) => Formula) => ({
    ...figures(`${heading} (£)`, pounds, 16),
    of,
  });
  const planned = (mask: Formula, index: number) =>
    f`SUMPRODUCT(${mask}*${plannedCells(months, (of) => months.row(of, index))})`;
  const isStopped = (index: number) =>
    f`OR(${[statuses.undeliverable, statuses.replaced].map((one) => f`${levers.at('status', index)}=${words(one)}`)})`;
  const shown = (index: number, key: 'owner' | 'line' | 'status') =>
    f`IF(${levers.at(key, index)}="","",${levers.at(key, index)})`;
  const made: TrackedList = list<TrackedColumn, string>(
    'Levers of the tracked year',
    { spare: 0 },
    leverKeys,
    {
      name: { ...inWords('Lever', 44), of: (_r, { index }) => f`${terms.at('name', index)}` },
      owner: { ...inWords('Owner', 20), of: (_r, { index }) => shown(index, 'owner') },
      line: { ...inWords('Budget line', 24), of: (_r, { index }) => shown(index, 'line') },
      status: {
        ...inWords('Status', 24),
        of: (_r, { index }) =>
          f`IF(${terms.at('isActive', index)}=0,"",IF(${levers.at('status', index)}="","Not said",${levers.at('status', index)}))`,
      },
      original: money(
        'Original plan of the year',
        (_r, { index }) => f`SUMPRODUCT(${inYear}*${months.row(months.original, index)})`,
      ),
      planned: money('Plan of the year, as revised', (_r, { index }) => planned(inYear, index)),
      toDate: money('Planned to date', (_r, { index }) => planned(toDate, index)),
      recorded: money('Recorded to date', (r) => {
        const month = deliveries.column('monthStart');
        return f`SUMPRODUCT((${deliveries.column('lever')}=${r.name})*ISNUMBER(${month})*(${month}>=${tracked.firstMonth})*(${month}<=${tracked.reported})*${deliveries.column('recorded')})`;
      }),
      delivered: money(
        'Delivered to date, confirmed',
        (_r, { index }) => f`SUMPRODUCT(${toDate}*${months.row(months.delivered, index)})`,
      ),
      rate: {
        ...figures('Delivery rate (%)', percent, 16),
        of: (r) => f`IF(${r.toDate}=0,${words(NOTHING_PLANNED)},${r.delivered}/${r.toDate})`,
      },
      forecast: money(
        'Forecast outturn',
        (r, { index }) => f`${r.delivered}+IF(${isStopped(index)},0,${planned(rest, index)})`,
      ),
      variance: money('Forecast less the plan of the year', (r) => f`${r.forecast}-${r.planned}`),
      rating: {
        ...inWords('Rating', 14),
        of: (r) =>
          f`IF(${r.toDate}=0,${words(NOT_RATED)},IF(${r.rate}<${tracked.redBelow},"Red",IF(${r.rate}<${tracked.amberBelow},"Amber","Green")))`,
      },
      carried: money(
        'Carried forward',
        (r, { index }) => f`IF(${isStopped(index)},0,MAX(0,${r.planned}-${r.forecast}))`,
      ),
      ...(Object.fromEntries(
        benefitKeys.map((benefit) => [
          `rank ${benefit}`,
          {
            ...figures(`Place: ${benefits[benefit]} (number)`, number, 14),
            of: (_r: unknown, { index }: { index: number }) =>
              f`IF(${terms.at(benefit, index)}=1,SUM(${span(terms.at(benefit, 0), terms.at(benefit, index))}),0)`,
          },
        ]),
      ) as unknown as Record<`rank ${Benefit}`, { heading: string; of: () => Formula }>),
    },
  );
  return made;
}
