import { block, formats, styled } from '../cells';
import type { InputPlace } from '../parts/inputs';
import type { CellPlan } from '../plan';
import { BY_YEAR, COST } from './establishmentPlaces';
import { periodColumn } from './lines';
import { roles } from './published';
import { YEARS } from './sheets';
import { yearLabel } from './yearsSheet';

const [HEADING, GROWTH] = [BY_YEAR - 3, BY_YEAR - 2];
/** The pay year, then the years shown. */
const COLUMNS = Array.from({ length: YEARS + 1 }, (_, year) => periodColumn(year));

/** Part 5 of the Establishment sheet: what one FTE of each role costs in the pay year and in every year shown. */
export function costByYear(at: (key: string) => InputPlace): {
  cells: Record<string, CellPlan>;
  timeline: string;
} {
  const [payYear, growth] = [at('payYear').central, at('payGrowth').central];
  const startOf = (year: string) => `VALUE(LEFT(${year},FIND("/",${year})-1))`;
  const row = (label: string, unit: string, format: string, each: (column: string) => string): CellPlan[] => [
    { value: label, style: 'label' },
    { value: unit, style: 'note' },
    ...COLUMNS.map((column): CellPlan => ({ value: each(column), format, style: 'calculation' })),
  ];
  const cost = (i: number) => (column: string) => {
    const salary = `$B${COST + i}*(1+${growth})^${column}$${GROWTH}`;
    const inYear = (year: string) =>
      `OT.STAFFCOST(${salary},1,${at('pensionRate').central},${year},${at('otherOnCost').central})`;
    return `=IFNA(${inYear(`${column}$${HEADING}`)},${inYear(payYear)})`;
  };
  return {
    cells: block(HEADING - 1, [
      styled(
        'subtitle',
        '5  Cost of one FTE by year: cash of the year, with the pay growth typed on Inputs; at 0% the prices of the pay year',
      ),
      [
        ...styled('heading', 'Role', 'Unit'),
        ...COLUMNS.map((_, year): CellPlan => ({
          value: year === 0 ? `=${payYear}` : `=${yearLabel('central', year)}`,
          format: formats.text,
          style: 'numberHeading',
        })),
      ],
      row(
        'Years of pay growth after the pay year',
        'years',
        formats.number,
        (column) => `=MAX(0,${startOf(`${column}$${HEADING}`)}-${startOf(payYear)})`,
      ),
      row(
        'National Insurance',
        'words',
        formats.text,
        (column) =>
          `=IF(ISNA(OT.EMPLOYERNI(0,${column}$${HEADING})),"None on record: that of "&${payYear},"On record for the year")`,
      ),
      ...roles.map(({ name }, i) => row(name, '£ a year, gross', formats.pounds, cost(i))),
    ]),
    timeline: `${COLUMNS[0]}${GROWTH}:${COLUMNS[YEARS]}${BY_YEAR + roles.length - 1}`,
  };
}
