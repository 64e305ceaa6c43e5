import { type AstExpression, type CallExpression, nodeTypes, parseA1Ref } from '@borgar/fx';
import { quotedSheet, unquotedSheet } from '../../formulas/addresses';
import { nodeOf } from '../../formulas/argumentText';
import { sheetFunctions } from '../../formulas/functions';
import { type Takes, wrongCount } from '../../formulas/functions/counts';
import { whyNoName } from '../../formulas/nameRules';
import type { Refusal } from '../refusalLog';
import { ofCells } from '../sheetFunctions/several';

/** How many arguments a function takes; undefined where it is not known. */
export type Counts = (name: string) => Takes | undefined;

type Node = AstExpression | null | undefined;

/** Functions of Excel that ask a server, a cube or a pivot table, or that are worked out in no other program alike. */
const absent: ReadonlySet<string> = new Set(
  `CALL COPILOT CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE
  DETECTLANGUAGE EUROCONVERT FILTERXML FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT
  GETPIVOTDATA GROUPBY IMPORTCSV IMPORTTEXT INFO JIS PHONETIC PIVOTBY PY REGISTER.ID RTD STOCKHISTORY TRANSLATE
  TRIMRANGE WEBSERVICE`.split(/\s+/),
);

/** Names used in rewritten formulas, which Excel does not know. */
const inner: ReadonlySet<string> = new Set(['PLUS', 'MINUS', 'MULTIPLY', 'DIVIDED', 'COMPARE', 'CUBE']);

const refused = (code: Refusal['code'], message: string): Refusal => ({ code, message });

/** Why a formula has no answer here, by its text alone: Excel refuses to take it, or it uses something that is missing here. */
export function complaintAbout(formula: string, counts: Counts): Refusal | null {
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  const tree = nodeOf(text);
  return tree ? inside(tree, counts) : refused('#VALUE!', unreadable(text));
}

function unreadable(text: string): string {
  if (/\bLAMBDA\s*\([^()]*\[/i.test(text))
    return 'the formula cannot be read: a parameter of LAMBDA in square brackets works in Excel and not here';
  if (/\bLET\s*\(/i.test(text))
    return 'the formula cannot be read: LET takes names with their values, each name once, and then a calculation, as in LET(x,5,x*2)';
  return 'the formula cannot be read: check its brackets, commas, quotation marks and signs';
}

function inside(node: Node, counts: Counts): Refusal | null {
  if (!node) return null;
  switch (node.type) {
    case nodeTypes.ERROR:
      return node.value === '#ERROR!' ? refused('#VALUE!', unreadable('')) : null;
    case nodeTypes.REFERENCE:
      return ofReference(node.value, node.kind);
    case nodeTypes.UNARY:
      return first(node.arguments, counts);
    case nodeTypes.BINARY:
      return acrossSheets(node) ?? first(node.arguments, counts);
    case nodeTypes.CALL:
      return ofCall(node, counts) ?? first(node.arguments, counts);
    case nodeTypes.LET:
      return (
        first(
          node.declarations.map(({ init }) => init),
          counts,
        ) ?? inside(node.body, counts)
      );
    case nodeTypes.LAMBDA:
      return (node.body as Node) ? inside(node.body, counts) : refused('#VALUE!', unreadable(''));
    default:
      return null;
  }
}

function first(nodes: readonly Node[], counts: Counts): Refusal | null {
  for (const node of nodes) {
    const found = inside(node, counts);
    if (found) return found;
  }
  return null;
}

function ofReference(text: string, kind: string): Refusal | null {
  if (kind === 'table')
    return refused('#NAME?', `${text} names a table, or a column, that the workbook does not have`);
  if (/:\.|\.:/.test(text) && kind !== 'name')
    return refused('#REF!', `${text} leaves blank ends out, which works in Excel and not here`);
  if (kind === 'name' || !text.includes('!')) return null;
  const parsed = parseA1Ref(text);
  const context = (parsed && 'context' in parsed && parsed.context) || [];
  if (context.length > 1)
    return refused('#REF!', `${text} reads another workbook, which works in Excel and not here`);
  if (!context[0]?.includes(':')) return null;
  return ofSheets(text, context[0].split(':'));
}

/** `Costs:Sums!A1` and `Q1:Q3!A1`, where the first sheet's name reads as a name or as a cell. */
function acrossSheets({ operator, arguments: [left, right] }: { operator: string; arguments: Node[] }) {
  if (operator !== ':' || left?.type !== nodeTypes.REFERENCE || right?.type !== nodeTypes.REFERENCE)
    return null;
  if (left.kind === 'table' || left.value.includes('!') || !right.value.includes('!')) return null;
  const [text, sheet] = [`${left.value}:${right.value}`, unquotedSheet(sheetPartOf(right.value))];
  if (!/[$:]/.test(left.value)) return ofSheets(text, [left.value, sheet]);
  return refused(
    '#REF!',
    `${text} names the sheet of its second cell alone; name it before the first, as in ${named(sheet)}!${left.value}:${cellsPartOf(right.value)}`,
  );
}

const sheetPartOf = (reference: string) => reference.slice(0, reference.lastIndexOf('!'));
const cellsPartOf = (reference: string) => reference.slice(reference.lastIndexOf('!') + 1);

function ofSheets(text: string, sheets: string[]): Refusal {
  const example = sheets.map((sheet) => `${named(sheet)}!${cellsPartOf(text)}`);
  return refused(
    '#REF!',
    `${text} reads several sheets at once, which works in Excel and not here; name each sheet from the first to the last, as in SUM(${example.join(',…,')})`,
  );
}

/** Q1 as the name of a sheet needs quotation marks: without them it is a cell. */
const named = (sheet: string) => (whyNoName(sheet) === null ? sheet : quotedSheet(sheet));

function ofCall({ callee, arguments: args }: CallExpression, counts: Counts): Refusal | null {
  if ((callee.type as string) === nodeTypes.CALL && isCalledAgain(callee as unknown as CallExpression))
    return refused(
      '#VALUE!',
      'the formula calls what a LAMBDA gives, which works in Excel and not here; give one LAMBDA all the parameters',
    );
  if (callee.type !== nodeTypes.IDENTIFIER) return inside(callee as unknown as Node, counts);
  const name = callee.name.toUpperCase().replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/, '');
  if (absent.has(name)) return refused('#NAME?', `${name} works in Excel and not here`);
  if (inner.has(name)) return refused('#NAME?', `there is no function ${name}`);
  const asked = name === 'CELL' ? ofCell(args[0]) : null;
  if (asked) return asked;
  const takes = counts(name);
  if (takes) {
    const wrong = wrongCount(name, args.length, takes);
    return wrong === null ? ofRanges(name, args) : refused('#VALUE!', wrong);
  }
  if ((args as Node[]).some((given) => given?.type === nodeTypes.REFERENCE && isNamed(given.value, name)))
    return refused(
      '#NAME?',
      `${callee.name} is a LAMBDA that calls itself, which works in Excel and not here; write out its steps in cells`,
    );
  const parsed = parseA1Ref(name);
  const isCell = parsed && 'range' in parsed && parsed.range;
  return isCell ? refused('#REF!', `${name} is a cell and not a function`) : null;
}

/** What CELL can be asked of looks and of the file, for which Univer gives the same to every cell. */
const unseen: ReadonlySet<string> = new Set('color format parentheses prefix protect'.split(' '));

function ofCell(asked: Node): Refusal | null {
  if (asked?.type !== nodeTypes.LITERAL || typeof asked.value !== 'string') return null;
  const what = asked.value.toLowerCase();
  if (what === 'filename')
    return refused(
      '#VALUE!',
      'CELL("filename") gives the place and the name of the file, which are not known here; it works in Excel',
    );
  return unseen.has(what) ? refused('#VALUE!', `CELL("${what}") works in Excel and not here`) : null;
}

/** `f(1)(2)`: what a LAMBDA gives is called in its turn. */
const isCalledAgain = ({ callee }: CallExpression) =>
  callee.type !== nodeTypes.IDENTIFIER || !sheetFunctions.has(callee.name.toUpperCase());

const isNamed = (text: string, name: string) => text.toUpperCase() === name;

/** Functions that may give cells and not only what these hold. */
const giveCells: ReadonlySet<string> = new Set(
  'INDEX OFFSET INDIRECT CHOOSE IF IFS IFERROR IFNA SWITCH XLOOKUP ANCHORARRAY SINGLE'.split(' '),
);

function ofRanges(name: string, args: readonly Node[]): Refusal | null {
  const found = ofCells.has(name) ? sheetFunctions.get(name) : undefined;
  const at = found ? args.findIndex((given, i) => found.whole(i) && isWorkedOut(given)) : -1;
  if (at < 0) return null;
  return refused(
    '#VALUE!',
    `argument ${at + 1} of ${name} must be cells, and here it is worked out; put it into cells first`,
  );
}

function isWorkedOut(node: Node): boolean {
  if (node?.type === nodeTypes.BINARY) return ![':', ',', ' '].includes(String(node.operator));
  if (node?.type === nodeTypes.UNARY) return !['#', '@', '+'].includes(String(node.operator));
  if (node?.type === nodeTypes.CALL) {
    const { name } = node.callee as { name?: string };
    return name !== undefined && sheetFunctions.has(name.toUpperCase()) && !giveCells.has(name.toUpperCase());
  }
  return node?.type === nodeTypes.LITERAL || node?.type === nodeTypes.ARRAY;
}
