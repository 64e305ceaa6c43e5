import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { LOG } from './sheetNames';

const FIRST = 6;
const ROOM = 25;

/** Who changed what and why: the first entries say how the workbook came to be. */
export function logSheet(entries: { change: string; reason: string }[]): SheetPlan {
  const last = FIRST + ROOM - 1;
  const blank: CellPlan[] = [
    { style: 'input', format: formats.date },
    { style: 'input', format: formats.text },
    { style: 'input', format: formats.text },
    { style: 'input', format: formats.text },
  ];
  return {
    name: LOG,
    role: 'log',
    columns: { A: 16, B: 24, C: 70, D: 70 },
    frozenRows: FIRST - 1,
    cells: {
      ...block(1, [
        styled('title', 'Log'),
        styled('subtitle', 'Write down every change of an input: when, who, what and why.'),
        [
          { value: 'Worked out by', style: 'label' },
          { value: '=OT.ENGINE()', format: formats.text, style: 'calculation' },
        ],
      ]),
      ...block(FIRST - 1, [
        styled('heading', 'Date', 'Who', 'What was changed', 'Why, and where the figure comes from'),
        ...entries.map(({ change, reason }): CellPlan[] => [
          blank[0]!,
          blank[1]!,
          { ...blank[2]!, value: change, isWrapped: true },
          { ...blank[3]!, value: reason, isWrapped: true },
        ]),
        ...Array.from({ length: ROOM - entries.length }, () => blank),
      ]),
    },
    tables: [{ name: 'ChangeLog', range: `A${FIRST - 1}:D${last}` }],
    validations: [
      {
        range: `A${FIRST}:A${last}`,
        rule: { kind: 'date' },
        message: 'A date, such as 1 April 2027.',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}
