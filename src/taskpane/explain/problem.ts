import type { FormulaCall } from '../../formulas/calls';
import { isCellError, isStillCalculating, type SelectedCell, type Spreadsheet } from '../../host/spreadsheet';
import { words } from '../shared/words';
import type { CallExplanation, Problem } from './explanation';
import type { Said } from './functionCaller';

/** Errors that the formula's own parts do not cause, so that looking there would mislead. */
const notFromArguments = ['#SPILL!', '#BUSY!', '#GETTING_DATA', '#CONNECT!', '#BLOCKED!'];

/** Why the cell shows an error, from the nearest to the furthest cause; null if it shows none. */
export function explainProblem(
  cell: SelectedCell,
  calls: CallExplanation[],
  { namespace }: Pick<Spreadsheet, 'namespace'>,
  answerTo: (call: FormulaCall) => Said | null,
): Problem | null {
  if (!isCellError(cell.value)) return null;
  const code = cell.value.error;
  if (cell.value.message) return { code, message: cell.value.message, source: 'refusal' };
  if (!notFromArguments.includes(code)) {
    for (const call of [...calls].reverse()) {
      const cause = causeIn(call, namespace, answerTo);
      if (cause) return { code, ...cause };
    }
  }
  const isDamaged = cell.formula !== null && DAMAGED.test(withoutText(cell.formula));
  const message = isDamaged ? words.errors.damaged : words.errors.general(code, calls.length > 0);
  return { code, message, source: 'general' };
}

/** What Excel makes of our functions in a workbook that was opened or saved without the add-in. */
const DAMAGED = /_xldudf_|_xll\.|_xludf\./i;
const withoutText = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

function causeIn(
  { call, description, arguments: args }: CallExplanation,
  namespace: string,
  answerTo: (call: FormulaCall) => Said | null,
): Omit<Problem, 'code'> | null {
  const name = `${namespace}.${call.name}`;
  if (!description) return { message: words.errors.unknownFunction(name), source: 'general' };
  const surplus = args.find((argument) => argument.surplus);
  if (surplus) {
    return { message: words.errors.tooMany(name, description.parameters.length), source: 'general' };
  }
  for (const { name: argument, text, values, fallback } of args) {
    if (fallback?.kind === 'missing') {
      return { message: words.errors.missing(name, argument), source: 'general' };
    }
    const error = values?.flat().find((value) => isCellError(value));
    if (error !== undefined && text !== null) {
      if (isStillCalculating(error))
        return { message: words.errors.waiting(argument, text), source: 'general' };
      return { message: words.errors.inArgument(argument, text, error.error), source: 'general' };
    }
  }
  const refusal = answerTo(call)?.refusal;
  return refusal ? { message: refusal.message, source: 'refusal' } : null;
}
