import { sheetArea, addressOfCell } from '../../formulas/addresses';
import { type Identity, identityNames, identityOf } from '../../plan/identity';
import { PackageReader } from '../package/reader';
import { WorkbookFile } from './workbookFile';

/** Whose the case in a file is, as its cover says; nothing where the file has no case. */
export function identityInFile(file: Uint8Array): Identity {
  const workbook = new WorkbookFile(new PackageReader(file));
  return identityOf((part) => {
    const wanted = identityNames[part].toLowerCase();
    const found = workbook.names.find(({ name }) => name.toLowerCase().replace(/_\d+$/, '') === wanted);
    // A name may have lost its cell.
    if (!found || !/!\$?[A-Z]{1,3}\$?\d+$/.test(found.formula)) return undefined;
    const { sheet: name, area } = sheetArea(found.formula, '');
    const sheet = workbook.sheetNamed(name);
    const cell = sheet && workbook.cell(sheet, addressOfCell({ row: area.top, column: area.left }));
    const value = cell && workbook.value(cell);
    if (!value || value.kind === 'error') return undefined;
    return value.kind === 'number' ? Number(value.text) : value.text;
  });
}
