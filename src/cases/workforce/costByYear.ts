import { f, fix, type Formula, type Line, type Ref, table } from '../../layout';
import { formats } from '../../plan/cells';
import { insuranceBefore, type InsuranceList } from './insuranceRecords';
import { roles, type RoleSlug } from './published';
import { type CaseYears, shownWithin, type Year } from '../parts/years';
import type { InputAt, InputKey } from './inputs';

/** The pay year, then the years shown. */
type Column = 'payYear' | Year;

/** What the costs read of the central case. */
export interface CentralYears {
  heading(year: Year): Ref;
  productiveHours: Ref;
  meanHours: Ref;
}

export type CostByYear = ReturnType<typeof costByYear>;

/**
 * Part 5 of the Establishment sheet: what one FTE of each role costs in the pay year and in every year shown. Prices of
 * the pay year have its National Insurance in every year; cash of the year has that of the year, or the latest before it.
 */
export const costByYear = (
  { room }: CaseYears,
  at: InputAt,
  insurance: InsuranceList,
  salaryOf: (role: number) => Ref,
  central: () => CentralYears,
) => {
  const input = (key: InputKey) => at(key).central;
  const [payYear, growth] = [input('payYear'), input('payGrowth')];
  const startOf = (year: Formula | Ref) => f`VALUE(LEFT(${year},FIND("/",${year})-1))`;
  type Key = 'growth' | 'isOnRecord' | 'insuranceOf' | 'insuranceWords';
  const year = (column: Column): Ref => fix(made.heading(column), 'A$1');
  const within = (_r: unknown, formula: Formula | Ref, { column }: { column: Column }) =>
    f`IF(${year(column)}="","",${formula})`;
  const cost = Object.fromEntries(
    roles.map(({ name, slug }, i): [string, Line<Key, Column>] => [
      slug,
      {
        label: name,
        unit: '£ a year, gross',
        format: formats.pounds,
        of: (r) =>
          f`OT.STAFFCOST(${salaryOf(i)}*(1+${growth})^${r.growth},1,${input('pensionRate')},${r.insuranceOf},${input('otherOnCost')})`,
      },
    ]),
  ) as Record<RoleSlug, Line<Key, Column>>;
  const made = table<Key | RoleSlug, Column>(
    'Cost by year',
    {
      columns: ['payYear', ...room.years],
      own: 'A$1',
      heading: {
        label: 'Role',
        of: (_r, { column }) => ({
          value: column === 'payYear' ? payYear : central().heading(column),
          format: formats.text,
          style: 'numberHeading',
        }),
      },
    },
    shownWithin<Key | RoleSlug, Key, never, Column, 'unit'>(within, {
      growth: {
        label: 'Years of pay growth after the pay year',
        unit: 'years',
        format: formats.number,
        of: (_r, { column }): Formula => f`MAX(0,${startOf(year(column))}-${startOf(payYear)})`,
      },
      isOnRecord: {
        label: 'National Insurance on record for the year',
        unit: '1 is yes, 0 is no',
        format: formats.number,
        of: (_r, { column }): Formula => f`IF(ISNA(OT.EMPLOYERNI(0,${year(column)})),0,1)`,
      },
      insuranceOf: {
        label: 'National Insurance of',
        unit: 'financial year',
        format: formats.text,
        of: (r, { column }): Formula =>
          f`IF(${growth}=0,${payYear},IF(${r.isOnRecord}=1,${year(column)},${insuranceBefore(insurance, startOf(year(column)))}))`,
      },
      insuranceWords: {
        label: 'National Insurance',
        unit: 'words',
        format: formats.text,
        of: (r, { column }): Formula =>
          f`IF(${r.isOnRecord}=0,"None on record: that of "&${r.insuranceOf},IF(${r.insuranceOf}=${year(column)},"On record for the year","That of "&${r.insuranceOf}&", as the prices are"))`,
      },
      ...cost,
    }),
  );
  return made;
};
