import { compareRates, type ComparedRate } from '../model/rateComparison';
import { zeroOrMore } from './arguments/domain';
import { named } from './arguments/named';
import { isOmitted, type PairedArgument } from './arguments/ranges';
import { noAnswer } from './arguments/refusal';
import { number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, ExampleValue } from './catalogue/notes';
import { rateComparisonPlain } from './plainForms/rates';
import { nth, present } from '../formulas/present';
import { headings } from './plainForms/headings';

/**
 * Providers’ rates side by side, dearest first: each against the average by hours and a benchmark, with the whole value of the gap and, beside it, what counts as a saving down to a minimum price.
 * @customfunction RATECOMPARE
 * @param providers Name of each provider: one cell a provider.
 * @param rates Pounds an hour, in the same order. Zero or more.
 * @param hours Hours a year bought from each, in the same order. Zero or more.
 * @param [benchmarkRate] Pounds an hour to compare with. Zero or more. Left out, the gap to it and its value are not applicable.
 * @param [minimumPrice] Lowest sustainable price, pounds an hour: one cell for all, or one a provider. Your own cost of care, a build-up or MINIMUMPRICE, for the rate’s own length of visit and before enhancements. Zero or more. Left out, all of a positive gap counts.
 * @returns A table with a row a provider. The value of a gap is positive where the rate is above the benchmark. What counts as a saving is never negative: nobody is raised to the benchmark. The note says how much is not counted because of the minimum price.
 */
export function rateComparison(
  providers: unknown[][],
  rates: unknown[][],
  hours: unknown[][],
  benchmarkRate?: unknown,
  minimumPrice?: unknown[][],
): unknown[][] {
  const floor: Record<string, PairedArgument> = isOmitted(minimumPrice)
    ? {}
    : { minimumPrice: { argument: minimumPrice, domain: zeroOrMore, kind: 'oneForAll' } };
  const { names, columns } = named<string>('providers', providers, {
    rates: { argument: rates, domain: zeroOrMore },
    hours: { argument: hours, domain: zeroOrMore },
    ...floor,
  });
  const benchmark = isOmitted(benchmarkRate) ? null : number('benchmarkRate', benchmarkRate, zeroOrMore);
  const compared =
    compareRates(
      present(columns.rates, 'rates'),
      present(columns.hours, 'hours'),
      benchmark,
      columns.minimumPrice ?? null,
    ) ?? noAnswer('hours must total more than zero for there to be an average; they total 0');
  return spilled(
    [
      [...headings.rateComparison],
      ...compared.map((line): ExampleValue[] => [
        nth(names, line.row),
        nth(present(columns.rates, 'rates'), line.row),
        nth(present(columns.hours, 'hours'), line.row),
        line.shareOfHours,
        line.gapToAverage,
        line.gapToBenchmark ?? 'not applicable',
        line.valueOfGap ?? 'not applicable',
        line.countedSaving ?? 'not applicable',
        noteOn(line),
      ]),
    ],
    'rates',
    'hours',
  );
}

const BELOW = 'Below the minimum price: a market-sustainability risk';
const AT_OR_ABOVE = 'At or above the minimum price';

function noteOn({ isBelowFloor, notCounted }: ComparedRate): string {
  if (isBelowFloor === null) return 'Minimum price not given';
  const where = isBelowFloor ? BELOW : AT_OR_ABOVE;
  const pounds = Math.round(notCounted);
  if (pounds === 0) return where;
  const amount = String(pounds).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return isBelowFloor
    ? `${where}; £${amount} a year above the benchmark is not counted`
    : `${where}; the benchmark is below it, so £${amount} a year is not counted`;
}

export const rateComparisonFamily: Family = {
  title: 'Home-care rates',
  functions: {
    RATECOMPARE: {
      example: {
        formula:
          '=OT.RATECOMPARE({"Ash";"Birch";"Cedar";"Dogwood"},{24;21;26;22.5},{5000;4000;1000;2000},22,23)',
        value: [
          [...headings.rateComparison],
          [
            'Cedar',
            26,
            1000,
            1 / 12,
            37 / 12,
            4,
            4000,
            3000,
            `${AT_OR_ABOVE}; the benchmark is below it, so £1,000 a year is not counted`,
          ],
          [
            'Ash',
            24,
            5000,
            5 / 12,
            13 / 12,
            2,
            10000,
            5000,
            `${AT_OR_ABOVE}; the benchmark is below it, so £5,000 a year is not counted`,
          ],
          [
            'Dogwood',
            22.5,
            2000,
            1 / 6,
            -5 / 12,
            0.5,
            1000,
            0,
            `${BELOW}; £1,000 a year above the benchmark is not counted`,
          ],
          ['Birch', 21, 4000, 1 / 3, -23 / 12, -1, -4000, 0, BELOW],
        ],
      },
      refusals: ['Hours that total zero are #N/A: there is no average.'],
      plain: rateComparisonPlain,
      inWords:
        'Gap = rate − weighted average, or rate − benchmark; its whole value = the gap to the benchmark × hours, of either sign; counted as a saving = max(0, rate − max(benchmark, minimum price)) × hours.',
      source:
        'Rates against their average by hours and against a benchmark. Equal rates keep the order given. A price below what care costs to provide puts supply at risk (Care Act 2014, section 5), so a fall below the minimum price does not count as a saving.',
      caution:
        'Most English councils pay less than the Homecare Association’s minimum price: with that as the floor little or nothing counts. Choose the floor that fits, such as your own cost of care, and show the whole value beside what counts.',
    },
  },
};
