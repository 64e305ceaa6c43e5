import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { addressOfRef, fix, type Ref } from '../../../src/layout';
import { benefits, lasting, units } from '../../../src/cases/savingsProgramme/choices';
import { savingsProgrammeCase } from '../../../src/cases/savingsProgramme/case';
import { inputsOf } from '../../../src/cases/savingsProgramme/questions';
import type { BalanceKey } from '../../../src/cases/savingsProgramme/reservesSheet';
import type { TotalKey } from '../../../src/cases/savingsProgramme/savingsSheet';
import { yearRoom, years } from '../../../src/cases/parts/years';
import { serialOf } from '../../../src/model/dates';
import type { Case, Lever, Situation } from './simulation';

/** A programme with nothing in its tables, and where it has them. */
export const blank = savingsProgrammeCase(inputsOf({ startingTable: 'blank' }, 'blank', yearRoom(5)));
export const example = savingsProgrammeCase(inputsOf({}, 'defaults', yearRoom(5)));
type Built = typeof blank;

export const cell = (ref: Ref) => addressOfRef(fix(ref, 'A1'));
export const totalCell = ({ savings }: Built, scenario: Case, key: TotalKey, year: number) =>
  cell(savings[scenario].totals.at(key, years[year]!));
export const balanceCell = ({ reserves }: Built, key: BalanceKey, year: number) =>
  cell(reserves.balance.at(key, years[year]!));

const gradeNames: [share: number, name: string][] = [
  [1, 'Delivered'],
  [0.9, 'High'],
  [0.75, 'Medium'],
  [0.5, 'Low'],
];

/** The row of an Inputs sheet with this label. */
export function inputCell({ plan }: Pick<Built, 'plan'>, label: string, column = 'C'): string {
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  const found = Object.keys(cells).find((at) => /^A\d+$/.test(at) && cells[at]!.value === label);
  if (!found) throw new Error(`No input is labelled ${label}`);
  return `Inputs!${column}${found.slice(1)}`;
}

/** What a person types for a lever. */
export function leverCells({ given }: Built, lever: Lever, i: number): Record<string, WrittenValue> {
  const { levers } = given.levers;
  const at = (key: Parameters<typeof levers.at>[0]) => cell(levers.at(key, i));
  const { amounts, start } = lever;
  return {
    [at('name')]: lever.name,
    [at('low')]: amounts.low ?? null,
    [at('central')]: amounts.central,
    [at('high')]: amounts.high ?? null,
    [at('unit')]: lever.isShare ? units.share : units.pounds,
    [at('benefit')]: benefits[lever.kind],
    [at('line')]: lever.line,
    [at('start')]: serialOf({ year: start.year, month: start.month, day: 1 }),
    [at('lag')]: lever.lag ?? null,
    [at('rollout')]: lever.rollout ?? null,
    [at('lasts')]: lasting[lever.lasts],
    [at('attrition')]: lever.attrition ?? null,
    [at('oneOff')]: lever.oneOff ?? null,
    [at('running')]: lever.running ?? null,
    [at('confidence')]: gradeNames.find(([share]) => share === lever.confidence)![1],
    [at('group')]: lever.group ?? null,
  };
}

/** What a person types for a whole situation. */
export function typed(built: Built, situation: Situation): Record<string, WrittenValue> {
  const { given } = built;
  const { budget } = given;
  const cells: Record<string, WrittenValue> = {
    [inputCell(built, 'First day of the first year')]: serialOf({
      year: situation.firstYear,
      month: 4,
      day: 1,
    }),
    [inputCell(built, 'Horizon of the case')]: situation.years,
    [inputCell(built, 'General inflation (GDP deflator)')]: situation.inflation,
  };
  for (const [label, factor] of [
    ['Demographic and other pressures, against what is typed by line', situation.demographicFactor],
    ['Price pressures, against what is typed by line', situation.priceFactor],
  ] as const) {
    // More is worse: the low case takes the high end.
    cells[inputCell(built, label, 'B')] = factor.high;
    cells[inputCell(built, label, 'C')] = factor.central;
    cells[inputCell(built, label, 'D')] = factor.low;
  }
  situation.lines.forEach((line, i) => {
    const at = (key: Parameters<typeof budget.lines.at>[0]) => cell(budget.lines.at(key, i));
    Object.assign(cells, {
      [at('name')]: line.name,
      [at('gross')]: line.gross,
      [at('demographic')]: line.demographic ?? null,
      [at('price')]: line.price ?? null,
      [at('pressure')]: line.pressure ?? null,
    });
  });
  situation.funding.forEach((source, i) => {
    cells[cell(budget.sources.at('name', i))] = `Source ${i + 1}`;
    cells[cell(budget.sources.at('kind', i))] = 'Grant';
    source.forEach((amount, k) => (cells[cell(budget.sources.at(years[k]!, i))] = amount));
  });
  situation.reserves.forEach((reserve, i) => {
    cells[cell(budget.reserves.at('name', i))] = `Reserve ${i + 1}`;
    cells[cell(budget.reserves.at('kind', i))] = i === 0 ? 'General' : 'Earmarked';
    cells[cell(budget.reserves.at('opening', i))] = reserve.opening;
    cells[cell(budget.reserves.at('minimum', i))] = 0;
    reserve.draws.forEach((amount, k) => (cells[cell(budget.draws.at(years[k]!, i))] = amount));
    reserve.paidIn.forEach((amount, k) => (cells[cell(budget.paidIn.at(years[k]!, i))] = amount));
  });
  situation.levers.forEach((lever, i) => Object.assign(cells, leverCells(built, lever, i)));
  return cells;
}

/** The words of the checks that fail, and those that are not live. */
export function failing({ plan }: Pick<Built, 'plan'>, workbook: Pick<HeadlessWorkbook, 'read'>): string[] {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  return Object.keys(cells)
    .filter((address) => /^D\d+$/.test(address) && cells[address]!.style === 'check')
    .map((address) => address.slice(1))
    .filter((row) => workbook.read(`Checks!D${row}`) === 'Fails')
    .map((row) => String(workbook.read(`Checks!A${row}`)));
}
