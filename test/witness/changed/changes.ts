import { columnIndex } from '../../../src/formulas/addresses';
import type { CellPlan, SheetPlan, ValidationPlan, WorkbookPlan } from '../../../src/plan/plan';
import { addressesIn, areaOf } from '../../../src/formulas/addresses';

export interface Change {
  sheet: string;
  address: string;
  from: number | string;
  to: number | string;
}

/** Rows of a list that are alike are tried as its first, middle and last. */
const ALIKE = 6;
const DAYS = 200;

/** Every input of a plan at both ends of what it accepts, or moved down and up where it accepts anything. */
export function changesOf(plan: WorkbookPlan): Change[] {
  return plan.sheets.flatMap((sheet) => {
    const rules = rulesOf(sheet);
    const inputs = Object.entries(sheet.cells)
      .filter(([, cell]) => cell.style === 'input' && cell.value !== undefined)
      .filter(() => sheet.role !== 'log' && sheet.role !== 'cover');
    return fewOfMany(inputs, rules).flatMap(([address, cell]) =>
      valuesFor(cell, rules.get(address))
        .filter((to) => to !== cell.value)
        .map((to) => ({ sheet: sheet.name, address, from: cell.value as number | string, to })),
    );
  });
}

function rulesOf(sheet: SheetPlan): Map<string, ValidationPlan['rule']> {
  return new Map(
    (sheet.validations ?? []).flatMap(({ range, rule }) =>
      addressesIn(areaOf(range)).map((address): [string, ValidationPlan['rule']] => [address, rule]),
    ),
  );
}

type Entry = [address: string, cell: CellPlan];

/** Cells one below another with one rule and one format are alike. */
function fewOfMany(inputs: Entry[], rules: ReadonlyMap<string, ValidationPlan['rule']>): Entry[] {
  const place = (address: string) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    return { column: columnIndex(letters!), row: Number(row) };
  };
  const sorted = [...inputs].sort(([a], [b]) => {
    const [one, other] = [place(a), place(b)];
    return one.column - other.column || one.row - other.row;
  });
  const runs: Entry[][] = [];
  for (const entry of sorted) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      place(last[0]).column === place(entry[0]).column &&
      place(last[0]).row + 1 === place(entry[0]).row &&
      last[1].format === entry[1].format &&
      typeof last[1].value === typeof entry[1].value &&
      JSON.stringify(rules.get(last[0])) === JSON.stringify(rules.get(entry[0]));
    if (isNext) runs.at(-1)!.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) =>
    run.length < ALIKE || isInputsSheet(run, rules)
      ? run
      : [run[0]!, run[Math.floor(run.length / 2)]!, run.at(-1)!],
  );
}

/** On the Inputs sheet every row is an input of its own, each with a rule of its own. */
function isInputsSheet(run: Entry[], rules: ReadonlyMap<string, ValidationPlan['rule']>): boolean {
  const own = new Set(run.map(([address]) => rules.get(address)));
  return !own.has(undefined) && own.size === run.length;
}

function valuesFor(
  { value, format }: CellPlan,
  rule: ValidationPlan['rule'] | undefined,
): (number | string)[] {
  if (rule?.kind === 'list') return rule.values.filter((one) => one !== value).slice(0, 3);
  const isDate = rule?.kind === 'date' || (format !== undefined && /[dmy]{2,}/.test(format));
  const number = typeof value === 'number' ? value : isDate ? dateIn(value) : null;
  if (number === null) return [];
  if (isDate)
    return [rule?.least ?? number - DAYS, rule?.most ?? number + DAYS].map((day) => clamp(day, rule));
  // Where a sheet says nothing of what it accepts, a function may: 53 weeks at most, whole years.
  const isCount = Number.isInteger(number) && Math.abs(number) <= 20;
  const step = isCount ? 1 : Math.abs(number) * 0.05;
  const isWhole = rule?.kind === 'whole' || Number.isInteger(number);
  // An amount of nothing is seldom one that may be less.
  const least = number === 0 ? number : number - step;
  const ends = [rule?.least ?? least, rule?.most ?? number + step];
  return ends.map((end) => clamp(isWhole ? Math.round(end) : Number(end.toPrecision(12)), rule));
}

function clamp(value: number, rule: ValidationPlan['rule'] | undefined): number {
  if (!rule || rule.kind === 'list') return value;
  return Math.min(rule.most ?? Infinity, Math.max(rule.least ?? -Infinity, value));
}

/** The day that `=DATE(2027,4,1)` gives, as a number. */
function dateIn(value: unknown): number | null {
  const [, year, month, day] = /^=DATE\((\d+),(\d+),(\d+)\)$/.exec(String(value)) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 : null;
}
