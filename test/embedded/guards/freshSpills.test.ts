import fc from 'fast-check';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

type Cells = Record<string, string | number | null>;

async function opened(cells: Cells): Promise<HeadlessWorkbook> {
  const planned = Object.fromEntries(
    Object.entries(cells).flatMap(([at, value]) => (value === null ? [] : [[at, { value }]])),
  );
  const book = await guarded(
    workbookData({ title: '', sheets: [{ name: 'S', columns: {}, cells: planned }], names: [] }),
  );
  await book.calculate({ everything: true });
  return book;
}
async function showing(cells: Cells, wanted: string[], edits: Cells[] = []) {
  const book = await opened(cells);
  try {
    for (const edit of edits) {
      book.set(edit);
      await book.calculate();
    }
    return wanted.map((at) => book.readTable(at).flat());
  } finally {
    book.dispose();
  }
}

/** A1:A3 are 5, 7 and 9, all of them kept in B1:B3. */
const kept: Cells = { A1: 5, A2: 7, A3: 9, B1: '=FILTER(A1:A3,A1:A3>4)' };

test.each<[string, unknown[]]>([
  ['=MAP(B1#,LAMBDA(x,x*2))', [10, 14, 18]],
  ['=MAP(B1:B3,LAMBDA(x,x*2))', [10, 14, 18]],
  ['=MAP(B1#,A1:A3,LAMBDA(x,y,x+y))', [10, 14, 18]],
  ['=BYROW(B1#,LAMBDA(r,SUM(r)))', [5, 7, 9]],
  ['=BYROW(B1#,LAMBDA(r,COUNTIF(A1:A3,r)))', [1, 1, 1]],
  ['=BYCOL(B1#,LAMBDA(c,SUM(c)))', [21]],
  ['=BYCOL(B:B,LAMBDA(c,SUM(c)))', [21]],
  ['=REDUCE(0,B1#,LAMBDA(a,x,a+x))', [21]],
  ['=SCAN(0,B1#,LAMBDA(a,x,a+x))', [5, 12, 21]],
  ['=SUM(INDEX(B1#,2),OFFSET(B1#,2,0,1,1))', [16]],
  ['=SUM(TAKE(B1#,2),DROP(B1#,2))', [21]],
  ['=SUM(INDIRECT("B1#"))', [21]],
])(
  '%s reads all of a table made in the same calculation, and spoils it for no other',
  async (formula, expected) => {
    const others = { H1: '=INDEX(B1#,2)', H2: '=XLOOKUP(9,B1#,B1#,"none")', H3: '=SUM(B1:B3)' };
    const found = await showing({ ...kept, D1: formula, ...others }, ['D1', 'H1', 'H2', 'H3']);
    expect(found).toEqual([expected, [7], [9], [21]]);
  },
);

test.each<[string, Cells, string, Cells[], unknown[]]>([
  ['a table becomes one cell', kept, '=SUM(B1#)', [{ A1: 1 }, { A2: 1 }], [9]],
  ['one match from the first', { ...kept, A1: 1, A2: 1 }, '=SUM(B1#)', [], [9]],
  ['one match, and calculated again', { ...kept, A1: 1, A2: 1 }, '=SUM(B1#)', [{ Z1: 1 }, { A3: 8 }], [8]],
  ['it grows again', kept, '=SUM(B1#)', [{ A1: 1, A2: 1 }, { A2: 6 }], [15]],
  ['the table is an error', kept, '=SUM(B1#)', [{ A1: 1, A2: 1, A3: 1 }], [{ error: '#CALC!' }]],
  ['it was one', { ...kept, A1: 1, A2: 1, A3: 1 }, '=SUM(B1#)', [{ A3: 9 }], [9]],
  ['by INDIRECT', kept, '=SUM(INDIRECT("B1#"))', [{ A1: 1, A2: 1 }], [9]],
  ['a sequence', { A5: 3, B1: '=SEQUENCE(A5)' }, '=SUM(B1#)', [{ A5: 1 }], [1]],
  ['sorted', { ...kept, B1: '=SORT(UNIQUE(A1:A3))' }, '=SUM(B1#)', [{ A2: 5, A3: 5 }], [5]],
  ['a plain formula', { A1: 5, B1: '=A1+1' }, '=SUM(B1#)', [], [{ error: '#REF!' }]],
  ['a figure', { B1: 5 }, '=SUM(B1#)', [], [{ error: '#REF!' }]],
])('`#` is what the formula fills: %s', async (_, cells, formula, edits, expected) => {
  const [found] = await showing({ ...cells, D1: formula }, ['D1'], edits);
  expect(found).toEqual(
    expected.map((value) => (typeof value === 'object' ? expect.objectContaining(value!) : value)),
  );
});

test.each<[string, Cells, Cells, unknown[]]>([
  ['=ROWS(B1#)', kept, { A1: 1 }, [2]],
  ['="Rows: "&ROWS(B1#)', kept, { A1: 1 }, ['Rows: 2']],
  ['=SEQUENCE(ROWS(B1#))', kept, { A1: 1 }, [1, 2]],
  ['=COLUMNS(B1#)', { A5: 2, B1: '=SEQUENCE(1,A5)' }, { A5: 1 }, [1]],
  ['=ROWS(IF(A1>2,A1:A3,A1:A9))', { A1: 3 }, { A1: 1 }, [9]],
  ['=ROWS(CHOOSE(A1,A1:A3,A1:A5))', { A1: 1 }, { A1: 2 }, [5]],
  ['=COLUMN(INDEX(A5:F5,A1))', { A1: 1 }, { A1: 3 }, [3]],
  ['=ROW(OFFSET(A5,A1,0))', { A1: 1 }, { A1: 3 }, [8]],
  ['=ROW(INDEX(A1:A9,MATCH(A2,A1:A9,0)))', { A1: 1, A2: 1 }, { A1: 7, A2: 7 }, [1]],
])('%s follows what says which cells are meant', async (formula, cells, edit, expected) => {
  const [found] = await showing({ ...cells, D1: formula }, ['D1'], [edit]);
  expect(found).toEqual(expected);
});

test.each(['=ROWS(D1:D9)', '=ROW(D1)', '=ROWS(INDEX(D1:D9,0))', '=AREAS((D1,B1))'])(
  '%s in D1 is no circle',
  async (formula) => {
    const [found] = await showing({ D1: formula }, ['D1']);
    expect(typeof found?.[0]).toBe('number');
  },
);

test('whatever is kept, what reads the table gives what it gives of the same figures typed', async () => {
  const shapes: ((cells: string) => string)[] = [
    (cells) => `=SUM(MAP(${cells},LAMBDA(x,x*2)))`,
    (cells) => `=REDUCE(0,${cells},LAMBDA(a,x,a*2+x))`,
    (cells) => `=SUM(SCAN(0,${cells},LAMBDA(a,x,a+x)))`,
    (cells) => `=SUM(BYROW(${cells},LAMBDA(r,MAX(r))))`,
    (cells) => `=SUMPRODUCT(${cells},${cells})`,
    (cells) => `=ROWS(${cells})`,
    (cells) => `=COUNTIF(${cells},">6")`,
  ];
  const figures = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(figures, { minLength: 2, maxLength: 4 }), async (states) => {
      const cellsOf = (state: number[]) => Object.fromEntries(state.map((value, i) => [`A${i + 1}`, value]));
      const last = states.at(-1)!.filter((value) => value > 4);
      const formulas = (cells: string, column: string) =>
        Object.fromEntries(shapes.map((shape, i) => [`${column}${i + 1}`, shape(cells)]));
      const [first, ...edits] = states.map(cellsOf);
      const wanted = (column: string) => shapes.map((_, i) => `${column}${i + 1}`);
      const table = { B1: '=FILTER(A1:A3,A1:A3>4,0)' };
      const read = await showing({ ...first, ...table, ...formulas('B1#', 'D') }, wanted('D'), edits);
      const typed = last.length > 0 ? last : [0];
      const plain = Object.fromEntries(typed.map((value, i) => [`J${i + 1}`, value]));
      const again = await showing({ ...plain, ...formulas(`J1:J${typed.length}`, 'L') }, wanted('L'));
      expect(read).toEqual(again);
    }),
    { numRuns: 12, seed: 20_261_130, endOnFailure: true },
  );
}, 60_000);
