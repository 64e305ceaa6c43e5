import {
  nationalLivingWage,
  homecareMinimumPrice,
  employerNationalInsurance,
} from '../../evidence/reference';
import { financialYearLabel, parseFinancialYear, serialOf } from '../../model/financialYear';
import { formats } from '../cells';
import { inputsSheet, type Input, type InputSection } from '../parts/inputs';
import { figure, type Provider, publishedProviders, publishedRateId, PUBLISHED_YEAR } from './providers';

export const BASES = ['Enhancements included', 'Before enhancements'] as const;

export interface RateComparisonInputs {
  area: string;
  /** The year of the prices: `2025/26`. */
  financialYear: string;
  benchmarkRate: number;
  benchmarkBasis: (typeof BASES)[number];
  /** Shares of visits of 15, 30, 45 and 60 minutes. */
  visitMix: [number, number, number, number];
  /** All hours bought, as known from elsewhere than the provider table. */
  weeklyHours: number;
  payShare: number;
  newRate: number;
  spotShare: number;
  directPaymentRate: number;
  /** The first rows of the provider table; no more than it has room for. */
  providers: Provider[];
}

export const BENCHMARK_ID = 'ref-average-council-homecare-fee-2025-26';
export const DIRECT_PAYMENT_ID = publishedRateId('direct-payment-self-employed-personal-assistant');
export const OURS = 'Our assumption';
const DIRECT_PAYMENT_SOURCE =
  'Published: City of Wolverhampton, council decision on 2025/26 rates, self-employed personal assistant';
export const BENCHMARK_SOURCE =
  'Published: DHSC, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026, provisional average for England; secondary, read in a page that quotes it';

export const defaultInputs = (): RateComparisonInputs => ({
  area: 'City of Wolverhampton (published rates)',
  financialYear: PUBLISHED_YEAR,
  benchmarkRate: figure(BENCHMARK_ID),
  benchmarkBasis: 'Enhancements included',
  visitMix: [0.1, 0.5, 0.25, 0.15],
  weeklyHours: 3000,
  payShare: 0.7,
  newRate: figure(BENCHMARK_ID),
  spotShare: 0.1,
  directPaymentRate: figure(DIRECT_PAYMENT_ID),
  providers: publishedProviders(3000),
});

/** Years with both a minimum price and employer National Insurance on record. */
export const YEARS = homecareMinimumPrice
  .map(({ from }) => from)
  .filter((year) => employerNationalInsurance.some(({ from }) => from === year))
  .map(financialYearLabel);

const around = (central: number, share: number) => ({
  low: Math.round(central * (1 - share) * 100) / 100,
  central,
  high: Math.round(central * (1 + share) * 100) / 100,
});

const wageFloorIn = (year: string) => {
  const start = serialOf({ year: parseFinancialYear(year)!, month: 4, day: 1 });
  return nationalLivingWage.filter(({ from }) => from <= start).at(-1)!.value;
};
const sourceOfRate = (rate: number, id: string, source: string) =>
  rate === figure(id) ? `${source} (${id})` : OURS;

const money = {
  rule: { kind: 'decimal' as const, least: 0, most: 1_000_000_000 },
  message: 'Pounds: zero or more.',
};
const hourly = {
  rule: { kind: 'decimal' as const, least: 0, most: 500 },
  message: 'Pounds an hour, from 0 to 500.',
};
const shareOfAll = {
  rule: { kind: 'decimal' as const, least: 0, most: 1 },
  message: 'A share from 0% to 100%.',
};
const growth = {
  rule: { kind: 'decimal' as const, least: -0.5, most: 1 },
  message: 'A rate of change from -50% to 100%.',
};
const oneOf = (values: readonly string[]) => ({
  rule: { kind: 'list' as const, values: [...values] },
  message: `One of: ${values.join(', ')}.`,
});
const upTo = (most: number, least = 0) => ({
  rule: { kind: 'decimal' as const, least, most },
  message: `A number from ${least} to ${most}.`,
});

type Row = Omit<Input, 'owner' | 'format' | 'source'> & { format?: string; source?: string; owner?: string };
const pence = { format: formats.poundsAndPence, unit: '£ an hour', accepts: hourly };
const pounds = { format: formats.pounds, unit: '£', accepts: money };
const percent = { format: formats.percent, accepts: shareOfAll };

export function sectionsOf(i: RateComparisonInputs): InputSection[] {
  const section = (title: string, owner: string, rows: Row[]): InputSection => ({
    title,
    inputs: rows.map((row) => ({ owner, format: formats.text, source: OURS, ...row })),
  });
  return [
    section('1  Area, year and benchmark', 'Commissioning', [
      { key: 'area', label: 'Council or area', central: i.area, unit: 'name' },
      {
        key: 'year',
        label: 'Year of the prices',
        central: i.financialYear,
        unit: 'financial year',
        source: 'The year of the provider prices',
        accepts: oneOf(YEARS),
        note: 'Chooses the minimum price and the National Insurance of the year',
      },
      {
        key: 'benchmark',
        label: 'Benchmark rate',
        central: i.benchmarkRate,
        ...pence,
        source: sourceOfRate(i.benchmarkRate, BENCHMARK_ID, BENCHMARK_SOURCE),
        note: 'A yardstick, not a target: see the minimum price',
      },
      {
        key: 'benchmarkYear',
        label: 'Year of the benchmark',
        central: i.benchmarkRate === figure(BENCHMARK_ID) ? PUBLISHED_YEAR : i.financialYear,
        unit: 'financial year',
        source: 'As the benchmark was published',
        accepts: oneOf(YEARS),
      },
      {
        key: 'basis',
        label: 'Basis of comparison',
        central: i.benchmarkBasis,
        unit: 'choice',
        accepts: oneOf(BASES),
        note: 'Which of each provider’s rates is compared with the average, the benchmark and the minimum price',
      },
      {
        key: 'controlHours',
        label: 'Hours bought a week, from another record',
        central: i.weeklyHours,
        format: formats.oneDecimal,
        unit: 'hours a week',
        accepts: upTo(10_000_000),
        note: 'A control total: the provider table must come to it',
      },
      {
        key: 'bandWidth',
        label: 'Width of a rate band',
        central: 1,
        ...pence,
        accepts: upTo(100, 0.01),
        note: 'For the spread of hours by rate',
      },
    ]),
    section('2  Local mix of visits', 'Commissioning', [
      ...i.visitMix.map((share, n): Row => ({
        key: `mix${n}`,
        label: `Visits of ${[15, 30, 45, 60][n]} minutes`,
        central: share,
        ...percent,
        unit: 'of visits',
        note: 'The four shares come to 100%',
      })),
    ]),
    section('3  What an hour costs to provide', 'Commissioning', [
      {
        key: 'pay',
        label: 'Care worker’s basic pay',
        central: wageFloorIn(i.financialYear),
        ...pence,
        accepts: upTo(500, 0.01),
        source: 'Published: National Minimum Wage Regulations; GOV.UK, National Living Wage of the year',
      },
      {
        key: 'travel',
        label: 'Paid travel to each visit',
        central: 8,
        format: formats.oneDecimal,
        unit: 'minutes',
        accepts: upTo(240),
      },
      {
        key: 'paidHours',
        label: 'Paid hours of a care worker',
        central: 25,
        format: formats.oneDecimal,
        unit: 'hours a week',
        accepts: upTo(168, 1),
      },
      {
        key: 'miles',
        label: 'Miles driven to each visit',
        central: 2.5,
        format: formats.oneDecimal,
        unit: 'miles',
        accepts: upTo(200),
      },
      {
        key: 'mileage',
        label: 'Mileage rate',
        central: 0.45,
        ...pence,
        unit: '£ a mile',
        source: 'Published: HMRC approved mileage rate for cars',
      },
      { key: 'training', label: 'Paid training', central: 0.02, ...percent, unit: 'of pay' },
      { key: 'sickness', label: 'Sick pay', central: 0.03, ...percent, unit: 'of pay' },
      {
        key: 'pension',
        label: 'Employer pension',
        central: 0.03,
        ...percent,
        unit: 'of pay',
        source: 'Published: the least under automatic enrolment',
      },
      { key: 'running', label: 'Running costs', central: 9, ...pence },
      {
        key: 'surplus',
        label: 'Surplus',
        central: 0.05,
        ...percent,
        unit: 'of the price',
        accepts: upTo(0.9),
      },
    ]),
    section('4  Uplift', 'Finance', [
      {
        key: 'payShare',
        label: 'Share of the rate that is pay',
        central: i.payShare,
        ...percent,
        unit: 'of the rate',
      },
      ...(['floorFrom', 'floorTo'] as const).map((key, n): Row => ({
        key,
        label: n === 0 ? 'Wage floor: from the one in force on' : 'Wage floor: to the one in force on',
        central: serialOf({ year: 2025 + n, month: 4, day: 1 }),
        format: formats.date,
        unit: 'date',
        source: 'Published: National Minimum Wage Regulations; the latest rise on record',
        accepts: {
          rule: { kind: 'date', least: nationalLivingWage[0]!.from },
          message: 'A date with a National Living Wage on record, such as 1 April 2026.',
        },
      })),
      {
        key: 'payAbove',
        label: 'Pay growth in year 1, above that rise',
        low: -0.01,
        central: 0,
        high: 0.01,
        cautious: 'High',
        ...percent,
        unit: 'points',
        accepts: growth,
      },
      {
        key: 'payLater',
        label: 'Pay growth in later years',
        low: 0.025,
        central: 0.035,
        high: 0.045,
        cautious: 'High',
        ...percent,
        unit: 'a year',
        accepts: growth,
      },
      {
        key: 'prices',
        label: 'Growth of other costs',
        low: 0.02,
        central: 0.03,
        high: 0.04,
        cautious: 'High',
        ...percent,
        unit: 'a year',
        accepts: growth,
      },
    ]),
    section('5  Retender', 'Commissioning', [
      {
        key: 'newRate',
        label: 'Rate under the new contract',
        ...around(i.newRate, 0.05),
        cautious: 'High',
        ...pence,
        source:
          i.newRate === figure(BENCHMARK_ID)
            ? `${BENCHMARK_SOURCE}; low and high 5% either side, our assumption`
            : OURS,
      },
      {
        key: 'spotShare',
        label: 'Hours still bought at the spot rate',
        low: i.spotShare / 2,
        central: i.spotShare,
        high: Math.min(1, i.spotShare * 2),
        cautious: 'High',
        ...percent,
        unit: 'of hours',
      },
      {
        key: 'spotRate',
        label: 'Spot rate',
        ...around(Math.round(i.newRate * 110) / 100, 0.05),
        cautious: 'High',
        ...pence,
        source: 'Our assumption: 10% above the new rate',
      },
      {
        key: 'tender',
        label: 'Cost of the tender, once',
        low: 20_000,
        central: 40_000,
        high: 60_000,
        cautious: 'High',
        ...pounds,
      },
      {
        key: 'transition',
        label: 'Transition and double running, once',
        low: 10_000,
        central: 30_000,
        high: 60_000,
        cautious: 'High',
        ...pounds,
      },
      {
        key: 'lost',
        label: 'Client income lost',
        low: 0.05,
        central: 0.1,
        high: 0.15,
        cautious: 'High',
        ...percent,
        unit: 'of the gross saving',
        note: 'People who pay the full cost pay less when the rate falls; also used for direct payments',
      },
    ]),
    section('6  Direct payments', 'Commissioning', [
      {
        key: 'moving',
        label: 'Hours that move to direct payments',
        low: 0.05,
        central: 0.1,
        high: 0.15,
        cautious: 'Low',
        ...percent,
        unit: 'of hours',
      },
      {
        key: 'directRate',
        label: 'Direct-payment rate',
        ...around(i.directPaymentRate, 0.1),
        cautious: 'High',
        ...pence,
        source:
          i.directPaymentRate === figure(DIRECT_PAYMENT_ID)
            ? `${DIRECT_PAYMENT_SOURCE}; low and high 10% either side, our assumption`
            : OURS,
        note: 'Include what an employer pays on top of wages',
      },
      {
        key: 'support',
        label: 'Support service for direct payments',
        low: 0.5,
        central: 1,
        high: 1.5,
        cautious: 'High',
        ...pence,
        unit: '£ an hour moved',
      },
      {
        key: 'setUp',
        label: 'Setting up, once',
        low: 5000,
        central: 10_000,
        high: 20_000,
        cautious: 'High',
        ...pounds,
      },
    ]),
    section('7  Fixed values', 'Finance', [
      {
        key: 'minutes',
        label: 'Minutes in an hour',
        central: 60,
        format: formats.number,
        unit: 'minutes',
        source: 'Arithmetic',
        accepts: upTo(60, 60),
      },
      {
        key: 'weeks',
        label: 'Weeks in a year',
        central: 365 / 7,
        format: '0.0000',
        unit: 'weeks',
        source: 'Arithmetic: 365 ÷ 7',
        accepts: upTo(53, 40),
        note: 'Some published figures used 52 or 50',
      },
      {
        key: 'leave',
        label: 'Weeks of paid holiday',
        central: 5.6,
        format: formats.oneDecimal,
        unit: 'weeks',
        source: 'Published: Working Time Regulations 1998, statutory leave',
        accepts: upTo(20),
        note: 'OT.RATEBUILDUP uses 5.6 weeks of leave and 46.4 of work',
      },
      {
        key: 'working',
        label: 'Weeks worked in a year',
        central: 46.4,
        format: formats.oneDecimal,
        unit: 'weeks',
        source: 'Arithmetic: 52 less 5.6',
        accepts: upTo(53, 1),
      },
      {
        key: 'insuranceWeeks',
        label: 'Weeks by which National Insurance is worked out',
        central: 52,
        format: formats.number,
        unit: 'weeks',
        source: 'As in OT.RATEBUILDUP: the annual threshold over 52',
        accepts: upTo(53, 50),
      },
    ]),
  ];
}

export const inputsOf = (inputs: RateComparisonInputs) =>
  inputsSheet('Inputs: home-care rates', sectionsOf(inputs));

/** Where each input stands. Its place does not depend on its value. */
export type At = ReturnType<typeof inputsOf>['at'];
