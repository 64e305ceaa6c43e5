import { recordOf } from '../../evidence/library';
import { f, type Formula, type KeyedList, keyedList, type Own, ownOf, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';

const TOTS = 'Published, TOTS (1)';
const ASSUMPTION = 'Our assumption';
const YOURS = 'Yours';
const CAUTION_OF_YOURS = 'Your figure: note where it comes from';

export const claimed = {
  packages: 'tots-derby-packages-reviewed',
  saving: 'tots-derby-net-savings',
  hours: 'tots-derby-care-hours',
  roi: 'tots-derby-roi',
  rate: 'ref-average-council-homecare-fee-2025-26',
} as const;

interface Input {
  label: string;
  /** As published or as we assume it; used until the reader types another. */
  value: string | number | Formula;
  /** The key of another, whose figure is used until one is typed. */
  follows?: string;
  format: string;
  unit: string;
  /** Whose the value is. */
  source: string;
  /** True of the figure as given alone, unless it is of any. */
  caution: string;
  isOfAny?: true;
  /** The least and the most of the whole numbers that may be used. */
  within?: [least: number, most: number];
}

const inputs = <K extends string>(given: { readonly [P in K]: Input }) => given;

export const published = inputs({
  packages: {
    label: 'Care packages reviewed',
    value: recordOf(claimed.packages).value,
    format: formats.number,
    unit: 'packages',
    source: TOTS,
    caution: 'Period of the project not stated',
  },
  saving: {
    label: 'Saving as published',
    value: recordOf(claimed.saving).value,
    format: formats.pounds,
    unit: '£',
    source: TOTS,
    caution: 'Called net; neither of what, nor for how long, is stated',
  },
  hours: {
    label: 'Hours of care released',
    value: recordOf(claimed.hours).value,
    format: formats.number,
    unit: 'hours',
    source: TOTS,
    caution: 'Whether in a year or in all is not stated',
  },
  roi: {
    label: 'Return as published (3.25 is 325%)',
    value: recordOf(claimed.roi).value,
    format: formats.wholePercent,
    unit: 'ratio',
    source: TOTS,
    caution: 'Definition not stated: four readings are possible',
  },
  rate: {
    label: 'Hourly rate to compare with',
    value: recordOf(claimed.rate).value,
    format: formats.poundsAndPence,
    unit: '£ an hour',
    source: 'Published, DHSC (2)',
    caution: 'Average home-care fee in England; not Derby’s own rate',
  },
});

export const assumptions = inputs({
  reading: {
    label: 'Reading used (row of the table above)',
    value: 3,
    format: formats.number,
    unit: '1 to 4',
    within: [1, 4],
    source: ASSUMPTION,
    caution: 'Reading 3 is cautious: its £ an hour is below the average fee',
  },
  running: {
    label: 'Running cost of keeping the gains',
    value: 60_225,
    format: formats.pounds,
    unit: '£ a year',
    source: ASSUMPTION,
    caution: 'One FTE therapist at £45,000 with on-costs, 2026/27',
  },
  start: {
    label: 'Start date',
    value: f`DATE(2027,4,1)`,
    format: formats.date,
    unit: 'date',
    source: ASSUMPTION,
    caution: 'The first day of a financial year',
  },
  years: {
    label: 'Financial years shown',
    value: 3,
    format: formats.number,
    unit: '1 to 6',
    source: ASSUMPTION,
    caution: 'There is room below for six',
    isOfAny: true,
    within: [1, 6],
  },
  lostIncome: {
    label: 'Lost income, share of gross saving',
    value: 0.08,
    format: formats.percent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'Work it out person by person with OT.LOSTINCOME',
    isOfAny: true,
  },
  lostInCash: {
    label: 'Lost in cash, share of lost income',
    value: 1,
    format: formats.wholePercent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'Lower only where freed hours go to people who pay charges',
    isOfAny: true,
  },
  cashable: {
    label: 'Share of the gross saving that is cash',
    value: 0.6,
    format: formats.wholePercent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'The rest is capacity: hours go back into the system',
    isOfAny: true,
  },
  attrition: {
    label: 'Attrition: share that ends each year',
    value: 0.3,
    format: formats.wholePercent,
    unit: 'share a year',
    source: ASSUMPTION,
    caution: 'Packages end or grow again; check it against local data',
    isOfAny: true,
  },
  uplift: {
    label: 'Uplift of prices and of running cost',
    value: 0.03,
    format: formats.percent,
    unit: 'a year',
    source: ASSUMPTION,
    caution: 'Compounds each April after the first year',
    isOfAny: true,
  },
  inflation: {
    label: 'General inflation (GDP deflator)',
    value: '',
    follows: 'uplift',
    format: formats.percent,
    unit: 'a year',
    source: ASSUMPTION,
    caution: 'As the uplift, so that inflation alone makes no case better',
  },
  discount: {
    label: 'Discount rate',
    value: 'standard',
    format: formats.text,
    unit: 'schedule',
    source: 'Published, HMT (3)',
    caution: 'A real rate, 3.5% a year; type another, such as 0.03, over it',
  },
  rollOut: {
    label: 'Roll-out: months of reviewing',
    value: 12,
    format: formats.number,
    unit: 'months',
    source: ASSUMPTION,
    caution: 'Evenly',
    isOfAny: true,
  },
  lag: {
    label: 'Lag from review to change in care',
    value: 1,
    format: formats.number,
    unit: 'months',
    source: ASSUMPTION,
    caution: 'Notice to the provider',
  },
});

const over = (value: string) => ({ value, style: 'numberHeading' }) as const;

type Column = 'label' | 'used' | 'yours' | 'given' | 'unit' | 'whose' | 'caution';

export interface ClaimInputs<K extends string> {
  list: KeyedList<K, Column>;
  /** The figure that is used. */
  used: Own<K>;
}

/** A typed figure is used and is the reader’s, even where it equals ours; until then the figure given is used. */
export function claimInputs<K extends string>(
  name: string,
  given: { readonly [P in K]: Input },
): ClaimInputs<K> {
  const made: KeyedList<K, Column> = keyedList<K, Column, Input>(name, {}, given, {
    label: { heading: 'Input', style: 'label', of: (_r, { from }) => from?.label },
    used: {
      heading: over('Used'),
      of: (r, { from }) =>
        from && {
          value: f`IF(${r.yours}="",${r.given},${from.within ? wholeWithin(r.yours, from.within) : r.yours})`,
          format: from.format,
          style: 'calculation',
        },
    },
    yours: { heading: over('Yours'), of: (_r, { from }) => from && { format: from.format, style: 'input' } },
    given: {
      heading: over('As given'),
      of: (_r, { from }) =>
        from && {
          value: from.follows === undefined ? from.value : made.cell(from.follows as K, 'used'),
          format: from.format,
          style: 'calculation',
        },
    },
    unit: { heading: 'Unit', style: 'note', of: (_r, { from }) => from?.unit },
    whose: {
      heading: 'Whose figure',
      style: 'note',
      of: (r, { from }) => from && f`IF(${r.yours}="",${words(from.source)},${words(YOURS)})`,
    },
    caution: {
      heading: 'Caution',
      style: 'note',
      of: (r, { from }) =>
        from &&
        (from.isOfAny
          ? from.caution
          : f`IF(${r.yours}="",${words(from.caution)},${words(CAUTION_OF_YOURS)})`),
    },
  });
  return { list: made, used: ownOf(Object.keys(given) as K[], (key) => made.cell(key, 'used')) };
}

/** The number, or words that no function takes for one, so that what follows from it shows an error. */
function wholeWithin(cell: Ref, [least, most]: [number, number]): Formula {
  const isOne = f`AND(${cell}>=${least},${cell}<=${most},INT(N(${cell}))=${cell})`;
  return f`IF(${isOne},${cell},${words(`Not ${least} to ${most}`)})`;
}
