import { writeFileSync } from 'node:fs';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { ensureBuilt } from '../ensureBuilt';
import { asRange, packages } from './packages';
import { cpp, library, temporary } from './peers';
import { medians, timed } from './rounds';
import { faster, slower, type Row } from './table';

const ROWS = 100_000;
const MANY = 1_000_000;

interface Sums {
  ms: number;
  reduced: number;
  saving: number;
  income: number;
}

export async function aggregation(): Promise<Row[]> {
  const summary = loadBuiltFunctions(ensureBuilt('releasedFunctions')).implementations.get('REVIEWSUMMARY')!;
  const columns = packages(ROWS);
  const ranges = columns.map(asRange);
  const file = temporary('packages.bin');
  writeFileSync(file, Buffer.concat(columns.map((column) => Buffer.from(column.buffer))));
  const compiled = cpp('aggregate', file, String(ROWS));

  const own = new Map(summary(...ranges, 52) as [string, number][]);
  const found = await medians({
    ours: timed(() => summary(...ranges, 52)),
    compiled: compiled && (async () => agreed(await compiled.ask<Sums>(''), own).ms),
  });
  compiled?.end();
  const many = packages(MANY).map(asRange);
  const longer = await medians({ many: timed(() => summary(...many, 52)) });
  // Apart from the others: what it leaves behind for the engine to clear away would slow the next one.
  const sheet = hyperFormula(columns);
  const theirs = await medians({ sheet: sheet && timed(sheet) });
  return [
    slower('100,000 packages summed up, against C++', found.ours, found.compiled, 8, 5, 'there is no g++'),
    faster(
      'the same, against HyperFormula recalculating seven of the sums',
      found.ours,
      theirs.sheet,
      50,
      70,
      'HyperFormula could not be fetched',
    ),
    slower('a million packages, against a hundred thousand', longer.many, found.ours, 13, 11, ''),
  ];
}

function agreed(sums: Sums, own: Map<string, number>): Sums {
  const reduced = [...own].find(([measure]) => /^Packages reduced/.test(measure))?.[1];
  if (reduced !== sums.reduced)
    throw new Error(`C++ found ${sums.reduced} packages reduced, and we ${reduced}`);
  return sums;
}

interface HyperFormulaClass {
  buildFromSheets(
    sheets: Record<string, unknown[][]>,
    options: object,
  ): {
    setCellContents(address: { sheet: number; row: number; col: number }, value: unknown): unknown;
  };
}

/** Changes one package, whereupon the sums are worked out anew. */
function hyperFormula(columns: Float64Array[]): (() => void) | null {
  const found = library<{ HyperFormula: HyperFormulaClass }>('hyperformula');
  if (!found) return null;
  const rows: unknown[][] = Array.from(columns[0]!, (_, i) => columns.map((column) => column[i]));
  const range = (column: string) => `${column}1:${column}${ROWS}`;
  const [before, after, rate] = ['A', 'B', 'C'].map(range);
  const sums = [
    `=SUM(${before})`,
    `=SUM(${after})`,
    `=SUMPRODUCT(${before},${rate})-SUMPRODUCT(${after},${rate})`,
    `=SUMPRODUCT(--(${before}>${after}))`,
    `=SUMPRODUCT(--(${before}<${after}))`,
    `=SUMPRODUCT((${before}-${after})*(${before}>${after}))`,
    `=MEDIAN(${before})-MEDIAN(${after})`,
  ];
  sums.forEach((formula, i) => (rows[i]![5] = formula));
  const sheet = found.HyperFormula.buildFromSheets(
    { packages: rows },
    { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: ROWS + 1 },
  );
  let turn = 0;
  return () => void sheet.setCellContents({ sheet: 0, row: ROWS - 1, col: 0 }, 10 + (turn++ % 5));
}
