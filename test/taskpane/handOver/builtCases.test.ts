import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { createEngine } from '../../../src/embedded/engine';
import { headlessUniver, openHeadless } from '../../../src/embedded/headless';
import { openSpreadsheet } from '../../../src/embedded/openSpreadsheet';
import { workbookData } from '../../../src/embedded/snapshot';
import type { SheetContents, Spreadsheet } from '../../../src/host/spreadsheet';
import { plannedFreeze, freeze, isPartial } from '../../../src/taskpane/finish/freeze';
import { repair } from '../../../src/taskpane/finish/repair';
import { cases } from '../../../src/cases/cases';
import { quotedSheet } from '../../../src/formulas/addresses';
import { findCalls } from '../../../src/formulas/calls';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { openForWriting } from '../../support/office/openForWriting';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { ofToday } from '../../support/long';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const functions = new Set(built.metadata.functions.map(({ id }) => id));
const stamp = { engine: 'OT Business Case for Excel 9.9', vintage: 'data abc', date: '29 November 2026' };
const plans = ofToday(
  'Repaired and frozen',
  cases.map(({ id, example, build }) => [id, () => build(example.answers)] as const),
  1,
  ([id]) => id,
);
const damages = ['[2]!_xldudf_', "'x.xla'!_xldudf_", "'C:\\add-ins\\[x.xlam]Sheet'!_xldudf_"];

/** Every formula of ours on a protected sheet, as a file without the add-in may hold it. */
function damaged(contents: SheetContents[], namespace: string) {
  return contents.flatMap(({ name, isProtected, cells }) =>
    cells.flatMap(({ address, formula }, i) => {
      if (!isProtected || formula === null) return [];
      const prefix = `${damages[i % damages.length]}${namespace}_`;
      // Words may name a function: text in quotation marks is no call.
      const pieces = new RegExp(`"(?:[^"]|"")*"|\\b${namespace}\\.`, 'g');
      const broken = formula.replace(pieces, (piece) => (piece.startsWith('"') ? piece : prefix));
      return broken === formula ? [] : [{ sheet: name, address, formula: broken }];
    }),
  );
}
const formulasOf = (contents: SheetContents[]) =>
  contents.map(({ name, isProtected, cells }) => ({
    name,
    isProtected,
    formulas: cells
      .filter(({ formula }) => formula !== null)
      .map(({ address, formula }) => [address, formula]),
  }));

/** How many formulas of the plan call ours where only inputs may be typed. */
const oursIn = ({ sheets }: WorkbookPlan) =>
  sheets
    .filter(({ isProtected }) => isProtected)
    .flatMap(({ cells }) => Object.values(cells))
    .filter(({ value }) => typeof value === 'string' && findCalls(value, 'OT').length > 0).length;

async function repairedAndFrozen(
  spreadsheet: Spreadsheet,
  plan: WorkbookPlan,
  damage: (cells: ReturnType<typeof damaged>) => Promise<void>,
): Promise<void> {
  const { namespace } = spreadsheet;
  const before = await spreadsheet.contents();
  const broken = damaged(before, namespace);
  expect(broken.length).toBe(oursIn(plan));
  await damage(broken);
  expect(formulasOf(await spreadsheet.contents())).not.toEqual(formulasOf(before));

  const report = await repair(spreadsheet, functions);
  expect([...report.repaired.values()].reduce((sum, count) => sum + count, 0)).toBe(broken.length);
  expect([report.stillBroken, report.misspelt, [...report.shut]]).toEqual([[], [], []]);
  expect(formulasOf(await spreadsheet.contents())).toEqual(formulasOf(before));

  const frozen = await plannedFreeze(spreadsheet, 'ours', stamp);
  expect(isPartial(frozen)).toBe(false);
  await freeze(spreadsheet, frozen, stamp);
  const after = await spreadsheet.contents();
  expect(damaged(after, namespace)).toEqual([]);
  const guards = (contents: SheetContents[]) => contents.map(({ name, isProtected }) => [name, isProtected]);
  expect(guards(after).slice(0, before.length)).toEqual(guards(before));
  const shown = new Map(
    after.flatMap(({ name, cells }) => cells.map((cell) => [`${name}!${cell.address}`, cell.value])),
  );
  for (const { sheet, address, value } of frozen.frozen) expect(shown.get(`${sheet}!${address}`)).toBe(value);
}

test.each(plans)(
  '%s, protected, is repaired and frozen in the embedded workbook',
  async (_id, planned) => {
    const plan = planned();
    const engine = createEngine(built);
    const univer = headlessUniver(engine);
    for (const plugin of [
      UniverSheetsNotePlugin,
      UniverDataValidationPlugin,
      UniverSheetsDataValidationPlugin,
      UniverSheetsConditionalFormattingPlugin,
    ])
      univer.registerPlugin(plugin as never);
    engine.install(univer);
    const opened = await openHeadless(univer, engine.refusals, workbookData(plan));
    const { workbook, injector } = opened;
    const { spreadsheet } = openSpreadsheet({
      injector,
      workbook,
      engine,
      plan,
      isBeingEdited: () => false,
      ready: async () => undefined,
      download: () => undefined,
      onNotPutBack: () => undefined,
    });
    await repairedAndFrozen(spreadsheet, plan, async (cells) => {
      engine.protection.allowing(() =>
        opened.set(
          Object.fromEntries(
            cells.map(({ sheet, address, formula }) => [`${quotedSheet(sheet)}!${address}`, formula]),
          ),
        ),
      );
      await opened.calculate();
    });
    opened.dispose();
  },
  120_000,
);

test.each(plans)(
  '%s, protected, is repaired and frozen through office.js',
  async (_id, planned) => {
    const unknown = (formula: string) => /_xldudf_/.test(formula);
    const results = new Proxy(
      {},
      { get: (_target, formula) => (unknown(String(formula)) ? () => ({ error: '#NAME?' }) : () => 0) },
    );
    const excel = openForWriting(undefined, { results });
    const plan = planned();
    const { sheets, names } = plan;
    await excel.spreadsheet.apply({ sheets, names });
    const guards = () =>
      sheets.map(({ name }) => [excel.sheet(name).isProtected, excel.sheet(name).protection]);
    const before = guards();
    const finished = repairedAndFrozen(excel.spreadsheet, plan, async (cells) => {
      for (const { sheet, address, formula } of cells) excel.workbook.type(sheet, address, formula);
    });
    await finished;
    expect(guards()).toEqual(before);
    excel.dispose();
  },
  120_000,
);
