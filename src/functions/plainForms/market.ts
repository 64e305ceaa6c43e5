import { commonLength, labelled, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';

export const openBookPlain: PlainForm = {
  size: () => ({ rows: 8, columns: 2 }),
  cells: ({ texts, at }) => {
    if (commonLength(texts, 'weeklyStaffHours', 'hourlyPay') !== lengthOf(texts, 'weeklyStaffHours'))
      return null;
    const value = (row: number) => at(row, 1);
    const hasFee = texts.currentFee !== undefined;
    const unlessNone = (formula: string) => (hasFee ? formula : '"not applicable"');
    return labelled(
      ['Item', 'Value'],
      [
        ['Staff cost (£ a week)', 'SUMPRODUCT({weeklyStaffHours}*{hourlyPay})*(1+{onCostRate})'],
        ['Other costs (£ a week)', 'SUM({weeklyOtherCosts})'],
        ['Overhead (£ a week)', `(${value(1)}+${value(2)})*{overheadRate}`],
        ['Margin (£ a week)', `(${value(1)}+${value(2)}+${value(3)})*{marginRate}/(1-{marginRate})`],
        ['Realistic fee (£ a week)', `SUM(${value(1)}:${value(4)})`],
        ['Gap: current fee less realistic fee (£ a week)', unlessNone(`{currentFee}-${value(5)}`)],
        ['Gap (£ a year, no cash until agreed)', unlessNone(`${value(6)}*365/7`)],
      ],
    );
  },
};

export const feePathPlain: PlainForm = {
  grows: { by: 'years', more: 1, along: 'rows', atMost: 41 },
  cells: ({ rows }) => [
    ['Year', 'Reduction in the year (compound)', 'Fee (£)'],
    ...Array.from({ length: rows - 1 }, (_, year) => [
      `=IF(${year}>{years},"",${year})`,
      year === 0 ? '=0' : `=IF(${year}>{years},0,1-(1-{totalReduction})^(1/{years}))`,
      `=IF(${year}>{years},0,{fee}*(1-{totalReduction})^(${year}/{years}))`,
    ]),
  ],
};

export const priceVolumePlain: PlainForm = {
  size: () => ({ rows: 4, columns: 3 }),
  cells: ({ at }) => {
    const share = (row: number) => `IF(${at(1, 1)}=0,"not applicable",${at(row, 1)}/${at(1, 1)})`;
    return labelled(
      ['Item', 'Amount (£)', 'Share of the change'],
      [
        ['Change in spend', '{spendAfter}-{spendBefore}', share(1)],
        [
          'of which price, at the old volume',
          '({rateAfter}-{rateBefore})*({spendBefore}/{rateBefore})',
          share(2),
        ],
        [
          'of which volume, at the new price',
          '({spendAfter}/{rateAfter}-{spendBefore}/{rateBefore})*{rateAfter}',
          share(3),
        ],
      ],
    );
  },
};
