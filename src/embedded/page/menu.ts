import {
  AddRangeProtectionFromSheetBarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  ViewSheetPermissionFromSheetBarCommand,
} from '@univerjs/sheets-ui';
import type { MenuConfig } from '@univerjs/ui';

const PROTECTION_OF_CELLS = 'sheet.contextMenu.permission';

/** Protecting parts of a workbook from other people makes no sense where there is one person and nothing is kept. */
export const menu: MenuConfig = Object.fromEntries(
  [
    PROTECTION_OF_CELLS,
    AddRangeProtectionFromSheetBarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);
