import { findCalls, replaceCalls } from '../formulas/calls';
import { needsArray } from '../files/xlsx/arrays';
import { fromFile } from '../files/xlsx/formulas';
import type { Setting } from './setting';

/**
 * Whether a formula relies on arithmetic done cell by cell over a range, in the arguments of our functions or around
 * them. What the twins themselves do with ranges needs no such thing: they are proved as ordinary formulas.
 */
export function isCellByCell(formula: string, { file, namespace, catalogue }: Setting): boolean {
  const names = file.names.map(({ name, formula: refersTo }) => ({ name, refersTo }));
  const isNeeded = (text: string) => needsArray(fromFile(text, namespace) ?? text, names);
  /** Each of our calls gives one value, as any number does. */
  const withoutCalls = (text: string) => replaceCalls(text, namespace, () => '1');
  const asked = findCalls(`=${formula}`, namespace).flatMap((call) =>
    call.arguments.map(({ text }, index) => {
      const takesTable = catalogue.get(call.name)?.parameters[index]?.dimensionality === 'matrix';
      // SUM takes a range whole, and ABS one value.
      return text === '' ? '=0' : `=${takesTable ? 'SUM' : 'ABS'}(${withoutCalls(text)})`;
    }),
  );
  return [withoutCalls(`=${formula}`), ...asked].some(isNeeded);
}
