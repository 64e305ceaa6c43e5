import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';

/**
 * Tells Univer’s highlights of the rules that came with the workbook. Where its plugin is added to a workbook that is
 * open, it reads them before the parts that calculate and draw them listen, and a failed check would look like any cell.
 */
export function highlightAnew(injector: Injector): void {
  const rules = injector.get(ConditionalFormattingRuleModel);
  // They listen once they are there.
  injector.get(ConditionalFormattingFormulaService);
  injector.get(ConditionalFormattingViewModel);
  const workbooks = injector
    .get(IUniverInstanceService)
    .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  for (const workbook of workbooks) {
    const unitId = workbook.getUnitId();
    for (const sheet of workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const own = [...(rules.getSubunitRules(unitId, sheetId) ?? [])];
      for (const { cfId } of own) rules.deleteRule(unitId, sheetId, cfId);
      // Each is put before the others.
      for (const rule of own.reverse()) rules.addRule(unitId, sheetId, rule);
    }
  }
}
