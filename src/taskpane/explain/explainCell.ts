import type { FunctionDescription } from '../../functions/catalogue/notes';
import { findCalls, referencesIn, type FormulaCall } from '../../formulas/calls';
import { writerAt } from '../../formulas/namesAround';
import { under } from '../../formulas/present';
import type { CellValue, SelectedCell, Spreadsheet } from '../../host/spreadsheet';
import type { Implementations } from '../implementations';
import { part } from '../shared/part';
import { explainArguments, isWholeFormula } from './calls';
import type { CallExplanation, CellExplanation } from './explanation';
import { explainProblem } from './problem';
import { wholeInPlainExcel, twinOfCall } from './twins';

/** Reads what the selected cell's formula refers to, in one round trip, and explains the formula with it. */
export async function explainCell(
  cell: SelectedCell,
  spreadsheet: Pick<Spreadsheet, 'namespace' | 'readRanges'>,
  catalogue: FunctionDescription[],
  implementations: Implementations,
): Promise<CellExplanation> {
  const { formula } = cell;
  const calls = formula === null ? [] : findCalls(formula, spreadsheet.namespace);
  if (calls.length === 0)
    return {
      cell,
      calls: [],
      problem: explainProblem(cell, [], spreadsheet, () => null),
      plainFormula: null,
    };
  const writers = new Map(calls.map((call) => [call, writerAt(formula ?? '', call.start)]));
  const inPlace = (call: FormulaCall, text: string) => under(writers, call)(text);
  const texts = calls.flatMap((call) => call.arguments.map(({ text }) => inPlace(call, text)));
  const [read, { FormulaReader }] = await Promise.all([
    readReferences(texts, cell.sheet, spreadsheet),
    part(() => import(/* webpackChunkName: "reader" */ './formulaReader')),
  ]);
  const byName = new Map(catalogue.map((entry) => [entry.name.toUpperCase(), entry]));
  const reader = new FormulaReader(cell.address, spreadsheet.namespace, byName, implementations, read);
  const valueIn = (call: FormulaCall) => (text: string) => reader.valueOf(inPlace(call, text));

  const explained = calls.map((call): CallExplanation => {
    const description = byName.get(call.name) ?? null;
    return {
      call,
      description,
      arguments: description ? explainArguments(call, description, valueIn(call)) : [],
      result: isWholeFormula(call, formula) ? null : valueIn(call)(call.text),
      twin: twinOfCall(call, spreadsheet.namespace, byName, valueIn(call)),
    };
  });
  return {
    cell,
    calls: explained,
    problem: explainProblem(cell, explained, spreadsheet, (call) =>
      reader.answerTo(call, (text) => inPlace(call, text)),
    ),
    plainFormula: wholeInPlainExcel(formula, explained, spreadsheet.namespace, byName, (text) =>
      reader.valueOf(text),
    ),
  };
}

/** The references in some pieces of formula, each once. */
async function readReferences(
  texts: string[],
  sheet: string,
  spreadsheet: Pick<Spreadsheet, 'readRanges'>,
): Promise<Map<string, CellValue[][] | null>> {
  const references = [...new Set(texts.flatMap(referencesIn))];
  const values = references.length ? await spreadsheet.readRanges(references, sheet) : [];
  return new Map(references.map((reference, index) => [reference, values[index] ?? null]));
}
