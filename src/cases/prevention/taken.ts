import { type Content, f, type Formula, type Ref, values, words } from '../../layout';
import { formats } from '../../plan/cells';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import type { InputAt, InputKey } from './inputs/sections';

/** The place of a case among low, central and high: all that differs between the sheets of a kind. */
export const positionOf = (scenario: ScenarioName) =>
  values(
    'Position',
    { before: ['unit', 'opening'] },
    {
      position: {
        label: 'Case: low (1), central (2), high (3)',
        unit: 'position',
        format: formats.number,
        of: scenarioNames.indexOf(scenario) + 1,
      },
    },
  );

/** The value of an input in the case at a position. */
export type Taken = (key: InputKey) => Formula;
export const takenAt =
  (at: InputAt, position: Ref): Taken =>
  (key) =>
    f`INDEX(${at(key).used},1,${position})`;

/** What a slot is called: its name, or its number where it has none. */
export const nameOf = (at: InputAt, key: InputKey, slot: string): Formula =>
  f`IF(${at(key).central}="",${words(`${slot}: not named`)},${at(key).central})`;

/** One where a cell of words is one of these. */
export const isOneOf = (cell: Ref | Formula, values: readonly string[]): Formula =>
  values.length === 1
    ? f`(${cell}=${words(values[0] ?? '')})`
    : f`(${values.map((value) => f`(${cell}=${words(value)})`).reduce((sum, one) => f`${sum}+${one}`)})`;

/** A column of figures of a list, and one of words. */
export const figure = <R>(heading: string, format: string, of: R) => ({
  heading: { value: heading, style: 'numberHeading' as const, isWrapped: true },
  format,
  style: 'calculation' as const,
  of,
});
export const inWords = <R>(heading: string, of: R) => ({
  heading: { value: heading, style: 'heading' as const, isWrapped: true },
  format: formats.text,
  style: 'calculation' as const,
  of,
});
export const label = (of: Content): { value: Content; style: 'label'; format: string } => ({
  value: of,
  style: 'label',
  format: formats.text,
});
