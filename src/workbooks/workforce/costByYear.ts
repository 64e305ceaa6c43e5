import { address } from '../../layout';
import { block, formats, styled } from '../cells';
import type { InputPlace } from '../parts/inputs';
import type { CellPlan } from '../plan';
import { BY_YEAR, byYearRows, COST, periodColumn } from './establishmentPlaces';
import { insuranceBefore, insuranceRecords } from './insuranceRecords';
import { roles } from './published';
import { YEARS, years } from './sheets';
import type { Years } from './yearsSheet';

/** The pay year, then the years shown. */
const COLUMNS = Array.from({ length: YEARS + 1 }, (_, year) => periodColumn(year));

/**
 * Part 5 of the Establishment sheet: what one FTE of each role costs in the pay year and in every year shown. Prices of
 * the pay year have its National Insurance in every year; cash of the year has that of the year, or the latest before it.
 */
export function costByYear(
  at: (key: string) => InputPlace,
  { lines }: Years,
): {
  cells: Record<string, CellPlan>;
  timeline: string;
} {
  const [payYear, growth] = [at('payYear').central, at('payGrowth').central];
  const startOf = (year: string) => `VALUE(LEFT(${year},FIND("/",${year})-1))`;
  const here = (row: keyof typeof byYearRows) => (column: string) => `${column}$${byYearRows[row]}`;
  const [year, isOnRecord, insuranceOf] = [here('year'), here('isOnRecord'), here('insuranceOf')];
  const row = (label: string, unit: string, format: string, each: (column: string) => string): CellPlan[] => [
    { value: label, style: 'label' },
    { value: unit, style: 'note' },
    ...COLUMNS.map((column): CellPlan => ({ value: each(column), format, style: 'calculation' })),
  ];
  const cost = (i: number) => (column: string) =>
    `=OT.STAFFCOST($B${COST + i}*(1+${growth})^${here('growth')(column)},1,${at('pensionRate').central},${insuranceOf(column)},${at('otherOnCost').central})`;
  return {
    cells: {
      ...block(byYearRows.year - 1, [
        styled(
          'subtitle',
          '5  Cost of one FTE by year: cash of the year, with the pay growth typed on Inputs; at 0% the prices and the National Insurance of the pay year throughout',
        ),
        [
          ...styled('heading', 'Role', 'Unit'),
          ...COLUMNS.map((_, n): CellPlan => ({
            value: n === 0 ? `=${payYear}` : `=${address(lines.heading(years[n - 1]!))}`,
            format: formats.text,
            style: 'numberHeading',
          })),
        ],
        row(
          'Years of pay growth after the pay year',
          'years',
          formats.number,
          (column) => `=MAX(0,${startOf(year(column))}-${startOf(payYear)})`,
        ),
        row(
          'National Insurance on record for the year',
          '1 is yes, 0 is no',
          formats.number,
          (column) => `=IF(ISNA(OT.EMPLOYERNI(0,${year(column)})),0,1)`,
        ),
        row(
          'National Insurance of',
          'financial year',
          formats.text,
          (column) =>
            `=IF(${growth}=0,${payYear},IF(${isOnRecord(column)}=1,${year(column)},${insuranceBefore(startOf(year(column)))}))`,
        ),
        row(
          'National Insurance',
          'words',
          formats.text,
          (column) =>
            `=IF(${isOnRecord(column)}=0,"None on record: that of "&${insuranceOf(column)},IF(${insuranceOf(column)}=${year(column)},"On record for the year","That of "&${insuranceOf(column)}&", as the prices are"))`,
        ),
        ...roles.map(({ name }, i) => row(name, '£ a year, gross', formats.pounds, cost(i))),
      ]),
      ...insuranceRecords(),
    },
    timeline: `${COLUMNS[0]}${byYearRows.growth}:${COLUMNS[YEARS]}${BY_YEAR + roles.length - 1}`,
  };
}
