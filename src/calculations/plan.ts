import {
  addressOfRef,
  beside,
  type Block,
  type Chart,
  fix,
  rows,
  sheet,
  type Stack,
  workbook,
} from '../layout';
import type { WorkbookPlan } from '../plan/plan';
import { type CalculationBlocks, calculationBlocks } from './block';
import { ruleOf } from './accepts';
import { type Calculation, inputsOf, isColumn, resultsOf } from './calculation';
import { type Given, withGiven } from './given';
import { isMoney } from './units';

/** A calculation on a sheet. */
export interface CalculationPlan {
  /** One sheet, and a name for each result. */
  readonly plan: WorkbookPlan;
  /** Where its sheet has an input or a line: `C12`, or `E5:E9` of a column. */
  addressOf(key: string): string;
}

export interface Where {
  readonly sheet: string;
  /** The top left cell, counted from zero; left out, the calculation has the sheet to itself. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** What a spreadsheet gives a column of no stated width. */
const PLAIN = 8.43;
const CHART_ROWS = 16;
const CHART_COLUMNS = 4;

/** @param other Inputs in place of the example's, as `readGiven` gives them. */
export function calculationPlan(calculation: Calculation, where: Where, other?: Given): CalculationPlan {
  const blocks = calculationBlocks(calculation, withGiven(calculation, other), pascal(calculation.id));
  const isAlone = where.at === undefined;
  const { row, column } = where.at ?? { row: 0, column: 0 };
  const charts = chartsOf(calculation, blocks);
  const stack: Stack = [...blocks.stack, ...charts.flatMap(({ room }) => [1, room])];
  const { list } = blocks;
  const made = sheet(where.sheet, [row, beside(column, stack)], {
    ...(isAlone && { role: 'calculation' }),
    widths: [...Array<number>(column).fill(PLAIN), ...blocks.widths],
    ...(list && { tables: list.tables }),
    validations: [...rulesOf(calculation, blocks), ...(list?.validations ?? [])],
    ...(charts.length > 0 && { charts: charts.map(({ chart }) => chart) }),
    // Beside other cells it is no page of its own.
    ...(isAlone && { print: { orientation: 'landscape' as const } }),
  });
  const plan = workbook(
    calculation.title,
    [made],
    resultsOf(calculation).map(({ key }) => ({
      name: `${pascal(calculation.id)}_${key}`,
      refersTo: blocks.refOf(key),
    })),
  );
  return { plan, addressOf: (key) => addressOfRef(fix(blocks.refOf(key), 'A1'), where.sheet) };
}

/** What may be typed into its inputs but those of its list, which says it itself. */
function rulesOf(calculation: Calculation, { inputs }: CalculationBlocks) {
  if (!inputs) return [];
  return inputsOf(calculation).flatMap((input) => {
    const rule = isColumn(input) ? null : ruleOf(input);
    return rule ? [{ range: inputs.at(input.key), ...rule }] : [];
  });
}

function chartsOf(calculation: Calculation, { list }: CalculationBlocks): { room: Block; chart: Chart }[] {
  if (!list) return [];
  const unitOf = (key: string) => calculation.lines?.find((line) => line.key === key)?.unit ?? '';
  return (calculation.charts ?? []).map(({ title, x, y }, i) => {
    const room = rows(`Chart ${i + 1} of ${calculation.id}`, [], CHART_ROWS);
    const unit = unitOf(y);
    return {
      room,
      chart: {
        title,
        altText: `${title}, a column for each row of the table above.`,
        kind: 'columns',
        categories: list.column(x),
        series: [{ name: title, values: list.column(y) }],
        at: { ...room.at(0, 0), to: room.at(CHART_ROWS - 1, CHART_COLUMNS - 1).to },
        valueAxis: { title: unit, format: unit === 'share' ? '0%' : isMoney(unit) ? '£#,##0' : '#,##0.0' },
      },
    };
  });
}

/** `care-review-programme` as a name of a workbook: `CareReviewProgramme`. */
const pascal = (id: string) => id.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
