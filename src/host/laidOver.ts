import type { SheetPlan } from '../plan/plan';

/** Tables, rules for what may be typed, and charts, over cells of a sheet that is there. */
export interface LaidOver extends Pick<SheetPlan, 'tables' | 'validations' | 'charts'> {
  sheet: string;
}

/** What is over cells besides what they hold. */
export interface Obstacle {
  kind: 'joined cells' | 'table' | 'chart';
  /** Of a table or a chart; of joined cells their address. */
  name: string;
  /** The cells that it covers, `B3:D3`; null where the spreadsheet does not say. */
  address: string | null;
}

/** What refers to cells and is no cell: a name, a rule for what may be typed, a highlight, a chart. */
export interface Pointer {
  /** By which the spreadsheet finds it again. */
  id: string;
  kind: 'name' | 'rule' | 'highlight' | 'chart';
  /** The sheet that it is on; null of a name that holds in the whole workbook. */
  sheet: string | null;
  /** Its name or its title; of a rule and a highlight the cells that it is for. */
  called: string;
  /** Its references and formulas, with or without an equals sign. */
  formulas: string[];
}

/** A pointer with other formulas, as many as it has. */
export type MovedPointer = Pick<Pointer, 'id' | 'formulas'>;
