import { assumed } from '../parts/whose';
import type { Figure, Figures } from './inputs/sections';
import { better, bodies, costKinds, type Outcome, perOutcome, perPerson, steps } from './slots';

const ILLUSTRATION = 'Illustration: nobody printed it. Replace it with your own figure.';
type Value = Figure['value'];

/** A figure of ours. */
export const ours = (value: Value, source = ILLUSTRATION, note?: string): Figure => ({
  value,
  ...assumed(source),
  ...(note !== undefined && { note }),
});

const HOURS = { needsNone: 8, needsLess: 4 } as const;
const WEEKS = 26;

/** What care avoided is worth: hours a week, at a price, for half a year; half and half again as low and high. */
export const careAvoided = (hours: number, price: number): Value => {
  const value = Number((hours * WEEKS * price).toFixed(2));
  return [Number((value / 2).toFixed(2)), value, Number((value * 1.5).toFixed(2))];
};
export const careHours = HOURS;

const RATE = 25;
const worth = (hours: number) =>
  ours(
    careAvoided(hours, RATE),
    `${hours} hours a week at £${RATE} for ${WEEKS} weeks: an illustration. Replace it with your own figure.`,
  );

/** An outcome: its words and shares; rates, values and the rest are given beside it. */
const outcome = (one: Outcome, fields: Record<string, Value | Figure>): Figures =>
  Object.fromEntries(
    Object.entries(fields).map(([field, given]) => [
      `${one}${field}`,
      typeof given === 'object' && 'value' in given ? given : ours(given),
    ]),
  );

/** Illustrations of a reablement service: every one is ours, and none is of a council. */
export const ownFigures: Figures = {
  population: ours([900, 1000, 1100]),
  eligible: ours(1),
  reached: ours([0.7, 0.8, 0.9]),
  taking: ours([0.8, 0.9, 0.95]),
  completing: ours([0.75, 0.85, 0.9]),
  'reached-year1': ours([0.4, 0.5, 0.6], 'Illustration: half reached while the service starts.'),
  ...outcome('o1', {
    Name: 'Needs no home care afterwards',
    Among: steps.completing,
    Without: [0.1, 0.15, 0.2],
    With: ours([0.4, 0.46, 0.55], 'Councils in a 2014 annex printed from 40% to 66%: see OT.EVIDENCELIST.'),
    Lag: ours([1, 1.5, 2], 'About six weeks of reablement.'),
    Value: worth(HOURS.needsNone),
    'Share-adult': 1,
    'Cash-adult': 0.5,
    Hours: HOURS.needsNone * WEEKS,
  }),
  ...outcome('o2', {
    Name: 'Needs less home care afterwards',
    Among: steps.completing,
    Without: 0,
    With: [0.05, 0.08, 0.1],
    Lag: [1, 1.5, 2],
    Value: worth(HOURS.needsLess),
    'Share-adult': 1,
    'Cash-adult': 0.5,
    Hours: HOURS.needsLess * WEEKS,
  }),
  ...outcome('o3', {
    Name: 'Day in a hospital bed',
    Among: steps.taking,
    Better: better.lower,
    Without: { ...ours([1.5, 2, 2.5]), cautious: 'Low' },
    With: { ...ours([0.8, 1, 1.2]), cautious: 'High' },
    Value: [300, 400, 500],
    'Share-nhs': 1,
    BedDays: 1,
  }),
  c1Name: ours('Reablement team'),
  c1Basis: ours(perPerson),
  c1Amount: ours([800, 900, 1100]),
  c2Name: ours('Setting up'),
  c2Kind: ours(costKinds.once),
  c2Amount: ours([40_000, 50_000, 70_000]),
  c3Name: ours('Time of NHS therapists'),
  c3Kind: ours(costKinds.inKind),
  c3Basis: ours(perPerson),
  c3Amount: ours([50, 60, 80]),
  c3Payer: ours(bodies.nhs),
  t1Name: ours('Charges that people no longer pay'),
  t1From: ours(bodies.adult),
  t1To: ours(bodies.person),
  t1Basis: ours(perOutcome('o1')),
  t1Amount: { ...ours([200, 280, 400]), cautious: 'High' },
  t2Name: ours('Better Care Fund'),
  t2Amount: ours([150_000, 150_000, 150_000]),
};

/** A blank start: what its questions are about, and no figure. */
export const blankFigures: Figures = {
  c1Basis: ours(perPerson, 'As the question on Build asks for it.'),
  c2Kind: ours(costKinds.once, 'As the question on Build asks for it.'),
};
