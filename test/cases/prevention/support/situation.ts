import type { ScenarioName } from '../../../../src/cases/parts/inputs';

export const bodies = ['adult', 'housing', 'nhs', 'other', 'person'] as const;
export type Body = (typeof bodies)[number];
type PerBody = Record<Body, number>;

export interface Outcome {
  among: string;
  better: string;
  without: number;
  with: number;
  deadweight: number;
  lagMonths: number;
  dropFirst: number;
  dropLater: number;
  value: number;
  priceYear: string;
  kind: string;
  shares: PerBody;
  cashable: PerBody;
  grades: string[];
  bedDays: number;
  hours: number;
}
export interface Cost {
  kind: string;
  basis: string;
  amount: number;
  payer: string;
  grade: string;
}
export interface Transfer {
  from: string;
  to: string;
  basis: string;
  amount: number;
}

/** One case of the workbook as its inputs have it. */
export interface Situation {
  population: number;
  growth: number;
  steps: number[];
  /** How much of each step holds in each year: population, eligible, reached, taking part, completing. */
  rollOut: number[][];
  outcomes: Outcome[];
  costs: Cost[];
  transfers: Transfer[];
  added: Record<'cash' | 'capacity' | 'economic' | 'social', boolean>;
  bedCloses: boolean;
  optimism: Record<string, number>;
  inflation: PerBody & { general: number };
  firstYear: number;
  horizon: number;
}

/** What an input holds, by its key. */
export type Held = (key: string) => unknown;

const number = (value: unknown) => (typeof value === 'number' ? value : 0);
const perBody = (make: (body: Body) => number) =>
  Object.fromEntries(bodies.map((body) => [body, make(body)])) as PerBody;
const slots = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const STEPS = ['population', 'eligible', 'reached', 'taking', 'completing'];

/** Reads a case: `of` gives what it uses of an input. */
export function situationFrom(of: Held): Situation {
  const horizon = number(of('horizon'));
  const words = (key: string) => String(of(key));
  const firstDay = new Date(Date.UTC(1899, 11, 30) + number(of('firstDay')) * 86_400_000);
  return {
    population: number(of('population')),
    growth: number(of('growth')),
    steps: STEPS.slice(1).map((step) => number(of(step))),
    rollOut: STEPS.map((step) =>
      Array.from({ length: horizon }, (_, year) => number(of(`${step}-year${year + 1}`))),
    ),
    outcomes: slots('o', 8).map((one) => ({
      among: words(`${one}Among`),
      better: words(`${one}Better`),
      without: number(of(`${one}Without`)),
      with: number(of(`${one}With`)),
      deadweight: number(of(`${one}Deadweight`)),
      lagMonths: number(of(`${one}Lag`)),
      dropFirst: number(of(`${one}DropFirst`)),
      dropLater: number(of(`${one}DropLater`)),
      value: number(of(`${one}Value`)),
      priceYear: words(`${one}PriceYear`),
      kind: words(`${one}Kind`),
      shares: perBody((body) => number(of(`${one}Share-${body}`))),
      cashable: perBody((body) => number(of(`${one}Cash-${body}`))),
      grades: ['peopleGrade', `${one}RateGrade`, `${one}ValueGrade`].map(words),
      bedDays: number(of(`${one}BedDays`)),
      hours: number(of(`${one}Hours`)),
    })),
    costs: slots('c', 6).map((one) => ({
      kind: words(`${one}Kind`),
      basis: words(`${one}Basis`),
      amount: number(of(`${one}Amount`)),
      payer: words(`${one}Payer`),
      grade: words(`${one}Grade`),
    })),
    transfers: slots('t', 4).map((one) => ({
      from: words(`${one}From`),
      to: words(`${one}To`),
      basis: words(`${one}Basis`),
      amount: number(of(`${one}Amount`)),
    })),
    added: {
      cash: of('Add-cash') === 'Yes',
      capacity: of('Add-capacity') === 'Yes',
      economic: of('Add-economic') === 'Yes',
      social: of('Add-social') === 'Yes',
    },
    bedCloses: of('bedCloses') === 'Yes',
    optimism: Object.fromEntries(
      ['benefit', 'cost'].flatMap((what) =>
        ['strong', 'moderate', 'weak'].map((grade) => [`${what}-${grade}`, number(of(`${what}-${grade}`))]),
      ),
    ),
    inflation: {
      ...perBody((body) => number(of(`inflation-${body}`))),
      general: number(of('generalInflation')),
    },
    firstYear: firstDay.getUTCFullYear(),
    horizon,
  };
}

/** The columns of Inputs and Results of each case. */
export const columnsOf = {
  low: { uses: 'G', shows: 'C' },
  central: { uses: 'H', shows: 'B' },
  high: { uses: 'I', shows: 'D' },
} as const satisfies Record<ScenarioName, { uses: string; shows: string }>;
