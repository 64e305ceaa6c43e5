import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { CellValueType, type IDocumentData, type Injector } from '@univerjs/core';
import { EditingRenderController } from '@univerjs/sheets-ui';
import { documentText } from '../documentText';

/** No person types it; Univer finds nothing under it. */
const MARK = '\u0000';
const beforeAllReaders = 2000;

interface Editing {
  _submitEdit(snapshot: IDocumentData, wholeSelection?: boolean): Promise<boolean>;
}

/**
 * Univer looks up typed text in a plain object and takes what every object has, `constructor` and `__proto__`, for what
 * it found: the entry ends in an exception, and the next ones go to other cells. Such a word is marked before it gets there.
 */
export function takePropertyNamesForText(injector: Injector, until: AbortSignal): void {
  const editing = EditingRenderController.prototype as unknown as Editing;
  const submit = editing._submitEdit;
  editing._submitEdit = function (this: Editing, snapshot, wholeSelection) {
    return submit.call(this, marked(snapshot), wholeSelection);
  };
  until.addEventListener('abort', () => (editing._submitEdit = submit));
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: beforeAllReaders,
    handler: (cell, _context, next) => {
      const isMarked = typeof cell?.v === 'string' && cell.v.startsWith(MARK);
      return next(
        isMarked ? { ...cell, v: (cell.v as string).slice(MARK.length), t: CellValueType.STRING } : cell,
      );
    },
  });
}

export function marked(snapshot: IDocumentData): IDocumentData {
  const { body } = snapshot;
  const text = body && documentText(body.dataStream);
  if (!body || text === undefined || !(text.toLowerCase() in Object.prototype)) return snapshot;
  return { ...snapshot, body: { ...body, dataStream: `${MARK}${body.dataStream}` } };
}
