import type { PlainForm } from '../catalogue/notes';

const READINGS = [
  ['net', 'net'],
  ['net', 'gross'],
  ['gross', 'net'],
  ['gross', 'gross'],
];

export const returnReadingsPlain: PlainForm = {
  size: () => ({ rows: 5, columns: 6 }),
  cells: ({ at }) => [
    ['Reading', 'Cost (£)', 'Gross saving (£)', 'Net saving (£)', 'Net return', 'Gross ratio'],
    ...READINGS.map(([savingIs, returnIs], i) => {
      const row = i + 1;
      const ratio = returnIs === 'net' ? '({statedRoi}+1)' : '{statedRoi}';
      const perPound = savingIs === 'net' ? `(${ratio}-1)` : ratio;
      const unless = (formula: string) => `=IF(${perPound}<=0,"not possible",${formula})`;
      return [
        `Saving ${savingIs}, return ${returnIs}`,
        unless(`{statedSaving}/${perPound}`),
        unless(`${at(row, 1)}*${ratio}`),
        unless(`${at(row, 2)}-${at(row, 1)}`),
        unless(`${ratio}-1`),
        unless(ratio),
      ];
    }),
  ],
};
