import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { described as familiesDescribed } from '../../scripts/reference';
import { referenceFiles } from '../../scripts/reference/markdown';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { families } from '../../src/functions';
import { catalogueOf } from '../../src/functions/catalogue/catalogue';
import { type FunctionDescription } from '../../src/functions/catalogue/notes';
import { exampleWith } from './support/implementations';

const built = ensureBuilt('functions');
const { metadata } = loadBuiltFunctions(built);
const catalogue = catalogueOf(metadata, families);

const WORDS = /discount|present value|\breal rate|\bnominal rate/i;

/** By what it says of itself. */
function speaksOfDiscounting({ description, parameters, inWords, source }: FunctionDescription): boolean {
  return [description, inWords, source, ...parameters.map((one) => one.description)].some((words) =>
    WORDS.test(words),
  );
}

/** By what it does: one of its arguments takes a schedule of discount rates by name, and no other name. */
function takesASchedule({ id, parameters }: FunctionDescription): boolean {
  const accepts = (name: string, text: string) => {
    try {
      exampleWith(id, { [name]: () => text });
      return true;
    } catch {
      return false;
    }
  };
  const asRow = (name: string, text: string) => {
    try {
      exampleWith(id, { [name]: (given) => [...(given as unknown[][]), ['rate', '', '', text, '']] });
      return true;
    } catch {
      return false;
    }
  };
  return parameters.some(({ name, dimensionality }) =>
    [accepts, ...(dimensionality === 'matrix' ? [asRow] : [])].some(
      (call) => call(name, 'health') && !call(name, 'no schedule'),
    ),
  );
}

const discounting = catalogue.filter((one) => speaksOfDiscounting(one) || takesASchedule(one));

test('the functions that discount are found, by their words and by what they take', () => {
  const bySchedule = [
    'BCR',
    'CASHFLOW',
    'DISCOUNTFACTOR',
    'NPV',
    'PAYBACK',
    'SIMULATECASE',
    'SWITCHINGVALUE',
  ];
  const byWords = ['IRR', 'NOMINALRATE'];
  expect(catalogue.filter(takesASchedule).map(({ id }) => id)).toEqual(expect.arrayContaining(bySchedule));
  expect(discounting.map(({ id }) => id)).toEqual(expect.arrayContaining([...bySchedule, ...byWords]));
  const { priceBasis: _, ...first } = discounting[0]!;
  const unsaid = { ...first, description: 'Present value of a lease.' };
  expect(speaksOfDiscounting(unsaid)).toBe(true);
  expect(discounting.map(({ id }) => id)).not.toContain('ROI');
});

const pages = Object.values(referenceFiles(familiesDescribed(metadata))).join('\n');
const html = readFileSync(join(built, 'functions.html'), 'utf8');

describe.each(discounting.map((one) => [one.id, one] as const))('%s', (id, { description, priceBasis }) => {
  it('says whether its rate and flows are real or of the year, and how to be consistent', () => {
    expect(priceBasis).toMatch(/\breal\b/);
    expect(priceBasis).toMatch(/nominal/);
    expect(priceBasis).toMatch(/cash of the year/);
    expect(priceBasis).toMatch(/OT\.NOMINALRATE|It turns a real rate/);
  });

  it('says it in the description that Excel shows, too', () => {
    expect(description).toMatch(/\breal\b/);
    expect(description).toMatch(/nominal|cash of the year/);
  });

  it('shows it on its page and in the documents', () => {
    const article = html.split(`<article id="${id}">`)[1]!.split('</article>')[0]!;
    expect(article).toContain('<dt>Price basis</dt>');
    const section = pages.split(`\n## ${id}\n`)[1]!.split('\n## ')[0]!;
    expect(section).toContain('**Price basis:** ');
  });
});

test('wherever a schedule may be named, the proposal of June 2026 is told, and that the schedule in force is used', () => {
  for (const { id, caution } of catalogue.filter(takesASchedule)) {
    expect([id, caution]).toEqual([
      id,
      expect.stringContaining('proposed in June 2026 a standard rate of 3.0%'),
    ]);
    expect([id, caution]).toEqual([id, expect.stringContaining('stay at the schedule in force')]);
  }
});
