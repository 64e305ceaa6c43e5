import { commonLength, item, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';
import { sized } from './savings';

export const programmeSummaryPlain: PlainForm = {
  size: (texts) => sized(lengthOf(texts, 'names'), 6, 2),
  leavesOutBlanks: 'names',
  cells: ({ texts, rows, at }) => {
    const lines = commonLength(texts, 'names', 'planned', 'delivered');
    if (lines === null || lines !== rows - 2) return null;
    const line = (row: number, name: string, planned: string, delivered: string) => [
      name,
      `=${planned}`,
      `=${delivered}`,
      `=${at(row, 2)}-${at(row, 1)}`,
      `=IF(${at(row, 1)}=0,"not applicable",${at(row, 2)}/${at(row, 1)})`,
      `=IF(${at(row, 1)}=0,"Not rated",IF(${at(row, 4)}>={amberBelow},"Green",IF(${at(row, 4)}>={redBelow},"Amber","Red")))`,
    ];
    const sum = (column: number) => `SUM(${at(1, column)}:${at(lines, column)})`;
    return [
      ['Saving', 'Planned (£)', 'Delivered (£)', 'Variance (£)', 'Delivery rate', 'Rating'],
      ...Array.from({ length: lines }, (_, k) =>
        line(
          k + 1,
          `=${item(texts, 'names', k)}`,
          `0+${item(texts, 'planned', k)}`,
          `0+${item(texts, 'delivered', k)}`,
        ),
      ),
      line(lines + 1, 'Total', sum(1), sum(2)),
    ];
  },
};
