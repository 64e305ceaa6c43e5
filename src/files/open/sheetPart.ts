import { columnLetters } from '../../formulas/addresses';
import type { LinkPlan, LineState, ProtectionPlan, SheetPlan } from '../../plan/plan';
import { charactersOf, PLAIN_COLUMN, PLAIN_ROW } from '../columnWidth';
import { GRID } from '../limits';
import {
  childOf,
  childrenNamed,
  isTrue,
  numberIn,
  parseXml,
  prefixed,
  TreeBuilder,
  type XmlAttributes,
  type XmlNode,
} from '../xml/parse';
import { plainText } from '../xml/write';
import { areaIn } from './cellFormulas';
import { CellReader, stateOf, type Reading } from './cells';
import type { Colours } from './colours';
import { many, named, type Losses } from './losses';

/** A sheet's part read once: its cells, and everything else as trees by name. */
export interface SheetPart {
  cells: CellReader;
  /** What follows or precedes the cells: `mergeCells`, `cols`. */
  nodes: XmlNode[];
}

export function readSheetPart(bytes: Uint8Array, part: string, sheet: string, using: Reading): SheetPart {
  const cells = new CellReader(sheet, using);
  const nodes: XmlNode[] = [];
  let builder: TreeBuilder | null = null;
  let depth = 0;
  let isInCells = false;
  parseXml(bytes, part, {
    open(name, attributes) {
      depth++;
      if (isInCells) cells.open(name, attributes);
      else if (builder) builder.open(name, attributes);
      else if (depth === 2 && name === 'sheetData') isInCells = true;
      else if (depth === 2) {
        builder = new TreeBuilder(part);
        builder.open(name, attributes);
      }
    },
    text(text) {
      if (isInCells) cells.text(text);
      else builder?.text(text);
    },
    close(name) {
      depth--;
      if (isInCells && depth === 1) isInCells = false;
      else if (isInCells) cells.close(name);
      else if (builder) {
        builder.close();
        if (depth === 1) {
          if (builder.root) nodes.push(builder.root);
          builder = null;
        }
      }
    },
  });
  cells.end();
  return { cells, nodes };
}

type Shape = Pick<
  SheetPlan,
  | 'columns'
  | 'columnStates'
  | 'rowHeights'
  | 'rowStates'
  | 'frozenRows'
  | 'frozenColumns'
  | 'hidesGridlines'
  | 'zoom'
  | 'tabColour'
  | 'merges'
  | 'otherColumns'
  | 'otherRows'
  | 'isProtected'
  | 'protection'
>;

/** How a sheet is laid out and shown. */
export function shapeOf({ cells, nodes }: SheetPart, sheet: string, colours: Colours, losses: Losses): Shape {
  const node = (name: string) => nodes.find((one) => one.name === name);
  const format = node('sheetFormatPr')?.attributes ?? {};
  const others = otherSizes(format);
  const tab = colours.of(childOf(node('sheetPr'), 'tabColor')?.attributes);
  const merges = childrenNamed(node('mergeCells'), 'mergeCell').flatMap(({ attributes: { ref = '' } }) => {
    const area = areaIn(ref);
    return area && (area.bottom > area.top || area.right > area.left) ? [ref] : [];
  });
  if (isTrue(format.zeroHeight))
    losses.say(`Rows without contents on ${named(sheet)} were hidden; they are seen now.`);
  return {
    ...columnsOf(node('cols'), cells.lastColumn, others.otherColumns ?? PLAIN_COLUMN, (n) =>
      losses.say(`${many(n, 'hidden column')} beyond the last one used on ${named(sheet)} can be seen now.`),
    ),
    ...(Object.keys(cells.rowHeights).length > 0 && { rowHeights: cells.rowHeights }),
    ...(Object.keys(cells.rowStates).length > 0 && { rowStates: cells.rowStates }),
    ...viewOf(childOf(node('sheetViews'), 'sheetView')),
    ...(tab !== undefined && { tabColour: tab }),
    ...(merges.length > 0 && { merges }),
    ...others,
    ...protectionOf(node('sheetProtection')?.attributes),
  };
}

function otherSizes(format: XmlAttributes): Pick<Shape, 'otherColumns' | 'otherRows'> {
  const width = numberIn(format.defaultColWidth);
  const base = numberIn(format.baseColWidth);
  const characters =
    width !== undefined ? charactersOf(width) : base !== undefined && base !== 8 ? base + 0.43 : PLAIN_COLUMN;
  const height = numberIn(format.defaultRowHeight) ?? PLAIN_ROW;
  return {
    ...(characters !== PLAIN_COLUMN && { otherColumns: characters }),
    ...(height !== PLAIN_ROW && { otherRows: height }),
  };
}

/** The most columns that one entry may describe beyond those in use. */
const MOST_AT_ONCE = 256;

function columnsOf(
  cols: XmlNode | undefined,
  lastUsed: number,
  otherColumns: number,
  hiddenBeyond: (count: number) => void,
): Pick<Shape, 'columns' | 'columnStates'> {
  const columns: Record<string, number> = {};
  const columnStates: Record<string, LineState> = {};
  for (const { attributes } of childrenNamed(cols, 'col')) {
    const first = numberIn(attributes.min) ?? 0;
    const last = Math.min(numberIn(attributes.max) ?? first, GRID.columns);
    if (first < 1) continue;
    const width = numberIn(attributes.width);
    const characters = width === undefined ? otherColumns : charactersOf(width);
    const { hidden, outlineLevel, collapsed } = attributes;
    const state = stateOf({ hidden, outlineLevel, collapsed });
    const end = last - first < MOST_AT_ONCE ? last : Math.min(last, Math.max(lastUsed, first - 1));
    if (end < last && state?.isHidden) hiddenBeyond(last - end);
    for (let column = first; column <= end; column++) {
      const letters = columnLetters(column - 1);
      if (characters !== otherColumns || isTrue(attributes.customWidth)) columns[letters] = characters;
      if (state) columnStates[letters] = state;
    }
  }
  return { columns, ...(Object.keys(columnStates).length > 0 && { columnStates }) };
}

function viewOf(view: XmlNode | undefined): Partial<Shape> {
  const { showGridLines, zoomScale, topLeftCell } = view?.attributes ?? {};
  const zoom = numberIn(zoomScale);
  const pane = childOf(view, 'pane')?.attributes;
  const isFrozen = pane?.state === 'frozen' || pane?.state === 'frozenSplit';
  // Of a sheet that was scrolled before it was frozen, the rows above cannot be reached in Excel.
  const corner = (topLeftCell !== undefined && areaIn(topLeftCell)) || { top: 0, left: 0 };
  const frozen = (split: string | undefined, before: number, most: number) => {
    const count = isFrozen ? Math.floor(numberIn(split) ?? 0) : 0;
    return count > 0 && count < most ? count + before : 0;
  };
  const rows = frozen(pane?.ySplit, corner.top, GRID.rows);
  const columns = frozen(pane?.xSplit, corner.left, GRID.columns);
  return {
    ...(rows > 0 && { frozenRows: rows }),
    ...(columns > 0 && { frozenColumns: columns }),
    ...(showGridLines !== undefined && !isTrue(showGridLines) && { hidesGridlines: true }),
    ...(zoom !== undefined && zoom !== 100 && { zoom: Math.min(400, Math.max(10, zoom)) }),
  };
}

/** What the file means where it says nothing: 1 is that it may not be done. */
const usual: XmlAttributes = {
  ...{ objects: '0', scenarios: '0', selectLockedCells: '0', selectUnlockedCells: '0' },
  ...{ formatCells: '1', formatColumns: '1', formatRows: '1', insertColumns: '1', insertRows: '1' },
  ...{
    insertHyperlinks: '1',
    deleteColumns: '1',
    deleteRows: '1',
    sort: '1',
    autoFilter: '1',
    pivotTables: '1',
  },
};
const ours = ['autoFilter', 'formatColumns', 'formatRows', 'sort'];
const passwords = ['password', 'hashValue', 'algorithmName', 'saltValue', 'spinCount'];

function protectionOf(attributes: XmlAttributes | undefined): Pick<Shape, 'isProtected' | 'protection'> {
  if (!attributes || !isTrue(attributes.sheet)) return {};
  const inFile = Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'sheet'));
  const unusual = Object.keys(inFile).filter(
    (name) => !(name in usual) || isTrue(inFile[name]) !== isTrue(usual[name]),
  );
  if (unusual.sort().join() === ours.join()) return { isProtected: true };
  const protection: ProtectionPlan = {
    ...(passwords.some((name) => name in inFile) && { hasPassword: true }),
    inFile,
  };
  return { isProtected: true, protection };
}

/** Links of a sheet; `targets` are the addresses outside the workbook by their ids. */
export function linksOf(
  { nodes }: SheetPart,
  targets: ReadonlyMap<string, string>,
): Pick<SheetPlan, 'links'> {
  const links = childrenNamed(
    nodes.find(({ name }) => name === 'hyperlinks'),
    'hyperlink',
  ).flatMap(({ attributes }): LinkPlan[] => {
    const { ref = '', location, tooltip } = attributes;
    const outside = targets.get(prefixed(attributes, 'id') ?? '') ?? '';
    const to = outside + (location === undefined || location === '' ? '' : `#${plainText(location)}`);
    // An address that is a program would be run where it is followed.
    if (to === '' || /^\s*(javascript|vbscript|data):/i.test(to) || !areaIn(ref)) return [];
    return [{ at: ref, to, ...(tooltip !== undefined && { tip: plainText(tooltip) }) }];
  });
  return links.length > 0 ? { links } : {};
}
