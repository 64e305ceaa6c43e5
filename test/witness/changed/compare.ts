import { masterCheckWords, notCounted } from '../../../src/plan/checksSheet';
import type { Shown } from '../../../src/files/xlsx/shown';
import { differences, type Difference } from '../compared';

const OWN_SHEETS = /^(?:Hand-over|Working)!/;
/** What the Checks sheet itself takes for rounding: whether a check passes is compared besides. */
const ROUNDING = 0.005;
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
  const noise = noiseOf(ours);
  const shown = new Map([...theirs].filter(([at]) => !OWN_SHEETS.test(at)));
  return differences(expected, shown).filter(({ where, ours: mine, theirs: other }) => {
    if (fixed.has(where)) return false;
    if (isRounding(mine, other, /^Checks!B\d+$/.test(where) ? ROUNDING : noise(where))) return false;
    if (areSameWords(mine, other)) return false;
    // A table that has become smaller leaves zeros, or nothing, where it was.
    const isLeft = tables.has(where) && (mine === null || mine === 0) && (other === 0 || other === null);
    return !isLeft;
  });
}

/** What may be left on a sheet of its largest amounts where they cancel out: a number of their last figures. */
function noiseOf(shown: ReadonlyMap<string, Shown>): (where: string) => number {
  const largest = new Map<string, number>();
  const sheetOf = (at: string) => at.slice(0, at.lastIndexOf('!'));
  for (const [at, value] of shown) {
    if (typeof value !== 'number') continue;
    largest.set(sheetOf(at), Math.max(largest.get(sheetOf(at)) ?? 0, Math.abs(value)));
  }
  return (where) => 1e-13 * (largest.get(sheetOf(where)) ?? 0);
}

function isRounding(mine: Shown, other: Shown, least: number): boolean {
  return typeof mine === 'number' && typeof other === 'number' && Math.abs(mine - other) <= least;
}

const NUMBER = /-?[\d,]+(?:\.(\d+))?/g;

/** Words with figures in them that differ by one in their last decimal place, and no count: the figures themselves have cells of their own. */
function areSameWords(mine: Shown, other: Shown): boolean {
  if (typeof mine !== 'string' || typeof other !== 'string') return false;
  if (mine.replace(NUMBER, '#') !== other.replace(NUMBER, '#')) return false;
  const figures = (text: string) =>
    [...text.matchAll(NUMBER)].map(([all, decimals = '']) => ({
      value: Number(all.replaceAll(',', '')),
      place: 10 ** -decimals.length,
    }));
  const theirs = figures(other);
  return figures(mine).every(
    ({ value, place }, i) => Math.abs(value - theirs[i]!.value) <= (place < 1 ? 1.001 * place : 0),
  );
}
