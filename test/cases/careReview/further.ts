import { serial } from './builtCase';
import type { Situation } from './simulation';

/** A row of further costs and benefits, as a person fills it. */
export interface FurtherRow {
  name: string;
  low?: number;
  central: number;
  high?: number;
  kind: string;
  money: 'Revenue' | 'Capital';
  budget: string;
  often: 'Every year' | 'Once';
  /** Counted from the first month of the case. */
  month: number;
}

const COLUMNS = {
  name: 'A',
  low: 'B',
  central: 'C',
  high: 'D',
  kind: 'E',
  money: 'F',
  budget: 'G',
  often: 'H',
} as const;
export const ROOM = 10;

/** What is typed for the rows, from the first one down: those that are not given are blank. */
export function furtherCells(rows: FurtherRow[], s: Situation, firstRow: number) {
  const cells: Record<string, string | number | null> = {};
  for (let i = 0; i < ROOM; i++) {
    const row = rows[i];
    for (const [key, column] of Object.entries(COLUMNS))
      cells[`Inputs!${column}${firstRow + i}`] = row?.[key as keyof typeof COLUMNS] ?? null;
    cells[`Inputs!I${firstRow + i}`] = row ? serial(s.startYear, s.startMonth + row.month - 1, 1) : null;
  }
  return cells;
}

const CASH = ['Cash-releasing saving', 'Income', 'Transfer from another body'];

/** What the rows come to by year, month after month: nothing here is taken from the workbook’s own formulas. */
export function further(rows: FurtherRow[], s: Situation, scenario: 'low' | 'central' | 'high' = 'central') {
  const sinceApril = (s.startMonth + 8) % 12;
  const months = s.horizon * 12 - sinceApril;
  const byMonth: number[] = [];
  const years = Array.from({ length: s.horizon }, () => ({
    costs: 0,
    savings: 0,
    income: 0,
    transfers: 0,
    once: 0,
    capital: 0,
    capacity: 0,
    avoided: 0,
    net: 0,
  }));
  for (let month = 1; month <= months; month++) {
    const k = Math.floor((sinceApril + month - 1) / 12);
    const year = years[k]!;
    let net = 0;
    for (const row of rows) {
      const isCost = row.kind === 'Cost';
      const worse = isCost ? row.high : row.low;
      const better = isCost ? row.low : row.high;
      const used = { low: worse ?? row.central, central: row.central, high: better ?? row.central }[scenario];
      const due =
        row.often === 'Every year' ? (month >= row.month ? used / 12 : 0) : month === row.month ? used : 0;
      const amount = due * (1 + s.generalInflation) ** k;
      if (row.budget !== 'This council') continue;
      if (row.kind === 'Capacity (not cash)') year.capacity += amount;
      else if (row.kind === 'Cost avoided (not cash)') year.avoided += amount;
      else {
        const sign = isCost ? -1 : CASH.includes(row.kind) ? 1 : 0;
        net += sign * amount;
        if (row.money === 'Capital') year.capital += amount;
        else if (row.kind === 'Transfer from another body') year.transfers += amount;
        else if (row.often === 'Once') year.once += -sign * amount;
        else if (isCost) year.costs += amount;
        else if (row.kind === 'Income') year.income += amount;
        else year.savings += amount;
      }
    }
    year.net += net;
    byMonth.push(net);
  }
  return { years, byMonth };
}
