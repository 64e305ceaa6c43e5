import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { createEngine } from '../../src/embedded/engine';
import { headlessUniver, openHeadless } from '../../src/embedded/headless';
import { highlightAnew } from '../../src/embedded/highlightsAnew';
import { workbookData } from '../../src/embedded/snapshot';
import type { WorkbookPlan } from '../../src/plan/plan';
import { fixtures } from './fixtures';

const plan: WorkbookPlan = {
  title: '',
  names: [],
  sheets: [
    {
      name: 'Checks',
      columns: {},
      cells: { A1: { value: 5 }, B1: { value: '=A1*2' } },
      highlights: [
        { range: 'B1', formula: '=$B$1>3', look: 'bad' },
        { range: 'B1', formula: '=$B$1>100', look: 'good' },
      ],
    },
  ],
};
const MOMENT_MS = 300;

test('highlights that came with a workbook are worked out though the plugin comes after it', async () => {
  const engine = createEngine(fixtures);
  const univer = headlessUniver(engine);
  univer.registerPlugin(UniverSheetsNotePlugin);
  engine.install(univer);
  const book = await openHeadless(univer, engine.refusals, workbookData(plan));
  try {
    const { injector, workbook, calculate } = book;
    await calculate();
    univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
    await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
    const unitId = workbook.getUnitId();
    const sheetId = workbook.getSheets()[0]?.getSheetId() ?? '';
    const rules = () => injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
    const before = rules().map(({ cfId }) => cfId);
    expect(before).toHaveLength(2);
    highlightAnew(injector);
    await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
    await calculate();
    // The first of them is still the one that wins.
    expect(rules().map(({ cfId }) => cfId)).toEqual(before);
    const formulas = injector.get(ConditionalFormattingFormulaService);
    const shown = rules().map(({ cfId }, i) =>
      formulas.getFormulaResultWithCoords(unitId, sheetId, cfId, i === 0 ? '=$B$1>3' : '=$B$1>100'),
    );
    expect(shown.map(({ result }) => result)).toEqual([true, false]);
  } finally {
    book.dispose();
  }
});
