import { NOTES_API, SPILL_API, supports } from '../api';
import { inWords } from '../errors';
import { withoutSheet } from '../../../formulas/places';
import type { CellChange } from '../../spreadsheet';
import { asText } from './typed';
import { nth } from '../../../formulas/present';

/** A cell as it was before it is changed: what must be typed, and set, to restore it. */
export interface FormerCell {
  sheet: string;
  address: string;
  typed: string | number | boolean;
  format: string;
  /** Null where the cell had none; undefined where the change leaves notes alone, or Excel lets no add-in write them. */
  note?: string | null;
  /** The replacement for a note where Excel lets no add-in write one. */
  prompt?: Excel.DataValidationPrompt;
}

/**
 * Reads the cells before they are changed, and refuses in words those that may not be.
 * @throws for a cell that may not be changed
 */
export async function readFormer(changes: CellChange[]): Promise<FormerCell[]> {
  const asked = await askAll(changes);
  asked.forEach(refuseUnlessOpen);
  return asked.map(formerCell);
}

/** Reads the cells again afterwards, whether they may be changed or not. */
export async function readAgain(cells: CellChange[]): Promise<FormerCell[]> {
  return (await askAll(cells)).map(formerCell);
}

/**
 * All in one round trip. Excel on the web says that it has notes and refuses to give them (office-js 6198): there the
 * cells are read without.
 */
async function askAll(changes: CellChange[]): Promise<Answer[]> {
  if (changes.length === 0) return [];
  const asksNotes = supports(NOTES_API) && changes.some(({ note }) => note !== undefined);
  return inWords(() =>
    asksNotes ? questions(changes, true).catch(() => questions(changes, false)) : questions(changes, false),
  );
}

function questions(changes: CellChange[], withNotes: boolean) {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = changes.map((change) => ask(context, change, withNotes));
    await context.sync();
    return asked;
  });
}

type Answer = ReturnType<typeof ask>;

function refuseUnlessOpen({ change: { sheet, address }, range, protection, anchor }: Answer): void {
  if (protection.protected && range.format.protection.locked !== false) {
    throw new Error(
      `${address} on the sheet “${sheet}” is locked. In Excel, choose Review, Unprotect Sheet, then try again.`,
    );
  }
  const spilledFrom = anchor && !anchor.isNullObject ? withoutSheet(anchor.address) : address;
  if (spilledFrom !== address) {
    throw new Error(
      `${address} on the sheet “${sheet}” shows part of the table that the formula in ${spilledFrom} gives. Change that formula.`,
    );
  }
}

function formerCell({ change: { sheet, address }, range, note, prompt }: Answer): FormerCell {
  const typed = nth(range.formulas, 0)[0] as FormerCell['typed'];
  const isText = nth(range.valueTypes, 0)[0] === 'String' && typed === nth(range.values, 0)[0];
  return {
    sheet,
    address,
    typed: isText ? asText(String(typed)) : typed,
    format: nth(range.numberFormat, 0)[0] as string,
    ...(note && { note: note.isNullObject ? null : note.content }),
    ...(prompt && { prompt: prompt.prompt }),
  };
}

function ask(context: Excel.RequestContext, change: CellChange, withNotes: boolean) {
  const worksheet = context.workbook.worksheets.getItem(change.sheet);
  const range = worksheet.getRange(change.address);
  range.load('formulas, values, valueTypes, numberFormat, format/protection/locked');
  const { protection } = worksheet;
  protection.load('protected');
  const anchor = supports(SPILL_API) ? range.getSpillParentOrNullObject() : null;
  anchor?.load('address');
  const isNoted = change.note !== undefined;
  const note = isNoted && withNotes ? worksheet.notes.getItemOrNullObject(change.address) : null;
  note?.load('content');
  const prompt = isNoted && !note ? worksheet.getRange(change.address).dataValidation : null;
  prompt?.load('prompt');
  return { change, range, protection, anchor, note, prompt };
}
