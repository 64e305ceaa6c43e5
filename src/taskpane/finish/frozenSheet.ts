import type { Stamp } from '../../handOver/replacement';
import { block, heldText, styled } from '../../plan/cells';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import { words } from './words';

export interface FrozenCell {
  sheet: string;
  address: string;
  formula: string;
  value: string | number | boolean | null;
  /** How many cells it filled, its own included. */
  cells: number;
}

const HEADINGS = 7;

/** The sheet by which a frozen result is traced to the formula that gave it. */
export function frozenSheet(name: string, frozen: FrozenCell[], stamp: Stamp): SheetPlan {
  const { sheet } = words.frozen.list;
  const above: CellPlan[][] = [
    styled('title', sheet.title(stamp.date)),
    styled('note', sheet.engine(stamp.engine)),
    styled('note', sheet.data(stamp.vintage)),
    styled('note', sheet.explanation),
  ];
  const rows = frozen.map(({ sheet: on, address, formula, value, cells }): CellPlan[] => [
    { value: on, style: 'label' },
    { value: address, style: 'label' },
    // Quoted, so that no spreadsheet takes it for a formula.
    { value: `“${formula}”`, style: 'label', isWrapped: true },
    {
      ...(typeof value === 'string' ? heldText(value) : value !== null && { value }),
      style: 'label',
      isWrapped: true,
    },
    { value: cells, style: 'label' },
    { value: stamp.engine, style: 'label', isWrapped: true },
    { value: stamp.vintage, style: 'label', isWrapped: true },
    { value: stamp.date, style: 'label' },
  ]);
  return {
    name,
    role: 'log',
    columns: { A: 20, B: 9, C: 60, D: 24, E: 11, F: 34, G: 50, H: 18 },
    cells: { ...block(1, above), ...block(HEADINGS, [styled('heading', ...sheet.headings), ...rows]) },
    frozenRows: HEADINGS,
    print: { orientation: 'landscape', titleRows: `${HEADINGS}:${HEADINGS}` },
  };
}
