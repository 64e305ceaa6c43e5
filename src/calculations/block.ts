import {
  type Block,
  type Cell,
  type Content,
  fix,
  type Line as TableLine,
  type List,
  list,
  type ListColumn,
  type Ref,
  rows,
  type ValuesTable,
  values,
} from '../layout';
import { nth, present } from '../formulas/present';
import { cellValue, ruleOf } from './accepts';
import { benefitOf, benefitWords } from './benefits';
import {
  type Calculation,
  type Input,
  inputsOf,
  isColumn,
  type Line,
  linesOf,
  manyOf,
  type Value,
} from './calculation';
import type { Given } from './given';
import { publishedInWords } from './published';
import { sourceInWords } from './sources';
import { formulaFrom, type Link } from './template';
import { formatOf, formatOfResult } from './units';
import { inRows, widthsOf } from './widths';

/** A calculation as blocks of a sheet, from top to bottom, before they have a place. */
export interface CalculationBlocks {
  readonly stack: readonly (Block | number)[];
  readonly inputs: ValuesTable<string, 'unit' | 'source'> | null;
  readonly list: List<string> | null;
  readonly lines: ValuesTable<string, 'unit' | 'benefit'> | null;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** The cell of an input or a line, or its column. */
  refOf(key: string): Ref;
}

/** The row of a list: its number alone, because its values come by column. */
type Row = number;

/**
 * @param given Every input, as `withGiven` has it.
 * @param table The name of the Excel table of its list.
 */
export function calculationBlocks(calculation: Calculation, given: Given, table: string): CalculationBlocks {
  const inputs = inputsOf(calculation);
  const lines = linesOf(calculation);
  const cells = inputsTable(
    calculation,
    inputs.filter((one) => !isColumn(one)),
    given,
  );
  const columns = inputs.filter(isColumn);
  const fills = lines.filter(isColumn);
  const single = lines.filter((one) => !isColumn(one));

  const refOf = (key: string): Ref => {
    if (inputs.some((one) => one.key === key && !isColumn(one))) return present(cells, key).at(key);
    if (single.some((one) => one.key === key)) return present(results, key).at(key);
    return present(grown, key).column(key);
  };
  /** Within a row of the list, its own cells; whole columns elsewhere. */
  const linkOf =
    (row?: number) =>
    ({ key, how }: Link): Ref => {
      const isOfRow =
        row !== undefined && how !== 'all' && [...columns, ...fills].some((one) => one.key === key);
      if (!isOfRow) return refOf(key);
      return fix(present(grown, key).at(key, how === 'prev' ? row - 1 : row), '$A1');
    };
  const grown: List<string> | null =
    columns.length === 0
      ? null
      : listOf(calculation, columns, fills, given, table, (line, row) =>
          formulaFrom(row === 0 && line.first !== undefined ? line.first : line.formula, linkOf(row)),
        );
  const results: ValuesTable<string, 'unit' | 'benefit'> | null =
    single.length === 0
      ? null
      : resultsTable(calculation, single, (line) => formulaFrom(line.formula, linkOf()));

  const widths = widthsOf(grown?.widths ?? []);
  const room = widths.slice(0, VALUES).reduce((sum, width) => sum + width, 0);
  const parts: (Block | null)[] = [
    cells,
    grown,
    results,
    published(calculation, room),
    closing(calculation, room),
  ];
  return {
    stack: [
      title(calculation, room),
      ...parts.flatMap((part): (Block | number)[] => (part ? [1, part] : [])),
    ],
    inputs: cells,
    list: grown,
    lines: results,
    widths,
    refOf,
  };
}

/** Columns of inputs and of results. */
const VALUES = 4;

function title({ id, title, question, basis }: Calculation, room: number): Block {
  const under = [question, ...(basis === undefined ? [] : [`Basis: ${basis}`])];
  return rows(`Title of ${id}`, [
    [{ value: title, style: 'title' }],
    ...under
      .flatMap((text) => inRows(text, room))
      .map((text): Cell[] => [{ value: text, style: 'subtitle' }]),
  ]);
}

function inputsTable({ id }: Calculation, inputs: readonly Input[], given: Given) {
  if (inputs.length === 0) return null;
  return values<string, 'unit' | 'source'>(
    `Inputs of ${id}`,
    {
      before: ['unit'],
      after: ['source'],
      heading: { label: 'Input', of: { value: 'Value' }, beside: { source: 'Source' } },
    },
    Object.fromEntries(
      inputs.map((input): [string, TableLine<string, 'value', 'unit' | 'source'>] => {
        const value = cellValue(input, given[input.key] as Value);
        return [
          input.key,
          {
            label: input.label,
            unit: input.unit,
            format: formatOf(input.unit, [given[input.key] as Value]),
            style: 'input',
            of: value ?? '',
            beside: { source: { value: sourceInWords(input), style: 'note', isOpen: true, isWrapped: true } },
          },
        ];
      }),
    ),
  );
}

function listOf(
  { title, blankRows = 0, rows: written }: Calculation,
  columns: readonly Input[],
  fills: readonly Line[],
  given: Given,
  table: string,
  formula: (line: Line, row: number) => Content,
): List<string> {
  const valuesOf = (key: string) => manyOf(present(given[key], key)) ?? [];
  const count = valuesOf(nth(columns, 0).key).length;
  // Blank rows within the ranges may count as items of a calculation; a table without lines has room to write in. A range
  // of one row would not widen with the rows that are added.
  const room = written ? Math.max(blankRows, count === 0 ? MOST_SPARE : 0) : count === 1 ? 1 : 0;
  const spare = fills.length > 0 ? 0 : room;
  const width = (label: string) => Math.min(26, Math.max(12, Math.ceil(label.length / 2)));
  const input = (one: Input): ListColumn<string, Row> => {
    const rule = ruleOf(one);
    return {
      heading: one.label,
      format: formatOf(one.unit, valuesOf(one.key)),
      width: width(one.label),
      of: (_r, { from }) =>
        from === undefined ? undefined : cellValue(one, valuesOf(one.key)[from] ?? null),
      ...(rule && { accepts: rule }),
    };
  };
  const fill = (line: Line): ListColumn<string, Row> => ({
    heading: line.label,
    format: formatOfResult(line.unit),
    style: 'calculation',
    width: width(line.label),
    of: (_r, { from }) => (from === undefined ? undefined : formula(line, from)),
  });
  return list<string, Row>(
    listTitle(title),
    { spare, table, grows: true },
    Array.from({ length: count }, (_, i) => i),
    Object.fromEntries([
      ...columns.map((one) => [one.key, input(one)] as const),
      ...fills.map((line) => [line.key, fill(line)] as const),
    ]),
  );
}

const MOST_SPARE = 5;

/** By which a person chooses it where rows are added. A number at its end would be read as that of a copy. */
const listTitle = (title: string) => (/\d$/.test(title) ? `${title}, rows` : title);

function resultsTable(
  { id, results = [] }: Calculation,
  lines: readonly Line[],
  formula: (line: Line) => Content,
) {
  const asked = new Set(results);
  return values<string, 'unit' | 'benefit'>(
    `Results of ${id}`,
    {
      before: ['unit'],
      after: ['benefit'],
      heading: { label: 'Worked out', of: { value: 'Result' }, beside: { benefit: 'Kind of benefit' } },
    },
    Object.fromEntries(
      lines.map((line): [string, TableLine<string, 'value', 'unit' | 'benefit'>] => [
        line.key,
        {
          label: line.label,
          unit: line.unit,
          format: formatOfResult(line.unit),
          style: asked.has(line.key) ? 'result' : 'calculation',
          of: () => formula(line),
          beside: { benefit: benefitWords[benefitOf(line)] },
        },
      ]),
    ),
  );
}

function published(calculation: Calculation, room: number): Block | null {
  const figures = calculation.published ?? [];
  if (figures.length === 0) return null;
  return rows(`Published figures of ${calculation.id}`, [
    [{ value: 'Published figures', style: 'heading' }],
    ...figures
      .flatMap((one) => inRows(publishedInWords(one), room))
      .map((text): Cell[] => [{ value: text, style: 'note' }]),
  ]);
}

function closing({ id, caution, source }: Calculation, room: number): Block {
  const texts = [...(source === undefined ? [] : [`Source: ${source}.`]), `Caution: ${caution}`];
  return rows(
    `Caution of ${id}`,
    texts.flatMap((text) => inRows(text, room)).map((text): Cell[] => [{ value: text, style: 'note' }]),
  );
}
