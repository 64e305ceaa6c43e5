import type { Area } from './workbook';

/** Something that was set on some cells: a colour, a width, a lock. */
interface Painted {
  areas: Area[];
  what: string;
  value: unknown;
}

/** A property bag of an object: what has been set on it. */
export type Bag = Record<string, unknown>;

export interface FakeTable {
  bag: Bag;
  area: Area;
}

export interface FakeChart {
  id: string;
  bag: Bag;
  source: Area;
  series: Bag[];
}

/** All that a sheet has besides the contents of its cells. */
export class FakeSheet {
  visibility = 'Visible';
  isProtected = false;
  protection: unknown = null;
  /** With which it is protected; null where there is none. */
  password: string | null = null;
  /** Whatever is asked, it stays open. */
  refusesProtection = false;
  painted: Painted[] = [];
  readonly tables: FakeTable[] = [];
  readonly charts: FakeChart[] = [];
  readonly conditionalFormats: { areas: Area[]; bag: Bag }[] = [];
  readonly groups: { way: string; area: Area }[] = [];
  readonly folded: { way: string; area: Area }[] = [];
  readonly page: Bag = {};
  frozen: { rows: number; columns: number } | null = null;

  constructor(readonly name: string) {}

  /** Looks painted over are gone, and the cell's own are not kept. */
  paint(areas: Area[], what: string, value: unknown, byItself?: unknown): void {
    const where = JSON.stringify(areas);
    this.painted = this.painted.filter(
      (other) => other.what !== what || JSON.stringify(other.areas) !== where,
    );
    if (JSON.stringify(value) !== JSON.stringify(byItself)) this.painted.push({ areas, what, value });
  }

  /** What was set last on a cell. */
  look(row: number, column: number, what: string): unknown {
    for (let i = this.painted.length - 1; i >= 0; i--) {
      const painted = this.painted[i]!;
      if (painted.what === what && painted.areas.some((area) => holds(area, row, column)))
        return painted.value;
    }
    return undefined;
  }
}

function holds({ top, left, rows, columns }: Area, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}
