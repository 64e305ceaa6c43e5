import type { Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { SetProtectionMutation } from '../setProtection';
import { type Frame, frameOf } from './pictures';
import { sameData } from './sameness';

/** Brings back what a sheet is besides its cells, one property at a time, so that the screen keeps its place. */
export function restoreFrame(
  sheet: Worksheet,
  wanted: Frame,
  change: (id: string, params: object) => void,
): void {
  const present = frameOf(sheet);
  const subUnitId = sheet.getSheetId();
  const set = (id: string, params: object) => change(id, { subUnitId, ...structuredClone(params) });
  const differs = (key: keyof Frame) => !sameData(present[key], wanted[key]);

  if (differs('name')) set(SetWorksheetNameMutation.id, { name: wanted.name });
  if (differs('hidden')) set(SetWorksheetHideMutation.id, { hidden: wanted.hidden });
  if (differs('tabColor')) set(SetTabColorMutation.id, { color: wanted.tabColor });
  if (differs('freeze')) set(SetFrozenMutation.id, wanted.freeze);
  if (differs('rowCount')) set(SetWorksheetRowCountMutation.id, { rowCount: wanted.rowCount });
  if (differs('columnCount')) set(SetWorksheetColumnCountMutation.id, { columnCount: wanted.columnCount });
  if (differs('custom')) {
    sheet.setCustomMetadata(structuredClone(wanted.custom));
    set(SetProtectionMutation.id, { isProtected: wanted.custom?.isProtected });
  }
  if (differs('mergeData')) {
    if (present.mergeData?.length) set(RemoveWorksheetMergeMutation.id, { ranges: present.mergeData });
    if (wanted.mergeData?.length) set(AddWorksheetMergeMutation.id, { ranges: wanted.mergeData });
  }
  const rows = sizesThatDiffer(present.rowData, wanted.rowData);
  for (const rowData of rows) set(SetRowDataMutation.id, { rowData });
  const columns = sizesThatDiffer(present.columnData, wanted.columnData);
  for (const columnData of columns) set(SetColDataMutation.id, { columnData });
}

/** Emptied first: Univer adds new values to those that are there. */
function sizesThatDiffer(present: Sizes = {}, wanted: Sizes = {}): Sizes[] {
  const keys = [...new Set([...Object.keys(present), ...Object.keys(wanted)])].map(Number);
  const differing = keys.filter((key) => !sameData(present[key], wanted[key]));
  if (differing.length === 0) return [];
  const filled = differing.filter((key) => wanted[key]);
  return [
    Object.fromEntries(differing.map((key) => [key, null])),
    Object.fromEntries(filled.map((key) => [key, wanted[key]])),
  ];
}

type Sizes = Record<number, object | null | undefined>;
