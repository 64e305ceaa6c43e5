import type { DefinedName } from '../../formulas/definedNames';
import { SPILL_API, supports, supportsFunctions } from './api';
import { contentsOfSheets } from './contents';
import { dateSystem, probeBlanks, type Probe } from './environment';
import { codeOf, EDITING, inPlainWords, inWords } from './errors';
import { ExcelEvents } from './events';
import { openOrDownload, wholeFile } from './file';
import { listsHeld } from './lists';
import { namesInUse } from './names';
import { obstaclesOver } from './obstacles';
import { pointersInNames } from './pointers';
import { recalculate } from './recalculation';
import { cellValues, firstValue, formulaIn } from './values';
import { applyChange } from './writer/apply';
import { namesBefore } from './writer/before';
import { calculationAfter } from './writer/calculated';
import { sheetsWithPassword } from './writer/protection';
import { isSamePlace, placeOf, withoutSheet, type Place } from '../../formulas/places';
import type { Obstacle, Pointer } from '../laidOver';
import type {
  Applied,
  CalculationState,
  CellValue,
  Delivered,
  Environment,
  InsertOptions,
  InsertOutcome,
  ListsHeld,
  Progress,
  RangePlace,
  Recalculation,
  SelectedCell,
  SheetContents,
  Spreadsheet,
  TakenNames,
  WorkbookChange,
} from '../spreadsheet';
import { nth } from '../../formulas/present';

/** The oldest Excel that can answer everything below; what needs a newer one asks for it first. */
export const REQUIRED_API = '1.9';

/** Requests wait until a cell that is being edited is finished, where Excel can do that. */
const patiently = { delayForCellEdit: true };

export class ExcelSpreadsheet implements Spreadsheet {
  readonly kind = 'excel';
  private readonly events = new ExcelEvents();
  /** Asked once. */
  private probe: Promise<Probe> | undefined;

  constructor(readonly namespace: string) {}

  async environment({ mayAddSheet = false } = {}): Promise<Environment> {
    if (mayAddSheet) this.probe ??= probeBlanks(this.namespace);
    const { blanks, left }: Probe = this.probe ? await this.probe : { blanks: 'not asked', left: null };
    return { dateSystem: await dateSystem(), blanks, left, isSupported: supportsFunctions() };
  }

  async selection(): Promise<SelectedCell> {
    return inWords(() =>
      Excel.run(patiently, async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.load('address, formulas, values, valueTypes, text');
        const { worksheet } = cell;
        worksheet.load('name');
        const anchor = supports(SPILL_API) ? cell.getSpillParentOrNullObject() : null;
        anchor?.load('address, formulas');
        await context.sync();

        const address = withoutSheet(cell.address);
        const value = firstValue(cell);
        const spilledFrom = anchor && !anchor.isNullObject ? withoutSheet(anchor.address) : address;
        const source = anchor && spilledFrom !== address ? anchor : cell;
        return {
          sheet: worksheet.name,
          address,
          formula: formulaIn(nth(source.formulas, 0)[0], value),
          value,
          text: nth(nth(cell.text, 0), 0),
          spilledFrom: spilledFrom === address ? null : spilledFrom,
        };
      }),
    );
  }

  onChange(listener: () => void): () => void {
    return this.events.add(listener);
  }

  /** Excel says it in its own status bar. */
  onCalculating(): () => void {
    return () => undefined;
  }

  /** Excel does not say what its undo holds, and we promise nothing of it. */
  onStep(): () => void {
    return () => undefined;
  }

  async readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]> {
    const places = references.map((reference) => placeOf(reference, sheet));
    try {
      return await read(places);
    } catch (error) {
      if (codeOf(error) === EDITING) throw inPlainWords(error);
      if (places.length === 1) return [null];
      // Excel fails a whole batch for one range that it cannot give, so each is asked for by itself.
      return Promise.all(
        places.map((place) =>
          read([place]).then(
            ([values = null]) => values,
            () => null,
          ),
        ),
      );
    }
  }

  async insertFormula(formula: string, { overwrite, at }: InsertOptions = {}): Promise<InsertOutcome> {
    const refused = { InvalidArgument: `Excel did not accept the formula ${formula}` };
    return inWords(
      () =>
        Excel.run(async (context) => {
          const cell = context.workbook.getActiveCell();
          cell.load('address, formulas, values, valueTypes, text');
          await context.sync();

          const address = withoutSheet(cell.address);
          const value = firstValue(cell);
          const holds = formulaIn(nth(cell.formulas, 0)[0], value) ?? nth(nth(cell.text, 0), 0);
          if (at && !isSamePlace(cell.address, at)) return { inserted: false, address, moved: true };
          const blank = nth(cell.valueTypes, 0)[0] === 'Empty';
          if (!blank && !overwrite) return { inserted: false, address, holds };
          cell.formulas = [[formula]];
          await context.sync();
          return { inserted: true, address };
        }),
      refused,
    );
  }

  async taken(): Promise<TakenNames> {
    const { sheets, names } = await inWords(() => namesBefore(patiently));
    return { sheets, names };
  }

  async lists(): Promise<ListsHeld> {
    return inWords(listsHeld);
  }

  async settled(): Promise<CalculationState> {
    return calculationAfter([]);
  }

  async contents(): Promise<SheetContents[]> {
    return inWords(contentsOfSheets);
  }

  async withPassword(sheets: string[]): Promise<string[]> {
    return sheetsWithPassword(sheets);
  }

  async definedNames(): Promise<DefinedName[]> {
    return inWords(namesInUse);
  }

  async pointers(): Promise<Pointer[]> {
    return inWords(pointersInNames);
  }

  async obstacles(place: RangePlace): Promise<Obstacle[]> {
    return inWords(() => obstaclesOver(place));
  }

  async apply(
    change: WorkbookChange,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Applied> {
    return applyChange(change, this.namespace, onProgress, signal);
  }

  async recalculateWith(asked: Recalculation): Promise<CellValue[][]> {
    return recalculate(asked);
  }

  async show(sheet: string, address: string): Promise<void> {
    const isHidden = !(await inWords(() => select(sheet, address), {
      ItemNotFound: `There is no sheet called “${sheet}”.`,
      InvalidArgument: `“${address}” is not the address of a cell, such as B3.`,
    }));
    if (isHidden) throw new Error(`The sheet “${sheet}” is hidden. Unhide it in Excel, then try again.`);
  }

  async file(): Promise<Uint8Array> {
    return wholeFile();
  }

  /** The new window bears a name that Excel gives it until the user saves it under another. */
  async deliver(file: Uint8Array, name: string): Promise<Delivered> {
    return openOrDownload(file, name);
  }
}

/** False for a hidden sheet, which cannot be brought to the front. */
async function select(sheet: string, address: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.visibility !== 'Visible') return false;
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
    return true;
  });
}

async function read(places: (Place | null)[]): Promise<(CellValue[][] | null)[]> {
  if (places.every((place) => place === null)) return places.map(() => null);
  return Excel.run(patiently, async (context) => {
    const asked = places.map((place) => (place ? candidates(context, place) : []));
    for (const range of asked.flat()) range.load('values, valueTypes');
    await context.sync();
    return asked.map((ranges) => {
      const found = ranges.find((range) => !range.isNullObject);
      return found ? cellValues(found) : null;
    });
  });
}

/** Where a place may be found, the likelier first: a name of the sheet comes before the same name of the workbook. */
function candidates({ workbook }: Excel.RequestContext, place: Place): Excel.Range[] {
  if ('name' in place) {
    const scopes = [workbook.worksheets.getItemOrNullObject(place.sheet).names, workbook.names];
    return scopes.map((names) => names.getItemOrNullObject(place.name).getRangeOrNullObject());
  }
  const range = workbook.worksheets.getItemOrNullObject(place.sheet).getRange(place.address);
  if (!place.spill) return [range];
  return supports(SPILL_API) ? [range.getSpillingToRangeOrNullObject()] : [];
}
