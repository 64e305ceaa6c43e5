import type { howOften, moneyOf, MoreKind } from './moreInputs';

/** In prices of the year; only what falls in a budget is cash. */
export const CASH_UNIT = '£, cash of the year';
const NOT_CASH_UNIT = '£ of the year, not cash';
const notCash: ReadonlySet<MoreKind> = new Set(['capacity', 'avoided']);
export const unitOf = (kinds: readonly MoreKind[]) =>
  kinds.some((kind) => notCash.has(kind)) ? NOT_CASH_UNIT : CASH_UNIT;

/** What each kind and money adds up to in a year, central case; all amounts positive. */
export const sums = {
  costs: { label: 'Further costs, every year', kinds: ['cost'], money: 'revenue', often: 'yearly' },
  savings: {
    label: 'Further cash-releasing savings, every year',
    kinds: ['saving'],
    money: 'revenue',
    often: 'yearly',
  },
  income: { label: 'Further income, every year', kinds: ['income'], money: 'revenue', often: 'yearly' },
  transfers: { label: 'Transfers from other bodies', kinds: ['transfer'], money: 'revenue' },
  onceCosts: { label: 'Further costs, once', kinds: ['cost'], money: 'revenue', often: 'once' },
  onceGains: {
    label: 'Further savings and income, once',
    kinds: ['saving', 'income'],
    money: 'revenue',
    often: 'once',
  },
  capital: { label: 'Capital spend', kinds: ['cost'], money: 'capital' },
  capacity: { label: 'Further capacity, not cash', kinds: ['capacity'] },
  avoided: { label: 'Further cost avoided, not cash', kinds: ['avoided'] },
} as const satisfies Record<
  string,
  { label: string; kinds: readonly MoreKind[]; money?: keyof typeof moneyOf; often?: keyof typeof howOften }
>;
export type MoreSum = keyof typeof sums;
/** What each case needs of its own: the sums above are of the central case. */
export const byCase = {
  transfers: { label: sums.transfers.label, kinds: sums.transfers.kinds },
  capacity: { label: sums.capacity.label, kinds: sums.capacity.kinds },
} as const;
export type ByCase = keyof typeof byCase;
/** Of all other bodies together: costs, and each kind of benefit, none taken off another. */
export const others = {
  otherCosts: { label: 'On other budgets, not in this case: costs', kinds: ['cost'] },
  otherCash: {
    label: 'On other budgets, not in this case: savings, income and transfers',
    kinds: ['saving', 'income', 'transfer'],
  },
  otherCapacity: { label: 'On other budgets, not in this case: capacity, not cash', kinds: ['capacity'] },
  otherAvoided: { label: 'On other budgets, not in this case: cost avoided, not cash', kinds: ['avoided'] },
} as const satisfies Record<string, { label: string; kinds: readonly MoreKind[] }>;
export type Others = keyof typeof others;
