import type { Question } from '../../src/cases/parts/caseDefinition';
import { cases } from '../../src/cases/cases';
import { addressesIn } from './support/addresses';

jest.setTimeout(60_000);

type Measured = Extract<Question, { kind: 'number' | 'share' | 'date' }>;

/** The bounds of every input that the answer to a question fills: those that change with it. */
function boundsFilled({ build, example }: (typeof cases)[number], question: Measured) {
  const { id, default: given, least = 0, most = 1 } = question;
  const step = most - least > 4 ? 1 : (most - least) / 8;
  const value = given + step <= most ? given + step : given - step;
  const asPlanned = build(example.answers);
  return build({ ...example.answers, [id]: value }).sheets.flatMap((sheet) => {
    const before = asPlanned.sheets.find(({ name }) => name === sheet.name)!.cells;
    return Object.entries(sheet.role === 'inputs' ? sheet.cells : {})
      .filter(([address, cell]) => /^C\d+$/.test(address) && cell.style === 'input' && cell.value === value)
      .filter(([address]) => before[address]?.value !== value)
      .flatMap(([address]) => {
        // Zero is how one answers that there is none: the input is then blank.
        const isNone = given === 0 && before[address]?.value === undefined;
        return (sheet.validations ?? [])
          .filter(({ range }) => addressesIn(range).includes(address))
          .map(({ rule }) =>
            rule.kind === 'list' ? {} : { least: isNone ? 0 : rule.least, most: rule.most },
          );
      });
  });
}

const measured = cases.flatMap((one) =>
  one.questions
    .filter((question): question is Measured => ['number', 'share', 'date'].includes(question.kind))
    .map((question) => [one.id, question.id, one, question] as const),
);

test.each(measured)('%s: %s accepts what the input that it fills accepts', (_, __, one, question) => {
  const filled = boundsFilled(one, question);
  expect(filled.length).toBeGreaterThan(0);
  const { least, most } = question;
  for (const bounds of filled) expect({ least, most }).toEqual(bounds);
});

test('every case asks for something that is measured', () =>
  expect(new Set(measured.map(([id]) => id)).size).toBe(cases.length));
