import documents from '../evidence/records/documents.json';
import { benefitsOf, benefitWords } from './benefits';
import { type Benefit, type Calculation, inputsOf, linesOf, resultsOf } from './calculation';
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
    .map((one) => ({ one, score: scoreOf(one, terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
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

/** Zero where a term is found nowhere. */
function scoreOf(one: Calculation, terms: readonly string[][]): number {
  const texts = fields.map(({ weight, text }) => ({ weight, text: ` ${text(one).toLowerCase()}` }));
  const scores = terms.map((words) =>
    texts.reduce((sum, { weight, text }) => sum + (words.some((word) => has(text, word)) ? weight : 0), 0),
  );
  return scores.every((score) => score > 0) ? scores.reduce((a, b) => a + b, 0) : 0;
}

/** At the beginning of a word, so that “rate” is not found in “operate”. */
function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}
