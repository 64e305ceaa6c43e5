import type { Lever, Situation } from './simulation';

const lines = [
  { name: 'Older people', gross: 80_000_000, demographic: 0.02, price: 0.03, pressure: 250_000 },
  { name: 'Learning disability', gross: 60_000_000, demographic: 0.01, price: 0.025 },
  { name: 'Staffing', gross: 20_000_000, price: 0.04 },
];
const lever = (name: string, given: Partial<Lever>): Lever => ({
  name,
  amounts: { central: 1_000_000 },
  kind: 'cash',
  line: 'Older people',
  start: { year: 2027, month: 4 },
  lasts: 'recurring',
  confidence: 1,
  ...given,
});
const base: Omit<Situation, 'levers'> = {
  firstYear: 2027,
  years: 5,
  inflation: 0.02,
  demographicFactor: { low: 1.2, central: 1, high: 0.8 },
  priceFactor: { low: 1.1, central: 1, high: 0.9 },
  lines,
  funding: [[120_000_000, 123_000_000, 126_000_000, 129_000_000, 132_000_000], [40_000_000]],
  reserves: [
    { opening: 30_000_000, draws: [2_000_000, 1_500_000], paidIn: [0, 0, 0, 0, 500_000] },
    { opening: 4_000_000, draws: [0, 0, 750_000], paidIn: [] },
  ],
};

/** What a programme may have, each thing alone and then all at once. */
export const situations: Record<string, Situation> = {
  'levers that do not meet': {
    ...base,
    levers: [
      lever('Reviews', {
        amounts: { low: 800_000, central: 1_200_000, high: 1_500_000 },
        start: { year: 2027, month: 9 },
      }),
      lever('Fees', {
        line: 'Learning disability',
        isShare: true,
        amounts: { central: 0.02, low: 0.01 },
        confidence: 0.75,
      }),
    ],
  },
  'levers of a group': {
    ...base,
    levers: [
      lever('Reviews', { group: 'A', amounts: { central: 8_000_000, high: 9_000_000 }, confidence: 0.5 }),
      lever('Technology', { group: 'A', isShare: true, amounts: { central: 0.1 }, rollout: 12, lag: 2 }),
      lever('Reablement', {
        group: 'A',
        amounts: { central: 5_000_000 },
        start: { year: 2028, month: 7 },
        lasts: 'attrition',
        attrition: 0.3,
        confidence: 0.9,
      }),
      lever('Fees', { group: 'B', line: 'Learning disability', amounts: { central: 3_000_000 } }),
    ],
  },
  'a one-off in a group, costs, and what is no saving': {
    ...base,
    years: 4,
    levers: [
      lever('Reviews', { group: 'C', amounts: { central: 4_000_000 }, running: 300_000, oneOff: 500_000 }),
      lever('Backdated charges', {
        group: 'C',
        lasts: 'once',
        amounts: { central: 2_000_000 },
        start: { year: 2028, month: 11 },
        confidence: 0.75,
      }),
      lever('Clawback', {
        lasts: 'once',
        lag: 6,
        line: 'Learning disability',
        start: { year: 2028, month: 12 },
        running: 40_000,
      }),
      lever('Health income', { kind: 'transfer', amounts: { central: 1_900_000 } }),
      lever('One grant', {
        kind: 'transfer',
        lasts: 'once',
        amounts: { central: 700_000 },
        start: { year: 2029, month: 4 },
      }),
      lever('Falls', { kind: 'avoided', amounts: { central: 900_000 }, group: 'C', running: 120_000 }),
      lever('Hours released', {
        kind: 'capacity',
        line: 'Staffing',
        amounts: { central: 450_000 },
        rollout: 24,
        lag: 1.5,
      }),
    ],
  },
};
