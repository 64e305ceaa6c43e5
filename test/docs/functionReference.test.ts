import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTION_DOCS, functionDocs } from '../../scripts/docs';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { described } from '../../scripts/reference';
import type { FunctionReference } from '../../scripts/reference/describe';

const built = ensureBuilt('functions');
const metadata = JSON.parse(readFileSync(join(built, 'functions.json'), 'utf8'));
const families = described(metadata);
const functions = families.flatMap((family) => family.functions);
const every: [string, FunctionReference][] = functions.map((one) => [one.id, one]);
const page = readFileSync(join(built, 'functions.html'), 'utf8');
const sentence = /^[("“A-Z0-9].*\.$/s;

/**
 * A page without what follows the reference values: a new one need not be written into docs at once. The page that
 * is served is always made of them as they are.
 */
function withoutReferenceValues(page: string): string {
  const sections = page.split(/^(?=## )/m).map((section) => {
    const id = /^## ([A-Z]+)$/m.exec(section)?.[1];
    const follows = id === 'ENGINE' || functions.some((one) => one.id === id && one.reach.length > 0);
    if (!follows) return section;
    const [heading, signature, ...blocks] = section.split('\n\n');
    const changing = /^(> \*\*Before|\*\*In words|\*\*Reference values|gives \*\*|```text\n=)/;
    return [heading, signature, ...blocks.filter((block) => !changing.test(block))].join('\n\n');
  });
  return sections.join('');
}

test('docs/functions holds what `npm run docs` makes, and nothing else', () => {
  const made = functionDocs();
  expect(readdirSync(FUNCTION_DOCS).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made)) {
    const written = readFileSync(join(FUNCTION_DOCS, name), 'utf8').replace(/\r\n/g, '\n');
    expect(withoutReferenceValues(written)).toBe(withoutReferenceValues(text));
  }
});

test('every function is described once', () => {
  const ids = metadata.functions.map((entry: { id: string }) => entry.id);
  expect(functions.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('every family has a page of its own and its title once', () => {
  const slugs = families.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.every((slug) => /^[a-z]+(-[a-z]+)*$/.test(slug))).toBe(true);
});

describe.each(every)('%s', (id, one) => {
  it('says what it answers, what it gives, its formula and its source in sentences', () => {
    for (const words of [one.answers, one.gives, one.inWords, one.source, ...one.refusals]) {
      expect(words).toMatch(sentence);
    }
    if (one.caution) expect(one.caution).toMatch(sentence);
  });

  it('states shape and meaning of every argument', () => {
    const inSignature = /\((.*)\)$/.exec(one.signature)![1]!.match(/\w+/g) ?? [];
    expect(one.arguments.map(({ name }) => name)).toEqual(inSignature);
    for (const { shape, description } of one.arguments) {
      expect(shape).toMatch(/^One (value|cell or a range)(, optional)?$/);
      expect(description).toMatch(/\.$/);
    }
  });

  it('says under its refusals when it gives #N/A', () => {
    if (/#N\/A/.test(one.gives)) expect(one.refusals.join(' ')).toContain('#N/A');
    for (const refusal of one.refusals) expect(refusal).toMatch(/#N\/A|#VALUE!|“not (applicable|possible)”/);
  });

  it('shows a twin of readable length, or says why there is none', () => {
    if (one.twin) expect(one.twin.formula.length).toBeLessThan(1000);
    else expect(one.noTwin).toMatch(/^None: .*\.$/);
  });

  it('is under its own anchor on the page', () => {
    const [, own] = page.split(`<article id="${id}">`);
    const article = own!.split('</article>')[0]!;
    for (const part of ['Gives', 'In words', 'Arguments', 'In plain Excel', 'Example', 'Source']) {
      expect(article).toContain(`<dt>${part}</dt>`);
    }
  });
});

test('every function that answers from reference values says until when they hold', () => {
  const using = families.flatMap((family) => family.functions).filter((one) => one.reach.length > 0);
  expect(using.map(({ id }) => id).sort()).toEqual([
    'DFGCONTRIBUTION',
    'EMPLOYERNI',
    'MINIMUMPRICE',
    'RATEBUILDUP',
    'REALTERMS',
    'STAFFCOST',
    'WAGEFLOOR',
  ]);
  for (const { id, reach } of using) {
    for (const words of reach) expect(words).toMatch(/: (on record to|the record since) .*\.$/);
    const article = page.split(`<article id="${id}">`)[1]!.split('</article>')[0]!;
    expect(article).toContain('<dt>Reference values</dt>');
  }
});

test.each(['MINIMUMPRICE', 'REALTERMS'])('%s says that it rests on a secondary value', (id) => {
  expect(functions.find((one) => one.id === id)!.caution).toMatch(/^Secondary|secondary value/);
  expect(page.split(`<article id="${id}">`)[1]!.split('<dl>')[0]).toContain('econdary value');
});
