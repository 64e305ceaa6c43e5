import { f, type Formula, type Ref } from '../../layout';
import { formats } from '../../plan/cells';
import type { ScenarioName } from '../parts/inputs';
import { pick } from '../parts/pick';
import { lineKeys } from './sheets';
import { CASH_OF_YEAR, forEach, type Given, yearTable, type YearTable } from './yearTable';

const { pounds, factor } = formats;

/** Prices and spend of each budget line before any lever. */
export function spendTables(scenario: ScenarioName, { at, calendar, budget }: Given) {
  const factors = {
    demographic: at('demographicFactor').usedBy[scenario],
    price: at('priceFactor').usedBy[scenario],
  };
  const { lines } = budget;
  const isUsed = (i: number, formula: Formula) => f`IF(${lines.at('accepted', i)}="OK",${formula},0)`;
  const named = (i: number) => f`IF(${lines.at('name', i)}="","",${lines.at('name', i)})`;
  const rate = (i: number, key: 'demographic' | 'price') => f`(N(${lines.at(key, i)})*${factors[key]})`;
  const prices = yearTable(
    'Prices',
    'Prices of each line against the first year',
    calendar,
    forEach(lineKeys, (i) => ({
      label: named(i),
      unit: 'index',
      format: factor,
      of: ({ column }) => isUsed(i, f`(1+${rate(i, 'price')})^(${calendar.number(column)}-1)`),
    })),
  );
  const pressureOf = (i: number) => f`N(${lines.at('pressure', i)})*${factors.demographic}`;
  const pressures = (i: number, before: Ref) => ({
    demographic: isUsed(i, f`${before}*${rate(i, 'demographic')}`),
    price: isUsed(i, f`${before}*(1+${rate(i, 'demographic')})*${rate(i, 'price')}`),
    other: isUsed(i, pressureOf(i)),
  });
  const spend: YearTable = yearTable(
    'Spend',
    'Spend of each line before any lever, pressures included',
    calendar,
    forEach(lineKeys, (i) => ({
      label: named(i),
      unit: CASH_OF_YEAR,
      format: pounds,
      opening: isUsed(i, f`${lines.at('gross', i)}`),
      of: ({ prev }) => {
        const before = pick(prev, lineKeys[i] ?? '');
        return isUsed(i, f`${before}*(1+${rate(i, 'demographic')})*(1+${rate(i, 'price')})+${pressureOf(i)}`);
      },
    })),
  );
  return { prices, spend, pressures };
}

export type SpendTables = ReturnType<typeof spendTables>;
