import { address as addressOf } from '../../formulas/addresses';
import { childrenNamed, numberIn } from '../xml/parse';
import type { SheetPart } from './sheetPart';
import type { ReadStyle, StyleSheet } from './styleSheet';

/** Beyond so many blank cells the look of a row or a column is that of its cells alone. */
const MOST = 20_000;

/**
 * Gives blank cells among those in use the look that their whole row or column has. Whether any had one: beyond the
 * cells in use it is lost.
 */
export function fillWholeLines({ cells, nodes }: SheetPart, styles: StyleSheet): boolean {
  let room = MOST;
  const put = (row: number, column: number, { plan }: ReadStyle) => {
    const at = addressOf(row - 1, column - 1);
    if (room <= 0 || at in cells.cells || cells.shown.has(at) || cells.cleared.has(at)) return;
    cells.cells[at] = plan;
    room--;
  };
  let hasAny = false;
  for (const [row, number] of cells.rowStyles) {
    const style = styles.of(number);
    if (style.isPlain) continue;
    hasAny = true;
    if (row > cells.lastRow) continue;
    for (let column = 1; column <= cells.lastColumn && room > 0; column++) put(row, column, style);
  }
  const cols = nodes.find(({ name }) => name === 'cols');
  for (const { attributes } of childrenNamed(cols, 'col')) {
    const style = styles.of(numberIn(attributes.style) ?? 0);
    if (style.isPlain) continue;
    hasAny = true;
    const last = Math.min(numberIn(attributes.max) ?? 0, cells.lastColumn);
    for (let column = numberIn(attributes.min) ?? 1; column <= last; column++) {
      for (let row = 1; row <= cells.lastRow && room > 0; row++)
        if (!cells.rowStyles.has(row)) put(row, column, style);
    }
  }
  return hasAny;
}
