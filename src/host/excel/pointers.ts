import type { DefinedName } from '../../formulas/definedNames';
import type { MovedPointer, Pointer } from '../laidOver';
import { namesInUse } from './names';
import type { WriteStep } from './writer/batches';
import { weightOf } from './writer/blocks';
import { ONE_ACTION } from './writer/onSheet';

/**
 * The names of the workbook. Excel has no list of its rules and series, and its highlights say what they read only in part.
 * @throws Excel’s own error, for the caller to put into words
 */
export async function pointersInNames(): Promise<Pointer[]> {
  return (await namesInUse()).map((name) => ({
    id: idOf(name),
    kind: 'name',
    sheet: name.sheet ?? null,
    called: name.name,
    formulas: [name.refersTo],
  }));
}

const idOf = ({ sheet, name }: DefinedName) => JSON.stringify([sheet ?? null, name]);

/** What names of the workbook refer to, of those that are to refer elsewhere. */
export async function pointersBefore(moved: readonly MovedPointer[]): Promise<MovedPointer[]> {
  if (moved.length === 0) return [];
  const asked = new Set(moved.map(({ id }) => id));
  return (await pointersInNames()).filter(({ id }) => asked.has(id));
}

/** Makes names refer to other cells. */
export const pointerSteps = (moved: readonly MovedPointer[]): WriteStep[] =>
  moved.map((one) => ({
    what: '',
    weight: weightOf(one) + 2 * ONE_ACTION,
    queue: (context) => pointTo(one, context),
  }));

/** Makes one name refer to other cells. */
export function pointTo(
  { id, formulas: [refersTo = ''] }: MovedPointer,
  context: Excel.RequestContext,
): void {
  const [sheet, name] = JSON.parse(id) as [string | null, string];
  const { names, worksheets } = context.workbook;
  const held = sheet === null ? names : worksheets.getItem(sheet).names;
  held.getItem(name).formula = `=${refersTo.replace(/^=/, '')}`;
}

/** As a person would say which name it is. */
export function calledIn({ id }: MovedPointer): string {
  const [sheet, name] = JSON.parse(id) as [string | null, string];
  return sheet === null ? name : `${name} of the sheet “${sheet}”`;
}
