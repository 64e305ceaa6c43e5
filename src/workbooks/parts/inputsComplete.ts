import { block, formats, styled } from '../cells';
import type { CellPlan, HighlightPlan, ValidationPlan } from '../plan';
import type { Check } from './checks';
import { inFormula } from './inFormula';
import { INPUTS } from './sheetNames';

/** What is looked at of one row of the Inputs sheet. */
export interface RowToAccept {
  row: number;
  accepts?: Pick<ValidationPlan, 'rule' | 'message'>;
  /** A number that must be one; else any text is accepted. */
  isNumber: boolean;
  hasRange: boolean;
  /** A blank central value has a meaning of its own, and is no figure missing. */
  mayBeBlank: boolean;
}

interface Bounds {
  least?: number;
  most?: number;
}

const OK = 'OK';
const NOT = 'Not accepted';

/** The columns after those of the figures as built, in which each row says whether its figures are accepted. */
export const acceptedColumns = { least: 'Q', most: 'R', says: 'S' } as const;
const { least: LEAST, most: MOST, says: SAYS } = acceptedColumns;

export const acceptedHeadings: CellPlan[] = [
  ...styled('numberHeading', 'Least accepted', 'Most accepted'),
  ...styled('heading', 'Accepted?'),
];

/** The bounds of a row, and whether every figure of it is within them: plain Excel that stays live in any copy. */
export function acceptedCells(given: RowToAccept, format: string): Record<string, CellPlan> {
  const { row, accepts, hasRange, mayBeBlank } = given;
  const bounds: Bounds = accepts && accepts.rule.kind !== 'list' ? accepts.rule : {};
  const bound = (value: number | undefined): CellPlan => ({
    ...(value !== undefined && { value, format }),
    style: 'note',
  });
  const central = figureIsWrong(given, `$C${row}`, bounds);
  const end = (column: string) =>
    `IF($${column}${row}="",0,${figureIsWrong(given, `$${column}${row}`, bounds)})`;
  const wrong = [
    mayBeBlank ? `IF($C${row}="",0,${central})` : central,
    ...(hasRange ? [end('B'), end('D'), `IF(OR($F${row}="Low",$F${row}="High"),0,1)`] : []),
  ].join('+');
  return block(
    row,
    [
      [
        bound(bounds.least),
        bound(bounds.most),
        { value: `=IF(${wrong}=0,"${OK}","${NOT}")`, style: 'note', format: formats.text },
      ],
    ],
    'Q'.charCodeAt(0) - 'A'.charCodeAt(0),
  );
}

/** A condition of 1 or 0 over one cell that is not blank or must not be: 1 where it is not what is accepted. */
function figureIsWrong(
  { row, accepts, isNumber }: RowToAccept,
  cell: string,
  { least, most }: Bounds,
): string {
  if (accepts?.rule.kind === 'list') {
    const same = accepts.rule.values.map((value) => `${cell}=${inFormula(value)}`).join(',');
    return `IF(OR(${same}),0,1)`;
  }
  if (!accepts && !isNumber) return `IF(${cell}="",1,0)`;
  const outside = [
    ...(least === undefined ? [] : [`${cell}<$${LEAST}${row}`]),
    ...(most === undefined ? [] : [`${cell}>$${MOST}${row}`]),
    ...(accepts?.rule.kind === 'whole' ? [`INT(${cell})<>${cell}`] : []),
  ];
  const isOutside = outside.length === 0 ? '0' : `IF(OR(${outside.join(',')}),1,0)`;
  return `IF(ISNUMBER(${cell}),${isOutside},1)`;
}

/** So that the row to look at is found: the words are in the cells. */
export function acceptedHighlights(rows: number[]): HighlightPlan[] {
  return runsOf(rows).map(([first, last]) => ({
    range: `${SAYS}${first}:${SAYS}${last}`,
    formula: `=$${SAYS}${first}<>"${OK}"`,
    look: 'bad',
  }));
}

/**
 * The check over every row of an Inputs sheet: its low, central, high and cautious value are there and within what the
 * row accepts. An error in a row counts as one that is not accepted.
 * @param rows The rows of the inputs.
 */
export function inputsCompleteCheck(rows: number[]): Check {
  const not = runsOf(rows).map(([first, last]) => {
    const range = `${INPUTS}!$${SAYS}$${first}:$${SAYS}$${last}`;
    return `ROWS(${range})-COUNTIF(${range},"${OK}")`;
  });
  return {
    what: 'Every input that must be a number is one, within what it accepts',
    why: 'Inputs: look down the last column for “Not accepted”. The two columns before it give the least and the most.',
    difference: `=${not.join('+')}`,
    unit: 'inputs not accepted',
    format: formats.number,
  };
}

/** Rows one below another, as first and last. */
function runsOf(rows: number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] + 1 === row) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
