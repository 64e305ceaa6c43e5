import { formats } from '../../../plan/cells';
import { LENGTHS } from '../providers';
import { BASES, FLOORS, NOT_OFFERED, type RateComparisonInputs, YEARS } from './rateInputs';
import { benchmarkYear, ownCostYear } from './rateYears';
import { hourlyRate, pence, percent, section } from './rows';
import { oneOf, upTo } from '../../parts/inputs/accepts';
import { nth } from '../../../formulas/present';

export const marketSections = (i: RateComparisonInputs) => [
  section('1  Area, year and benchmark', 'Commissioning', [
    { key: 'area', label: 'Council or area', central: i.area, unit: 'name', ...i.owned.area },
    {
      key: 'year',
      label: 'Year of the prices',
      central: i.financialYear,
      unit: 'financial year',
      ...i.owned.financialYear,
      accepts: oneOf(YEARS),
      note: `Chooses the minimum price, the National Insurance and the two Aprils of the uplift. ${NOT_OFFERED}`,
    },
    {
      key: 'benchmark',
      label: 'Benchmark rate',
      central: i.benchmarkRate,
      ...hourlyRate,
      ...i.owned.benchmarkRate,
      note: 'A yardstick, not a target. Mileage included; enhancements as the basis of comparison says',
    },
    benchmarkYear(i),
    {
      key: 'basis',
      label: 'Basis of comparison',
      central: i.benchmarkBasis,
      unit: 'choice',
      ...i.owned.benchmarkBasis,
      accepts: oneOf(BASES),
      note: 'Which rate is compared with the average and the benchmark. Floors are compared before enhancements',
    },
    {
      key: 'controlHours',
      label: 'Hours bought a week, from another record',
      central: i.weeklyHours,
      format: formats.oneDecimal,
      unit: 'hours a week',
      ...i.owned.weeklyHours,
      accepts: upTo(10_000_000),
      note: 'A control total: the hours of the provider table must add up to it',
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
  section('2  Floor: what a price may not fall below to count as a saving', 'Commissioning', [
    {
      key: 'floor',
      label: 'Floor chosen',
      central: i.floor,
      unit: 'choice',
      ...i.owned.floor,
      accepts: oneOf(FLOORS),
      note: 'The whole saving always shows beside what counts above this floor',
    },
    {
      key: 'ownCost',
      label: 'Own cost of care, for all rows',
      central: i.ownCost ?? '',
      mayBeBlank: true,
      ...pence,
      ...i.owned.ownCost,
      accepts: upTo(500, 0.01),
      note: 'Before enhancements, mileage included. A row of the Providers sheet may have its own, for its zone and length of visit',
    },
    ownCostYear(i),
  ]),
  section('3  Local mix of visits', 'Commissioning', [
    ...LENGTHS.map((length, n) => ({
      key: `mix${length}` as const,
      label: `Visits of ${length} minutes`,
      central: nth(i.visitMix, n),
      ...percent,
      unit: 'of visits',
      note: 'The four shares add up to 100%',
    })),
  ]),
];
