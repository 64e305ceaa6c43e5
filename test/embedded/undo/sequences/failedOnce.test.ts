import type { Act } from '../../../support/undo/acts';
import { inThreeSheets } from '../../../support/undo/backAndForth';

describe('sequences that failed once', () => {
  test.each<[string, Act[]]>([
    [
      'tables copied into each other’s way, then rows moved',
      [
        {
          what: 'fillDown',
          n: [1608242658, 550081433, 1634260471, 461043888, 1090662720, 2047382861, 29174293, 820560321],
        },
        {
          what: 'moveRows',
          n: [2086988748, 1358787270, 1869696256, 310661163, 418389142, 1165669759, 1732843025, 1872320916],
        },
      ],
    ],
    [
      'a paste and a fill around a table without room',
      [
        {
          what: 'paste',
          n: [506783082, 2014486650, 713578970, 1727548134, 891902895, 1274006693, 927152621, 364596551],
        },
        {
          what: 'fill',
          n: [1374392532, 986976777, 1678875847, 1308764171, 207948443, 1277994911, 1634689909, 1869572118],
        },
      ],
    ],
  ])('%s', (_what, sequence) => inThreeSheets(sequence));
});
