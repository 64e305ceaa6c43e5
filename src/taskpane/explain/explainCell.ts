import type { FunctionDescription } from '../../functions/catalogue/notes';
import { findCalls, referencesIn, type FormulaCall } from '../../formulas/calls';
import type { CellValue, SelectedCell, Spreadsheet } from '../../host/spreadsheet';
import type { Implementations } from '../implementations';
import { explainArguments, isWholeFormula } from './calls';
import { evaluate, type KnownCells } from './evaluate';
import { type KnownValues } from './values';
import type { CallExplanation, CellExplanation } from './explanation';
import { ask, type CallAnswer } from './functionCaller';
import { explainProblem } from './problem';
import { wholeInPlainExcel, twinOfCall } from './twins';

/** Reads what the selected cell's formula refers to, in one round trip, and explains the formula with it. */
export async function explainCell(
  cell: SelectedCell,
  spreadsheet: Pick<Spreadsheet, 'namespace' | 'readRanges'>,
  catalogue: FunctionDescription[],
  implementations: Implementations,
): Promise<CellExplanation> {
  const calls = cell.formula === null ? [] : findCalls(cell.formula, spreadsheet.namespace);
  const read = await readReferences(calls, cell.sheet, spreadsheet);
  const byName = new Map(catalogue.map((entry) => [entry.name.toUpperCase(), entry]));
  const reader = new FormulaReader(spreadsheet.namespace, byName, implementations, read);

  const explained = calls.map((call): CallExplanation => {
    const description = byName.get(call.name) ?? null;
    return {
      call,
      description,
      arguments: description ? explainArguments(call, description, (text) => reader.valueOf(text)) : [],
      result: isWholeFormula(call, cell.formula) ? null : reader.valueOf(call.text),
      twin: twinOfCall(call, spreadsheet.namespace, byName, (text) => reader.valueOf(text)),
    };
  });
  return {
    cell,
    calls: explained,
    problem: explainProblem(cell, explained, spreadsheet, (call) => reader.answerTo(call)),
    plainFormula: wholeInPlainExcel(cell.formula, explained, spreadsheet.namespace, byName, (text) =>
      reader.valueOf(text),
    ),
  };
}

async function readReferences(
  calls: FormulaCall[],
  sheet: string,
  spreadsheet: Pick<Spreadsheet, 'readRanges'>,
): Promise<Map<string, CellValue[][] | null>> {
  const references = [
    ...new Set(calls.flatMap((call) => call.arguments.flatMap((argument) => referencesIn(argument.text)))),
  ];
  const values = references.length ? await spreadsheet.readRanges(references, sheet) : [];
  return new Map(references.map((reference, index) => [reference, values[index] ?? null]));
}

/** Works a formula out part by part, each part once. */
class FormulaReader {
  private readonly known = new Map<string, KnownValues>();
  private readonly answers = new Map<string, CallAnswer>();
  private readonly scope: KnownCells;

  constructor(
    private readonly namespace: string,
    private readonly byName: ReadonlyMap<string, FunctionDescription>,
    private readonly implementations: Implementations,
    read: ReadonlyMap<string, CellValue[][] | null>,
  ) {
    this.scope = {
      lookUp: (reference) => read.get(reference) ?? null,
      call: (name, args) => this.called(name, args),
    };
  }

  valueOf(text: string): KnownValues {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const values = evaluate(text, this.scope);
    this.known.set(text, values);
    return values;
  }

  answerTo(call: FormulaCall): CallAnswer {
    const known = this.answers.get(call.text);
    if (known !== undefined) return known;
    const args = call.arguments.map((argument) =>
      argument.kind === 'omitted' ? undefined : this.valueOf(argument.text),
    );
    const answer = this.ask(call.name, args);
    this.answers.set(call.text, answer);
    return answer;
  }

  private ask(name: string, args: (KnownValues | undefined)[]): CallAnswer {
    const description = this.byName.get(name);
    return description ? ask(description, this.implementations, args) : null;
  }

  /** Our own function where a formula names it; undefined for any other. */
  private called(name: string, args: (KnownValues | undefined)[]): KnownValues | undefined {
    const [call] = findCalls(`=${name}()`, this.namespace);
    if (!call) return undefined;
    const answer = this.ask(call.name, args);
    if (!answer) return null;
    return 'values' in answer ? answer.values : [[{ error: answer.code, message: answer.refusal }]];
  }
}
