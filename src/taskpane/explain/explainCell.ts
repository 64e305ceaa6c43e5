import type { FunctionDescription } from '../../functions/catalogue/notes';
import { findCalls, nameWithin, referencesIn, type FormulaCall } from '../../formulas/calls';
import {
  CannotEvaluate,
  evaluate,
  omitted,
  type Evaluated,
  type Known,
} from '../../formulas/evaluate/evaluate';
import type { Argument } from '../../formulas/functions/define';
import { writerAt } from '../../formulas/namesAround';
import { under } from '../../formulas/present';
import type { SelectedCell, Spreadsheet } from '../../host/spreadsheet';
import type { Implementations } from '../implementations';
import { explainArguments, isWholeFormula } from './calls';
import type { CallExplanation, CellExplanation } from './explanation';
import { ask, type Said } from './functionCaller';
import { explainProblem } from './problem';
import { wholeInPlainExcel, twinOfCall } from './twins';
import { argumentOf, cellsOf, type KnownValues } from './values';

/** Reads what the selected cell's formula refers to, in one round trip, and explains the formula with it. */
export async function explainCell(
  cell: SelectedCell,
  spreadsheet: Pick<Spreadsheet, 'namespace' | 'readRanges'>,
  catalogue: FunctionDescription[],
  implementations: Implementations,
): Promise<CellExplanation> {
  const { formula } = cell;
  const calls = formula === null ? [] : findCalls(formula, spreadsheet.namespace);
  const writers = new Map(calls.map((call) => [call, writerAt(formula ?? '', call.start)]));
  const inPlace = (call: FormulaCall, text: string) => under(writers, call)(text);
  const texts = calls.flatMap((call) => call.arguments.map(({ text }) => inPlace(call, text)));
  const read = await readReferences(texts, cell.sheet, spreadsheet);
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
): Promise<Map<string, Argument | null>> {
  const references = [...new Set(texts.flatMap(referencesIn))];
  const values = references.length ? await spreadsheet.readRanges(references, sheet) : [];
  return new Map(
    references.map((reference, index) => {
      const rows = values[index];
      return [reference, rows ? argumentOf(rows) : null];
    }),
  );
}

/** Works a formula out part by part, each part once. */
class FormulaReader {
  private readonly parts = new Map<string, Evaluated>();
  private readonly known: Known;

  constructor(
    address: string,
    private readonly namespace: string,
    private readonly byName: ReadonlyMap<string, FunctionDescription>,
    private readonly implementations: Implementations,
    read: ReadonlyMap<string, Argument | null>,
  ) {
    this.known = {
      address,
      cells: (written) => read.get(written) ?? null,
      ours: (written, args) => this.called(written, args),
    };
  }

  valueOf(text: string): KnownValues {
    return cellsOf(this.evaluated(text));
  }

  /** @param inPlace writes an argument so that it means by itself what it means in the formula */
  answerTo(call: FormulaCall, inPlace: (text: string) => string): Said | null {
    const args: Argument[] = [];
    for (const { kind, text } of call.arguments) {
      const argument = kind === 'omitted' ? omitted : this.evaluated(inPlace(text));
      if (argument instanceof CannotEvaluate) return null;
      args.push(argument);
    }
    return this.ask(call.name, args);
  }

  private evaluated(text: string): Evaluated {
    const known = this.parts.get(text);
    if (known) return known;
    const found = evaluate(text, this.known);
    this.parts.set(text, found);
    return found;
  }

  private ask(name: string, args: readonly Argument[]): Said | null {
    const description = this.byName.get(name);
    return description ? ask(description, this.implementations, args) : null;
  }

  private called(written: string, args: readonly Argument[]): ReturnType<Known['ours']> {
    const name = nameWithin(written, this.namespace);
    if (name === null) return undefined;
    const said = this.ask(name, args);
    return said ? said.answer : new CannotEvaluate(`${written} gives no answer here`);
  }
}
