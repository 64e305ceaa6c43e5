import { employerNationalInsuranceFormula } from '../catalogue/employerCostTwin';
import { commonLength, item, labelled, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';
import { yearsArgumentOf } from '../catalogue/yearsArgument';
import { sized } from './savings';
import { present } from '../../formulas/present';
import { headings } from './headings';

/** Pounds per contact hour, line by line; each line reads those above it. */
export const rateBuildUpPlain: PlainForm = {
  size: () => ({ rows: 12, columns: 2 }),
  cells: ({ texts, at }) => {
    const line = (row: number) => at(row, 1);
    const worked = `(${line(1)}+${line(2)})`;
    const allPay = `SUM(${line(1)}:${line(5)})`;
    const annualPay = '({basicPay}*{weeklyPaidHours}*52)';
    const insurance = employerNationalInsuranceFormula(
      annualPay,
      'financialYear',
      present(texts.financialYear, 'financial year'),
    );
    const weeks = texts.holidayWeeks === undefined ? '5.6' : '{holidayWeeks}';
    const subtotal = `SUM(${line(1)}:${line(9)})`;
    const onPrice = `${subtotal}*{surplusRate}/(1-{surplusRate})`;
    const surplus =
      texts.surplusBasis === undefined
        ? onPrice
        : `IF({surplusBasis}="cost",${subtotal}*{surplusRate},${onPrice})`;
    return labelled(
      ['Line', '£ per contact hour'],
      [
        ['Contact pay', '{basicPay}'],
        ['Travel pay', '{basicPay}*{travelMinutes}/{visitMinutes}'],
        ['Holiday pay', `${worked}*${weeks}/(52-${weeks})`],
        ['Training', `${worked}*{trainingRate}`],
        ['Sick pay', `${worked}*{sicknessRate}`],
        ['Employer pension', `${allPay}*{pensionRate}`],
        ['Employer National Insurance', `${allPay}*(${insurance})/${annualPay}`],
        ['Mileage', '{milesPerVisit}*{mileageRate}*60/{visitMinutes}'],
        ['Running costs', '{runningCosts}'],
        ['Surplus', surplus],
        ['Total', `SUM(${line(1)}:${line(10)})`],
      ],
    );
  },
};

const BELOW = '"Below the minimum price: a market-sustainability risk"';
const AT_OR_ABOVE = '"At or above the minimum price"';

/** Dearest first: the k-th largest rate, and of equal rates the one that is given first. */
export const rateComparisonPlain: PlainForm = {
  size: (texts) => sized(lengthOf(texts, 'rates'), 9),
  leavesOutBlanks: 'providers',
  cells: ({ texts, rows, at }) => {
    const providers = lengthOf(texts, 'rates');
    const names = [
      'providers',
      'rates',
      'hours',
      ...(texts.minimumPrice === undefined ? [] : ['minimumPrice']),
    ];
    if (providers === null || providers !== rows - 1 || commonLength(texts, ...names) !== providers)
      return null;
    const index = yearsArgumentOf(present(texts.rates, 'rates'), 'rates').index;
    const hasBenchmark = texts.benchmarkRate !== undefined;
    const ifBenchmark = (formula: string) => (hasBenchmark ? `=${formula}` : 'not applicable');
    const isShared = lengthOf(texts, 'minimumPrice') === 1;
    return [
      [...headings.rateComparison],
      ...Array.from({ length: providers }, (_, k) => {
        const row = k + 1;
        const [rate, hours, value, counted] = [1, 2, 6, 7].map((column) => at(row, column));
        const equalBefore = k === 0 ? '0' : `SUMPRODUCT((${at(1, 1)}:${at(k, 1)}=${rate})*1)`;
        const place =
          providers === 1 ? '1' : `SUMPRODUCT(SMALL(${index}+1+({rates}<>${rate})*1E+9,1+${equalBefore}))`;
        const of = (name: string) => (providers === 1 ? item(texts, name, 0) : `INDEX({${name}},${place})`);
        const floor = isShared ? '{minimumPrice}' : of('minimumPrice');
        const least = texts.minimumPrice === undefined ? '{benchmarkRate}' : `MAX({benchmarkRate},${floor})`;
        return [
          `=${of('providers')}`,
          `=LARGE({rates},${row})`,
          `=${of('hours')}`,
          `=${hours}/SUM({hours})`,
          `=${rate}-SUMPRODUCT({rates}*{hours})/SUM({hours})`,
          ifBenchmark(`${rate}-{benchmarkRate}`),
          ifBenchmark(`(${rate}-{benchmarkRate})*${hours}`),
          ifBenchmark(`MAX(0,${rate}-${least})*${hours}`),
          texts.minimumPrice === undefined
            ? 'Minimum price not given'
            : `=${note(`${rate}<${floor}`, hasBenchmark ? `ROUND(MAX(0,${value})-${counted},0)` : '0')}`,
        ];
      }),
    ];
  },
};

function note(isBelow: string, notCounted: string): string {
  const amount = `"£"&TEXT(${notCounted},"#,##0")`;
  const below = `${BELOW}&IF(${notCounted}=0,"","; "&${amount}&" a year above the benchmark is not counted")`;
  const above = `${AT_OR_ABOVE}&IF(${notCounted}=0,"","; the benchmark is below it, so "&${amount}&" a year is not counted")`;
  return `IF(${isBelow},${below},${above})`;
}
