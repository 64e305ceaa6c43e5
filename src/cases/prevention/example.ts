import { recordOf } from '../../evidence/library';
import { published } from '../parts/whose';
import { careAvoided, careHours, ours, ownFigures } from './figures';
import type { Figure, Figures } from './inputs/sections';

/** What one council printed of its reablement. */
export const exampleIds = {
  people: 'asce-14-reablement-people',
  none: 'asce-14-reablement-no-ongoing',
  less: 'asce-14-reablement-decreased',
  rate: 'asce-14-home-care-rate-after',
} as const;
const PRICE_YEAR = '2013/14';
const ANNEX = 'Local Government Association, Adult Social Care Efficiency Programme, Annex, 2014, entry 14';

const printed = (
  id: string,
  more: Omit<Partial<Figure>, 'value'> & { low: number; high: number },
): Figure => {
  const { low, high, ...rest } = more;
  const { value } = recordOf(id);
  return { value: [low, value, high], ...published(`${ANNEX}: ${id}`), ...rest };
};
const GAP =
  'Gap: not printed. The numbers printed are of people who received reablement, so the whole of them is taken.';
const WIDTH = 'Low and high are ours.';

const careWorth = (hours: number): Figure => {
  const { value: rate } = recordOf(exampleIds.rate);
  return ours(
    careAvoided(hours, rate),
    `£${rate} an hour is printed (${exampleIds.rate}). Gap: ${hours} hours a week for 26 weeks are our illustration.`,
  );
};
const GAP_OURS = 'Gap: not printed. Our illustration.';

/** The results as printed, in the place of our illustrations; what is not printed says that it is a gap. */
export function exampleFigures(): Figures {
  const marked = Object.fromEntries(
    Object.entries(ownFigures).map(([key, figure]) => [
      key,
      typeof figure.value === 'string' ? figure : { ...figure, source: GAP_OURS },
    ]),
  ) as Figures;
  return {
    ...marked,
    population: printed(exampleIds.people, {
      low: 1250,
      high: 1530,
      note: `People who received reablement in ${PRICE_YEAR}. ${WIDTH}`,
    }),
    eligible: ours(1, GAP),
    reached: ours(1, GAP),
    taking: ours(1, GAP),
    completing: ours(1, GAP),
    'reached-year1': ours(1, 'As printed: a service already at full scale.'),
    o1With: printed(exampleIds.none, { low: 0.4, high: 0.5, note: WIDTH }),
    o1Value: careWorth(careHours.needsNone),
    o1PriceYear: yearOf(PRICE_YEAR),
    o2With: printed(exampleIds.less, { low: 0.05, high: 0.1, note: WIDTH }),
    o2Value: careWorth(careHours.needsLess),
    o2PriceYear: yearOf(PRICE_YEAR),
    'Add-capacity': ours(
      'Yes',
      'So that bed days and care that is no cash are in the ratio. Answer No to leave them out.',
    ),
  };
}

/** The record of the price has no year. */
const yearOf = (value: string): Figure =>
  ours(value, `Gap: the year of the price is not printed. The results are of ${PRICE_YEAR}.`);
