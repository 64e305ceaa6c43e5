import type { ScenarioName } from '../parts/inputs';

export const REGION_SHEET = 'Region';
export const ESTABLISHMENT = 'Establishment';
export const SKILL_MIX = 'Skill mix';
export const yearsSheetName = (scenario: ScenarioName) => `Years ${scenario}`;
export const weeklySheetName = (scenario: ScenarioName) => `Weekly ${scenario}`;
export const YEARS = 5;
export const WEEKS = 52;
