import type { Question } from '../../cases/parts/caseDefinition';
import { shownDate, shownNumber, shownShare } from '../shared/typed';
import { buildWords as words } from './words';

/** What would be accepted, in a sentence. */
export function accepted(question: Question): string {
  switch (question.kind) {
    case 'number': {
      const what = question.isWhole ? words.accepted.whole : words.accepted.number;
      return words.accepted.type(what, bounds(question, shownNumber), shownNumber(question.default));
    }
    case 'share':
      return words.accepted.type(
        words.accepted.share,
        bounds(question, shownShare),
        shownShare(question.default),
      );
    case 'date':
      return words.accepted.date(bounds(question, shownDate), shownDate(question.default));
    case 'text':
      return words.accepted.text;
    case 'choice':
      return words.accepted.choice;
  }
}

function bounds({ least, most }: { least?: number; most?: number }, shown: (n: number) => string): string {
  if (least !== undefined && most !== undefined) return words.accepted.between(shown(least), shown(most));
  if (least !== undefined) return words.accepted.atLeast(shown(least));
  return most === undefined ? '' : words.accepted.atMost(shown(most));
}
