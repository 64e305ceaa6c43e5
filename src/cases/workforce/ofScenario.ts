import { f, type Ref } from '../../layout';
import { scenarioNames } from '../parts/inputs';
import type { EveryYears, Years } from './yearsSheet';

/** The same on all three sheets of a kind: the position says whose figure it is. */
export const ofScenario = (position: Ref, years: EveryYears) => (of: (one: Years) => Ref) =>
  f`CHOOSE(${position},${scenarioNames.map((scenario) => of(years[scenario]))})`;
