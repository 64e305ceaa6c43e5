import { block, formats, styled } from '../cells';
import { widthForTwoLines } from '../lines';
import type { CellPlan, SheetPlan, ValidationPlan } from '../plan';
import { INPUTS } from './sheetNames';
import { type Check, masterCheckCells, masterCheckHighlights } from './checks';
import { inFormula } from './inFormula';
import {
  acceptedCells,
  acceptedHeadings,
  acceptedHighlights,
  inputsCompleteCheck,
  type RowToAccept,
} from './inputsComplete';
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
  /** What is true of the figures as built alone, such as how low and high were chosen: it follows the note until then. */
  noteAsBuilt?: string;
  /** A blank central value means something, which the note says; else it is a figure missing. */
  mayBeBlank?: true;
  /** Which end makes the case worse: the low case uses that one. */
  cautious?: 'Low' | 'High';
  /** What may be typed as low, central and high. */
  accepts?: Pick<ValidationPlan, 'rule' | 'message'>;
}

export type Keyed<K extends string> = Input & { key: K };

/** Inputs whose keys the compiler knows one by one. */
export const keyed = <const K extends string>(inputs: Keyed<K>[]): Keyed<K>[] => inputs;

export interface KeyedSection<K extends string> {
  title: string;
  inputs: Keyed<K>[];
}
export type InputSection = KeyedSection<string>;

/** Where the values of one input stand, as formulas on any sheet write it. */
export interface InputPlace {
  row: number;
  /** The central value as typed: `Inputs!$C$7`. */
  central: string;
  /** What the low, central and high cases use: `Inputs!$G$7:$I$7`. */
  used: string;
  /** What one of them uses. */
  usedBy: Record<ScenarioName, string>;
  /** Whose figure it is, in words: `Inputs!$J$7`. */
  whose: string;
  /** A condition: nothing of it was changed on the sheet. */
  isAsBuilt: string;
}

export type ScenarioName = 'low' | 'central' | 'high';
export const scenarioNames: readonly ScenarioName[] = ['low', 'central', 'high'];

const columns = {
  A: 48,
  B: 20,
  C: 13,
  D: 13,
  E: 28,
  F: 16,
  G: 14,
  H: 14,
  I: 16,
  J: 20,
  K: 66,
  L: 24,
  M: 60,
  N: 14,
  O: 18,
  P: 15,
  Q: 16,
  R: 15,
  S: 16,
};

const headings: CellPlan[] = [
  ...styled('heading', 'Input'),
  ...styled('numberHeading', 'Low', 'Central', 'High'),
  ...styled('heading', 'Unit', 'Cautious value'),
  ...styled('numberHeading', 'Low case uses', 'Central uses', 'High case uses'),
  ...styled('heading', 'Whose figure', 'Source', 'Owner', 'Note'),
  ...styled('numberHeading', 'Low as built', 'Central as built', 'High as built'),
  ...acceptedHeadings,
];

const FIRST_SECTION = 5;

/** The Inputs sheet, and where each input stands on it. */
export function inputsSheet<K extends string>(
  title: string,
  sections: KeyedSection<K>[],
): { sheet: SheetPlan; at: (key: K) => InputPlace; isComplete: Check } {
  const cells: Record<string, CellPlan> = {
    ...block(1, [
      styled('title', title),
      styled(
        'subtitle',
        'Change the framed cells; source, owner and note may be written over too. Low is the smaller number and High the larger; the low case takes whichever end makes the case worse. A changed figure is yours: write its source beside it.',
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
      Object.assign(
        cells,
        block(row, [inputRow(input, row)]),
        acceptedCells(toAccept(input, row), input.format),
      );
      validations.push(...validationsOf(input, row));
      places.set(input.key, placeOf(row, input.mayBeBlank));
      row++;
    }
    row++;
  }
  const at = (key: K) => {
    const place = places.get(key);
    if (!place) throw new Error(`There is no input ${key}`);
    return place;
  };
  const rows = [...places.values()].map((place) => place.row);
  const sheet: SheetPlan = {
    name: INPUTS,
    role: 'inputs',
    columns: {
      ...columns,
      // No text makes its row higher than two lines, least of all one out of sight beside the figures.
      C: widthForTwoLines(
        every(sections, ({ central }) => String(central)),
        columns.C,
      ),
      K: widthForTwoLines(
        every(sections, ({ source }) => source),
        columns.K,
      ),
      M: widthForTwoLines(every(sections, noteOf), columns.M),
    },
    cells,
    frozenRows: 3,
    frozenColumns: 1,
    validations,
    highlights: [...masterCheckHighlights('$B$3'), ...acceptedHighlights(rows)],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: '1:3' },
  };
  return { sheet, at, isComplete: inputsCompleteCheck(rows) };
}

const every = (sections: InputSection[], words: (input: Input) => string) =>
  sections.flatMap(({ inputs }) => inputs.map(words));

const hasRange = ({ low, high }: Input) => low !== undefined || high !== undefined;

function toAccept(input: Input, row: number): RowToAccept {
  return {
    row,
    accepts: input.accepts,
    isNumber: typeof input.central === 'number',
    hasRange: hasRange(input),
    mayBeBlank: input.mayBeBlank === true || input.central === '',
  };
}

function inputRow(input: Input, row: number): CellPlan[] {
  const { format } = input;
  const typed = (value: number | string | undefined): CellPlan => ({
    ...(isGiven(value) && { value }),
    format,
    style: 'input',
  });
  const ranged = hasRange(input);
  const blank: CellPlan = { style: 'label' };
  // A blank that may stay blank is used as one, and not as nothing in pounds.
  const orBlank = (formula: string) => (input.central === '' ? `IF($C${row}="","",${formula})` : formula);
  const used = (formula: string): CellPlan => ({
    value: `=${orBlank(formula)}`,
    format,
    style: 'calculation',
  });
  const asBuilt = (value: number | string | undefined): CellPlan => ({
    ...(isGiven(value) && { value, format }),
    style: 'note',
  });
  return [
    { value: input.label, style: 'label' },
    ranged ? typed(input.low) : blank,
    typed(input.central),
    ranged ? typed(input.high) : blank,
    { value: input.unit, style: 'note' },
    ranged ? { value: input.cautious ?? 'Low', format: formats.text, style: 'input' } : blank,
    used(`IF($F${row}="High",${orCentral('D', row)},${orCentral('B', row)})`),
    used(`$C${row}`),
    used(`IF($F${row}="High",${orCentral('B', row)},${orCentral('D', row)})`),
    { value: `=${ifAsBuilt(input, row, input.whose, CHANGED)}`, style: 'note', format: formats.text },
    {
      value: `=${ifAsBuilt(input, row, input.source, SOURCE_OF_CHANGED)}`,
      style: 'note',
      isWrapped: true,
      isOpen: true,
    },
    { value: input.owner, style: 'note', isOpen: true },
    noteCell(input, row),
    asBuilt(input.low),
    asBuilt(input.central),
    asBuilt(input.high),
  ];
}

/** An empty text is a figure still to be typed: its cell is blank. */
function isGiven(value: number | string | undefined): boolean {
  return value !== undefined && value !== '';
}

const CHANGED = 'Yours, changed here';
const SOURCE_OF_CHANGED = 'Yours: write its source over this';

/** A figure changed on the sheet is the person’s, whatever it was built with, and no longer has the source it had. */
function ifAsBuilt({ mayBeBlank }: Input, row: number, words: string, changed: string): string {
  return `IF(${isAsBuilt(row, mayBeBlank)},${inFormula(words)},${inFormula(changed)})`;
}

/** Where a blank has a meaning, what is used is compared and not what is typed. */
function isAsBuilt(row: number, mayBeBlank?: true, sheet = ''): string {
  const compared = ['B', mayBeBlank ? 'H' : 'C', 'D'];
  const same = compared.map((column, i) => `${sheet}$${column}$${row}=${sheet}$${'NOP'[i]}$${row}`);
  return `AND(${same.join(',')})`;
}

function noteOf({ note, noteAsBuilt }: Input): string {
  return [note, noteAsBuilt].filter(Boolean).join(' ');
}

function noteCell(input: Input, row: number): CellPlan {
  const { note = '', noteAsBuilt } = input;
  const both = noteOf(input);
  if (both === '') return { style: 'note', isOpen: true };
  return {
    value: noteAsBuilt === undefined ? note : `=${ifAsBuilt(input, row, both, note)}`,
    style: 'note',
    isWrapped: true,
    isOpen: true,
  };
}

/** A blank low or high means the central value that is used. */
function orCentral(column: string, row: number): string {
  return `IF($${column}${row}="",$H${row},$${column}${row})`;
}

function validationsOf(input: Input, row: number): ValidationPlan[] {
  const { accepts } = input;
  return [
    ...(accepts ? [{ range: hasRange(input) ? `B${row}:D${row}` : `C${row}`, ...accepts }] : []),
    ...(hasRange(input)
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

function placeOf(row: number, mayBeBlank?: true): InputPlace {
  const cell = (column: string) => `${INPUTS}!$${column}$${row}`;
  return {
    row,
    central: cell('C'),
    used: `${INPUTS}!$G$${row}:$I$${row}`,
    usedBy: { low: cell('G'), central: cell('H'), high: cell('I') },
    whose: cell('J'),
    isAsBuilt: isAsBuilt(row, mayBeBlank, `${INPUTS}!`),
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
