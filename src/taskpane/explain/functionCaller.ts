import type { FunctionDescription } from '../../functions/catalogue/notes';
import { isCellError, type CellValue } from '../../host/spreadsheet';
import type { Implementations } from '../implementations';
import type { KnownValues } from './values';

export type CallAnswer = { values: CellValue[][] } | { refusal: string; code: string } | null;

/** More than this is not worth holding up the pane for. */
const MOST_CELLS = 50_000;

/**
 * What a function answers to these arguments, asked as Excel would ask it. Null where that cannot be known: an
 * argument is unknown, or Excel would call the function once a cell.
 */
export function ask(
  description: FunctionDescription,
  implementations: Implementations,
  args: (KnownValues | undefined)[],
): CallAnswer {
  const implementation = implementations.get(description.id) as ((...args: unknown[]) => unknown) | undefined;
  if (!implementation || args.length > description.parameters.length) return null;
  const passed: unknown[] = [];
  let cells = 0;
  for (const [index, parameter] of description.parameters.entries()) {
    const values = args[index];
    if (values === undefined && parameter.optional) {
      passed.push(null);
      continue;
    }
    if (!values) return null;
    const held = values.flat();
    const error = held.find((cell) => isCellError(cell));
    if (error !== undefined) return { values: [[error]] };
    cells += held.length;
    if (parameter.dimensionality !== 'matrix' && held.length !== 1) return null;
    passed.push(parameter.dimensionality === 'matrix' ? values : held[0]);
  }
  return cells > MOST_CELLS ? null : answerOf(() => implementation(...passed));
}

function answerOf(run: () => unknown): CallAnswer {
  try {
    const result = run();
    if (Array.isArray(result)) return { values: result as CellValue[][] };
    return ['number', 'string', 'boolean'].includes(typeof result)
      ? { values: [[result as CellValue]] }
      : null;
  } catch (refusal) {
    const { code, message } = refusal as { code?: unknown; message?: unknown };
    return typeof code === 'string' && typeof message === 'string' ? { code, refusal: message } : null;
  }
}
