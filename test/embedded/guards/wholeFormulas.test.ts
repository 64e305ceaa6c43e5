import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

/** Of one length, and with the same sum of 32 bits as Univer makes of a formula of more than 64 letters. */
const alike = [
  '=SUMIFS(Costs!$D$3883:$D$8052,Costs!$A$3883:$A$8052,"North")+SUM(Costs!$F$2917:$F$8682)',
  '=SUMIFS(Costs!$D$6353:$D$5451,Costs!$A$6353:$A$5451,"North")+SUM(Costs!$F$3332:$F$5508)',
];
const data = workbookData({
  title: '',
  sheets: [
    { name: 'Sums', columns: {}, cells: { A1: { value: alike[0]! }, A2: { value: alike[1]! } } },
    {
      name: 'Costs',
      columns: {},
      cells: {
        A4000: { value: 'North' },
        D4000: { value: 10 },
        F3000: { value: 1 },
        F5000: { value: 2 },
        A9000: { value: 'end' },
      },
    },
  ],
  names: [],
});

test.each([
  // First, because the guard is for the whole process.
  ['Univer alone takes one for the other', univerAlone, [13, 13]],
  ['guarded, as the formulas say', guarded, [13, 2]],
])('two long formulas of the same sum are worked out each by itself: %s', async (_, open, expected) => {
  const book = await open(structuredClone(data));
  try {
    await book.calculate({ everything: true });
    expect(['A1', 'A2'].map((at) => book.read(at))).toEqual(expected);
  } finally {
    book.dispose();
  }
});
