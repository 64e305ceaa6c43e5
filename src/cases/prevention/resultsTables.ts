import { type Content, type Formula, type Line, mapped, type Table, table } from '../../layout';
import { type Blank, blanks, overBlanks } from '../parts/blankColumns';
import type { ScenarioName } from '../parts/inputs';
import type { Money } from './moneySheet';
import type { cashRows, peopleRows, publicRows, ResultRow } from './resultRows';

type Beside = 'unit' | Blank | 'meaning';
export type Over<R> = Table<keyof R & string, ScenarioName, Beside>;
export interface ByCase {
  publicValue: Over<typeof publicRows>;
  cash: Over<typeof cashRows>;
  people: Over<typeof peopleRows>;
}

/** In the order of the headlines. */
const across = ['central', 'low', 'high'] as const;
const ofCases = { low: 'Low', central: 'Central', high: 'High' };
const EMPTY = blanks(2);

/** Rows of results over the three cases. */
export function resultsTable<K extends string>(
  title: string,
  given: Record<K, ResultRow>,
  money: Record<ScenarioName, Money>,
): Table<K, ScenarioName, Beside> {
  return table<K, ScenarioName, Beside>(
    title,
    {
      columns: across,
      before: [],
      after: ['unit', ...EMPTY, 'meaning'],
      heading: {
        label: title,
        beside: { ...overBlanks(EMPTY), meaning: 'How to read it' },
        of: ofCases,
      },
    },
    mapped<K, ResultRow, Line<K, ScenarioName, Beside>>(given, (row) => ({
      label: labelOf(row, money.central),
      unit: row.unit,
      format: row.format,
      style: 'result',
      align: 'right',
      ...(row.meaning !== undefined && {
        beside: { meaning: { value: row.meaning, style: 'note', isWrapped: true } },
      }),
      of: (_r, { column }): Content => row.of(money[column]),
    })),
  );
}

export const labelOf = ({ label }: ResultRow, money: Money) => {
  const value: string | Formula = typeof label === 'string' ? label : label(money);
  return { value, style: 'label' as const, isWrapped: true, ...(typeof value === 'object' && { lines: 1 }) };
};
