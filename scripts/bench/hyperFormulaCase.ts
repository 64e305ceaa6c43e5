import type { Implementation } from '../../src/embedded/customFunctions';
import type { WorkbookPlan } from '../../src/plan/plan';
import { areaOf } from '../../src/formulas/addresses';
import { plannedFormula } from '../../src/plan/cells';
import type { SpillSize } from '../../src/files/xlsx/shown';
import { library } from './peers';

interface Address {
  sheet: number;
  row: number;
  col: number;
}

export interface HyperSheet {
  set(sheet: string, address: string, value: number): void;
  read(sheet: string, address: string): unknown;
}

/* What of HyperFormula is used here, which has types of its own only where it is fetched. */
interface Range {
  data: unknown[][];
}
interface Ast {
  args: unknown[];
}
interface State {
  formulaAddress: Address;
}
interface Engine {
  getSheetId(name: string): number;
  setCellContents(address: Address, value: unknown): unknown;
  getCellValue(address: Address): unknown;
}
interface Peer {
  HyperFormula: {
    buildFromSheets(sheets: Record<string, unknown[][]>, options: object, names: object[]): Engine;
    registerFunctionPlugin(plugin: unknown, translations: object): void;
  };
  FunctionPlugin: new (...given: never[]) => { evaluateAst(ast: unknown, state: State): unknown };
  ArraySize: (new (width: number, height: number) => unknown) & { scalar(): unknown };
  SimpleRangeValue: { onlyValues(rows: unknown[][]): unknown };
  CellError: new (type: string, message: string) => unknown;
}

/** A planned workbook in HyperFormula, with our functions in it; null where it cannot be fetched. */
export function hyperFormulaOf(
  plan: WorkbookPlan,
  implementations: ReadonlyMap<string, Implementation>,
  spillOf: (sheet: string, address: string) => SpillSize | null,
): HyperSheet | null {
  const peer = library<Peer>('hyperformula');
  if (!peer) return null;
  const sizes = plan.sheets.map(
    ({ name, cells }) =>
      new Map(
        Object.keys(cells).map((at) => {
          const { top, left } = areaOf(at);
          return [`${top},${left}`, spillOf(name, at)] as const;
        }),
      ),
  );
  register(peer, implementations, ({ sheet, row, col }) => sizes[sheet]?.get(`${row},${col}`) ?? null);
  const sheets = Object.fromEntries(plan.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
  const names = [
    ...(plan.names ?? []).map(({ name, refersTo }) => ({ name, expression: `=${refersTo}` })),
    { name: 'TRUE', expression: '=TRUE()' },
    { name: 'FALSE', expression: '=FALSE()' },
  ];
  const engine = peer.HyperFormula.buildFromSheets(
    sheets,
    { licenseKey: 'gpl-v3', useArrayArithmetic: true, nullDate: { year: 1899, month: 12, day: 30 } },
    names,
  );
  const place = (sheet: string, address: string): Address => {
    const { top, left } = areaOf(address);
    return { sheet: engine.getSheetId(sheet), row: top, col: left };
  };
  return {
    set: (sheet, address, value) => void engine.setCellContents(place(sheet, address), value),
    read: (sheet, address) => engine.getCellValue(place(sheet, address)),
  };
}

function rowsOf({ cells }: WorkbookPlan['sheets'][number]): unknown[][] {
  const rows: unknown[][] = [];
  for (const [at, cell] of Object.entries(cells)) {
    const { value } = cell;
    const { top, left } = areaOf(at);
    // Text that looks like something else is written with the mark for text.
    const isText = typeof value === 'string' && plannedFormula(cell) === null;
    (rows[top] ??= [])[left] = isText ? `'${value}` : value;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

function register(
  { HyperFormula, FunctionPlugin, ArraySize, SimpleRangeValue, CellError }: Peer,
  implementations: ReadonlyMap<string, Implementation>,
  sizeAt: (address: Address) => SpillSize | null,
): void {
  class Ours extends FunctionPlugin {
    static implementedFunctions: Record<string, object> = {};

    size(_: Ast, { formulaAddress }: State) {
      const size = sizeAt(formulaAddress);
      return size ? new ArraySize(size.columns, size.rows) : ArraySize.scalar();
    }
  }
  const names: Record<string, string> = {};
  for (const [name, implementation] of implementations) {
    const method = name.replace(/\W/g, '_');
    Ours.implementedFunctions[`OT.${name}`] = { method, sizeOfResultArrayMethod: 'size' };
    names[`OT.${name}`] = `OT.${name}`;
    Object.defineProperty(Ours.prototype, method, {
      value(this: Ours, { args }: Ast, state: State) {
        const given = args.map((arg) => {
          const value = this.evaluateAst(arg, state);
          return typeof value === 'object' && value !== null && 'data' in value
            ? (value as Range).data
            : value;
        });
        try {
          const answer = implementation(...given);
          return Array.isArray(answer) ? SimpleRangeValue.onlyValues(answer as unknown[][]) : answer;
        } catch (error) {
          return new CellError('VALUE', (error as Error).message);
        }
      },
    });
  }
  HyperFormula.registerFunctionPlugin(Ours, { enGB: names });
}
