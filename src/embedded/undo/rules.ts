import { ICommandService, type Injector, type ISheetDataValidationRule, type Workbook } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import {
  type ISheetNote,
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
} from '@univerjs/sheets-note';
import type { SheetRules } from './pictures';
import { sameData } from './sameness';

interface Taken {
  notes: ISheetNote[];
  validations: ISheetDataValidationRule[];
  highlights: IConditionFormattingRule[];
}

export function sheetRules(injector: Injector, workbook: Workbook): SheetRules {
  const unitId = workbook.getUnitId();
  const take = (sheetId: string): Taken => ({
    notes: notesOf(injector, unitId, sheetId).map((note) => ({ ...note })),
    validations: structuredClone(injector.get(DataValidationModel).getRules(unitId, sheetId)),
    highlights: structuredClone(
      injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [],
    ),
  });
  return {
    take,
    restore(sheetId, taken) {
      const run = (id: string, params: object) =>
        injector
          .get(ICommandService)
          .syncExecuteCommand(id, { unitId, subUnitId: sheetId, sheetId, ...params });
      const [wanted, present] = [taken as Taken, take(sheetId)];
      if (!sameData(wanted.notes, present.notes)) {
        for (const note of present.notes)
          run(RemoveNoteMutation.id, { row: note.row, col: note.col, noteId: note.id });
        for (const note of wanted.notes)
          run(UpdateNoteMutation.id, { row: note.row, col: note.col, note: { ...note } });
      }
      if (!sameData(wanted.validations, present.validations)) {
        for (const { uid } of present.validations) run(RemoveDataValidationMutation.id, { ruleId: uid });
        for (const [index, rule] of structuredClone(wanted.validations).entries())
          run(AddDataValidationMutation.id, { rule, index });
      }
      if (!sameData(wanted.highlights, present.highlights)) {
        for (const { cfId } of present.highlights) run(DeleteConditionalRuleMutation.id, { cfId });
        // Each new rule goes before the others.
        for (const rule of structuredClone(wanted.highlights).reverse())
          run(AddConditionalRuleMutation.id, { rule });
      }
    },
  };
}

function notesOf(injector: Injector, unitId: string, sheetId: string): ISheetNote[] {
  const notes = [...(injector.get(SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? [])];
  return notes.sort((a, b) => a.row - b.row || a.col - b.col);
}
