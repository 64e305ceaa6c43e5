import type { ICellData, Styles } from '@univerjs/core';
import { omit } from '../omit';
import type { UniverCellData, Frame } from './pictures';

/** Whether two cells hold and look the same; the value of a formula is calculated anew and is no part of it. */
export function sameCell(styles: Styles, a: UniverCellData, b: UniverCellData): boolean {
  if (a === b) return true;
  const [one, other] = [a ?? {}, b ?? {}];
  return (
    sameContent(one, other) &&
    sameStyle(styles, one.s, other.s) &&
    sameData(one.custom, other.custom) &&
    sameData(one.p, other.p)
  );
}

function sameContent(a: ICellData, b: ICellData): boolean {
  if (a.f || b.f) return (a.f ?? null) === (b.f ?? null);
  const [v, w] = [a.v ?? null, b.v ?? null];
  return v === w && (v === null || (a.t ?? null) === (b.t ?? null));
}

function sameStyle(styles: Styles, a: ICellData['s'], b: ICellData['s']): boolean {
  if (a === b) return true;
  const look = (s: ICellData['s']) => (typeof s === 'string' ? styles.get(s) : s);
  return sameData(look(a), look(b));
}

/** A sheet without its cells. Heights that Univer works out by itself, and the order in front, are not compared. */
export function sameFrame(a: Frame, b: Frame): boolean {
  return sameData(lasting(a), lasting(b));
}

function lasting(frame: Frame): object {
  const rows = Object.entries(frame.rowData ?? {}).flatMap(([row, data]) => {
    const own = omit(data ?? {}, 'ah', 'ia');
    return Object.keys(own).length > 0 ? [[row, own] as const] : [];
  });
  return { ...omit(frame, 'scrollTop', 'scrollLeft'), rowData: Object.fromEntries(rows) };
}

/** Data that are equal in any order of keys; null, undefined and what is left out are one. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || a === null || b === undefined || b === null) return isNothing(a) && isNothing(b);
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  return [...keys].every((key) =>
    sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** An empty list of merged cells, or row without anything of its own, is none. */
function isNothing(data: unknown): boolean {
  if (data === undefined || data === null) return true;
  if (typeof data !== 'object') return false;
  return Object.values(data).every(isNothing);
}
