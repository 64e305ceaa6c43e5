import { columnLetters } from '../formulas/addresses';
import type {
  CellPlan,
  ChartPlan,
  HighlightPlan,
  NamePlan,
  PrintPlan,
  SeriesPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
} from '../plan/plan';
import { rolesInOrder, tabColours } from '../plan/palette';
import { wrapCut } from '../plan/wrapCut';
import { withTypedDecimals } from './typedDecimals';
import { contentOf, written } from './formula';
import { growthNames } from './growth';
import type { Block, Cell, Corner, Formula, BlockPlace, Ref } from './kinds';
import { inPages } from './pagesDown';
import { headingsApart, heightsIn } from './rowsAndColumns';
import { addressOfRef, columnIndex, fix, full, refTo, rowNumber } from './refs';

type Ranged<T> = Omit<T, 'range'> & { range: Ref };
export type Highlight = Omit<Ranged<HighlightPlan>, 'formula'> & { formula: Formula };
export type Chart = Omit<ChartPlan, 'titleFrom' | 'categories' | 'series' | 'at'> & {
  /** The cell whose words are its title. */
  titleFrom?: Ref;
  categories: Ref;
  series: (Omit<SeriesPlan, 'values'> & { values: Ref })[];
  at: Ref;
};

/** A sheet as a plan has it, with references where the plan has addresses. */
export interface SheetLayout extends Pick<SheetPlan, 'role' | 'isProtected'> {
  /** Of the columns from the left, in characters. */
  widths: readonly number[];
  /** The height of every row that needs no more, in points. */
  otherRows?: number;
  /** What stays visible: the rows of one reference and all above, the columns of another and all to its left. */
  frozen?: { rows?: Ref; columns?: Ref };
  timelines?: readonly Ref[];
  tables?: readonly Ranged<TablePlan>[];
  validations?: readonly Ranged<ValidationPlan>[];
  highlights?: readonly Highlight[];
  charts?: readonly Chart[];
  /** Cells joined into one; where its text is wrapped, the row is made high enough for it. */
  merges?: readonly Ref[];
  print?: Pick<PrintPlan, 'orientation' | 'isOnePage'> & {
    /** Rows that are repeated on every page: those that stay visible, if left out, or the first. */
    titleRows?: Ref;
    /** Columns that are. */
    titleColumns?: Ref;
    periods?: { from: Ref; onPage: number; count?: Ref };
    /** The whole sheet, if left out. Either way no part of it that fits on one page is divided. */
    areas?: readonly Ref[];
  };
}

export interface Sheet {
  readonly name: string;
  plan(): SheetPlan;
  /** Of the rows of its blocks that may grow. */
  growing(): NamePlan[];
}

/** Cells in no table: titles, notes, room for charts. */
export interface Rows extends Block {
  at(row: number, column: number): Ref;
}

/** `height` leaves room below the cells. */
export function rows(
  name: string,
  cells: (Cell | null)[][],
  height = cells.length,
  rowHeight?: number,
): Rows {
  const self: Rows = {
    name,
    height,
    ...(rowHeight !== undefined && { rowHeight }),
    width: Math.max(0, ...cells.map((row) => row.length)),
    cells: () => cells,
    at: (row, column) => refTo(self, row, column),
  };
  return self;
}

/** Blocks one below another; a number is that many blank rows. */
export type Stack = readonly (Block | Beside | number)[];

/** Stacks one beside another; a number is that many blank columns. */
export interface Beside {
  readonly stacks: readonly (Stack | number)[];
}
export const beside = (...stacks: (Stack | number)[]): Beside => ({ stacks });

/**
 * A sheet of blocks. They have their places from now on.
 * @throws where a block is on a sheet already.
 */
export function sheet(name: string, stack: Stack, layout: SheetLayout): Sheet {
  const { blocks } = placed(stack, { sheet: name, row: 0, column: 0 });
  return { name, plan: () => planOf(name, blocks, layout), growing: () => growthNames(blocks, absolute) };
}

interface Placed {
  blocks: Block[];
  height: number;
  width: number;
}

function placed(stack: Stack, at: BlockPlace): Placed {
  return stack.reduce<Placed>(
    ({ blocks, height, width }, part) => {
      const row = at.row + height;
      const next =
        typeof part === 'number'
          ? { blocks: [], height: part, width: 0 }
          : 'stacks' in part
            ? placedBeside(part, { ...at, row })
            : placedBlock(part, { ...at, row });
      return {
        blocks: [...blocks, ...next.blocks],
        height: height + next.height,
        width: Math.max(width, next.width),
      };
    },
    { blocks: [], height: 0, width: 0 },
  );
}

function placedBeside({ stacks }: Beside, at: BlockPlace): Placed {
  return stacks.reduce<Placed>(
    ({ blocks, height, width }, part) => {
      const next =
        typeof part === 'number'
          ? { blocks: [], height: 0, width: part }
          : placed(part, { ...at, column: at.column + width });
      return {
        blocks: [...blocks, ...next.blocks],
        height: Math.max(height, next.height),
        width: width + next.width,
      };
    },
    { blocks: [], height: 0, width: 0 },
  );
}

function placedBlock(block: Block, at: BlockPlace): Placed {
  if (block.place) throw new Error(`${block.name} is on ${block.place.sheet} already`);
  block.place = at;
  return { blocks: [block], height: block.height, width: block.width };
}

/** Of a row, in points: lines of a table are apart enough to be followed, and as high in Excel as in the browser. */
export const ROW_HEIGHT = 18;

/** The whole workbook and its names. Its sheets are in the order of their roles, and within one role as given. */
export function workbook(
  title: string,
  sheets: readonly Sheet[],
  names: readonly { name: string; refersTo: Ref }[] = [],
): WorkbookPlan {
  return {
    title,
    sheets: inOrder(
      withTypedDecimals(sheets.map((one) => one.plan()))
        .map(wrapCut)
        .map(inPages),
    ),
    names: [
      ...names.map(({ name, refersTo }): NamePlan => ({ name, refersTo: absolute(refersTo) })),
      ...sheets.flatMap((one) => one.growing()),
    ],
  };
}

function inOrder(sheets: SheetPlan[]): SheetPlan[] {
  const place = ({ role = 'calculation' }: SheetPlan) => rolesInOrder.indexOf(role);
  return [...sheets].sort((one, other) => place(one) - place(other));
}

const absolute = (ref: Ref) => addressOfRef(full(fix(ref, '$A$1')));

function planOf(name: string, blocks: readonly Block[], layout: SheetLayout): SheetPlan {
  const {
    widths,
    frozen = {},
    timelines,
    tables,
    validations,
    highlights,
    charts,
    print,
    merges,
    ...rest
  } = layout;
  const area = (ref: Ref) => addressOfRef(fix(ref, 'A1'), name);
  // One cell is written as it is referred to.
  const highlighted = (ref: Ref) => (ref.from === ref.to ? addressOfRef(ref, name) : area(ref));
  const ranged = <T extends { range: Ref }>(one: T) => ({ ...one, range: area(one.range) });
  const rowsOf = (ref: Ref | undefined) => ref && `${rowNumber(ref.from)}:${rowNumber(ref.to)}`;
  const letterOf = (corner: Corner) => columnLetters(columnIndex(corner));
  const cells = headingsApart(Object.assign({}, ...blocks.map((block) => cellsOf(block, name))));
  return {
    name,
    columns: Object.fromEntries(widths.map((width, i) => [columnLetters(i), width])),
    cells,
    ...(merges && { merges: merges.map(area) }),
    ...heightsIn(blocks, cells, (merges ?? []).map(area), widths),
    ...(frozen.rows && { frozenRows: rowNumber(frozen.rows.to) }),
    ...(frozen.columns && { frozenColumns: columnIndex(frozen.columns.to) + 1 }),
    ...(timelines && { timelines: timelines.map(area) }),
    ...(tables && { tables: tables.map(ranged) }),
    ...(validations && { validations: validations.map(ranged) }),
    ...(highlights && {
      highlights: highlights.map((one) => ({
        ...one,
        range: highlighted(one.range),
        formula: `=${written(one.formula, name)}`,
      })),
    }),
    ...(charts && {
      charts: charts.map(({ titleFrom, ...one }) => ({
        ...one,
        ...(titleFrom && { titleFrom: absolute(titleFrom) }),
        categories: absolute(one.categories),
        series: one.series.map((line) => ({ ...line, values: absolute(line.values) })),
        at: area(one.at),
      })),
    }),
    ...(print && {
      print: {
        orientation: print.orientation,
        ...(print.isOnePage && { isOnePage: true }),
        titleRows: rowsOf(print.titleRows) ?? `1:${frozen.rows ? rowNumber(frozen.rows.to) : 1}`,
        ...(print.titleColumns && {
          titleColumns: `${letterOf(print.titleColumns.from)}:${letterOf(print.titleColumns.to)}`,
        }),
        ...(print.areas && { areas: print.areas.map(area) }),
        ...(print.periods && {
          periods: {
            from: letterOf(print.periods.from.from),
            onPage: print.periods.onPage,
            ...(print.periods.count && { count: area(print.periods.count) }),
          },
        }),
      },
    }),
    ...(layout.role && { tabColour: tabColours[layout.role] }),
    ...rest,
  };
}

function cellsOf(block: Block, sheet: string): Record<string, CellPlan> {
  const cells: Record<string, CellPlan> = {};
  block.cells().forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const { value, ...look } = cell;
      cells[addressOfRef(refTo(block, r, c, 'A1'), sheet)] = {
        ...(value !== undefined && { value: contentOf(value, sheet) }),
        ...look,
      };
    }),
  );
  return cells;
}
