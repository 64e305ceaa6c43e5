import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan, ValidationPlan } from '../plan';
import { INPUTS } from './sheetNames';
import { masterCheckCells, masterCheckHighlights } from './checks';
import type { Owned } from './whose';

/** One row of the Inputs sheet. */
export interface Input extends Owned {
  /** What formulas call it; not shown. */
  key: string;
  label: string;
  central: number | string;
  /** Left out where there is only one value: a date, a choice. */
  low?: number;
  high?: number;
  unit: string;
  format: string;
  /** The post that answers for the figure. */
  owner: string;
  note?: string;
  /** Which end makes the case worse: the low case uses that one. */
  cautious?: 'Low' | 'High';
  /** What may be typed as low, central and high. */
  accepts?: Pick<ValidationPlan, 'rule' | 'message'>;
}

export interface InputSection {
  title: string;
  inputs: Input[];
}

/** Where the values of one input stand, as formulas on any sheet write it. */
export interface InputPlace {
  row: number;
  /** The central value as typed: `Inputs!$C$7`. */
  central: string;
  /** What the low, central and high cases use: `Inputs!$G$7:$I$7`. */
  used: string;
  /** What one of them uses. */
  usedBy: Record<ScenarioName, string>;
}

export type ScenarioName = 'low' | 'central' | 'high';
export const scenarioNames: readonly ScenarioName[] = ['low', 'central', 'high'];

const columns = {
  A: 48,
  B: 20,
  C: 13,
  D: 13,
  E: 22,
  F: 16,
  G: 14,
  H: 14,
  I: 14,
  J: 20,
  K: 44,
  L: 18,
  M: 60,
  N: 13,
  O: 13,
  P: 13,
};

const headings: CellPlan[] = [
  ...styled('heading', 'Input'),
  ...styled('numberHeading', 'Low', 'Central', 'High'),
  ...styled('heading', 'Unit', 'Cautious value'),
  ...styled('numberHeading', 'Low case uses', 'Central uses', 'High case uses'),
  ...styled('heading', 'Whose figure', 'Source', 'Owner', 'Note'),
  ...styled('numberHeading', 'Low as built', 'Central as built', 'High as built'),
];

const FIRST_SECTION = 5;

/** The Inputs sheet, and where each input stands on it. */
export function inputsSheet(
  title: string,
  sections: InputSection[],
): { sheet: SheetPlan; at: (key: string) => InputPlace } {
  const cells: Record<string, CellPlan> = {
    ...block(1, [
      styled('title', title),
      styled(
        'subtitle',
        'Change only the framed cells. Low is the smaller number and High the larger; the low case takes whichever end makes the case worse. A changed figure is yours: type its source, owner and note beside it, and log the change.',
      ),
    ]),
    ...masterCheckCells(3),
  };
  const validations: ValidationPlan[] = [];
  const places = new Map<string, InputPlace>();
  let row = FIRST_SECTION;
  for (const section of sections) {
    Object.assign(cells, block(row, [styled('subtitle', section.title), headings]));
    row += 2;
    for (const input of section.inputs) {
      if (places.has(input.key)) throw new Error(`Two inputs are called ${input.key}`);
      Object.assign(cells, block(row, [inputRow(input, row)]));
      validations.push(...validationsOf(input, row));
      places.set(input.key, placeOf(row));
      row++;
    }
    row++;
  }
  const at = (key: string) => {
    const place = places.get(key);
    if (!place) throw new Error(`There is no input ${key}`);
    return place;
  };
  const sheet: SheetPlan = {
    name: INPUTS,
    role: 'inputs',
    columns,
    cells,
    frozenRows: 3,
    frozenColumns: 1,
    validations,
    highlights: masterCheckHighlights('$B$3'),
    isProtected: true,
    print: { orientation: 'landscape', titleRows: '1:3' },
  };
  return { sheet, at };
}

function inputRow(input: Input, row: number): CellPlan[] {
  const { format } = input;
  const typed = (value: number | string | undefined): CellPlan => ({
    ...(isGiven(value) && { value }),
    format,
    style: 'input',
  });
  const hasRange = input.low !== undefined || input.high !== undefined;
  const blank: CellPlan = { style: 'label' };
  const used = (value: string): CellPlan => ({ value, format, style: 'calculation' });
  const asBuilt = (value: number | string | undefined): CellPlan => ({
    ...(isGiven(value) && { value, format }),
    style: 'note',
  });
  return [
    { value: input.label, style: 'label' },
    hasRange ? typed(input.low) : blank,
    typed(input.central),
    hasRange ? typed(input.high) : blank,
    { value: input.unit, style: 'note' },
    hasRange ? { value: input.cautious ?? 'Low', format: formats.text, style: 'input' } : blank,
    used(`=IF($F${row}="High",${orCentral('D', row)},${orCentral('B', row)})`),
    used(`=$C${row}`),
    used(`=IF($F${row}="High",${orCentral('B', row)},${orCentral('D', row)})`),
    { value: whoseFigure(input, row), style: 'note', format: formats.text },
    { value: input.source, style: 'note', isWrapped: true, isOpen: true },
    { value: input.owner, style: 'note', isOpen: true },
    { ...(input.note && { value: input.note, isWrapped: true }), style: 'note', isOpen: true },
    asBuilt(input.low),
    asBuilt(input.central),
    asBuilt(input.high),
  ];
}

/** An empty text is a figure still to be typed: its cell is blank. */
function isGiven(value: number | string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** A figure changed on the sheet is the person’s, whatever it was built with. */
function whoseFigure({ whose }: Input, row: number): string {
  const isAsBuilt = ['B', 'C', 'D'].map((column, i) => `$${column}${row}=$${'NOP'[i]}${row}`).join(',');
  return `=IF(AND(${isAsBuilt}),"${whose}","Yours, changed here")`;
}

/** A blank low or high means the central value. */
function orCentral(column: string, row: number): string {
  return `IF($${column}${row}="",$C${row},$${column}${row})`;
}

function validationsOf({ accepts, low, high }: Input, row: number): ValidationPlan[] {
  const hasRange = low !== undefined || high !== undefined;
  return [
    ...(accepts ? [{ range: hasRange ? `B${row}:D${row}` : `C${row}`, ...accepts }] : []),
    ...(hasRange
      ? [
          {
            range: `F${row}`,
            rule: { kind: 'list' as const, values: ['Low', 'High'] },
            message: 'Low or High: the end that makes the case worse.',
          },
        ]
      : []),
  ];
}

function placeOf(row: number): InputPlace {
  const cell = (column: string) => `${INPUTS}!$${column}$${row}`;
  return {
    row,
    central: cell('C'),
    used: `${INPUTS}!$G$${row}:$I$${row}`,
    usedBy: { low: cell('G'), central: cell('H'), high: cell('I') },
  };
}

/** For the Checks sheet: every input with a range has its three values in order. */
export function inputsInOrder(sheet: SheetPlan): string {
  const rows = Object.keys(sheet.cells)
    .filter((address) => /^F\d+$/.test(address) && sheet.cells[address]!.style === 'input')
    .map((address) => Number(address.slice(1)));
  const column = (letter: string) =>
    `${INPUTS}!$${letter}$${Math.min(...rows)}:$${letter}$${Math.max(...rows)}`;
  const both = (one: string, other: string) =>
    `ISNUMBER(${column(one)})*ISNUMBER(${column(other)})*(${column(one)}>${column(other)})`;
  return `=SUMPRODUCT(${both('B', 'C')})+SUMPRODUCT(${both('C', 'D')})`;
}
