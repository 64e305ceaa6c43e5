import { referenceRecords } from '../../evidence/referenceRecords';

export const STRUCTURES = ['Hourly', 'Per visit'] as const;
export const ZONES = ['Urban', 'Rural', 'Mixed', 'Whole area'] as const;
/** Lengths of a visit, in minutes. */
export const LENGTHS = ['15', '30', '45', '60'] as const;
export type Length = (typeof LENGTHS)[number];

/** One for each length, its key with a prefix: `price15`. */
export const byLength = <P extends string, T>(prefix: P, make: (length: Length, index: number) => T) =>
  Object.fromEntries(LENGTHS.map((length, i) => [`${prefix}${length}`, make(length, i)])) as Record<
    `${P}${Length}`,
    T
  >;

/** One for each length of visit: 15, 30, 45 and 60 minutes. A gap is a blank cell. */
export type ByLength = [OrGap?, OrGap?, OrGap?, OrGap?];
type OrGap = number | undefined;

/** One row of the Providers sheet: the person’s own, unless it is published. */
export interface Provider {
  name: string;
  /** No for people employed direct: neither the minimum price nor the floor applies. Left out, both do. */
  isMinimumPriceApplied?: boolean;
  zone?: string;
  structure: (typeof STRUCTURES)[number];
  hourlyPrice?: number;
  visitPrices?: ByLength;
  weeklyVisits?: ByLength;
  weeklyHours?: number;
  enhancedShare?: number;
  enhancement?: number;
  year?: string;
  source: string;
  /** Where the hours come from, kept apart for a row that opens with assumed ones. */
  sourceOfHours?: string;
  /** Mileage or a rural supplement that is paid on top of the price, pounds an hour. */
  paidOnTop?: number;
  /** Own cost of care for its zone and length of visit, pounds an hour before enhancements. */
  ownCost?: number;
  /** The price is the published one. */
  isPublished?: boolean;
}

export const PUBLISHED_YEAR = '2025/26';
export const PUBLISHED_COUNCIL = 'City of Wolverhampton';

const published: [service: string, slug: string, isBought: boolean, isMinimumPriceApplied: boolean][] = [
  ['Home care', 'home-care', true, true],
  ['Reablement', 'reablement', true, true],
  ['Respite', 'respite', true, true],
  ['Direct payment, agency', 'direct-payment-agency', false, true],
  ['Direct payment, employed PA', 'direct-payment-employed-personal-assistant', false, false],
  ['Direct payment, self-employed PA', 'direct-payment-self-employed-personal-assistant', false, false],
];

export const publishedRateId = (slug: string) => `ref-council-rate-${slug}-wolverhampton`;
export const publishedRateIds = published.map(([, slug]) => publishedRateId(slug));

/** A dated reference value: looked up without unpacking the library, for the questions need it at once. */
export function figure(id: string): number {
  const record = referenceRecords().find((each) => each.id === id);
  if (!record) throw new Error(`There is no evidence ${id}`);
  return record.value;
}

/** One council's published rates. It publishes no hours: the three that it commissions share the hours equally. */
export function publishedProviders(weeklyHours: number): Provider[] {
  const bought = published.filter(([, , isBought]) => isBought).length;
  return published.map(([name, slug, isBought, isMinimumPriceApplied]) => ({
    name,
    isMinimumPriceApplied,
    zone: 'Whole area',
    structure: 'Hourly',
    hourlyPrice: figure(publishedRateId(slug)),
    weeklyHours: isBought ? weeklyHours / bought : 0,
    year: PUBLISHED_YEAR,
    isPublished: true,
    source: `Published: ${PUBLISHED_COUNCIL}, council decision on ${PUBLISHED_YEAR} rates (${publishedRateId(slug)}).`,
    sourceOfHours: isBought
      ? 'Hours: our assumption, equal among the three commissioned services, for none are published.'
      : 'No hours: paid through direct payments (PA: personal assistant), shown beside the contracts and given no weight.',
  }));
}
