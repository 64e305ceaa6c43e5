import type { WrittenValue } from '../../../src/embedded/headless';
import type { ScenarioName } from '../../../src/cases/parts/inputs';
import { scenarioNames } from '../../../src/cases/parts/inputs';
import { years as yearKeys } from '../../../src/cases/parts/years';
import type { Ref } from '../../../src/layout';
import { ofToday } from '../../support/long';
import { built, openCase, type Opened, typing } from './support/builtCase';
import { payback, simulate } from './support/simulation';
import { bodies } from './support/situation';

jest.setTimeout(60_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openCase();
});
afterAll(() => opened.dispose());

const { money, results } = built;
const slots = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8'] as const;

function close(ref: Ref, expected: number, what: string): void {
  const actual = opened.read(ref);
  expect([what, typeof actual]).toEqual([what, 'number']);
  const difference = Math.abs((actual as number) - expected);
  expect([what, difference <= 1e-7 * Math.max(1, Math.abs(expected)) ? expected : actual]).toEqual([
    what,
    expected,
  ]);
}

/** Every case of the workbook as it is now against the simulation. */
function expectTheSimulation(name: ScenarioName): void {
  const given = opened.situation(name);
  const expected = simulate(given);
  const { publicValue, cash, people, numbers } = results;
  const { body, council } = money[name];
  close(publicValue.at('net', name), expected.net, 'net public value');
  close(publicValue.at('benefits', name), expected.benefits, 'benefits');
  close(publicValue.at('costs', name), expected.costs, 'costs');
  close(publicValue.at('netUncorrected', name), expected.netUncorrected, 'uncorrected');
  for (const kind of ['cash', 'capacity', 'economic', 'social'] as const)
    close(publicValue.at(`kind-${kind}`, name), expected.kinds[kind], kind);
  if (expected.costs > 0) close(publicValue.at('ratio', name), expected.benefits / expected.costs, 'ratio');
  else expect(opened.read(publicValue.at('ratio', name))).toBe('No cost');
  const net = expected.council.reduce((sum, one) => sum + one, 0);
  close(cash.at('councilNet', name), net, 'council');
  const paysBack = payback(expected.council);
  if (typeof paysBack === 'number') close(cash.at('councilPayback', name), paysBack, 'payback');
  else expect(opened.read(cash.at('councilPayback', name))).toBe(paysBack);
  close(people.at('bedDays', name), expected.bedDays, 'bed days');
  close(people.at('hours', name), expected.hours, 'hours');
  close(people.at('hoursCash', name), expected.hoursCash, 'hours as cash');
  const taking = expected.people.reduce((sum, one) => sum + one.taking, 0);
  if (taking > 0) close(people.at('costTaking', name), expected.realCosts / taking, 'cost a person');
  slots.forEach((slot, i) => close(numbers.at(slot, name), expected.outcomes[i]!, slot));
  for (let year = 0; year < given.horizon; year++) {
    const column = yearKeys[year]!;
    close(council.at('own', column), expected.council[year]!, `council in ${column}`);
    for (const one of bodies) {
      const lines = expected.byBody[one][year]!;
      close(body.at(`${one}Cash`, column), lines.cash, `${one} cash in ${column}`);
      close(body.at(`${one}Capacity`, column), lines.capacity, `${one} capacity in ${column}`);
      close(body.at(`${one}Running`, column), lines.running, `${one} running in ${column}`);
      close(body.at(`${one}Once`, column), lines.once, `${one} once in ${column}`);
      close(body.at(`${one}InKind`, column), lines.inKind, `${one} in kind in ${column}`);
      close(body.at(`${one}Transfers`, column), lines.transfers, `${one} transfers in ${column}`);
      close(body.at(`${one}Net`, column), lines.net, `${one} net in ${column}`);
    }
  }
}

/** An outcome of another kind in the fourth slot. */
const fourth = (kind: string, more: Record<string, WrittenValue | readonly [number, number, number]> = {}) =>
  typing({
    o4Name: 'Another outcome',
    o4Kind: kind,
    o4With: [0.2, 0.3, 0.4],
    o4Value: [900, 1000, 1100],
    'o4Share-person': 0.75,
    'o4Share-other': 0.25,
    ...more,
  });
const counting = { 'Add-cash': 'Yes', 'Add-capacity': 'Yes', 'Add-economic': 'Yes', 'Add-social': 'Yes' };
const percentages = {
  'benefit-strong': 0.05,
  'benefit-moderate': 0.15,
  'benefit-weak': 0.4,
  'cost-strong': 0.02,
  'cost-moderate': 0.1,
  'cost-weak': 0.25,
};

const situations: [string, Record<string, WrittenValue>][] = [
  ['as built', {}],
  [
    'a lag of a year and a half, and effects that drop off by year',
    typing({
      o1Lag: [12, 18, 30],
      o1DropFirst: [0.1, 0.2, 0.4],
      o1DropLater: [0, 0.5, 1],
      o2Lag: 0,
      o2DropFirst: 0,
      o3Lag: [3, 6, 9],
      o3DropFirst: 0.3,
      o3DropLater: 0.1,
    }),
  ],
  [
    'a roll-out over three years of a population that grows',
    typing({
      growth: [0, 0.02, 0.05],
      eligible: 0.6,
      reached: [0.4, 0.5, 0.6],
      taking: 0.8,
      completing: [0.6, 0.7, 0.9],
      'population-year2': 1.2,
      'reached-year1': [0.1, 0.25, 0.3],
      'reached-year2': [0.4, 0.6, 0.7],
      'completing-year1': 0.5,
      o3Among: 'Reached',
    }),
  ],
  [
    'deadweight, and percentages for optimism',
    typing({
      o1Deadweight: [0.1, 0.2, 0.5],
      o3Deadweight: 0.25,
      peopleGrade: 'strong',
      o1RateGrade: 'moderate',
      o1ValueGrade: 'strong',
      o2RateGrade: 'strong',
      o2ValueGrade: 'strong',
      c1Grade: 'strong',
      c2Grade: 'moderate',
      ...percentages,
    }),
  ],
  ['an economic outcome, all kinds counted', { ...fourth('Economic'), ...typing(counting) }],
  [
    'a health outcome at the health rate, all kinds counted',
    { ...fourth('Health', { o4DropFirst: 0, o4DropLater: 0.1 }), ...typing(counting) },
  ],
  ['a social outcome, cash alone counted', { ...fourth('Social'), ...typing({ 'Add-capacity': 'No' }) }],
  [
    'a bed that closes, so that some of it is cash',
    typing({ bedCloses: 'Yes', 'o3Cash-nhs': 0.6, 'o3Share-nhs': 0.9, 'o3Share-other': 0.1 }),
  ],
  ['the same share of a bed that is not confirmed to close', typing({ 'o3Cash-nhs': 0.6 })],
  [
    'costs of every kind on every budget, and transfers both ways',
    typing({
      c3Kind: 'Running',
      c4Kind: 'One-off',
      c4Amount: 70_000,
      c4Payer: 'Council housing',
      c5Amount: [10_000, 12_000, 15_000],
      c5Payer: 'Other government',
      c6Kind: 'In kind',
      c6Basis: 'A person taking part',
      c6Amount: 12,
      c6Payer: 'The person and family',
      t1Basis: 'One of outcome 3',
      t3From: 'Council adult care',
      t3To: 'Council housing',
      t3Amount: 5_000,
      t4From: 'Other government',
      t4To: 'Council housing',
      t4Basis: 'A person taking part',
      t4Amount: [1, 2, 3],
    }),
  ],
  [
    'prices that rise at another rate for each body',
    typing({
      'inflation-adult': 0.04,
      'inflation-housing': 0.01,
      'inflation-nhs': 0.03,
      'inflation-other': 0,
      'inflation-person': 0.05,
      generalInflation: 0.025,
      'o1Share-adult': 0.5,
      'o1Share-housing': 0.2,
      'o1Share-person': 0.3,
      'o1Cash-person': 1,
      'o1Cash-housing': 0.5,
    }),
  ],
  ['three years, from another first year', typing({ horizon: 3, firstDay: 45_748 })],
  ['a service that makes things worse', typing({ o1With: 0.05, o2With: 0 })],
  ['no costs', typing({ c1Amount: 0, c2Amount: 0, c3Amount: 0, t1Amount: 0 })],
  ['nobody', typing({ population: 0 })],
];

describe.each(ofToday('Situations of prevention', situations, 7, ([what]) => what))('%s', (_, cells) => {
  beforeAll(() => opened.type(cells));
  test.each(scenarioNames)('the %s case is that of the simulation', (name) => expectTheSimulation(name));
});
