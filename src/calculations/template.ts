import { f, type Formula, join, raw, type Ref } from '../layout';
import { nth } from '../formulas/present';

/** A link of a formula to an input or a line. */
export interface Link {
  readonly key: string;
  readonly how?: 'all' | 'prev';
}

const LINK = /\{([a-z]\w*)(?::(all|prev))?\}/g;

/** A formula of a calculation: its text in pieces, with a link between each and the next. */
export function partsOf(formula: string): { texts: string[]; links: Link[] } {
  const texts: string[] = [];
  const links: Link[] = [];
  let end = 0;
  for (const { index, 0: whole, 1: key, 2: how } of formula.matchAll(LINK)) {
    texts.push(formula.slice(end, index));
    links.push({ key: key ?? '', ...(how !== undefined && { how: how as 'all' | 'prev' }) });
    end = index + whole.length;
  }
  return { texts: [...texts, formula.slice(end)], links };
}

/** The formula with a reference in place of each link. */
export function formulaFrom(formula: string, refOf: (link: Link) => Ref): Formula {
  const { texts, links } = partsOf(formula);
  return join(
    texts.flatMap((text, i) => [raw(text), ...(i < links.length ? [f`${refOf(nth(links, i))}`] : [])]),
    '',
  );
}

/** The same with words in place of each link. */
export function textFrom(formula: string, wordsOf: (link: Link) => string): string {
  const { texts, links } = partsOf(formula);
  return texts.map((text, i) => text + (i < links.length ? wordsOf(nth(links, i)) : '')).join('');
}
