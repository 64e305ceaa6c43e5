import { IUndoRedoService } from '@univerjs/core';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import type { cases } from '../../../src/cases/cases';
import { openEmbedded } from '../embedded/openEmbedded';
import type { Book } from './wholeState';

/** The filled example of a case, every other sheet of which a person has unprotected: a locked cell refuses most acts. */
export async function builtCase(definition: (typeof cases)[number]): Promise<Book> {
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const book = await openEmbedded({ sheets: { First: { A1: 1 } } }, functions);
  const { sheets, names } = definition.build(definition.example.answers);
  await book.spreadsheet.apply({ sheets, names });
  for (const [i, sheet] of book.workbook.getSheets().entries())
    if (i % 2 === 0) book.protection.set(sheet, false);
  book.injector.get(IUndoRedoService).clearUndoRedo(book.workbook.getUnitId());
  return book;
}
