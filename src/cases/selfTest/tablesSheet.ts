import type { ExampleValue } from '../../functions/catalogue/notes';
import { block, styled } from '../../plan/cells';
import { columnLetters } from '../../formulas/addresses';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import { sameValue } from './agreement';
import { nth } from '../../formulas/present';

export const TABLES_SHEET = 'Tables';

export interface TestedTable {
  name: string;
  formula: string;
  expected: ExampleValue[][];
}

const FIRST = 5;
/** Name above, one row below that must stay empty, and one between a table and the next. */
const AROUND = 3;

/** Every table beside what it should hold, with TRUE or FALSE for each cell; and where each function's verdict lies. */
export function tablesSheet(tables: TestedTable[]): { sheet: SheetPlan; verdicts: Map<string, Verdict> } {
  const widest = Math.max(...tables.map(({ expected }) => nth(expected, 0).length));
  const left = { given: 0, expected: widest + 1, same: 2 * (widest + 1) };
  const verdicts = new Map<string, Verdict>();
  const cells: Record<string, CellPlan> = {
    ...block(1, [
      styled('title', 'Functions that give tables'),
      styled(
        'subtitle',
        'Each table as it is calculated, as it should be, and cell by cell whether they are the same.',
      ),
    ]),
    ...block(3, [styled('heading', 'Calculated')], left.given),
    ...block(3, [styled('heading', 'Should be')], left.expected),
    ...block(3, [styled('heading', 'The same?')], left.same),
  };
  let top = FIRST;
  for (const { name, formula, expected } of tables) {
    const rows = expected.length;
    const columns = nth(expected, 0).length;
    const at = (row: number, column: number) => `${columnLetters(column)}${top + 1 + row}`;
    const same = expected.map((_, r) =>
      nth(expected, r).map((_, c): CellPlan => ({
        value: sameValue(at(r, left.given + c), at(r, left.expected + c)),
      })),
    );
    Object.assign(
      cells,
      block(top, [[{ value: `${name}: ${formula.slice(1)}`, style: 'subtitle' }]]),
      { [at(0, left.given)]: { value: formula } },
      block(
        top + 1,
        expected.map((row) => row.map(plain)),
        left.expected,
      ),
      block(top + 1, same, left.same),
    );
    verdicts.set(name, {
      size: `A table of ${rows} rows and ${columns} columns: see ${TABLES_SHEET}, row ${top}`,
      cells: `${TABLES_SHEET}!${at(0, left.same)}:${at(rows - 1, left.same + columns - 1)}`,
      mustBeEmpty: [
        `${TABLES_SHEET}!${at(rows, left.given)}:${at(rows, left.given + columns)}`,
        `${TABLES_SHEET}!${at(0, left.given + columns)}:${at(rows - 1, left.given + columns)}`,
      ],
    });
    top += rows + AROUND;
  }
  const sheet: SheetPlan = {
    name: TABLES_SHEET,
    role: 'checks',
    columns: Object.fromEntries(
      Array.from({ length: left.same + widest }, (_, column) => [
        columnLetters(column),
        column === left.given || column === left.expected ? 34 : column < left.same ? 16 : 8,
      ]),
    ),
    frozenRows: 3,
    cells,
  };
  return { sheet, verdicts };
}

export interface Verdict {
  size: string;
  /** TRUE or FALSE for each cell of the table. */
  cells: string;
  /** Below and beside the table: anything here means that it is larger than it should be. */
  mustBeEmpty: string[];
}

/** Empty text is left out: nothing tells it from an empty cell in the table either. */
function plain(value: ExampleValue): CellPlan | null {
  return value === '' ? null : { value };
}
