import { type ScenarioName, scenarioNames } from '../parts/inputs';
import type { Establishment } from './establishmentSheet';
import { type Weekly, weeklyOf } from './weeklySheet';
import { type Years, yearsOf } from './yearsSheet';
import type { InputAt } from './inputs';

/** The tables of one scenario. */
export interface Scenario {
  years: Years;
  weekly: Weekly;
}

export type Scenarios = Record<ScenarioName, Scenario>;

export function scenarioTables(at: InputAt, establishment: Establishment): Scenarios {
  const years = of((scenario) => yearsOf(scenario, at, establishment));
  return of((scenario) => ({ years: years[scenario], weekly: weeklyOf(scenario, at, years) }));
}

const of = <T>(make: (scenario: ScenarioName) => T) =>
  Object.fromEntries(scenarioNames.map((scenario) => [scenario, make(scenario)])) as Record<ScenarioName, T>;
