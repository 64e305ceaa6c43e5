import { freeName } from '../../plan/freeName';
import { namesBefore } from './writer/before';
import { settledValues } from './writer/calculated';
import { isStillCalculating, type CellValue, type Environment } from '../spreadsheet';
import { firstValue } from './values';
import { nth } from '../../formulas/present';

/** 1 January 2000 in days since the first day that a workbook can count from. */
const SERIAL = { 1900: 36_526, 1904: 35_064 };

/** Asked of a worksheet function by itself, which touches no cell. Null where Excel does not answer. */
export async function dateSystem(): Promise<Environment['dateSystem']> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load('value');
      await context.sync();
      if (day.value === SERIAL[1904]) return 1904;
      return day.value === SERIAL[1900] ? 1900 : null;
    });
  } catch {
    return null;
  }
}

/**
 * What the two formulas give where a blank is a blank, and where it arrives as 0: a discount rate left blank is 3.5%,
 * so that a year is worth 1/1.035, and as 0 it is worth 1; the lowest of 10 and a blank is 10, and of 10 and 0 it is 0.
 */
const questions = [
  {
    address: 'B1',
    formula: (namespace: string) => `=${namespace}.DISCOUNTFACTOR(1,A1)`,
    blank: 1 / 1.035,
    zero: 1,
  },
  {
    address: 'B2',
    formula: (namespace: string) => `=${namespace}.RATEPERCENTILE(A2:A3,0)`,
    blank: 10,
    zero: 0,
  },
];
const TOLERANCE = 1e-9;

export interface Probe {
  blanks: Environment['blanks'];
  /** The sheet of the question, where it could not be taken away again. */
  left: string | null;
}

/**
 * Whether a blank cell reaches functions as a blank. Excel on Windows gave it as 0 (office-js 4702, 5262), and no
 * requirement set says from when it does not. Only a function in a cell can tell: the question is asked on a sheet of
 * its own, which is then taken away. Adding a sheet may empty Excel's list of what can be undone, so this is asked where
 * nothing can be lost, or before something is written anyway.
 * @param namespace prefix of our functions
 */
export async function probeBlanks(namespace: string): Promise<Probe> {
  let sheet: string | null = null;
  try {
    const { sheets } = await namesBefore({ delayForCellEdit: false });
    const name = freeName('OT check', sheets);
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.add(name);
      worksheet.getRange('A2').formulas = [[10]];
      for (const { address, formula } of questions)
        worksheet.getRange(address).formulas = [[formula(namespace)]];
      await context.sync();
    });
    sheet = name;
    const places = questions.map(({ address }) => ({ sheet: name, address }));
    const { values } = await settledValues(places, () => valuesOn(name));
    return { blanks: verdict(values), left: await takenAway(name) };
  } catch {
    // Excel does not let a sheet be added or read: what blanks arrive as is not known.
    return { blanks: 'not known', left: sheet === null ? null : await takenAway(sheet) };
  }
}

function valuesOn(sheet: string): Promise<CellValue[]> {
  return Excel.run(async (context) => {
    const ranges = questions.map(({ address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address),
    );
    for (const range of ranges) range.load('values, valueTypes');
    await context.sync();
    return ranges.map(firstValue);
  });
}

function verdict(values: CellValue[]): Environment['blanks'] {
  if (values.some(isStillCalculating)) return 'not known';
  const gives = (which: 'blank' | 'zero') => (value: CellValue, index: number) =>
    typeof value === 'number' && Math.abs(value - nth(questions, index)[which]) < TOLERANCE;
  if (values.some(gives('zero'))) return 'zero';
  return values.every(gives('blank')) ? 'blank' : 'not known';
}

function deleteSheet(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

/** The name of the sheet where it is still there after two attempts; null once it is seen to be gone. */
async function takenAway(name: string): Promise<string | null> {
  for (let attempt = 0; attempt < 2; attempt++) {
    // Whether the sheet is gone is checked, not assumed.
    await deleteSheet(name).catch(() => undefined);
    const { sheets } = await namesBefore({ delayForCellEdit: true }).catch(() => ({ sheets: [name] }));
    if (!sheets.includes(name)) return null;
  }
  return name;
}
