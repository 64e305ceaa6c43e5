import { NOTES_API, supports } from '../excelApi';
import type { CellChange } from '../spreadsheet';
import type { Step } from './batches';
import { weightOf } from './blocks';
import type { ToFormula } from './cellSteps';
import type { FormerCell } from './formerCells';
import { ONE_ACTION } from './onSheet';
import { promptOf } from './ruleSteps';
import { asTyped } from './typed';

export function changeSteps(changes: CellChange[], former: FormerCell[], formula: ToFormula): Step[] {
  return changes.map(({ sheet, address, value, note }, index) => {
    const typed = value === null ? '' : asTyped(value, formula);
    const before = former[index]!;
    return {
      what: sheet,
      weight: weightOf([typed, note]) + 6 * ONE_ACTION,
      queue: ({ workbook }) => {
        const worksheet = workbook.worksheets.getItem(sheet);
        typeInto(worksheet.getRange(address), typed, before.format);
        if (note !== undefined) writeNote(worksheet, address, note, before.note);
      },
    };
  });
}

/** Typing a date or a share may change how a cell shows its numbers, so the format is given back. */
export function typeInto(range: Excel.Range, typed: FormerCell['typed'], format: string): void {
  range.formulas = [[typed]];
  range.numberFormat = [[format]];
}

function writeNote(
  worksheet: Excel.Worksheet,
  address: string,
  note: string,
  former: FormerCell['note'],
): void {
  if (!supports(NOTES_API)) worksheet.getRange(address).dataValidation.prompt = promptOf(note);
  else if (typeof former === 'string') worksheet.notes.getItem(address).content = note;
  else worksheet.notes.add(address, note);
}
