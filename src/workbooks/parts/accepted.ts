import { styled } from '../cells';
import type { CellPlan, SheetPlan, ValidationPlan } from '../plan';

/** What a cell adds to a count: 1 where it is no number, or one out of bounds. Blank is no number. */
const outOfBounds = (cell: string, least: string, most: string) =>
  `IF(ISNUMBER(${cell}),IF(OR(${cell}<${least},${cell}>${most}),1,0),1)`;
const unlessBlank = (cell: string, formula: string) => `IF(${cell}="",0,${formula})`;
/** What a cell adds to a count: 1 where it is none of the choices. */
export const notOffered = (cell: string, choices: readonly string[]) =>
  `IF(OR(${choices.map((choice) => `${cell}="${choice}"`).join(',')}),0,1)`;

const columns = { least: 'Q', most: 'R', numbers: 'S', choices: 'T' } as const;

/**
 * Adds to each row of an Inputs sheet what it accepts, and how many of its cells are not so: what a paste or a cleared
 * cell brings in past the validation. Ordinary formulas, which go on counting in a copy.
 * @param mayBeBlank The rows whose central value may be blank.
 * @returns The sheet, and how many numbers and choices are not as accepted, as formulas without `=`.
 */
export function withAccepted(
  sheet: SheetPlan,
  mayBeBlank: readonly number[],
): { sheet: SheetPlan; numbers: string; choices: string } {
  const cells = { ...sheet.cells };
  const headings = Object.keys(cells).filter(
    (address) => cells[address]!.value === 'Input' && address[0] === 'A',
  );
  for (const address of headings) {
    const row = address.slice(1);
    const words = ['Least accepted', 'Most accepted', 'Numbers not as accepted', 'Choices not offered'];
    styled('numberHeading', ...words).forEach((cell, n) => {
      cells[`${Object.values(columns)[n]}${row}`] = cell;
    });
  }
  const rows: number[] = [];
  for (const [row, validations] of byRow(sheet.validations ?? [])) {
    rows.push(row);
    const format = cells[`C${row}`]!.format;
    const numbers = validations.flatMap((validation) => numbersOf(validation, row, mayBeBlank.includes(row)));
    const choices = validations.flatMap(choicesOf);
    const bounds = validations.find(({ rule }) => rule.kind !== 'list')?.rule;
    const bound = (value: number | undefined): CellPlan => ({
      ...(value !== undefined && { value }),
      ...(format && { format }),
      style: 'note',
    });
    const count = (terms: string[]): CellPlan => ({
      value: `=${terms.join('+')}`,
      format: '0',
      style: 'note',
    });
    if (bounds && bounds.kind !== 'list') {
      cells[`${columns.least}${row}`] = bound(bounds.least);
      cells[`${columns.most}${row}`] = bound(bounds.most);
    }
    if (numbers.length > 0) cells[`${columns.numbers}${row}`] = count(numbers);
    if (choices.length > 0) cells[`${columns.choices}${row}`] = count(choices);
  }
  const total = (column: string) =>
    `SUM(${sheet.name}!$${column}$${Math.min(...rows)}:$${column}$${Math.max(...rows)})`;
  return {
    sheet: { ...sheet, cells, columns: { ...sheet.columns, Q: 13, R: 15, S: 15, T: 15 } },
    numbers: total(columns.numbers),
    choices: total(columns.choices),
  };
}

function byRow(validations: ValidationPlan[]): Map<number, ValidationPlan[]> {
  const found = new Map<number, ValidationPlan[]>();
  for (const validation of validations) {
    const row = Number(/\d+/.exec(validation.range)![0]);
    found.set(row, [...(found.get(row) ?? []), validation]);
  }
  return found;
}

function numbersOf({ range, rule }: ValidationPlan, row: number, mayBeBlank: boolean): string[] {
  if (rule.kind === 'list') return [];
  if (rule.least === undefined || rule.most === undefined) {
    throw new Error(`An input must have a least and a most; row ${row} has not both`);
  }
  const outside = (column: string) =>
    outOfBounds(`$${column}${row}`, `$${columns.least}${row}`, `$${columns.most}${row}`);
  const central = outside('C');
  return [
    mayBeBlank ? unlessBlank(`$C${row}`, central) : central,
    ...(range.includes(':') ? ['B', 'D'] : []).map((column) =>
      // A blank low or high means the central value.
      unlessBlank(`$${column}${row}`, outside(column)),
    ),
  ];
}

function choicesOf({ range, rule }: ValidationPlan): string[] {
  return rule.kind === 'list' ? [notOffered(`$${range}`, rule.values)] : [];
}
