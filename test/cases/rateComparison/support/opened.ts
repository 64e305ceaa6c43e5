import type { WrittenValue } from '../../../../src/embedded/headless';
import type { WorkbookPlan } from '../../../../src/plan/plan';
import { rateComparisonWorkbook } from '../../../../src/cases/rateComparison/case';
import { defaultInputs, type RateComparisonInputs } from '../../../../src/cases/rateComparison/inputs';
import { type RoomFor, yearRoom } from '../../../../src/cases/parts/years';
import { followed } from '../../support/followed';

/** The workbook, calculated and unprotected so that tests may spoil any cell. */
export async function opened(inputs: Partial<RateComparisonInputs> = {}, room: RoomFor = 5) {
  const plan = rateComparisonWorkbook({ ...defaultInputs(), ...inputs }, undefined, yearRoom(room));
  const workbook = await followed(plan);
  /** Text of no length and a blank cell look alike, and the engine tells one from the other only sometimes. */
  const read = (sheet: string, address: string) => workbook.read(`'${sheet}'!${address}`) ?? '';
  const original = (place: string): WrittenValue => {
    const [sheet, address] = place.replaceAll("'", '').split('!') as [string, string];
    return plan.sheets.find(({ name }) => name === sheet)!.cells[address]?.value ?? null;
  };
  const set = async (cells: Record<string, WrittenValue>) => {
    workbook.set(cells);
    await workbook.calculate();
  };
  return {
    plan,
    read,
    labelled: (sheet: string, label: string, column = 'B') =>
      read(sheet, `${column}${rowOf(plan, sheet, label)}`),
    failing: () => failingChecks(plan, read),
    set,
    /** The values read while some cells are changed; they are put back as they were built. */
    having: async <T>(cells: Record<string, WrittenValue>, reading: () => T): Promise<T> => {
      await set(cells);
      const found = reading();
      await set(Object.fromEntries(Object.keys(cells).map((place) => [place, original(place)])));
      return found;
    },
    /** Types the inputs of another table into the same workbook. */
    retype: async (others: Partial<RateComparisonInputs>) => {
      workbook.set(typed(rateComparisonWorkbook({ ...defaultInputs(), ...others })));
      await workbook.calculate();
    },
    dispose: () => workbook.dispose(),
  };
}
export type Opened = Awaited<ReturnType<typeof opened>>;

/** Of the first row with that label in column A. */
export function rowOf(plan: WorkbookPlan, sheet: string, label: string): number {
  const { cells } = plan.sheets.find(({ name }) => name === sheet)!;
  const rows = Object.keys(cells)
    .filter((address) => /^A\d+$/.test(address) && cells[address]!.value === label)
    .map((address) => Number(address.slice(1)));
  if (rows.length === 0) throw new Error(`No row of ${sheet} is labelled ${label}`);
  return Math.min(...rows);
}

function typed(plan: WorkbookPlan): Record<string, WrittenValue> {
  return Object.fromEntries(
    plan.sheets
      .filter(({ role }) => role === 'inputs')
      .flatMap(({ name, cells }) =>
        Object.entries(cells)
          .filter(([, { style }]) => style === 'input')
          .map(([address, { value }]) => [`'${name}'!${address}`, value ?? null]),
      ),
  );
}

function failingChecks(plan: WorkbookPlan, read: (sheet: string, address: string) => unknown): string[] {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  return Object.keys(cells)
    .filter((address) => /^D\d+$/.test(address) && read('Checks', address) === 'Fails')
    .map((address) => String(cells[`A${address.slice(1)}`]!.value));
}
