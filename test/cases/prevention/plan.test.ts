import type { Answers, Start } from '../../../src/cases/parts/caseDefinition';
import { preventionDefinition } from '../../../src/cases/prevention/case';
import { answeredSections } from '../../../src/cases/prevention/questions';
import { exampleIds } from '../../../src/cases/prevention/example';
import { yearRoom } from '../../../src/cases/parts/years';
import { recordOf } from '../../../src/evidence/library';
import { standards } from '../support/standards';

const { build, blank } = preventionDefinition;
const starts: [string, Answers, Start | undefined][] = [
  ['with our illustrations', {}, undefined],
  ['from a blank start', {}, 'blank'],
  ['with every kind of value added, and room for ten years', { added: 'all', caseYears: '10' }, undefined],
];

describe.each(starts)('%s', (_, answers, start) => {
  const plan = build(answers, start);
  test.each(Object.entries(standards))('keeps the standard: %s', (_name, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});

const inputsOf = (answers: Answers, start?: Start) =>
  new Map(
    answeredSections(answers, start, yearRoom(5)).sections.flatMap(({ inputs }) =>
      inputs.map((input) => [input.key, input] as const),
    ),
  );

test('what is printed says where, and every figure that is not printed says that it is a gap', () => {
  const inputs = inputsOf({ figures: 'example' });
  const printed = {
    population: exampleIds.people,
    o1With: exampleIds.none,
    o2With: exampleIds.less,
  } as const;
  for (const [key, id] of Object.entries(printed)) {
    const input = inputs.get(key as keyof typeof printed)!;
    expect([input.central, input.whose]).toEqual([recordOf(id).value, 'Published']);
    expect(input.source).toContain(id);
  }
  for (const key of ['eligible', 'o1Without', 'o1Value', 'o3Value', 'c1Amount', 't1Amount'] as const)
    expect([key, inputs.get(key)!.whose, /Gap: /.test(inputs.get(key)!.source)]).toEqual([
      key,
      'Our assumption',
      true,
    ]);
});

test('a blank start is worth nothing and asks nothing of anybody’s', () => {
  const inputs = inputsOf({}, 'blank');
  for (const [key, input] of inputs)
    if (/Value$|Amount$|With$|Without$|population$/.test(key)) expect([key, input.central]).toEqual([key, 0]);
  for (const question of blank)
    if (question.kind === 'number') expect([question.id, question.default]).toEqual([question.id, 0]);
});

test('the percentages for optimism are blank until somebody types them', () => {
  for (const start of [undefined, 'blank'] as const)
    for (const [key, input] of inputsOf({}, start))
      if (/^(benefit|cost)-/.test(key)) expect([key, input.central]).toEqual([key, '']);
});

test('an answer is the person’s, with its range in proportion; where there was none, all three are the answer', () => {
  expect(inputsOf({ population: 500 }).get('population')).toMatchObject({
    low: 450,
    central: 500,
    high: 550,
    whose: 'Yours',
  });
  expect(inputsOf({ population: 500 }, 'blank').get('population')).toMatchObject({
    low: 500,
    central: 500,
    high: 500,
    whose: 'Yours',
  });
});

test.each<[string, Answers, string]>([
  ['an answer to no question', { fee: 1 }, 'There is no question fee'],
  ['words for a number', { population: 'many' }, 'population must be a number; it is "many"'],
  ['a share above one', { eligible: 1.2 }, 'eligible must be A share from 0% to 100%. It is 1.2.'],
  [
    'a choice that there is not',
    { figures: 'theirs' },
    'figures must be one of own, none, example; it is "theirs"',
  ],
])('refuses %s', (_, answers, message) => {
  expect(() => build(answers)).toThrow(message);
});
