import { masterCheck } from '../../src/cases/parts/checks';
import { sheet } from '../../src/layout';

/** What a sheet of results shows of the master check, in a row of it. */
export const masterCheckCells = (row: number) =>
  sheet('Results', [row - 1, masterCheck().rows], { widths: [] }).plan().cells;
