import { roles } from './published';
import { ESTABLISHMENT } from './sheets';

/** First row of roles in each part. */
export const PUBLISHED = 8;
export const YOURS = PUBLISHED + roles.length + 3;
export const USED = YOURS + roles.length + 3;
export const COST = USED + roles.length + 4;

export const usedRow = (role: number) => USED + role;
export const usedTotalRow = USED + roles.length;
export const costTotalRow = COST + roles.length;
const cell = (column: string, row: number) => `${ESTABLISHMENT}!$${column}$${row}`;
const over = (column: string, first: number) =>
  `${ESTABLISHMENT}!$${column}$${first}:$${column}$${first + roles.length - 1}`;

/** Columns of what is used, by role, as other sheets read them. */
export const used = {
  inPost: over('C', USED),
  permanent: over('D', USED),
  temporary: over('E', USED),
  vacant: over('F', USED),
  established: over('G', USED),
  caseload: over('L', USED),
  costEach: over('C', COST),
  costInPost: over('D', COST),
};
export const publishedFte = (role: number) => cell('C', PUBLISHED + role);
export const costOf = (slug: string) => cell('C', COST + roles.findIndex((role) => role.slug === slug));
export const fteOf = (slug: string) => cell('C', USED + roles.findIndex((role) => role.slug === slug));
export const headcountOf = (slug: string) => cell('B', USED + roles.findIndex((role) => role.slug === slug));
export const usedTotal = (column: string) => cell(column, usedTotalRow);
export const costTotal = (column: string) => cell(column, costTotalRow);
