import { isFunction, tokenize, tokenTypes, translateFormulaToR1C1, type Token } from '@borgar/fx';
import { findCalls, referencesIn } from '../../../src/formulas/calls';
import { IN_DATE_HEADING } from '../../../src/cases/parts/referenceDates';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../src/plan/plan';
import { addressesIn, parseAddress, parseRange, splitReference } from './addresses';

/** A rule of the modelling and accessible-spreadsheet standards: what breaks it, one line each. */
export type Rule = (plan: WorkbookPlan) => string[];

const MOST_NESTED = 2;

interface Placed {
  sheet: SheetPlan;
  address: string;
  cell: CellPlan;
}

const all = (plan: WorkbookPlan): Placed[] =>
  plan.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).map(([address, cell]) => ({ sheet, address, cell })),
  );
const formulaOf = ({ value }: CellPlan): string | null =>
  typeof value === 'string' && value.startsWith('=') ? value : null;
const formulas = (plan: WorkbookPlan) =>
  all(plan).flatMap((placed) => {
    const formula = formulaOf(placed.cell);
    return formula === null ? [] : [{ ...placed, formula }];
  });
const at = ({ sheet, address }: Placed) => `${sheet.name}!${address}`;
const tokensOf = (formula: string): Token[] => tokenize(formula);
const words = (cell: CellPlan | undefined): string =>
  typeof cell?.value === 'string' && !cell.value.startsWith('=') ? cell.value.trim() : '';
/** Words as written, or those that a formula gives: a title or a source may follow an entry. */
const saysWords = (cell: CellPlan | undefined) =>
  words(cell) !== '' || /"[^"]*[A-Za-z]{3}/.test((cell && formulaOf(cell)) ?? '');
const isHeading = (cell: CellPlan | undefined) =>
  cell?.style === 'heading' || cell?.style === 'numberHeading';

export const noConstantInFormulas: Rule = (plan) =>
  formulas(plan).flatMap((placed) =>
    tokensOf(placed.formula)
      .filter(({ type, value }) => type === tokenTypes.NUMBER && !['0', '1'].includes(value))
      .map(({ value }) => `${at(placed)} has the constant ${value} in ${placed.formula}`),
  );

export const oneFormulaARow: Rule = (plan) =>
  plan.sheets.flatMap((sheet) => [
    ...(sheet.role === 'calculation' && !sheet.timelines?.length
      ? [`${sheet.name} declares no timeline`]
      : []),
    ...(sheet.timelines ?? []).flatMap((timeline) => rowsThatChange(sheet, timeline)),
  ]);

function rowsThatChange(sheet: SheetPlan, timeline: string): string[] {
  const byRow = new Map<number, { address: string; formula: string | null }[]>();
  for (const address of addressesIn(timeline)) {
    const { row } = parseAddress(address);
    const cell = sheet.cells[address];
    const formula = cell ? formulaOf(cell) : null;
    const own = byRow.get(row) ?? [];
    own.push({ address, formula: formula && String(translateFormulaToR1C1(formula, address)) });
    byRow.set(row, own);
  }
  return [...byRow].flatMap(([row, cells]) => {
    if (cells.every(({ formula }) => formula === null)) return [];
    const distinct = new Set(cells.map(({ formula }) => formula));
    return distinct.size === 1
      ? []
      : [
          `${sheet.name} row ${row} of ${timeline} has ${distinct.size} formulas: ${[...distinct].slice(0, 3).join(' | ')}`,
        ];
  });
}

/** Cells by row, and of each column the rows with a heading, worked out once a sheet. */
interface Index {
  rows: Map<number, { address: string; column: number; cell: CellPlan }[]>;
  headings: Map<string, { row: number; cell: CellPlan }[]>;
}
const indices = new WeakMap<SheetPlan, Index>();

function indexOf(sheet: SheetPlan): Index {
  const known = indices.get(sheet);
  if (known) return known;
  const index: Index = { rows: new Map(), headings: new Map() };
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { row, column, letters } = parseAddress(address);
    index.rows.set(row, [...(index.rows.get(row) ?? []), { address, column, cell }]);
    if (isHeading(cell)) index.headings.set(letters, [...(index.headings.get(letters) ?? []), { row, cell }]);
  }
  indices.set(sheet, index);
  return index;
}

/** The nearest heading above a cell in its column. */
function columnHeading(sheet: SheetPlan, address: string): CellPlan | undefined {
  const { letters, row } = parseAddress(address);
  const above = (indexOf(sheet).headings.get(letters) ?? []).filter((heading) => heading.row < row);
  return above.sort((one, other) => other.row - one.row)[0]?.cell;
}

/** The cell of the same row under a given heading. */
function underHeading(sheet: SheetPlan, address: string, heading: string): CellPlan | undefined {
  const own = indexOf(sheet).rows.get(parseAddress(address).row) ?? [];
  return own.find(
    (other) => other.cell.value !== undefined && words(columnHeading(sheet, other.address)) === heading,
  )?.cell;
}

function rowLabel(sheet: SheetPlan, address: string): string {
  const { row, column } = parseAddress(address);
  const before = (indexOf(sheet).rows.get(row) ?? []).filter((other) => other.column < column);
  return before.map(({ cell }) => words(cell)).join(' ');
}

const carriesUnit = /[£%]|\b(yyyy|mmm)\b/;
const inBrackets = /\([^)]+\)/;

export const everyNumberHasItsUnit: Rule = (plan) =>
  all(plan).flatMap((placed) => {
    const { sheet, address, cell } = placed;
    const { value, format } = cell;
    const isNumber = typeof value === 'number' || (formulaOf(cell) !== null && format !== undefined);
    if (!isNumber || isHeading(cell) || format === 'General' || (format && carriesUnit.test(format)))
      return [];
    const heading = columnHeading(sheet, address);
    const seen =
      words(underHeading(sheet, address, 'Unit')) !== '' ||
      inBrackets.test(words(heading)) ||
      inBrackets.test(rowLabel(sheet, address));
    return seen ? [] : [`${at(placed)} shows a number (${String(value)}) without a unit`];
  });

export const everyInputHasItsSource: Rule = (plan) =>
  all(plan)
    .filter(({ cell }) => cell.style === 'input' && cell.value !== undefined)
    // The log says why itself, and the cover shows what an input looks like.
    .filter(({ sheet }) => sheet.role !== 'log' && sheet.role !== 'cover')
    .filter(({ sheet, address }) => !saysWords(underHeading(sheet, address, 'Source')))
    .map((placed) => `${at(placed)} is an input without a source`);

export const everyTableHasHeadings: Rule = (plan) =>
  plan.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).flatMap(({ name, range }) => {
      const { top, left, right, bottom } = parseRange(range);
      const headings = addressesIn(range)
        .filter((address) => parseAddress(address).row === top)
        .map((address) => sheet.cells[address]);
      const texts = headings.map((cell) => words(cell).toLowerCase());
      return [
        ...(bottom === top ? [`Table ${name} has no rows`] : []),
        ...(texts.some((text) => text === '') || texts.length !== right - left + 1
          ? [`Table ${name} lacks a heading`]
          : []),
        ...(new Set(texts).size < texts.length ? [`Table ${name} has a heading twice`] : []),
        ...(headings.every(isHeading) ? [] : [`Table ${name} has headings that do not look like it`]),
      ];
    }),
  );

/** Highlighted cells must say in words what the colour says: so its cells hold text, or formulas that answer text. */
/** Whether words that a formula gives are shown as they are, perhaps with a sign before them. */
const showsWords = (format: string | undefined) =>
  format === undefined || format === 'General' || format.endsWith('@');

export const colourIsNeverTheOnlySignal: Rule = (plan) =>
  plan.sheets.flatMap((sheet) =>
    (sheet.highlights ?? []).flatMap(({ range }) =>
      addressesIn(range)
        .filter((address) => {
          const cell = sheet.cells[address];
          const formula = cell ? formulaOf(cell) : null;
          if (formula === null) return words(cell) === '';
          return !showsWords(cell!.format);
        })
        .map((address) => `${sheet.name}!${address} is highlighted and holds no words`),
    ),
  );

export const functionsAreNotDeeplyNested: Rule = (plan) => {
  const found = formulas(plan);
  const depths = new Map<string, number>();
  const byPlace = new Map(found.map((placed) => [at(placed).toLowerCase(), placed]));
  const spills = found.filter(({ formula }) => findCalls(formula, 'OT').length > 0);
  const depth = (place: string): number => {
    const known = depths.get(place);
    if (known !== undefined) return known;
    const placed = byPlace.get(place);
    if (!placed) return 0;
    depths.set(place, 0);
    const before = Math.max(0, ...cellsRead(plan, placed.sheet, placed.formula).map(depth));
    const own = nesting(placed.formula) + before;
    depths.set(place, own);
    return own;
  };
  return spills
    .filter((placed) => depth(at(placed).toLowerCase()) > MOST_NESTED)
    .map((placed) => `${at(placed)} stands ${depth(at(placed).toLowerCase())} OT functions deep`);
};

function nesting(formula: string): number {
  const calls = findCalls(formula, 'OT');
  return Math.max(
    0,
    ...calls.map(
      (call) => 1 + calls.filter((outer) => outer.start < call.start && outer.end >= call.end).length,
    ),
  );
}

/** The cells a formula reads, by place in lower case. A name is followed to its range. */
export function cellsRead(plan: WorkbookPlan, sheet: SheetPlan, formula: string): string[] {
  return referencesIn(formula).flatMap((reference) => {
    const named = plan.names.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
    const { sheetName, range } = splitReference(named?.refersTo ?? reference, sheet.name);
    return range === null ? [] : addressesIn(range).map((address) => `${sheetName}!${address}`.toLowerCase());
  });
}

const forbidden = new Set([
  ...['TODAY', 'NOW', 'OFFSET', 'INDIRECT', 'RAND', 'RANDBETWEEN', 'CELL', 'INFO'],
  ...['LET', 'LAMBDA', 'FILTER', 'SORT', 'SORTBY', 'UNIQUE', 'SEQUENCE', 'RANDARRAY', 'XLOOKUP', 'XMATCH'],
  ...['TEXTJOIN', 'CONCAT', 'IFS', 'SWITCH', 'MAXIFS', 'MINIFS', 'VSTACK', 'HSTACK', 'TEXTSPLIT'],
]);

/** The day of reading is read in one place: where a cover says whether the reference values are still in date. */
const mayReadTheDay = ({ sheet, address }: Placed) =>
  sheet.role === 'cover' && words(columnHeading(sheet, address)) === IN_DATE_HEADING;

export const onlyFunctionsThatEveryoneHas: Rule = (plan) =>
  formulas(plan).flatMap((placed) => [
    ...tokensOf(placed.formula)
      .filter((token) => isFunction(token) && forbidden.has(token.value.toUpperCase()))
      .filter(({ value }) => !(value.toUpperCase() === 'TODAY' && mayReadTheDay(placed)))
      .map(({ value }) => `${at(placed)} uses ${value}`),
    ...(/[A-Z]\d+#/.test(placed.formula) ? [`${at(placed)} uses a spill reference`] : []),
  ]);

export const referencesStayInTheWorkbook: Rule = (plan) => {
  const sheets = new Set(plan.sheets.map(({ name }) => name));
  const names = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  return formulas(plan).flatMap((placed) =>
    referencesIn(placed.formula)
      .filter((reference) => {
        const { sheetName, range } = splitReference(reference, placed.sheet.name);
        return range === null ? !names.has(reference.toLowerCase()) : !sheets.has(sheetName);
      })
      .map((reference) => `${at(placed)} refers to ${reference}, which is not in the workbook`),
  );
};

/** In a small workbook the results are their own calculation: then their rows are held to one formula, as its are. */
const isOwnCalculation = (role: string, sheet: SheetPlan) =>
  role === 'calculation' && sheet.role === 'results' && (sheet.timelines ?? []).length > 0;

export const everySheetSaysWhatItIs: Rule = (plan) => {
  const order = ['cover', 'summary', 'results', 'inputs', 'calculation', 'checks', 'evidence', 'log'];
  const names = plan.sheets.map(({ name }) => name.toLowerCase());
  const positions = plan.sheets.map(({ role }) => order.indexOf(role ?? ''));
  return [
    ...plan.sheets
      .filter(({ cells }) => cells.A1?.style !== 'title' || !saysWords(cells.A1))
      .map(({ name }) => `${name} has no title in A1`),
    ...plan.sheets.filter(({ role }) => !role).map(({ name }) => `${name} has no role`),
    ...plan.sheets
      .filter(({ name }) => name.length > 31 || /[:\\/?*[\]]/.test(name))
      .map(({ name }) => `${name} is no name for a sheet`),
    ...(new Set(names).size < names.length ? ['Two sheets have one name'] : []),
    ...order
      .filter((role) => !plan.sheets.some((sheet) => sheet.role === role || isOwnCalculation(role, sheet)))
      .map((role) => `No sheet is the ${role}`),
    ...positions.flatMap((position, i) =>
      i > 0 && position < positions[i - 1]! ? [`${plan.sheets[i]!.name} comes too late`] : [],
    ),
  ];
};

export const resultsShowTheMasterCheck: Rule = (plan) =>
  plan.sheets
    .filter(({ role, name }) => role === 'results' || role === 'cover' || name === 'Summary')
    .filter(
      ({ cells }) =>
        !Object.values(cells).some(({ value, style }) => style === 'check' && value === '=Checks!$B$4'),
    )
    .map(({ name }) => `${name} does not show the master check`);

export const chartsCanBeRead: Rule = (plan) =>
  plan.sheets.flatMap((sheet) =>
    (sheet.charts ?? []).flatMap((chart) => {
      const size = (reference: string) => {
        const { range } = splitReference(reference, sheet.name);
        return range === null ? 0 : addressesIn(range).length;
      };
      const missing = [chart.title, chart.altText, chart.valueAxis.title].some((text) => text.trim() === '');
      return [
        ...(missing ? [`A chart on ${sheet.name} lacks a title, a description or an axis title`] : []),
        ...chart.series
          .filter(({ values }) => size(values) !== size(chart.categories))
          .map(({ name }) => `${name} in ${chart.title} has not as many values as there are categories`),
      ];
    }),
  );

export const textFormatsStayOffFormulas: Rule = (plan) =>
  formulas(plan)
    .filter(({ cell }) => cell.format === '@')
    .map((placed) => `${at(placed)} is a formula with the format of text`);

/** Without the add-in our functions show #NAME?, and IFERROR would pass that off as an answer: only #N/A is one. */
export const onlyMissingIsNoAnswer: Rule = (plan) => {
  const found = formulas(plan);
  const ours = new Set(
    found
      .filter(({ formula }) => findCalls(formula, 'OT').length > 0)
      .map((placed) => at(placed).toLowerCase()),
  );
  return found
    .filter(({ sheet, formula }) =>
      swallowed(formula).some(
        (text) =>
          findCalls(`=${text}`, 'OT').length > 0 ||
          cellsRead(plan, sheet, `=${text}`).some((cell) => ours.has(cell)),
      ),
    )
    .map((placed) => `${at(placed)} takes any error of an OT function for an answer`);
};

/** What a formula looks at for any error at all; counting errors over cells hides none. */
function swallowed(formula: string): string[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, (text) => '_'.repeat(text.length));
  return [...plain.matchAll(/(?:IFERROR|(?<!SUMPRODUCT\()ISERR(?:OR)?)\(/gi)].map((call) => {
    const from = call.index + call[0].length;
    let to = from;
    for (let open = 1; open > 0 && to < plain.length; to++) {
      if (plain[to] === '(') open++;
      if (plain[to] === ')' || (plain[to] === ',' && open === 1)) open--;
    }
    return formula.slice(from, to - 1);
  });
}

export const standards: Record<string, Rule> = {
  'no constant in a formula': noConstantInFormulas,
  'one formula a row across the years': oneFormulaARow,
  'a unit with every number': everyNumberHasItsUnit,
  'a source with every input': everyInputHasItsSource,
  'headings on every table': everyTableHasHeadings,
  'words beside every colour': colourIsNeverTheOnlySignal,
  'OT functions no more than two deep': functionsAreNotDeeplyNested,
  'functions that every spreadsheet has': onlyFunctionsThatEveryoneHas,
  'references that stay in the workbook': referencesStayInTheWorkbook,
  'a title and a role for every sheet': everySheetSaysWhatItIs,
  'the master check on every sheet of results': resultsShowTheMasterCheck,
  'charts that can be read': chartsCanBeRead,
  'no format of text on a formula': textFormatsStayOffFormulas,
  'no error but #N/A taken for an answer': onlyMissingIsNoAnswer,
};
