import type { ScenarioName } from '../parts/inputs';

export const REGION_SHEET = 'Region';
export const ESTABLISHMENT = 'Establishment';
export const SKILL_MIX = 'Skill mix';
export const yearsSheetName = (scenario: ScenarioName) => `Years ${scenario}`;
export const weeklySheetName = (scenario: ScenarioName) => `Weekly ${scenario}`;
export const weeks = Array.from({ length: 52 }, (_, n) => `week${n + 1}` as const);
export const LAST_WEEK = 'week52';
export const WEEKS = weeks.length;
