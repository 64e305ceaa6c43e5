import type { FunctionDescription } from '../../functions/catalogue/notes';
import { nameWithin, type FormulaCall } from '../../formulas/calls';
import {
  CannotEvaluate,
  evaluate,
  omitted,
  type Evaluated,
  type Known,
} from '../../formulas/evaluate/evaluate';
import type { Argument } from '../../formulas/functions/define';
import type { CellValue } from '../../host/spreadsheet';
import type { Implementations } from '../implementations';
import { ask, type Said } from './functionCaller';
import { argumentOf, cellsOf, type KnownValues } from './values';

/** Works a formula out part by part, each part once. */
export class FormulaReader {
  private readonly parts = new Map<string, Evaluated>();
  private readonly known: Known;

  constructor(
    address: string,
    private readonly namespace: string,
    private readonly byName: ReadonlyMap<string, FunctionDescription>,
    private readonly implementations: Implementations,
    read: ReadonlyMap<string, CellValue[][] | null>,
  ) {
    const cells = new Map<string, Argument>();
    for (const [reference, rows] of read) if (rows) cells.set(reference, argumentOf(rows));
    this.known = {
      address,
      cells: (written) => cells.get(written) ?? null,
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
