import { block, columnLetters, formats, styled } from '../cells';
import { type Input, type InputPlace, type ScenarioName, scenarioNames } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { type Line, monthlyLines, type MonthlyReferences } from './monthlyLines';
import { workedOutOnce } from './workedOutOnce';

export const MONTHS = 60;

const YEAR_ROW = 6;
const FIRST_MONTH = 4;
const column = (month: number) => columnLetters(FIRST_MONTH + month - 1);
const FIRST = column(1);
const LAST = column(MONTHS);
const POSITION = '$C$4';

export interface MonthlySheet {
  sheet: SheetPlan;
  used(key: string): string;
  /** What the Total column shows of a line. */
  total(key: string): string;
  all(key: string): string;
}

export const monthlyName = (scenario: ScenarioName) => `Monthly ${scenario}`;

/** One scenario month by month: the three sheets differ in nothing but the position that they take from Inputs. */
export function monthlySheet(
  scenario: ScenarioName,
  inputs: Input[],
  at: (key: string) => InputPlace,
): MonthlySheet {
  const name = monthlyName(scenario);
  const firstInput = YEAR_ROW + 3;
  const firstWorked = firstInput + inputs.length + 3;
  const firstLine = firstWorked + workedOutOnce.length + 3;
  const usedRows = new Map([
    ...inputs.map(({ key }, i) => [key, firstInput + i] as const),
    ...workedOutOnce.map(({ key }, i) => [key, firstWorked + i] as const),
  ]);
  const lineRows = new Map<string, number>([
    ['month', YEAR_ROW - 1],
    ['financialYear', YEAR_ROW],
    ...monthlyLines.map(({ key }, i) => [key, firstLine + i] as const),
  ]);
  const rowOf = (rows: Map<string, number>, key: string) => {
    const row = rows.get(key);
    if (row === undefined) throw new Error(`There is no line ${key} on ${name}`);
    return row;
  };
  const used = (key: string) => `$C$${rowOf(usedRows, key)}`;
  const all = (key: string) => `$${FIRST}$${rowOf(lineRows, key)}:$${LAST}$${rowOf(lineRows, key)}`;
  const inMonth = (month: number): MonthlyReferences => ({
    used,
    all,
    here: (key) => `${column(month)}$${rowOf(lineRows, key)}`,
    before: (key) => `${column(month - 1)}$${rowOf(lineRows, key)}`,
  });
  const months = Array.from({ length: MONTHS }, (_, i) => inMonth(i + 1));
  const reading = inMonth(1);

  const sheet: SheetPlan = {
    name,
    role: 'calculation',
    columns: {
      A: 45,
      B: 20,
      C: 13,
      D: 9,
      ...Object.fromEntries(months.map((_, i) => [column(i + 1), 10.5])),
    },
    frozenRows: YEAR_ROW,
    frozenColumns: 2,
    timelines: [`${FIRST}${YEAR_ROW - 1}:${LAST}${firstLine + monthlyLines.length - 1}`],
    cells: {
      ...block(1, [
        styled('title', `Month by month: ${scenario} case`),
        styled(
          'subtitle',
          'The three monthly sheets hold the same formulas; only the position below differs. Costs and savings are positive amounts.',
        ),
      ]),
      ...block(4, [
        [
          { value: 'Position taken from Inputs (1 low, 2 central, 3 high)', style: 'label' },
          {},
          { value: scenarioNames.indexOf(scenario) + 1, format: formats.number, style: 'calculation' },
        ],
        [
          ...styled('heading', 'Month', 'Unit'),
          ...styled('numberHeading', 'Total', 'Opening'),
          ...months.map(({ used, here }): CellPlan => ({
            value: `=${withinHorizon(here, `EDATE(${used('firstMonth')},${here('monthNumber')}-1)`)}`,
            format: formats.month,
            style: 'numberHeading',
          })),
        ],
        [
          { value: 'Financial year', style: 'label' },
          { value: 'year', style: 'note' },
          {},
          {},
          ...months.map(({ used, here }): CellPlan => {
            const year = `YEAR(EDATE(${here('month')},-${used('monthsToApril')}))`;
            return {
              value: `=${withinHorizon(here, `${year}&"/"&RIGHT(${year}+1,${used('yearDigits')})`)}`,
              format: formats.text,
              style: 'calculation',
            };
          }),
        ],
      ]),
      ...block(firstInput - 2, [
        styled('subtitle', 'Inputs used'),
        [...styled('heading', 'Input', 'Unit'), ...styled('numberHeading', 'Used')],
        ...inputs.map(({ key, label, unit, format }): CellPlan[] => [
          { value: label, style: 'label' },
          { value: unit, style: 'note' },
          { value: `=INDEX(${at(key).used},1,${POSITION})`, format, style: 'calculation' },
        ]),
      ]),
      ...block(firstWorked - 2, [
        styled('subtitle', 'Worked out once'),
        [...styled('heading', 'Item', 'Unit'), ...styled('numberHeading', 'Value')],
        ...workedOutOnce.map(({ label, unit, format, formula }): CellPlan[] => [
          { value: label, style: 'label' },
          { value: unit, style: 'note' },
          { value: `=${formula(used)}`, format, style: 'calculation' },
        ]),
      ]),
      ...block(firstLine - 2, [
        styled(
          'subtitle',
          'Month by month: the months are at the top of the sheet; nothing is shown beyond the horizon',
        ),
        [...styled('heading', 'Item', 'Unit'), ...styled('numberHeading', 'Total', 'Opening')],
        ...monthlyLines.map((line) => [
          ...styled('label', line.label),
          ...styled('note', line.unit),
          totalOf(line, reading),
          openingOf(line),
          ...months.map((references): CellPlan => ({
            value: `=${cellOf(line, references)}`,
            format: line.format,
            style: 'calculation',
          })),
        ]),
      ]),
    },
    isProtected: true,
    print: {
      orientation: 'landscape',
      titleRows: `${YEAR_ROW - 1}:${YEAR_ROW}`,
      titleColumns: 'A:B',
      // What is worked out once, then the months by year.
      areas: [
        `A1:${column(12)}${firstLine - 3}`,
        `A${firstLine - 2}:${LAST}${firstLine + monthlyLines.length - 1}`,
      ],
      periods: { from: FIRST, onPage: 12 },
    },
  };
  const on = (reference: string) => `'${name}'!${reference}`;
  return {
    sheet: { ...sheet, cells: withoutBlanks(sheet.cells) },
    used: (key) => on(used(key)),
    total: (key) => on(`$C$${rowOf(lineRows, key)}`),
    all: (key) => on(all(key)),
  };
}

const withinHorizon = (here: MonthlyReferences['here'], formula: string, beyond = '""') =>
  `IF(${here('inHorizon')}=1,${formula},${beyond})`;

function cellOf({ formula, beyond }: Line, references: MonthlyReferences): string {
  if (beyond === 'itself') return formula(references);
  return withinHorizon(references.here, formula(references), beyond === 'gap' ? 'NA()' : '""');
}

function totalOf({ key, total, format }: Line, { all }: MonthlyReferences): CellPlan {
  const line = all(key);
  const value = {
    sum: `=SUM(${line})`,
    most: `=MAX(${line})`,
    least: `=MIN(${line})`,
  };
  return total ? { value: value[total], format, style: 'calculation' } : {};
}

function openingOf({ opening, format }: Line): CellPlan {
  return opening === undefined ? {} : { value: opening, format, style: 'calculation' };
}

function withoutBlanks(cells: SheetPlan['cells']): SheetPlan['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => Object.keys(cell).length > 0));
}
