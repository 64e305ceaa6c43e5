import type { ScenarioName } from '../parts/inputs';

export const REGION_SHEET = 'Region';
export const ESTABLISHMENT = 'Establishment';
export const SKILL_MIX = 'Skill mix';
export const yearsSheetName = (scenario: ScenarioName) => `Years ${scenario}`;
export const weeklySheetName = (scenario: ScenarioName) => `Weekly ${scenario}`;
export const years = ['year1', 'year2', 'year3', 'year4', 'year5'] as const;
export const FIRST_YEAR = 'year1';
export const LAST_YEAR = 'year5';
export const YEARS = years.length;
export const weeks = Array.from({ length: 52 }, (_, n) => `week${n + 1}` as const);
export const LAST_WEEK = 'week52';
export const WEEKS = weeks.length;
