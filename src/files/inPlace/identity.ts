import { coversOf } from '../../plan/coversOf';
import { casesIn, type Identity, identityShown } from '../../plan/identity';
import { PackageReader } from '../package/reader';
import { formulaOf } from './sheetCells';
import { WorkbookFile } from './workbookFile';

/** Whose the case in a file is, as its cover says; of several the first, and nothing where the file has none. */
export function identityInFile(file: Uint8Array): Identity {
  const { all } = identitiesInWorkbook(new WorkbookFile(new PackageReader(file)));
  return all[0] ?? {};
}

export interface Identities {
  /** Of every case. */
  all: Identity[];
  /** Of the case to which a sheet belongs; null where the workbook has none. */
  of(sheet: string): Identity | null;
}

export function identitiesInWorkbook(workbook: WorkbookFile): Identities {
  const names = workbook.names.map(({ name, formula }) => ({ name, refersTo: formula }));
  const valueOf = (name: string, address: string) => {
    const sheet = workbook.sheetNamed(name);
    const cell = sheet && workbook.cell(sheet, address);
    const value = cell && workbook.value(cell);
    if (!value || value.kind === 'error') return undefined;
    return value.kind === 'number' ? Number(value.text) : value.text;
  };
  const byCover = new Map(
    casesIn(names).map(({ ending, cover }) => [cover, identityShown({ names }, valueOf, ending)]),
  );
  if (byCover.size === 0) return { all: [], of: () => null };
  const coverOf = coversOf(
    workbook.sheets.map(({ name, cells }) => ({
      name,
      formulas: () => cells.map(({ content }) => formulaOf(content)?.text ?? ''),
    })),
    [...byCover.keys()],
  );
  return { all: [...byCover.values()], of: (sheet) => byCover.get(coverOf(sheet)) ?? null };
}
