import { isStillCalculating } from '../../host/spreadsheet';
import { appliedInWords } from '../shared/appliedInWords';
import type { FreezePlan } from './freeze';
import type { RepairReport } from './repair';
import { words } from './words';

/** How many cells are named; the user finds the rest when these are put right. */
const NAMED = 8;

export function repairInWords(report: RepairReport): string[] {
  const { repaired, applied, stillBroken, shut, misspelt } = report;
  const broken = stillBroken.map(({ sheet, address }) => `${sheet} ${address}`);
  const lines = [
    ...[...repaired].map(([sheet, count]) => words.repair.repaired(sheet, count)),
    ...(broken.length > 0 ? [words.repair.stillBroken(broken.slice(0, NAMED).join(', '))] : []),
    ...(broken.length > NAMED ? [words.more(broken.length - NAMED)] : []),
    ...(applied === null ? [] : appliedInWords(applied)),
    ...shutInWords(shut),
    ...named(misspelt.map(({ sheet, address, name }) => words.repair.misspelt(`${sheet} ${address}`, name))),
  ];
  return lines.length > 0 ? lines : [words.repair.none];
}

/** What freezing leaves as it is. */
export function leftInWords({ shut, refused }: FreezePlan): string[] {
  const kept = refused.map(({ sheet, address, shows }) =>
    isStillCalculating({ error: shows })
      ? words.freeze.waiting(`${sheet} ${address}`)
      : words.freeze.refused(`${sheet} ${address}`, shows),
  );
  return [...shutInWords(shut), ...named(kept)];
}

function shutInWords(shut: ReadonlyMap<string, string[]>): string[] {
  return [...shut].map(([sheet, cells]) => words.shut(sheet, cells.length));
}

function named(lines: string[]): string[] {
  return lines.length > NAMED ? [...lines.slice(0, NAMED), words.more(lines.length - NAMED)] : lines;
}
