import {
  CellValueType,
  generateRandomId,
  type ICellData,
  type Injector,
  type IStyleData,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
  ObjectMatrix,
  type Workbook,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { ChangeStep, Making } from '../host/embedded/workbook';
import type { CellChange, TakenNames, WorkbookChange } from '../host/spreadsheet';
import type { SheetPlan } from '../plan/plan';
import { cellAt } from '../formulas/addresses';
import { nth, under } from '../formulas/present';
import { chartMutations } from './charts/chartMutations';
import { laidOverMutations } from './laidOver';
import { OWN_CHANGE, type Reversible } from './mutations';
import { highlightRules, validationRules } from './rules';
import { addLongCells } from './longCells';
import { type AddedRows, AddRowsMutation, type LongRows } from './longRows';
import { definedName } from './names';
import { univerStyle } from './palette';
import { pointerMutations, type PointerParts } from './pointers';
import { cellNote, notesOf, sheetData, textCell } from './snapshot';
import { untouchedSheet } from './untouchedSheet';

/** A change as Univer's own mutations, sheet by sheet, each with what takes it away again. Nothing is touched yet. */
export async function changeSteps(
  parts: PointerParts,
  { sheets = [], names = [], cells = [], laidOver = [], pointers = [], removes }: WorkbookChange,
  making: Making = {},
): Promise<ChangeStep[]> {
  const { injector, workbook } = parts;
  const unitId = workbook.getUnitId();
  const first = workbook.getSheetSize();
  const added = sheets.map((sheet, i) => ({ sheet, id: generateRandomId(10), index: first + i }));
  const sheetIds = new Map(
    [
      ...workbook.getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()] as const),
      ...added.map(({ sheet, id }) => [sheet.name, id] as const),
    ].map(([name, id]) => [name.toLowerCase(), id]),
  );
  const steps: ChangeStep[] = [];
  for (const { sheet, id, index } of added) steps.push(await sheetStep(unitId, sheet, id, index, making));
  if (names.length > 0)
    steps.push(step('', ...names.map((name) => nameMutation(unitId, definedName(name, sheetIds)))));
  const charts = added.flatMap(({ sheet, id }) => chartMutations(sheet, id, sheetIds));
  if (charts.length > 0) steps.push(step('', ...charts));
  for (const [sheet, changes] of bySheet(cells)) {
    steps.push(cellStep(injector, unitId, under(sheetIds, sheet.toLowerCase()), changes));
  }
  for (const laid of laidOver) steps.push(step(laid.sheet, ...laidOverMutations(workbook, laid, sheetIds)));
  const moved = pointerMutations(parts, pointers, sheetIds);
  if (moved.length > 0) steps.push(step('', ...moved));
  if (removes) steps.push(removal(injector, workbook, removes));
  const isCase = sheets.some(({ role }) => role === 'cover');
  const blank = isCase && cells.length === 0 ? untouchedSheet(injector, workbook) : null;
  if (blank) steps.push(removal(injector, workbook, { sheets: [blank.getName()], names: [] }));
  return steps;
}

/** Undo has a picture of what is taken away, and needs no mutations to bring it back. */
function removal(injector: Injector, workbook: Workbook, { sheets, names }: TakenNames): ChangeStep {
  const unitId = workbook.getUnitId();
  const isIn = (list: string[], name: string) => list.some((one) => one.toLowerCase() === name.toLowerCase());
  const held = injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  return {
    what: '',
    redos: [
      ...workbook
        .getSheets()
        .filter((sheet) => isIn(sheets, sheet.getName()))
        .map((sheet) => ({
          id: RemoveSheetMutation.id,
          params: { unitId, subUnitId: sheet.getSheetId(), subUnitName: sheet.getName() },
        })),
      ...Object.values(held)
        // A sheet may have a name of its own with the same text.
        .filter(({ name, localSheetId }) => isOfWorkbook(localSheetId) && isIn(names, name))
        .map((name) => ({ id: RemoveDefinedNameMutation.id, params: { unitId, ...name } })),
    ],
    undos: [],
  };
}

const isOfWorkbook = (localSheetId: string | undefined) =>
  !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

function step(what: string, ...parts: Reversible[]): ChangeStep {
  return { what, redos: parts.map(({ redo }) => redo), undos: parts.map(({ undo }) => undo).reverse() };
}

async function sheetStep(
  unitId: string,
  plan: SheetPlan,
  subUnitId: string,
  index: number,
  making: Making,
): Promise<ChangeStep> {
  const styles: Record<string, IStyleData> = {};
  const rows: LongRows = {};
  await addLongCells(plan, rows, styles, making);
  const sheet = mergeWorksheetSnapshotWithDefault(sheetData(plan, subUnitId, styles));
  const place = { unitId, subUnitId };
  const made = step(
    plan.name,
    {
      redo: { id: InsertSheetMutation.id, params: { unitId, index, sheet, styles } },
      undo: { id: RemoveSheetMutation.id, params: { ...place, subUnitName: plan.name } },
    },
    ...notesOf(plan, subUnitId).map((note) => ({
      redo: { id: UpdateNoteMutation.id, params: noteParams(unitId, subUnitId, note) },
      undo: { id: RemoveNoteMutation.id, params: noteParams(unitId, subUnitId, note) },
    })),
    ...validationRules(plan, subUnitId).map((rule) => ({
      redo: { id: AddDataValidationMutation.id, params: { ...place, rule } },
      undo: { id: RemoveDataValidationMutation.id, params: { ...place, ruleId: rule.uid } },
    })),
    // Univer puts each new rule before the others, and the first that is planned must win.
    ...highlightRules(plan, subUnitId)
      .reverse()
      .map((rule) => ({
        redo: { id: AddConditionalRuleMutation.id, params: { ...place, rule } },
        undo: { id: DeleteConditionalRuleMutation.id, params: { ...place, cfId: rule.cfId } },
      })),
  );
  if (!plan.long) return made;
  // They go with their sheet.
  const added: AddedRows = { ...place, rows };
  return { ...made, redos: [...made.redos, { id: AddRowsMutation.id, params: added }] };
}

function noteParams(unitId: string, sheetId: string, note: ReturnType<typeof cellNote>) {
  return { unitId, sheetId, row: note.row, col: note.col, noteId: note.id, note };
}

function nameMutation(unitId: string, name: IDefinedNamesServiceParam): Reversible {
  const params = { unitId, ...name };
  return {
    redo: { id: SetDefinedNameMutation.id, params },
    undo: { id: RemoveDefinedNameMutation.id, params },
  };
}

function cellStep(injector: Injector, unitId: string, subUnitId: string, changes: CellChange[]): ChangeStep {
  const values = new ObjectMatrix<ICellData>();
  const notes: Reversible[] = [];
  for (const change of changes) {
    const { address, note } = change;
    const { row, column } = cellAt(address);
    values.setValue(row, column, {
      ...contentOf(change),
      ...(change.looks && { s: univerStyle(change.looks) }),
    });
    if (note !== undefined) notes.push(noteMutation(injector, unitId, subUnitId, row, column, note));
  }
  const params = { unitId, subUnitId, cellValue: values.getMatrix(), trigger: OWN_CHANGE };
  return step(
    nth(changes, 0).sheet,
    {
      redo: { id: SetRangeValuesMutation.id, params },
      undo: {
        id: SetRangeValuesMutation.id,
        params: SetRangeValuesUndoMutationFactory(injector, params),
      },
    },
    ...notes,
  );
}

/** Every field of the cell is given, so that nothing of its former contents stays. */
function contentOf({ value, isText }: CellChange): ICellData {
  const nothing = { f: null, si: null, p: null };
  if (value === null) return { ...nothing, v: null, t: null };
  if (typeof value === 'number') return { ...nothing, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...nothing, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value.startsWith('=') && !isText) return { ...nothing, f: value, v: null, t: null };
  return { ...nothing, ...textCell(value, isText) };
}

function noteMutation(
  injector: Injector,
  unitId: string,
  sheetId: string,
  row: number,
  col: number,
  text: string,
): Reversible {
  const former = injector.get(SheetsNoteModel).getNote(unitId, sheetId, { row, col });
  const write = (note: Nullable<ReturnType<typeof cellNote>>, id: string) => ({
    id: note ? UpdateNoteMutation.id : RemoveNoteMutation.id,
    params: note ? noteParams(unitId, sheetId, note) : { unitId, sheetId, row, col, noteId: id },
  });
  const note =
    text === ''
      ? null
      : { ...cellNote(text, row, col, sheetId), id: former?.id ?? `${sheetId}-${row}-${col}` };
  const id = note?.id ?? former?.id ?? '';
  return { redo: write(note, id), undo: write(former, id) };
}

function bySheet(cells: CellChange[]): Map<string, CellChange[]> {
  const sheets = new Map<string, CellChange[]>();
  for (const change of cells) {
    const key = change.sheet.toLowerCase();
    sheets.set(key, [...(sheets.get(key) ?? []), change]);
  }
  return sheets;
}
