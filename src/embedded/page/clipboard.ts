import {
  type Injector,
  type IRange,
  IUniverInstanceService,
  type Nullable,
  Rectangle,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { MessageType } from '@univerjs/design';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import {
  COPY_TYPE,
  PREDEFINED_HOOK_NAME_COPY,
  PREDEFINED_HOOK_NAME_PASTE,
  SheetClipboardService,
} from '@univerjs/sheets-ui';
import { IMessageService } from '@univerjs/ui';
import { nth } from '../../formulas/present';
import { tableInHtml } from '../paste/clipboardHtml';
import { tableInText } from '../paste/clipboardText';
import { EXCEL_NAMES, marksOf } from '../paste/copyMarks';
import { spilledCopy } from '../paste/copySpills';
import { pasteTable } from '../paste/paste';
import { words } from '../paste/words';
import { lockedCell, type Protection } from '../protection';
import { drawSeldom } from './drawSeldom';

type Pasting = Parameters<SheetClipboardService['paste']>;
type Copying = Parameters<SheetClipboardService['generateCopyContent']>;

/** Pastes what comes from elsewhere as Excel does, and copies tables that formulas fill; the rest is Univer's. */
export function excelClipboard(injector: Injector, protection: Protection) {
  const workbook = () =>
    injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const say = (content: string) =>
    injector.get(IMessageService).show({ type: MessageType.Warning, content, duration: READING_MS });

  return class ExcelClipboard extends SheetClipboardService {
    /** What was copied here last. */
    private copied: { copyId: string; plain: string } | null = null;
    /** The sheet of which Univer makes a table of HTML. */
    private source: Nullable<Worksheet> = null;

    // The clipboard lives as long as the workbook.
    protected readonly marking = this.addClipboardHook({
      id: 'values-in-full',
      onBeforeCopy: (_unitId, sheetId) => (this.source = workbook()?.getSheetBySheetId(sheetId)),
      onCopyCellStyle: (row, column) => {
        const format = this.source?.getComposedCellStyle(row, column)?.n?.pattern;
        return marksOf(this.source?.getCellRaw(row, column), format);
      },
      onAfterCopy: () => (this.source = null),
    });

    override async legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean> {
      const copyId = copyIdIn(html);
      if (copyId !== undefined && this.isCopiedHere(html)) return this.pasteByCopyId(copyId);
      // Ctrl+Shift+V, of which the browser gives the text alone: values, as by that key in Excel.
      const own = html ? null : this.copiedAs(text);
      if (own !== null) return this.pasteByCopyId(own, PASTE_VALUE as Pasting[1]);
      // As it is now: a person may go on while a long table is read.
      const selection = injector.get(SheetsSelectionsService).getCurrentLastSelection();
      const [open, sheet] = [workbook(), workbook()?.getActiveSheet()];
      const start = performance.now();
      const formatted = html ? await tableInHtml(html, new DOMParser(), pause) : null;
      const table = formatted ?? (text ? tableInText(text) : null);
      if (!table) {
        say(files?.length ? words.pictures : words.nothing);
        return false;
      }
      if (!selection || !open || !sheet) return false;
      const parts = { injector, workbook: open, protection, say, pause };
      const drawAsUsual = drawSeldom(injector, open.getUnitId());
      const done = await pasteTable(parts, table, { sheet, range: selection.range }, !formatted).finally(
        drawAsUsual,
      );
      performance.measure('pasting', { start });
      return done;
    }

    override async paste(...[item, how]: Pasting): Promise<boolean> {
      const read = async (type: string) =>
        item.types.includes(type) ? (await item.getType(type)).text() : undefined;
      if (how !== undefined && how !== PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE) {
        if (this.isCopiedHere(await read('text/html'))) return super.paste(item, how);
        if (ofLooks.has(how)) {
          say(words.looksOnly);
          return false;
        }
      }
      const isPicture = item.types.some((type) => type.startsWith('image/'));
      const files = isPicture ? [new File([], 'picture')] : [];
      return this.legacyPaste(await read('text/html'), await read('text/plain'), files);
    }

    private copiedAs(text: string | undefined): string | null {
      if (!this.copied || text === undefined || lines(text) !== lines(this.copied.plain)) return null;
      return this.copyContentCache().get(this.copied.copyId)?.matrix ? this.copied.copyId : null;
    }

    private isCopiedHere(html: string | undefined): boolean {
      const copyId = copyIdIn(html);
      return copyId !== undefined && this.copyContentCache().get(copyId) !== undefined;
    }

    override async pasteByCopyId(...[copyId, how]: Parameters<SheetClipboardService['pasteByCopyId']>) {
      const copied = this.copyContentCache().get(copyId);
      const sheet = workbook()?.getActiveSheet();
      const selection = injector.get(SheetsSelectionsService).getCurrentLastSelection();
      if (!copied?.range || !sheet || !selection) return super.pasteByCopyId(copyId, how);
      const { startRow, startColumn, endRow, endColumn } = selection.range;
      const range = {
        startRow,
        startColumn,
        endRow: Math.max(endRow, startRow + copied.range.rows.length - 1),
        endColumn: Math.max(endColumn, startColumn + copied.range.cols.length - 1),
      };
      const source = workbook()?.getSheetBySheetId(copied.subUnitId);
      const { rows, cols } = copied.range;
      const cells = {
        startRow: nth(rows, 0),
        endRow: nth(rows, rows.length - 1),
        startColumn: nth(cols, 0),
        endColumn: nth(cols, cols.length - 1),
      };
      const isCutLocked = copied.copyType === COPY_TYPE.CUT && source && protection.isLocked(source, cells);
      if (isCutLocked || protection.isLocked(sheet, range)) {
        say(words.locked(lockedCell));
        return false;
      }
      // A frame, and that a cell may be changed at all, would go with the looks of the copied cells.
      const isProtected = protection.isProtected(sheet) && how !== PASTE_VALUE && how !== PASTE_FORMULA;
      const done = await super.pasteByCopyId(copyId, isProtected ? (PASTE_FORMULA as typeof how) : how);
      if (!done) return false;
      const notes = source ? notesIn(injector, source, cells) : 0;
      if (isProtected) say(words.ownLooks);
      else if (notes > 0) say(words.notesStay(notes));
      return true;
    }

    override generateCopyContent(...[unitId, sheetId, range, options]: Copying) {
      const content = super.generateCopyContent(unitId, sheetId, range, options);
      const sheet = workbook()?.getSheetBySheetId(sheetId);
      const how = options?.copyHookType ?? PREDEFINED_HOOK_NAME_COPY.DEFAULT_COPY;
      this.copied = null;
      if (!content || !sheet || how !== PREDEFINED_HOOK_NAME_COPY.DEFAULT_COPY) return content;
      this.copied = { copyId: content.copyId, plain: content.plain };
      const html = content.html.replace('<table ', `<table ${EXCEL_NAMES} `);
      const spilled = spilledCopy(injector, sheet, range, content.discreteRange.rows, content.copyId);
      if (!spilled) return { ...content, html };
      this.copied.plain = spilled.plain;
      for (const { row, column, cell } of spilled.values) {
        const at = content.discreteRange.rows.indexOf(row);
        content.matrixFragment.setValue(at, column - range.startColumn, cell);
      }
      return { ...content, plain: spilled.plain, html: spilled.html };
    }
  };
}

/** Of what another program has copied, Univer would read these and throw at some of Excel’s formats. */
const ofLooks: ReadonlySet<string> = new Set<string>([
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_COL_WIDTH,
]);

/** As the clipboards of other systems may have them. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '');
}

function copyIdIn(html: string | undefined): string | undefined {
  return /data-copy-id="([^\s"]+)"/.exec(html ?? '')?.[1];
}

/** Univer copies no notes. */
function notesIn(injector: Injector, sheet: Worksheet, cells: IRange): number {
  const notes = injector.get(SheetsNoteModel).getSheetNotes(sheet.getUnitId(), sheet.getSheetId());
  return [...(notes?.values() ?? [])].filter(({ row, col }) => Rectangle.contains(cells, rangeOf(row, col)))
    .length;
}

function rangeOf(row: number, column: number): IRange {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

/** Univer takes its messages away after three seconds. */
const READING_MS = 15_000;

const PASTE_VALUE: string = PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE;
const PASTE_FORMULA: string = PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMULA;

/** Until the page has been drawn and has answered what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
