import { nth } from '../../formulas/present';
import type { ListsGiven } from './listsSheet';
import type { Referral } from './referralColumns';

/** 31 October 2026, the day on which the illustrative list was drawn. */
export const ILLUSTRATIVE_DAY = 46_326;
export const ILLUSTRATIVE = 'Illustrative: made by a seeded script. No person and no service is in it.';

/** First days of November 2024 to October 2026, and of the month after. */
const MONTHS = [
  ...[45_597, 45_627, 45_658, 45_689, 45_717, 45_748, 45_778, 45_809, 45_839, 45_870, 45_901, 45_931],
  ...[45_962, 45_992, 46_023, 46_054, 46_082, 46_113, 46_143, 46_174, 46_204, 46_235, 46_266, 46_296],
  46_327,
];
const A_MONTH = 25;
/** Of the 25 of a month: the first five are urgent, the next eight soon, the others routine. */
const priorityOf = (index: number) => (index < 5 ? 'Urgent' : index < 13 ? 'Soon' : 'Routine');

const groups: ListsGiven['groups'] = {
  ethnicity: [
    'White',
    'Asian or Asian British',
    'Black, Black British, Caribbean or African',
    'Mixed or multiple ethnic groups',
    'Another ethnic group',
  ],
  ageBand: ['Under 18', '18 to 64', '65 to 74', '75 to 84', '85 and over'],
  team: ['North', 'South', 'Hospital'],
  source: ['Self or family', 'GP', 'Hospital', 'Social care', 'Housing'],
};

/** How often each of a list is drawn. */
const weights = {
  ethnicity: [0.8, 0.1, 0.05, 0.03, 0.02],
  ageBand: [0.04, 0.22, 0.2, 0.3, 0.24],
  team: [0.45, 0.4, 0.15],
  source: [0.35, 0.2, 0.2, 0.15, 0.1],
} as const;

const scales = [
  { scale: 'COPM performance', least: 1, most: 10, start: 3, gain: 3 },
  { scale: 'Barthel Index', least: 0, most: 100, start: 50, gain: 18 },
  { scale: 'Carer strain', least: 0, most: 13, start: 9, gain: -3 },
] as const;

const stories = [
  'Can get upstairs with a second rail, and sleeps in her own bed again.',
  'Makes his own breakfast since the kettle tipper and the perching stool came.',
  'Her daughter no longer needs to help with every bath.',
  'Was back at his allotment within a month of the ramp.',
];

/** Numbers from 0 to 1 that look random and are always the same: a linear congruential generator. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 600 referrals, 25 a month: 120 urgent, 192 soon and 288 routine, the same every time. */
export function illustrativeReferrals(): Referral[] {
  const next = pseudoRandom(20_261_031);
  const upTo = (most: number) => Math.floor(next() * most);
  const drawn = (names: readonly string[], shares: readonly number[]) => {
    let left = next();
    return names.find((_, i) => (left -= shares[i] ?? 1) < 0) ?? nth(names, 0);
  };
  return Array.from({ length: (MONTHS.length - 1) * A_MONTH }, (_, i): Referral => {
    const month = Math.floor(i / A_MONTH);
    const start = nth(MONTHS, month);
    const received = start + upTo(nth(MONTHS, month + 1) - start);
    const priority = priorityOf(i % A_MONTH);
    const row: { -readonly [K in keyof Referral]?: Referral[K] } = {
      reference: `R${String(i + 1).padStart(4, '0')}`,
      received,
      source: drawn(groups.source, weights.source),
      priority,
      team: drawn(groups.team, weights.team),
      ethnicity: next() < 0.04 ? 'Not known' : drawn(groups.ethnicity, weights.ethnicity),
      ageBand: drawn(groups.ageBand, weights.ageBand),
    };
    /** A date that has come by the day of the list; the answer says whether it has. */
    const on = (key: keyof Referral, day: number) => {
      if (day > ILLUSTRATIVE_DAY) return false;
      row[key] = day;
      return true;
    };
    // The wait of routine people falls over the two years.
    const usual = { Urgent: 2, Soon: 15, Routine: 62 - month }[priority];
    const wait = Math.round(usual * (0.3 + 1.5 * next()));
    const isClosedUnseen = next() < 0.05;
    on('allocated', received + Math.floor(wait * 0.6));
    if (wait > 28 && on('riskDue', received + 28) && next() < 0.85)
      on('riskReviewed', received + 28 + upTo(7));
    if (wait > 40 && next() < 0.05) row.harm = 'Yes';
    if (isClosedUnseen) {
      on('closed', received + Math.floor(wait * 0.7));
      return row;
    }
    const seen = received + wait;
    const isSeen = on('seen', seen);
    const [attends, orders, adapts, closes, says, hasCare] = [next(), next(), next(), next(), next(), next()];
    const [equipment, works, score, care] = [next(), next(), next(), next()];
    if (!isSeen) return row;
    row.attended = attends < 0.92 ? 'Yes' : 'No';
    if (orders < 0.45 && on('ordered', seen + Math.floor(equipment * 4)) && equipment < 0.96)
      on('delivered', seen + Math.floor(equipment * 4) + 1 + Math.floor(works * 13));
    if (adapts < 0.25) adaptation(on, seen, works, equipment);
    const closed = seen + 14 + Math.floor(closes * 110);
    if (on('closed', closed)) {
      const { scale, least, most, start: from, gain } = nth(scales, i % scales.length);
      const before = Math.round(from * (0.6 + 0.8 * score));
      row.scale = scale;
      row.before = before;
      row.after = Math.min(most, Math.max(least, before + Math.round(gain * (1.8 * works - 0.3))));
      if (says < 0.8) row.satisfied = says < 0.7 ? 'Yes' : 'No';
      if (hasCare < 0.3) {
        row.careBefore = Math.round(28 + 84 * care) / 4;
        row.careAfter = Math.round((28 + 84 * care) * (0.5 + 0.6 * score)) / 4;
      }
      if (i % 120 === 55) {
        row.note = nth(stories, Math.floor(i / 120) % stories.length);
        if (i !== 55) row.consent = closed;
      }
    }
    return row;
  });
}

function adaptation(
  on: (key: keyof Referral, day: number) => boolean,
  seen: number,
  speed: number,
  fate: number,
): void {
  const decided = seen + 75 + Math.floor(speed * 160);
  const isEnquiry = on('enquiry', seen) && on('assessed', seen + 10 + Math.floor(speed * 20));
  if (!isEnquiry || !on('recommended', seen + 35)) return;
  if (fate > 0.85 || !on('applied', seen + 45 + Math.floor(fate * 20))) return;
  if (fate > 0.78) on('refused', decided);
  else if (on('approved', decided) && on('completed', decided + 60 + Math.floor(speed * 60)))
    on('certified', decided + 135);
}

/** The staff and the groups of the same service. */
export const illustrativeLists: ListsGiven = {
  staff: MONTHS.slice(0, -1).map((month, i) => ({ month, fte: i < 10 ? 6.4 : 7.2 })),
  groups,
  source: ILLUSTRATIVE,
};

/** Before anything is typed: usual groups, and no staff. */
export const blankLists: ListsGiven = {
  staff: [],
  groups: { ...groups, team: [], source: [] },
  source: 'Our assumption: type the words of your own list.',
};
