import { FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';

/** What Univer keeps by the text of a formula, of which only one such store can be imported. */
interface Kept {
  _hash(text: string): string;
  _cache: { limit: number };
  set(text: string, value: object): void;
}

const kept = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Kept;
/** Univer’s own, however often this is installed. */
const { set } = kept;

/** Formulas whose trees are kept: more than a workbook of ours has. */
const TREES = 60_000;

/**
 * Univer keeps what it has read of a long formula under a number of 32 bits made of its text. Two formulas may have the same
 * number, and then the second is given the figures of the first, without a word. Here it is kept under the text itself.
 * Nor is every formula of a large workbook read anew at each calculation, as it is where the trees of only 5,000 are kept.
 */
export function keepFormulasByText(): void {
  kept._hash = (text) => text;
  kept.set = function (this: Kept, text, value) {
    if (isTree(value)) this._cache.limit = TREES;
    set.call(this, text, value);
  };
}

const isTree = (value: object) => 'nodeType' in value && 'getChildren' in value;
