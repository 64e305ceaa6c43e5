import type { WrittenValue } from '../../../src/embedded/headless';
import { type CellValue, isCellError } from '../../../src/host/spreadsheet';
import { addressOfRef, fix } from '../../../src/layout';
import type { CashKey } from '../../../src/cases/careReview/cashTable';
import { careReviewCase, careReviewDefinition } from '../../../src/cases/careReview/case';
import { inputSections } from '../../../src/cases/careReview/inputs/sections';
import { ownedAnswers } from '../../../src/cases/careReview/questions';
import { years } from '../../../src/cases/parts/years';
import type { SheetPlan } from '../../../src/plan/plan';
import { followed } from '../support/followed';
import type { Situation } from './simulation';

const { answers } = careReviewDefinition.example;
export const { plan, cash } = careReviewCase(ownedAnswers(answers));
/** Where Results has a line of cash in a year, counted from 0. */
export const cashAddress = (key: CashKey, year: number) =>
  addressOfRef(fix(cash.at(key, years[year]!), 'A1'), 'Results');
export const sheetOf = (name: string): SheetPlan => plan.sheets.find((sheet) => sheet.name === name)!;

/** The row of an input on an Inputs sheet. */
export function rowIn({ cells }: SheetPlan, key: string): number {
  const found = Object.entries(cells).find(
    ([address, { value }]) => /^A\d+$/.test(address) && value === labels.get(key),
  );
  if (!found) throw new Error(`no input is called ${key}`);
  return Number(found[0].slice(1));
}

/** The rows of a sheet whose column A holds the label, or text or a formula that begins with it, or nothing or it. */
export function rowsOf(sheet: string, label: string): number[] {
  const rows = Object.entries(sheetOf(sheet).cells)
    .filter(
      ([address, { value }]) =>
        /^A\d+$/.test(address) &&
        String(value ?? '')
          .replace(/^=(?:IF\([^"]*"",)?"/, '')
          .startsWith(label),
    )
    .map(([address]) => Number(address.slice(1)));
  if (rows.length === 0) throw new Error(`no row of ${sheet} is labelled ${label}`);
  return rows;
}
export const rowOf = (sheet: string, label: string) => rowsOf(sheet, label)[0]!;

const labels = new Map<string, string>(
  inputSections(ownedAnswers(answers))
    .flatMap(({ inputs }) => inputs)
    .map(({ key, label }) => [key, label]),
);
export const inputRow = (key: string) => rowIn(sheetOf('Inputs'), key);

/**
 * The case in the embedded workbook’s engine, with Derby’s figures until something else is typed. Another plan must have
 * its rows where this one has them.
 */
export async function openCase(other = plan) {
  const workbook = await followed(other);
  const read = (sheet: string, address: string) => workbook.read(`'${sheet}'!${address}`);
  const typed = new Map<string, WrittenValue>();
  const held = (place: string) => {
    const [sheet, address] = place.replaceAll("'", '').split('!') as [string, string];
    return typed.has(place) ? typed.get(place) : (sheetOf(sheet).cells[address]?.value ?? null);
  };
  const type = async (cells: Record<string, WrittenValue>) => {
    const changes = Object.entries(cells).filter(([place, value]) => value !== held(place));
    changes.forEach(([place, value]) => typed.set(place, value));
    workbook.set(Object.fromEntries(changes));
    await workbook.calculate();
  };
  /** As planned again, with the central values given; low and high are left blank, which makes them the same. */
  const typeInputs = (inputs: Partial<Record<string, WrittenValue>>) => {
    const cells: Record<string, WrittenValue> = {};
    for (const key of labels.keys()) {
      const row = inputRow(key);
      const given = inputs[key];
      cells[`Inputs!C${row}`] = given ?? (sheetOf('Inputs').cells[`C${row}`]!.value as WrittenValue);
      for (const column of ['B', 'D']) {
        const cell = sheetOf('Inputs').cells[`${column}${row}`];
        if (cell?.style === 'input')
          cells[`Inputs!${column}${row}`] = given === undefined ? cell.value! : null;
      }
    }
    return type(cells);
  };
  return {
    workbook,
    read,
    type,
    typeInputs,
    /** Of the central case, unless the column is that of another. */
    result: (label: string, column: 'B' | 'C' | 'D' = 'B') => {
      const rows = rowsOf('Results', label);
      return read('Results', `${column}${rows[rows.length - 1]}`);
    },
    masterCheck: () => read('Checks', 'B4'),
    failures: () =>
      rowsOf('Checks', '')
        .filter((row) => read('Checks', `D${row}`) === 'Fails')
        .map((row) => sheetOf('Checks').cells[`A${row}`]!.value),
    errorsOn: (...sheets: string[]) =>
      sheets.flatMap((name) =>
        Object.keys(sheetOf(name).cells)
          .map((address): [string, CellValue] => [`${name}!${address}`, read(name, address)])
          .filter(([, value]) => isCellError(value)),
      ),
    usedBy: (column: 'G' | 'H' | 'I') => situationFrom((key) => read('Inputs', `${column}${inputRow(key)}`)),
    dispose: () => workbook.dispose(),
  };
}

function situationFrom(valueOf: (key: string) => CellValue): Situation {
  const values = Object.fromEntries([...labels.keys()].map((key) => [key, valueOf(key)]));
  const start = new Date(Date.UTC(1899, 11, 30) + (values.startDate as number) * 86_400_000);
  return {
    ...(values as unknown as Situation),
    startYear: start.getUTCFullYear(),
    startMonth: start.getUTCMonth() + 1,
  };
}

export const serial = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
