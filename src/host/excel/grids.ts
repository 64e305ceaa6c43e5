import { codeOf } from './errors';
import { cellValues, formulaIn } from './values';
import { addressOfRectangle, type Rectangle } from './writer/areas';
import type { CellValue } from '../spreadsheet';
import { nth } from '../../formulas/present';

/** A block of a sheet with its contents. */
export interface ReadBlock {
  sheet: string;
  area: Rectangle;
  cells: { formula: string | null; value: CellValue }[][];
}

type Asked = Pick<ReadBlock, 'sheet' | 'area'>;

/** Excel answers with 5 MB at most on the web; a cell of a case takes some 150 characters, and 300 at the worst. */
const CELLS_AT_ONCE = 12_000;

/**
 * Each area whole, read in as many round trips as its size asks for.
 * @throws Excel’s own error, for the caller to put into words
 */
export async function readAreas(areas: Asked[]): Promise<ReadBlock[]> {
  const pieces: ReadBlock[] = [];
  for (const request of requestsFor(areas.flatMap(({ sheet, area }) => inPieces(sheet, area)))) {
    pieces.push(...(await read(request)));
  }
  return areas.map(({ sheet, area }) => ({
    sheet,
    area,
    cells: pieces.filter((piece) => piece.sheet === sheet).flatMap(({ cells }) => cells),
  }));
}

function inPieces(sheet: string, area: Rectangle, rows = rowsAtOnce(area)): Asked[] {
  const pieces: Asked[] = [];
  for (let done = 0; done < area.rows; done += rows) {
    const piece = { ...area, top: area.top + done, rows: Math.min(rows, area.rows - done) };
    pieces.push({ sheet, area: piece });
  }
  return pieces;
}

const rowsAtOnce = ({ columns }: Rectangle) => Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
const sizeOf = ({ area }: Asked) => area.rows * area.columns;

function requestsFor(pieces: Asked[]): Asked[][] {
  const requests: Asked[][] = [];
  let size = 0;
  for (const piece of pieces) {
    size += sizeOf(piece);
    const last = requests[requests.length - 1];
    if (last && size <= CELLS_AT_ONCE) last.push(piece);
    else {
      requests.push([piece]);
      size = sizeOf(piece);
    }
  }
  return requests;
}

/** Contents longer than estimated are asked for again by halves. */
async function read(pieces: Asked[]): Promise<ReadBlock[]> {
  try {
    return await ask(pieces);
  } catch (error) {
    const halves = codeOf(error) === 'ResponsePayloadSizeLimitExceeded' ? halved(pieces) : null;
    if (!halves) throw error;
    return [...(await read(halves[0])), ...(await read(halves[1]))];
  }
}

function halved(pieces: Asked[]): [Asked[], Asked[]] | null {
  const [first] = pieces;
  const all =
    pieces.length === 1 && first ? inPieces(first.sheet, first.area, Math.ceil(first.area.rows / 2)) : pieces;
  if (all.length < 2) return null;
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)];
}

function ask(pieces: Asked[]): Promise<ReadBlock[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = pieces.map((piece) => {
      const range = context.workbook.worksheets.getItem(piece.sheet).getRange(addressOfRectangle(piece.area));
      range.load('formulas, values, valueTypes');
      return { ...piece, range };
    });
    await context.sync();
    return asked.map(({ sheet, area, range }) => ({ sheet, area, cells: cellsOf(range) }));
  });
}

function cellsOf(range: Excel.Range): ReadBlock['cells'] {
  const { formulas } = range;
  return cellValues(range).map((row, r) =>
    row.map((value, c) => ({ formula: formulaIn(nth(formulas, r)[c], value), value })),
  );
}
