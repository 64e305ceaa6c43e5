import { commonLength, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';
import { headings } from './headings';

const WEEKS_IN_MONTH = '365/7/12';

/**
 * Month by month. A cohort's hours come into force half in their first month; the hours in force at a month's end, all of
 * the cohorts before it, are twice its own hours in force less those in force a month ago that are still there.
 */
export const reviewProgrammePlain: PlainForm = {
  grows: { by: 'months', along: 'rows', atMost: 120 },
  cells: ({ rows, at }) => [
    [...headings.reviewProgramme],
    ...Array.from({ length: rows - 1 }, (_, month) => {
      const row = month + 1;
      const unlessPast = (formula: string) => `=IF(${row}>{months},0,${formula})`;
      const soFar = (column: number) => `${at(1, column)}:${at(row, column)}`;
      const before = month === 0 ? '0' : `SUM(${at(1, 1)}:${at(row - 1, 1)})`;
      const age = `(${month}-{lagMonths}-(ROW(${soFar(2)})-ROW(${at(1, 2)})))`;
      const survival = `(1-{annualAttrition})^(${age}*(${age}>0)/12)`;
      const inForce = `SUMPRODUCT((${age}>=0)*(1-0.5*(${age}=0))*${survival}*${soFar(2)})*{weeklyHoursReleased}`;
      return [
        `=IF(${row}>{months},"",DATE(YEAR({startDate}),MONTH({startDate})+${month},1))`,
        unlessPast(`MIN({reviewerFte}*{reviewsPerFteWeek}*${WEEKS_IN_MONTH},MAX(0,{packages}-${before}))`),
        unlessPast(`${at(row, 1)}*{conversionShare}`),
        unlessPast(inForce),
        unlessPast(`${at(row, 3)}*${WEEKS_IN_MONTH}`),
        unlessPast(`${at(row, 4)}*{hourlyRate}`),
        unlessPast(`SUM(${soFar(5)})`),
      ];
    }),
  ],
};

/** A blank row is no package, and counts for nothing in any of the sums. */
export const reviewSummaryPlain: PlainForm = {
  size: () => ({ rows: 18, columns: 2 }),
  cells: ({ texts, at }) => {
    const isGiven = texts.assessedMaximum !== undefined;
    const packages = lengthOf(texts, 'hoursBefore');
    const names = ['hoursBefore', 'hoursAfter', 'hourlyRate', ...(isGiven ? ['assessedMaximum'] : [])];
    if (packages === null || commonLength(texts, ...names) !== packages) return null;
    const change = '({hoursBefore}-{hoursAfter})';
    const costs = ['{hoursBefore}*{hourlyRate}', '{hoursAfter}*{hourlyRate}'];
    // The lower of two numbers, cell by cell.
    const paid = costs.map((cost) => `(${cost}+{assessedMaximum}-ABS(${cost}-{assessedMaximum}))/2`);
    const value = (row: number) => at(row, 1);
    const ratio = (amount: string, over: string) => `IF(${over}=0,"not applicable",${amount}/${over})`;
    const lines: [string, string][] = [
      ['Packages reviewed', 'COUNT({hoursBefore})'],
      ['Packages reduced', `SUMPRODUCT((${change}>0)*1)`],
      ['Packages unchanged', `${value(1)}-${value(2)}-${value(4)}`],
      ['Packages increased', `SUMPRODUCT((${change}<0)*1)`],
      ['Weekly hours before', 'SUM({hoursBefore})'],
      ['Weekly hours after', 'SUM({hoursAfter})'],
      ['Weekly hours released (reductions only)', `SUMPRODUCT((${change}>0)*${change})`],
      ['Weekly hours added (increases only)', `SUMPRODUCT((${change}<0)*-${change})`],
      ['Net weekly hours released', `${value(7)}-${value(8)}`],
      ['Share of hours released, net', ratio(value(9), value(5))],
      ['Hours released a year, net', `${value(9)}*{weeksPerYear}`],
      ['Gross full-year effect (£)', `SUMPRODUCT(${change}*{hourlyRate})*{weeksPerYear}`],
      [
        isGiven ? 'Lost income (£ a year)' : 'Lost income (£ a year): charges not given, taken as zero',
        isGiven ? `SUMPRODUCT(${paid[0]}-${paid[1]})*{weeksPerYear}` : '0',
      ],
      ['Net full-year effect (£)', `${value(12)}-${value(13)}`],
      ['Net full-year effect per package reviewed (£)', ratio(value(14), value(1))],
      ['Net full-year effect per package reduced (£)', ratio(value(14), value(2))],
      ['Median weekly hours released per package', median(change, '{hoursBefore}', packages)],
    ];
    return [['Measure', 'Value'], ...lines.map(([label, formula]) => [label, `=${formula}`])];
  },
};

/** MEDIAN of arithmetic over cells would have to be entered as an array formula, and LARGE inside SUMPRODUCT not. */
function median(change: string, counted: string, packages: number): string {
  if (packages === 1) return change;
  const held = `(${change}+(${counted}="")*1E+99)`;
  const middle = (k: string) => `SUMPRODUCT(SMALL(${held},INT((COUNT(${counted})+${k})/2)))`;
  return `(${middle('1')}+${middle('2')})/2`;
}
