import { workforceDefinition, workforceScenario } from '../../../src/cases/workforce/case';
import type { Spec } from '../../../src/cases/workforce/specs/spec';
import { exampleInputs, specSections } from '../../../src/cases/workforce/inputs';
import { followed } from '../support/followed';
import { failing } from './support/failing';
import { inputsOf, OWN_COUNCIL } from '../../../src/cases/workforce/questions';

const { questions, example, build } = workforceDefinition;

test('ten questions at most, each with help, a source and a default', () => {
  expect(questions.length).toBeLessThanOrEqual(10);
  for (const { help, source, default: byDefault } of questions) {
    expect([help, source, byDefault]).not.toContain('');
    expect(byDefault).not.toBeNull();
  }
});

test('the default answers build the published example', () => {
  expect(build(example.answers)).toEqual(workforceScenario(exampleInputs));
  expect(build({})).toEqual(workforceScenario(exampleInputs));
});

const answered = (answers: Record<string, number | string>) =>
  new Map<string, Spec>(
    specSections(inputsOf(answers)).flatMap(({ specs }) => specs.map((one) => [one.key, one])),
  );

test.each([
  ['twice the referrals', { weeklyReferrals: 700 }, 'weeklyReferrals', [670, 700, 740]],
  ['none', { weeklyReferrals: 0, urgentReferrals: 0 }, 'weeklyReferrals', [0, 0, 0]],
  ['a fall in demand', { growth: -0.025 }, 'growthStandard', [-0.04, -0.025, -0.01]],
  ['a share near its bound', { leaverRate: 0.95 }, 'leaverRate', [expect.closeTo(0.558824, 5), 0.95, 1]],
])('%s moves low and high with the answer, in order and within bounds', (_, answers, key, expected) => {
  const { low, central, high, whose, source } = answered(answers).get(key)!;
  expect([low, central, high]).toEqual(expected);
  expect([whose, source]).toEqual(['Yours', expect.stringMatching(/^Given when the case was built/)]);
});

test('an answer is the person’s even where it equals the default, and what nobody answered is not', () => {
  const specs = answered({ openingList: 1400, targetWeeks: 4 });
  expect(specs.get('openingList')).toMatchObject({ low: 1300, central: 1400, high: 1500, whose: 'Yours' });
  expect(specs.get('openingList')!.source).toContain('Low and high: our assumption');
  expect(specs.get('targetWeeks')).toMatchObject({ central: 4, whose: 'Yours' });
  const untouched = answered({});
  expect(untouched.get('openingList')!.whose).toBe('Our assumption');
  expect(untouched.get('targetWeeks')!.whose).toBe('Published');
  for (const { whose, source } of untouched.values()) expect([whose, source]).not.toContain('');
});

test('no answer of the person’s is cited to a document, and no source begins with whose it is', () => {
  const everything = Object.fromEntries(
    questions.flatMap(({ id, default: byDefault }) => (byDefault === null ? [] : [[id, byDefault]])),
  );
  const given = [...answered(everything).values()].filter(({ whose }) => whose === 'Yours');
  expect(given.length).toBeGreaterThanOrEqual(questions.length - 1);
  for (const { source } of given) expect(source).not.toMatch(/WM-ADASS|Unlocking|RCOT/);
  for (const { source } of answered({}).values()) expect(source).not.toMatch(/^(Published|Our assumption)/);
});

test('the Evidence sheet leaves out a document whose figure the person replaced', () => {
  const cited = (answers: Record<string, number>) =>
    Object.values(build(answers).sheets.find(({ name }) => name === 'Evidence')!.cells).map(
      ({ value }) => value,
    );
  expect(cited({})).toEqual(expect.arrayContaining(['wm26-wait-standard-routine', 'ahp24-sfc-ot-turnover']));
  expect(cited({ targetWeeks: 4, leaverRate: 0.136 })).not.toContain('wm26-wait-standard-routine');
  expect(cited({ targetWeeks: 4, leaverRate: 0.136 })).not.toContain('ahp24-sfc-ot-turnover');
  expect(cited({ targetWeeks: 4 })).toContain('wm26-wait-standard-urgent');
});

test('councils of both regions are offered, named with their region; apprentices who start are asked', () => {
  const council = questions.find(({ id }) => id === 'council')!;
  const labels = council.kind === 'choice' ? council.choices.map(({ label }) => label) : [];
  expect(labels).toHaveLength(26);
  expect(labels).toEqual(
    expect.arrayContaining(['Derby City (East Midlands)', 'Birmingham City (West Midlands)']),
  );
  expect(questions.find(({ id }) => id === 'apprenticeIntake')).toMatchObject({ default: 2 });
});

test('an answer for all tiers sets each of them', () => {
  const specs = answered({ growth: 0.1 });
  for (const tier of ['Complex', 'Standard', 'Equipment'])
    expect(specs.get(`growth${tier}`)!.central).toBe(0.1);
});

test('with a council of one’s own nothing is printed that was not typed', () => {
  expect(inputsOf({ council: OWN_COUNCIL }).council).toBeNull();
  expect(answered({ council: OWN_COUNCIL }).get('apprenticesNow')!.central).toBe(0);
});

test.each([
  ['an unknown council', { council: 'Atlantis' }, 'council must be one of Derby City'],
  ['text for a number', { weeklyReferrals: 'many' }, 'weeklyReferrals must be a number; it is "many"'],
  ['a number out of bounds', { leaverRate: 2 }, 'leaverRate must be A share from 0% to 100%. It is 2.'],
  ['an unknown question', { colour: 1 }, 'There is no question colour'],
])('%s is refused in words', (_, answers, words) => {
  expect(() => build(answers as Record<string, string | number>)).toThrow(words);
});

test('nothing that a blank start asks speaks of the council of the example', () => {
  const said = workforceDefinition.blank.map(({ label, help, source }) => `${label} ${help} ${source}`);
  expect(said.filter((text) => text.includes('Nottinghamshire'))).toEqual([]);
});

describe('a blank start', () => {
  const of = (answers: Record<string, number | string>) => {
    const sections = specSections(inputsOf(answers, 'blank'));
    return new Map<string, Spec>(
      sections.flatMap(({ specs }) => specs.map((one) => [one.key, one] as const)),
    );
  };
  const sized = ['openingList', 'weeklyReferrals', 'urgentReferrals', 'joiners', 'apprenticeIntake'];

  test.each<[string, Record<string, number>, string[]]>([
    ['nothing typed', {}, []],
    ['one figure of demand', { weeklyReferrals: 40 }, ['weeklyReferrals']],
    ['a zero', { apprenticeIntake: 0 }, ['apprenticeIntake']],
    ['the list and joiners', { openingList: 90, joiners: 3 }, ['openingList', 'joiners']],
  ])('%s: only what was typed is the person’s', (_, answers, theirs) => {
    const specs = of(answers);
    expect(sized.filter((key) => specs.get(key)?.whose === 'Yours').sort()).toEqual([...theirs].sort());
    for (const key of sized.filter((one) => !theirs.includes(one)))
      expect(specs.get(key)).toMatchObject({
        central: 0,
        whose: 'Our assumption',
        source: 'A blank start: type your own.',
      });
  });

  test('the checks of one’s own demand and joiners fail until both are typed, and the words say why', async () => {
    const workbook = await followed(build({}, 'blank'));
    try {
      expect(failing(build({}, 'blank'), workbook)).toEqual(
        expect.arrayContaining(['The demand is your own', 'Joiners and apprentices who start are your own']),
      );
      const said = 'those of a blank start, not yours';
      expect(workbook.read('Establishment!B5')).toBe(
        `3 of 3 figures of demand and 2 of 2 of joiners are ${said}`,
      );
    } finally {
      workbook.dispose();
    }
  });
});
