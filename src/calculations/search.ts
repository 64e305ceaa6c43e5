import documents from '../evidence/records/documents.json';
import { benefitsOf, benefitWords } from './benefits';
import { type Benefit, type Calculation, inputsOf, linesOf, resultsOf } from './calculation';
import { nearestWord } from './spelling';
import groups from './synonyms.json';
import systems from './systems.json';
import { topics, type TopicId } from './topics';

/** What narrows a search besides its words. */
export interface Narrowed {
  readonly topic?: TopicId | undefined;
  readonly benefit?: Benefit | undefined;
  /** One of `evidence/records/documents.json`. */
  readonly document?: string | undefined;
}

/** What is near a question for which nothing is found. */
export interface Near {
  /** Words that no calculation has, each with the likeliest of those that are there. */
  readonly unknown: readonly { readonly word: string; readonly like: string | null }[];
  /** Those with most of the other words, the likeliest first. */
  readonly calculations: readonly Calculation[];
}

const MOST_NEAR = 5;

/** Words without which a question says the same. */
const SMALL = new Set(
  'a an and are as at be by can do does for from has have how i if in is it its many me much my of on or our should so than that the their there they this to us was we what when where which who will with would you your'.split(
    ' ',
  ),
);

/** Where a word may be found, and how much it then says. */
const fields: readonly { weight: number; text: (one: Calculation) => string }[] = [
  { weight: 6, text: ({ title, id }) => `${title} ${id}` },
  { weight: 5, text: ({ words = [] }) => words.join(' ') },
  { weight: 4, text: ({ question }) => question },
  {
    weight: 3,
    text: (one) =>
      resultsOf(one)
        .map(({ label }) => label)
        .join(' '),
  },
  { weight: 2, text: ({ answers, systems: own }) => `${answers} ${systemNames(own)}` },
  {
    weight: 1,
    text: (one) =>
      [...inputsOf(one), ...linesOf(one)].map(({ label }) => label).join(' ') +
      ` ${topics[one.topic]} ${benefitsOf(one)
        .map((kind) => benefitWords[kind])
        .join(' ')} ${documentsOf(one)}`,
  },
];

const systemNames = (numbers: readonly number[]) =>
  numbers.map((number) => systems.find((system) => system.number === number)?.name ?? '').join(' ');

function documentsOf({ published = [] }: Calculation): string {
  return published
    .map(({ document, place = '' }) => {
      const { title, publisher } = documents[document as keyof typeof documents];
      return `${title} ${publisher} ${place}`;
    })
    .join(' ');
}

interface Text {
  weight: number;
  text: string;
}

const texts = new WeakMap<Calculation, readonly Text[]>();

/** Its texts in small letters, made once. */
function textsOf(one: Calculation): readonly Text[] {
  const known = texts.get(one);
  if (known) return known;
  const made = fields.map(({ weight, text }) => ({ weight, text: ` ${text(one).toLowerCase()}` }));
  texts.set(one, made);
  return made;
}

/**
 * The calculations in which every word of a question is found, or a word of the same meaning, the likeliest first. All
 * of them for a question without words.
 */
export function searchCalculations(
  calculations: readonly Calculation[],
  query: string,
  { topic, benefit, document }: Narrowed = {},
): readonly Calculation[] {
  const narrowed = calculations.filter(
    (one) =>
      (topic === undefined || one.topic === topic) &&
      (benefit === undefined || benefitsOf(one).includes(benefit)) &&
      (document === undefined || (one.published ?? []).some((figure) => figure.document === document)),
  );
  const terms = termsOf(query);
  if (terms.length === 0) return narrowed;
  return narrowed
    .map((one) => ({ one, scores: scoresOf(one, terms) }))
    .filter(({ scores }) => scores.every((score) => score > 0))
    .sort((a, b) => sumOf(b.scores) - sumOf(a.scores))
    .map(({ one }) => one);
}

/** What is near where `searchCalculations` finds nothing. */
export function nearCalculations(calculations: readonly Calculation[], query: string): Near {
  const terms = termsOf(query);
  const isKnown = (term: readonly string[]) => calculations.some((one) => scoresOf(one, [term])[0] !== 0);
  const strange = terms.filter((term) => !isKnown(term)).flat();
  const words = strange.length === 0 ? new Set<string>() : wordsOf(calculations);
  const unknown = strange.map((word) => ({ word, like: nearestWord(word, words) }));
  const meant = [
    ...terms.filter(isKnown),
    ...unknown.flatMap(({ like }) => (like === null ? [] : termsOf(like))),
  ];
  const near = calculations
    .map((one) => {
      const scores = scoresOf(one, meant);
      return { one, count: scores.filter((score) => score > 0).length, sum: sumOf(scores) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.sum - a.sum);
  return { unknown, calculations: near.slice(0, MOST_NEAR).map(({ one }) => one) };
}

/** The question with each mistyped word as it was meant, and without words that no calculation has; null where it is the same. */
export function asMeant(query: string, { unknown }: Near): string | null {
  if (unknown.length === 0) return null;
  const meant = unknown.reduce((text, { word, like }) => text.replace(word, like ?? ''), query.toLowerCase());
  return meant.replace(/\s+/g, ' ').trim();
}

/** Each word asked for, with those of the same meaning. */
function termsOf(query: string): string[][] {
  let rest = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}£%'’-]+/gu, ' ')} `;
  const terms: string[][] = [];
  for (const group of groups) {
    const asked = group.filter((word) => rest.includes(` ${word} `)).sort((a, b) => b.length - a.length);
    if (asked.length === 0) continue;
    for (const word of asked) rest = rest.replaceAll(` ${word} `, '  ');
    terms.push(group);
  }
  const others = rest.split(' ').filter((word) => word !== '' && !SMALL.has(word));
  return [...terms, ...others.map((word) => [word])];
}

function wordsOf(calculations: readonly Calculation[]): Set<string> {
  const all = calculations.flatMap((one) =>
    textsOf(one).flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)),
  );
  return new Set([...all, ...groups.flat()].filter((word) => word.length > 3));
}

/** How much each term says of a calculation: zero where it is found nowhere. */
function scoresOf(one: Calculation, terms: readonly (readonly string[])[]): number[] {
  return terms.map((words) =>
    textsOf(one).reduce(
      (sum, { weight, text }) => sum + (words.some((word) => has(text, word)) ? weight : 0),
      0,
    ),
  );
}

const sumOf = (scores: readonly number[]) => scores.reduce((a, b) => a + b, 0);

/** At the beginning of a word, so that “rate” is not found in “operate”. */
function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}
