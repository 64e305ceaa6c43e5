import { described, exampleArguments } from './support/examples';
import { callThroughExcel } from './support/throughExcel';

/** Equal to nine figures, text exactly. */
function expectSame(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((item, i) => expectSame((actual as unknown[])[i], item));
  } else if (typeof expected === 'number' && expected !== 0) {
    expect((actual as number) / expected).toBeCloseTo(1, 9);
  } else {
    expect(actual).toBe(expected);
  }
}

test.each(described)('the example of %s gives the value beside it', async (id, notes) => {
  const answer = await callThroughExcel(id, exampleArguments(notes));
  expect(answer).toHaveProperty('value');
  expectSame((answer as { value: unknown }).value, notes.example.value);
});
