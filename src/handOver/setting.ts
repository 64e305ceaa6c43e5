import type { WorkbookFile } from '../files/inPlace/workbookFile';
import type { FunctionDescription } from '../functions/catalogue/notes';
import type { WorkedTables } from './workedTables';

/** What every rule is told of the workbook that is handed over. */
export interface Setting {
  file: WorkbookFile;
  namespace: string;
  catalogue: ReadonlyMap<string, FunctionDescription>;
  /** Where tables are worked out that a formula looks something up in. */
  worked: WorkedTables;
}
