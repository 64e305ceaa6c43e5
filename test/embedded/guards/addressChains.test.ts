import { workbookData } from '../../../src/embedded/snapshot';
import { nth } from '../../../src/formulas/present';
import type { CellValue } from '../../../src/host/spreadsheet';
import { ofToday, seedOfTheDay } from '../../support/long';
import { guarded } from '../unguarded';

const COLUMNS = 'ABCDEFG';
const ROWS = 6;
const EDITS = 6;

/** A formula, and the same worked out apart from the cells that it asks for: by column and row, from 0. */
interface Reaching {
  text: string;
  of(cell: Read): number;
}

type Read = (column: number, row: number) => number;

type Cells = Map<string, number | Reaching>;

/** The next whole number below a bound, the same for the same seed. */
function drawn(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** A formula of a column that reaches for cells of the columns before it, by what other cells there say. */
function reaching(column: number, draw: (below: number) => number): Reaching {
  const cell = () => {
    const [at, row] = [draw(column), draw(ROWS)];
    return { text: `${COLUMNS[at]}${row + 1}`, at, row, of: (read: Read) => read(at, row) };
  };
  const below = (most: number) => {
    const asked = cell();
    return {
      text: `MOD(INT(ABS(${asked.text})),${most})`,
      of: (read: Read) => Math.floor(Math.abs(asked.of(read))) % most,
    };
  };
  const sum = (read: Read, from: [number, number], to: [number, number]) => {
    const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    let total = 0;
    for (let at = left; at <= right; at++) for (let row = top; row <= bottom; row++) total += read(at, row);
    return total;
  };
  const [one, two, row, across, sheetwide] = [cell(), cell(), below(ROWS), below(column), below(column)];
  const three = below(3);
  const forms: Reaching[] = [
    {
      text: `OFFSET($A$1,${row.text},${across.text})+1`,
      of: (read) => read(across.of(read), row.of(read)) + 1,
    },
    {
      text: `SUM(OFFSET(${one.text},0,0,${three.text}+1,1))`,
      of: (read) => sum(read, [one.at, one.row], [one.at, one.row + three.of(read)]),
    },
    {
      text: `INDIRECT(CHAR(65+${sheetwide.text})&${row.text}+1)*2-${one.text}`,
      of: (read) => read(sheetwide.of(read), row.of(read)) * 2 - one.of(read),
    },
    {
      text: `SUM(INDIRECT("A1:A"&${row.text}+1))+${one.text}`,
      of: (read) => sum(read, [0, 0], [0, row.of(read)]) + one.of(read),
    },
    {
      text: `SUM(${one.text}:OFFSET($A$1,${row.text},0))`,
      of: (read) => sum(read, [one.at, one.row], [0, row.of(read)]),
    },
    {
      text: `SUM(A1:INDEX($A$1:$A$${ROWS},${row.text}+1))-${one.text}`,
      of: (read) => sum(read, [0, 0], [0, row.of(read)]) - one.of(read),
    },
    {
      text: `SUM(N(OFFSET($A$1,{0;2;4},${across.text})))`,
      of: (read) => [0, 2, 4].reduce((total, at) => total + read(across.of(read), at), 0),
    },
    {
      text: `SUM(SUMIF(INDIRECT("A"&{1,4}&":A"&{3,6}),">"&${one.text}))`,
      of: (read) =>
        [0, 1, 2, 3, 4, 5]
          .map((at) => read(0, at))
          .filter((value) => value > one.of(read))
          .reduce((total, value) => total + value, 0),
    },
    {
      text: `IF(${one.text}>3,OFFSET(${two.text},0,0),INDIRECT("A"&${row.text}+1))`,
      of: (read) => (one.of(read) > 3 ? two.of(read) : read(0, row.of(read))),
    },
    {
      text: `LET(at,${row.text},OFFSET($A$1,at,0)+INDIRECT("A"&at+1))`,
      of: (read) => 2 * read(0, row.of(read)),
    },
  ];
  const { text, of } = nth(forms, draw(forms.length));
  // Far from zero a remainder would be lost in rounding.
  return { text: `=MOD(${text},97)`, of: (read) => ((of(read) % 97) + 97) % 97 };
}

function workbookOf(draw: (below: number) => number): Cells {
  const cells: Cells = new Map();
  for (let column = 0; column < COLUMNS.length; column++)
    for (let row = 1; row <= ROWS; row++)
      cells.set(`${COLUMNS[column]}${row}`, column === 0 ? draw(9) + 1 : reaching(column, draw));
  return cells;
}

/** What each cell says: a cell of the sheet below the rows is blank. */
function workedOutApart(cells: Cells): Map<string, number> {
  const known = new Map<string, number>();
  const read: Read = (column, row) => {
    const at = `${COLUMNS[column]}${row + 1}`;
    const held = cells.get(at) ?? 0;
    const value = known.get(at) ?? (typeof held === 'number' ? held : held.of(read));
    known.set(at, value);
    return value;
  };
  for (let column = 0; column < COLUMNS.length; column++)
    for (let row = 0; row < ROWS; row++) read(column, row);
  return known;
}

const written = (held: number | Reaching | undefined) => (typeof held === 'object' ? held.text : (held ?? 0));

const opened = (cells: Cells) =>
  guarded(
    workbookData({
      title: '',
      sheets: [
        {
          name: 'S',
          columns: {},
          cells: Object.fromEntries([...cells].map(([at, held]) => [at, { value: written(held) }])),
        },
      ],
      names: [],
    }),
  );

const seeds = Array.from({ length: 40 }, (_, i) => seedOfTheDay * 40 + i + 1);
const short = ofToday('Chains of OFFSET and INDIRECT', seeds, 2, String);

test.each(short)(
  'chains of OFFSET and INDIRECT are as worked out apart, opened and after each edit, seed %d',
  async (seed) => {
    const draw = drawn(seed);
    const cells = workbookOf(draw);
    const addresses = [...cells.keys()];
    const book = await opened(cells);
    const isRight = (edit: number) => {
      const apart = workedOutApart(cells);
      const shown = (value: (at: string) => CellValue | undefined) =>
        addresses.map((at) => [edit, at, written(cells.get(at)), value(at)]);
      expect(shown((at) => book.read(`S!${at}`))).toEqual(shown((at) => apart.get(at)));
    };
    try {
      await book.calculate();
      isRight(0);
      for (let edit = 1; edit <= EDITS; edit++) {
        // Most often a number, as people do.
        const at = draw(3) > 0 ? `A${draw(ROWS) + 1}` : nth(addresses, draw(addresses.length));
        const column = COLUMNS.indexOf(at.charAt(0));
        const held = column === 0 || draw(4) === 0 ? draw(9) + 1 : reaching(column, draw);
        cells.set(at, held);
        book.set({ [`S!${at}`]: written(held) });
        await book.calculate();
        isRight(edit);
      }
    } finally {
      book.dispose();
    }
  },
);

const LONG = 60;
const line = (i: number) => `B${i}`;
const chains: [chain: string, of: (i: number) => string][] = [
  ['a balance carried down', (i) => (i === 1 ? '=A1' : `=OFFSET(${line(i)},-1,0)+A${i}`)],
  ['a balance carried up', (i) => (i === LONG ? `=A${i}` : `=OFFSET(${line(i)},1,0)+A${i}`)],
  [
    'an address that each cell works out for the one above',
    (i) => (i === LONG ? `=A${i}` : `=INDIRECT("B"&${i}+SIGN(${line(i + 1)}))+A${i}`),
  ],
  [
    'an address that the cell found last decides',
    (i) => (i === LONG ? `=A${i}` : `=OFFSET($B$1,${i}+0*SUM(B${i + 1}:OFFSET(B${i + 1},0,0)),0)+A${i}`),
  ],
];

test.each(chains)('%s comes out whole over sixty rows, and follows its last figure', async (_, of) => {
  const rows = Array.from({ length: LONG }, (__, i) => i + 1);
  const cells: Cells = new Map();
  for (const i of rows) {
    cells.set(`A${i}`, 1);
    cells.set(line(i), { text: of(i), of: () => 0 });
  }
  const book = await opened(cells);
  try {
    await book.calculate();
    expect(Math.max(...rows.map((i) => Number(book.read(line(i)))))).toBe(LONG);
    book.set({ A1: 11, [`A${LONG}`]: 11 });
    await book.calculate();
    expect(Math.max(...rows.map((i) => Number(book.read(line(i)))))).toBe(LONG + 20);
  } finally {
    book.dispose();
  }
});

test('cells that are others each time the formula is worked out are refused in words', async () => {
  const cells: Cells = new Map();
  for (let i = 1; i <= 30; i++) {
    const drawn = (column: string) => `=INDIRECT("${column}"&1+INT(RAND()*30))`;
    cells.set(line(i), { text: drawn('C'), of: () => 0 });
    cells.set(`C${i}`, { text: drawn('D'), of: () => 0 });
  }
  const book = await opened(cells);
  try {
    await book.calculate();
    const words = [...cells.keys()].flatMap((at) => book.refusal(`S!${at}`)?.message ?? []);
    expect([...new Set(words)]).toEqual([expect.stringMatching(/OFFSET or INDIRECT change each time.*RAND/)]);
  } finally {
    book.dispose();
  }
});
