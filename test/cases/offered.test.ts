import { cases } from '../../src/cases/cases';
import { RESULTS } from '../../src/cases/parts/sheetNames';
import { offered } from '../../src/cases/offered';
import { standards } from './support/standards';

const every = cases.map((definition) => [definition.id, definition] as const);
const examples = every.map(([id, { build, example }]) => ({ id, plan: build(example.answers) }));

describe.each(examples)('the filled example of $id', ({ plan }) => {
  test.each(Object.entries(standards))('has %s', (_, rule) => {
    expect(rule(plan)).toEqual([]);
  });
});

test('no two cases have one id, and an id can be the name of a file', () => {
  const ids = cases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(every)('%s asks no more than twelve questions, each with a source', (_, { questions }) => {
  expect(questions.length).toBeLessThanOrEqual(12);
  for (const { source } of questions) expect(source).toMatch(/\S/);
});

test.each(every)('%s has results to show once it is written', (_, { build, example }) => {
  const sheet = build(example.answers).sheets.find(({ name }) => name === RESULTS);
  expect(sheet?.cells.A1?.value).toBeDefined();
});

test.each(every)('%s asks each of its questions in one of three steps at most', (_, definition) => {
  const { questions, blank, steps } = definition;
  expect(steps.length).toBeLessThanOrEqual(3);
  const asked = steps.flatMap(({ asks }) => asks);
  expect([...asked].sort()).toEqual(questions.map(({ id }) => id).sort());
  expect(blank.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
});

test('what is offered is fetched as it is said to be, in the same order', async () => {
  const fetched = await Promise.all(offered.map((one) => one.load()));
  expect(fetched).toEqual(cases);
  for (const [i, { id, title, forWhom, purpose, example }] of offered.entries())
    expect(fetched[i]).toMatchObject({ id, title, forWhom, purpose, example });
});
