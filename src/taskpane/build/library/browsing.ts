import type { Benefit } from '../../../calculations/calculation';
import type { TopicId } from '../../../calculations/topics';

/** What the library remembers while another page is in front. */
export interface LibraryBrowsing {
  readonly query: string;
  readonly topic: TopicId | '';
  readonly benefit: Benefit | '';
  readonly document: string;
  /** How many of those found are listed. */
  readonly shown: number;
  readonly isCoverage: boolean;
  /** Ids of the calculations opened, each from the one before; the last is shown. */
  readonly trail: readonly string[];
}

export const AT_ONCE = 20;

export const afresh: LibraryBrowsing = {
  query: '',
  topic: '',
  benefit: '',
  document: '',
  shown: AT_ONCE,
  isCoverage: false,
  trail: [],
};
