import type { ScenarioName } from '../parts/inputs';

export const LINES = 'Budget lines';
export const LEVERS = 'Levers';
export const IN_FORCE = 'In force';
export const PLAN = 'Plan by line';
export const RESERVES = 'Reserves';
export const OPTIONS_BY_YEAR = 'Options by year';
export const DELIVERED = 'Delivered';
export const MONTHS = 'Months';
export const TRACKER = 'Tracker';
export const PUBLISHED = 'Published by kind';
export const PUBLISHED_SAVINGS = 'Published savings';
export const CONFIDENCE = 'Confidence and groups';
export const TURNS = 'What turns it';
export const savingsName = (scenario: ScenarioName) => `Savings ${scenario}`;

const numbered = <P extends string>(prefix: P, count: number) =>
  Array.from({ length: count }, (_, i): `${P}${number}` => `${prefix}${i + 1}`);

/** Rows that there is room for. */
export const lineKeys = numbered('line', 12);
export const sourceKeys = numbered('source', 10);
export const reserveKeys = numbered('reserve', 6);
export const leverKeys = numbered('lever', 40);
export const ROOM_FOR_DELIVERIES = 60;
export const ROOM_FOR_GRADES = 6;
export const groupLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export const MONTHS_A_YEAR = 12;
