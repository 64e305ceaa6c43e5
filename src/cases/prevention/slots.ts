/** Whose money and whose gain it is. The first two are this council. */
export const bodies = {
  adult: 'Council adult care',
  housing: 'Council housing',
  nhs: 'NHS',
  other: 'Other government',
  person: 'The person and family',
} as const;
export type Body = keyof typeof bodies;
export const bodyKeys = Object.keys(bodies) as Body[];
/** The bodies with budgets. */
export const publicBodies = ['adult', 'housing', 'nhs', 'other'] as const satisfies readonly Body[];
export const councilBodies = ['adult', 'housing'] as const satisfies readonly Body[];

/** From all who live there to those who finish: each is a share of the one before. */
export const steps = {
  population: 'Population',
  eligible: 'Eligible',
  reached: 'Reached',
  taking: 'Taking part',
  completing: 'Completing',
} as const;
export type Step = keyof typeof steps;
export const stepKeys = Object.keys(steps) as Step[];
/** Those of whom outcomes may be counted. */
export const counted = ['reached', 'taking', 'completing'] as const satisfies readonly Step[];

export const outcomes = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8'] as const;
export type Outcome = (typeof outcomes)[number];
export const costs = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;
export type Cost = (typeof costs)[number];
export const transfers = ['t1', 't2', 't3', 't4'] as const;
export type Transfer = (typeof transfers)[number];

/** The number of a slot as people see it. */
const numberOf = (slot: Outcome | Cost | Transfer) => slot.slice(1);
export const slotTitle = {
  outcome: (one: Outcome) => `Outcome ${numberOf(one)}`,
  cost: (one: Cost) => `Cost ${numberOf(one)}`,
  transfer: (one: Transfer) => `Transfer ${numberOf(one)}`,
} as const;

/** What an outcome is worth: money of a budget, income, or wellbeing. Health is discounted at its own rate. */
export const kinds = {
  fiscal: 'Fiscal',
  economic: 'Economic',
  social: 'Social',
  health: 'Health',
} as const;
export const better = { higher: 'Higher', lower: 'Lower' } as const;
export const grades = ['strong', 'moderate', 'weak'] as const;
export type Grade = (typeof grades)[number];
export const costKinds = { once: 'One-off', running: 'Running', inKind: 'In kind' } as const;
/** What an amount is paid for. */
export const perYear = 'A year';
export const perPerson = 'A person taking part';
export const perOutcome = (one: Outcome) => `One of outcome ${numberOf(one)}`;
export const YES_NO = ['Yes', 'No'] as const;
