import { isLong } from '../../../support/long';
import { inThreeSheets } from '../../../support/undo/backAndForth';
import { holdsInEach, prepareSequences } from '../../../support/undo/sequences';

prepareSequences();

const [from, to, longest] = isLong ? [150, 300, 12] : [3, 5, 6];
test(`in three small sheets, undo and redo give back exactly what was there (sequences ${from + 1} to ${to})`, () =>
  holdsInEach(inThreeSheets, { from, to, lengths: [2, longest] }));
