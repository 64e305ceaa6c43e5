import { CellValueType, ICommandService, type Injector, type Workbook } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { namesIn } from '../../host/embedded/contents';
import {
  fileNameOf as fileNameOfCase,
  type Identity,
  identityPlace,
  identityShown,
} from '../../plan/identity';
import { rangeAt } from '../addresses';
import type { CellReader } from '../cells';
import { fileNameOf } from '../files/names';
import { fileWords } from '../files/words';

/**
 * What the workbook is called: the title on the cover of its case. A workbook with a name of its own, to which a case was
 * added, keeps that name.
 */
export interface CaseName {
  title(): string;
  /** Of what is saved: whose the case is, with its title, version and status. */
  fileName(): string;
  /** Names the workbook, and the case on its cover. */
  rename(title: string): void;
}

export function caseName({
  injector,
  workbook,
  cells,
}: {
  injector: Injector;
  workbook: Workbook;
  cells: CellReader;
}): CaseName {
  const cellOf = (sheet: string, address: string) => {
    const { startRow: row, startColumn: column } = rangeAt(address);
    const sheetId = workbook.getSheetBySheetName(sheet)?.getSheetId();
    return sheetId === undefined ? null : { sheetId, row, column };
  };
  const identity = (): Identity =>
    identityShown({ names: namesIn({ injector, workbook }) }, (sheet, address) => {
      const at = cellOf(sheet, address);
      return at && cells.read(at.sheetId, at.row, at.column);
    });
  /** The title of the cover by which the workbook was last called. */
  let followed: string | null = null;
  const isOfCase = (): boolean => {
    const [own, cover] = [workbook.getName(), identity().title];
    if (cover === undefined || ![fileWords.untitled, cover, followed].includes(own)) return false;
    followed = cover;
    if (own !== fileWords.untitled) workbook.setName(cover);
    return true;
  };
  const title = () => (isOfCase() ? identity().title : undefined) ?? workbook.getName();
  return {
    title,
    fileName() {
      return isOfCase() ? fileNameOfCase(identity()) : fileNameOf(workbook.getName());
    },
    rename(typed) {
      const place = isOfCase() ? identityPlace(namesIn({ injector, workbook }), 'title') : null;
      workbook.setName(typed);
      const at = place && cellOf(place.sheet, place.address);
      if (!at || identity().title === typed) return;
      followed = typed;
      const { sheetId: subUnitId, row, column } = at;
      void injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
        unitId: workbook.getUnitId(),
        subUnitId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        value: { v: typed, t: CellValueType.STRING, f: null, si: null, p: null },
      });
    },
  };
}
