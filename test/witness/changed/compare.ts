import { masterCheckWords, notCounted } from '../../../src/workbooks/parts/checks';
import type { Shown } from '../../../src/workbooks/xlsx/shown';
import { differences, type Difference } from '../compared';

const OWN_SHEETS = /^(?:Hand-over|Working)!/;
/** Far below what the Checks sheet takes for rounding. */
const ROUNDING = 1e-4;
const CHECK = /^Checks!E(\d+)$/;

/**
 * Where a copy shows something else than the workbook from which it was made, both with the same change: but for cells
 * that say in themselves that they are fixed, and checks that say that they are not live.
 */
export function copyDifferences(
  ours: ReadonlyMap<string, Shown>,
  theirs: ReadonlyMap<string, Shown>,
  fixed: ReadonlySet<string>,
  tables: ReadonlySet<string>,
): Difference[] {
  const expected = new Map([...ours].filter(([, shown]) => shown !== null && shown !== ''));
  const rows = [...theirs.keys()].flatMap((at) => CHECK.exec(at)?.[1] ?? []).filter((row) => Number(row) > 8);
  const isLive = (row: string) => theirs.get(`Checks!E${row}`) !== notCounted.inCopy;
  for (const row of rows.filter((one) => !isLive(one))) {
    for (const column of ['D', 'E']) expected.set(`Checks!${column}${row}`, notCounted.inCopy);
  }
  if (rows.length > 0) {
    const results = rows.filter(isLive).map((row) => ours.get(`Checks!D${row}`));
    const counted = results.filter((result) => result !== notCounted.notCompared);
    const failing = counted.filter((result) => result !== 'OK').length;
    const before = ours.get('Checks!B4');
    const now = masterCheckWords(rows.length, counted.length, failing);
    for (const [at, shown] of ours) if (shown === before && /!B[34]$/.test(at)) expected.set(at, now);
  }
  const shown = new Map([...theirs].filter(([at]) => !OWN_SHEETS.test(at)));
  return differences(expected, shown).filter(({ where, ours: mine, theirs: other }) => {
    if (fixed.has(where)) return false;
    // What is left of millions of pounds that cancel out.
    const isDifference = /^Checks!B\d+$/.test(where) && typeof mine === 'number' && typeof other === 'number';
    if (isDifference && Math.abs(mine - other) < ROUNDING) return false;
    // A table that has become smaller leaves zeros, or nothing, where it was.
    const isLeft = tables.has(where) && (mine === null || mine === 0) && (other === 0 || other === null);
    return !isLeft;
  });
}
