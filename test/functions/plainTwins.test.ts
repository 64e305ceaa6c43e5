import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { findCalls } from '../../src/formulas/calls';
import { twinOf } from '../../src/functions/catalogue/twin';
import type { FunctionNotes } from '../../src/functions/catalogue/notes';
import { twinCases } from '../support/twins/cases';
import { described } from './support/examples';

const { functions } = loadBuiltFunctions(ensureBuilt('functions')).metadata;

/** The twin of a call whose required arguments are names and whose others are left out. */
function twinOverNames(id: string, notes: FunctionNotes): string | null {
  const { parameters } = functions.find((entry) => entry.id === id)!;
  const names = parameters.filter((parameter) => !parameter.optional).map(({ name }) => name);
  const call = findCalls(`=OT.${id}(${names.join(',')})`, 'OT')[0]!;
  return twinOf(call, { ...notes, parameters });
}

/** With cells and ranges for arguments, and with names whose meaning only the spreadsheet knows. */
const twins = [
  ...twinCases(functions, 40, 1).map(({ id, twin }) => [id, twin] as const),
  ...described.map(([id, notes]) => [id, twinOverNames(id, notes)] as const),
].filter((entry): entry is [string, string] => entry[1] !== null);
const failing = (fault: (twin: string) => boolean) => twins.filter(([, twin]) => fault(twin));

/** What every Excel since 2007 has: whatever came later is written in a file under another name, `_xlfn.` before it. */
const KNOWN = new Set(
  (
    'ABS AND AVERAGE CEILING CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXP FLOOR ' +
    'IF IFERROR INDEX INT IRR ISBLANK ISNUMBER ISTEXT LARGE LEFT LEN LN LOG LOOKUP LOWER MATCH MAX MEDIAN MID MIN ' +
    'MMULT MOD MONTH N NA NOT NPV OFFSET OR PERCENTILE POWER PRODUCT QUARTILE RANK RIGHT ROUND ROUNDDOWN ROUNDUP ' +
    'ROW ROWS SIGN SMALL SQRT SUM SUMIF SUMIFS SUMPRODUCT SUMSQ TEXT TRIM UPPER VALUE VLOOKUP YEAR'
  ).split(' '),
);

test('a twin uses functions of Excel 2007 alone', () => {
  const unknown = twins.flatMap(([id, twin]) =>
    called(twin)
      .filter(({ name }) => !KNOWN.has(name))
      .map(({ name }) => `${id}: ${name}`),
  );
  expect([...new Set(unknown)]).toEqual([]);
});

/**
 * Excel before dynamic arrays takes arrays inside SUMPRODUCT, but not for these, unless a formula is entered with
 * Ctrl+Shift+Enter. LibreOffice and the embedded workbook do, and so would not show the fault.
 */
test('no twin has to be entered as an array formula', () => {
  const ONE_AT_A_TIME = ['IF', 'IFERROR', 'CHOOSE', 'INDEX', 'VLOOKUP', 'TRANSPOSE'];
  const inSumProduct = (twin: string) =>
    called(twin)
      .filter(({ name }) => name === 'SUMPRODUCT')
      .flatMap(({ inside }) => called(inside));
  expect(
    failing((twin) =>
      inSumProduct(twin).some(
        ({ name, inside }) => name === 'TRANSPOSE' || (ONE_AT_A_TIME.includes(name) && inside.includes(':')),
      ),
    ),
  ).toEqual([]);
});

test('the twins looked through here call functions inside one another', () => {
  expect(called('=IF(A1>1,SUM((A1:A2),"a)"),B2)')).toEqual([
    { name: 'IF', inside: 'A1>1,SUM((A1:A2),"a)"),B2' },
    { name: 'SUM', inside: '(A1:A2),"a)"' },
  ]);
});

/** Every function that a formula calls, with the text between its brackets. */
function called(formula: string): { name: string; inside: string }[] {
  const plain = formula.replace(/"[^"]*"/g, (text) => '_'.repeat(text.length));
  return [...plain.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((call) => {
    const from = call.index + call[0].length;
    let to = from;
    for (let open = 1; open > 0; to++) {
      if (to >= plain.length) throw new Error(`brackets do not match in ${formula}`);
      if (plain[to] === '(') open++;
      if (plain[to] === ')') open--;
    }
    return { name: call[1]!, inside: formula.slice(from, to - 1) };
  });
}
