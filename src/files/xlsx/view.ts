import { address, columnIndex } from '../../formulas/addresses';
import type { SheetPlan } from '../../plan/plan';
import { PLAIN_COLUMN, PLAIN_ROW, widthInFile } from '../columnWidth';
import { element } from '../xml/write';

/** How a sheet is shown: what stays visible, its gridlines, its zoom. */
export function viewXml(sheet: SheetPlan, isChosen: boolean): string {
  const { frozenRows = 0, frozenColumns = 0, hidesGridlines, zoom } = sheet;
  const attributes = {
    showGridLines: hidesGridlines ? false : undefined,
    tabSelected: isChosen || undefined,
    zoomScale: zoom,
    zoomScaleNormal: zoom,
    workbookViewId: 0,
  };
  if (frozenRows === 0 && frozenColumns === 0) return element('sheetView', attributes);
  const topLeft = address(frozenRows, frozenColumns);
  const pane =
    frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  return element(
    'sheetView',
    attributes,
    element('pane', {
      xSplit: frozenColumns || undefined,
      ySplit: frozenRows || undefined,
      topLeftCell: topLeft,
      activePane: pane,
      state: 'frozen',
    }),
    element('selection', { pane, activeCell: topLeft, sqref: topLeft }),
  );
}

export function formatXml({ otherColumns, otherRows, rowStates = {}, columnStates = {} }: SheetPlan): string {
  const deepest = (states: object) =>
    Object.values(states).reduce(
      (most: number, { level = 0 }: { level?: number }) => Math.max(most, level),
      0,
    );
  return element('sheetFormatPr', {
    defaultColWidth: otherColumns === undefined ? undefined : widthInFile(otherColumns),
    defaultRowHeight: otherRows ?? PLAIN_ROW,
    customHeight: otherRows === undefined ? undefined : true,
    outlineLevelRow: deepest(rowStates) || undefined,
    outlineLevelCol: deepest(columnStates) || undefined,
  });
}

export function columnsXml(sheet: SheetPlan): string {
  const { columns, columnStates = {}, otherColumns = PLAIN_COLUMN } = sheet;
  const letters = [...new Set([...Object.keys(columns), ...Object.keys(columnStates)])];
  const written = letters
    .map((one) => ({ column: columnIndex(one) + 1, characters: columns[one], state: columnStates[one] }))
    .sort((a, b) => a.column - b.column)
    .map(({ column, characters, state }) =>
      element('col', {
        min: column,
        max: column,
        width: widthInFile(characters ?? otherColumns),
        customWidth: characters === undefined ? undefined : true,
        ...stateAttributes(state),
      }),
    );
  return written.length > 0 ? element('cols', {}, ...written) : '';
}

/** What rows and columns say of how they are shown. */
export function stateAttributes(state: NonNullable<SheetPlan['rowStates']>[number] | undefined) {
  return {
    hidden: state?.isHidden || undefined,
    outlineLevel: state?.level || undefined,
    collapsed: state?.isCollapsed || undefined,
  };
}

export function mergesXml({ merges = [] }: SheetPlan): string {
  if (merges.length === 0) return '';
  return element(
    'mergeCells',
    { count: merges.length },
    ...merges.map((ref) => element('mergeCell', { ref })),
  );
}

/** The rows and columns before which a page ends; in a file, those after which it does. */
export function breaksXml(kind: 'row' | 'col', before: readonly number[] = []): string {
  if (before.length === 0) return '';
  const max = kind === 'row' ? LAST_COLUMN : LAST_ROW;
  return element(
    `${kind}Breaks`,
    { count: before.length, manualBreakCount: before.length },
    ...before.map((first) => element('brk', { id: first - 1, max, man: true })),
  );
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
