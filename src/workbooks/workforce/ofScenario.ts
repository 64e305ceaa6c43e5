import { scenarioNames } from '../parts/inputs';
import { yearsCell } from './yearsSheet';

/** The same on all three sheets of a kind: the position in C4 says whose figure it is. */
export const ofScenario = (key: string, year?: number) =>
  `CHOOSE($C$4,${scenarioNames.map((scenario) => yearsCell(scenario, key, year)).join(',')})`;
