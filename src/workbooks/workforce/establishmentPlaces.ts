import { columnLetters } from '../cells';
import { roles } from './published';
import { ESTABLISHMENT, YEARS } from './sheets';

/** The column of a year of its costs: of the pay year C, which is year 0. */
export const periodColumn = (year: number) => columnLetters(2 + year);

/** First row of roles in each part. */
export const PUBLISHED = 8;
export const YOURS = PUBLISHED + roles.length + 3;
export const USED = YOURS + roles.length + 3;
export const COST = USED + roles.length + 4;
/** Growth and National Insurance, then a role a row. */
export const BY_YEAR = COST + roles.length + 8;
export const INSURANCE = BY_YEAR + roles.length + 3;

export const usedRow = (role: number) => USED + role;
export const usedTotalRow = USED + roles.length;
export const costTotalRow = COST + roles.length;

/** Apprentices come last, and are counted by heads: the roles before them are counted by posts. */
export const APPRENTICES = roles.length - 1;
const cell = (column: string, row: number) => `${ESTABLISHMENT}!$${column}$${row}`;
const over = (column: string, first: number, count = APPRENTICES) =>
  `${ESTABLISHMENT}!$${column}$${first}:$${column}$${first + count - 1}`;
const rowOf = (slug: string) => roles.findIndex((role) => role.slug === slug);

/** Columns of what is used, by role, as other sheets read them: apprentices apart. */
export const used = {
  headcount: over('B', USED),
  inPost: over('C', USED),
  permanent: over('D', USED),
  temporary: over('E', USED),
  vacant: over('F', USED),
  established: over('G', USED),
  caseload: over('L', USED),
};
export const establishedByRole = over('G', USED, roles.length);
/** What is printed and what is typed, of a column of figures. */
export const printedFigures = (column: string) => over(column, PUBLISHED);
export const typedFigures = (column: string) => over(column, YOURS);
export const printedFigure = (column: string, role: number) => cell(column, PUBLISHED + role);
export const typedFigure = (column: string, role: number) => cell(column, YOURS + role);
export const usedFigure = (column: string, role: number) => cell(column, USED + role);
export const fteOf = (slug: string) => cell('C', USED + rowOf(slug));
export const headcountOf = (slug: string) => cell('B', USED + rowOf(slug));
export const usedTotal = (column: string) => cell(column, usedTotalRow);
export const costTotal = (column: string) => cell(column, costTotalRow);

/** What the cost by year says above its roles: the years, whether each has National Insurance, and whose is used. */
export const byYearRows = {
  year: BY_YEAR - 5,
  growth: BY_YEAR - 4,
  isOnRecord: BY_YEAR - 3,
  insuranceOf: BY_YEAR - 2,
  insuranceWords: BY_YEAR - 1,
};
/** One of them in every year shown. */
export const overYears = (row: keyof typeof byYearRows) =>
  `${cell(periodColumn(1), byYearRows[row])}:$${periodColumn(YEARS)}$${byYearRows[row]}`;

/** Whose the demand and the joiners are, in words. */
export const WHOSE_DEMAND = 5;
export const whoseDemand = cell('B', WHOSE_DEMAND);
/** Whose the posts of each role are, in words. */
export const whosePosts = over('M', USED, roles.length);

/** Cost of one FTE of a role in the year of a column, and of every role but apprentices. */
export const costInColumn = (slug: string, column: string) =>
  `${ESTABLISHMENT}!${column}$${BY_YEAR + rowOf(slug)}`;
export const costsInColumn = (column: string) =>
  `${ESTABLISHMENT}!${column}$${BY_YEAR}:${column}$${BY_YEAR + APPRENTICES - 1}`;
/** Of a role in every year shown. */
export const costsOf = (slug: string) =>
  `${costInYear(slug, 1)}:$${periodColumn(YEARS)}$${BY_YEAR + rowOf(slug)}`;
export const costInYear = (slug: string, year: number) => cell(periodColumn(year), BY_YEAR + rowOf(slug));
