import { workbookData } from '../../../src/embedded/snapshot';
import { nth } from '../../../src/formulas/present';
import type { CellValue } from '../../../src/host/spreadsheet';
import { ofToday, seedOfTheDay } from '../../support/long';
import { guarded } from '../unguarded';

const COLUMNS = 'ABCDEFG';
const ROWS = 6;
const EDITS = 6;

type Cells = Record<string, number | string>;

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
function reaching(column: number, draw: (below: number) => number): string {
  const cell = () => `${COLUMNS[draw(column)]}${draw(ROWS) + 1}`;
  const row = (asked: string) => `MOD(INT(ABS(${asked})),${ROWS})`;
  const letters = `CHAR(65+MOD(INT(ABS(${cell()})),${column}))`;
  const forms = [
    `OFFSET($A$1,${row(cell())},MOD(INT(ABS(${cell()})),${column}))+1`,
    `SUM(OFFSET(${cell()},0,0,MOD(INT(ABS(${cell()})),3)+1,1))`,
    `INDIRECT(${letters}&${row(cell())}+1)*2-${cell()}`,
    `SUM(INDIRECT("A1:A"&${row(cell())}+1))+${cell()}`,
    `SUM(${cell()}:OFFSET($A$1,${row(cell())},0))`,
    `SUM(A1:INDEX($A$1:$A$${ROWS},${row(cell())}+1))-${cell()}`,
    `SUM(N(OFFSET($A$1,{0;2;4},MOD(INT(ABS(${cell()})),${column}))))`,
    `SUM(SUMIF(INDIRECT("A"&{1,4}&":A"&{3,6}),">"&${cell()}))`,
    `IF(${cell()}>3,OFFSET(${cell()},0,0),INDIRECT("A"&${row(cell())}+1))`,
    `LET(at,${row(cell())},OFFSET($A$1,at,0)+INDIRECT("A"&at+1))`,
  ];
  // Far from zero a remainder would be lost in rounding.
  return `=MOD(${nth(forms, draw(forms.length))},97)`;
}

function workbookOf(draw: (below: number) => number): Cells {
  const cells: Cells = {};
  for (let column = 0; column < COLUMNS.length; column++)
    for (let row = 1; row <= ROWS; row++)
      cells[`${COLUMNS[column]}${row}`] = column === 0 ? draw(9) + 1 : reaching(column, draw);
  return cells;
}

const opened = (cells: Cells) =>
  guarded(
    workbookData({
      title: '',
      sheets: [
        {
          name: 'S',
          columns: {},
          cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, { value }])),
        },
      ],
      names: [],
    }),
  );

const seeds = Array.from({ length: 40 }, (_, i) => seedOfTheDay * 40 + i + 1);
const short = ofToday('Chains of OFFSET and INDIRECT', seeds, 2, String);

test.each(short)(
  'after edits chains of OFFSET and INDIRECT are as if worked out afresh, seed %d',
  async (seed) => {
    const draw = drawn(seed);
    const cells = workbookOf(draw);
    const addresses = Object.keys(cells);
    const book = await opened(cells);
    try {
      for (let edit = 1; edit <= EDITS; edit++) {
        // Most often a number, as people do.
        const at = draw(3) > 0 ? `A${draw(ROWS) + 1}` : nth(addresses, draw(addresses.length));
        const column = COLUMNS.indexOf(at.charAt(0));
        cells[at] = column === 0 || draw(4) === 0 ? draw(9) + 1 : reaching(column, draw);
        book.set({ [`S!${at}`]: cells[at] });
        await book.calculate();
        const afresh = await opened(cells);
        try {
          const shown = (from: { read(at: string): CellValue }) =>
            addresses.map((address) => [edit, address, cells[address], from.read(`S!${address}`)]);
          expect(shown(book)).toEqual(shown(afresh));
        } finally {
          afresh.dispose();
        }
      }
    } finally {
      book.dispose();
    }
  },
);
