import type { ScenarioName } from '../parts/inputs';

export const outcomesSheetName = (scenario: ScenarioName) => `Outcomes ${scenario}`;
export const moneySheetName = (scenario: ScenarioName) => `Money ${scenario}`;
export const BODIES_SHEET = 'By body and year';
export const TURNING_SHEET = 'What turns it';
