import { block, styled } from '../../plan/cells';
import type { CellPlan, WorkbookPlan } from '../../plan/plan';
import { sameValue } from './agreement';
import { blankRows, blanksSheet } from './blanks';
import { everyExample, type TestedExample } from './examples';
import { tablesSheet, type TestedTable, type Verdict } from './tablesSheet';

export const SELF_TEST_SHEET = 'Self-test';
/** TRUE if every row gives what it should. */
export const SELF_TEST_RESULT = 'B4';

const FIRST = 11;

/** A workbook with which a person who has Excel sees whether every function works there: TRUE or FALSE beside each. */
export function selfTest(
  ownExamples: TestedExample[] = everyExample(),
  blanks: TestedExample[] = blankRows(),
): WorkbookPlan {
  const examples = [...ownExamples, ...blanks];
  const tables = examples.filter((example): example is TestedTable & TestedExample =>
    Array.isArray(example.expected),
  );
  const { sheet, verdicts } = tablesSheet(tables);
  const last = FIRST + examples.length - 1;
  const agreed = `F${FIRST}:F${last}`;
  const failures = `ROWS(${agreed})-COUNTIF(${agreed},TRUE)`;
  return {
    title: 'Self-test of OT Business Case for Excel',
    names: [],
    sheets: [
      {
        name: SELF_TEST_SHEET,
        role: 'checks',
        columns: { A: 24, B: 60, C: 56, D: 26, E: 26, F: 10 },
        frozenRows: FIRST - 1,
        highlights: [
          { range: SELF_TEST_RESULT, formula: `=$B$4=TRUE`, look: 'good' },
          { range: SELF_TEST_RESULT, formula: `=$B$4<>TRUE`, look: 'bad' },
          { range: agreed, formula: `=$F${FIRST}<>TRUE`, look: 'bad' },
        ],
        print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
        cells: {
          ...block(1, [
            styled('title', 'Self-test: does every function work in this Excel?'),
            styled(
              'subtitle',
              'Each function is asked its own example, and some are given blank cells. Open this workbook with the add-in loaded.',
            ),
            [],
            [
              { value: 'All are TRUE', style: 'label' },
              { value: `=AND(${agreed})`, style: 'check' },
            ],
            [
              { value: 'How many', style: 'label' },
              {
                value: `=COUNTIF(${agreed},TRUE)&" of "&ROWS(${agreed})&" rows give what they should"`,
                style: 'label',
              },
            ],
            [
              { value: 'First that does not', style: 'label' },
              {
                value: `=IF(${failures}=0,"None",INDEX(A${FIRST}:A${last},MATCH(FALSE,${agreed},0)))`,
                style: 'label',
              },
            ],
            [],
            styled('note', 'This workbook has not been opened in Excel where it was made.'),
          ]),
          ...block(FIRST - 1, [
            styled('heading', 'Function', 'What it works out', 'Asked', 'Gives', 'Should give', 'The same?'),
            ...examples.map((example, i) => row(example, FIRST + i, verdicts.get(example.name))),
          ]),
        },
      },
      ...(tables.length > 0 ? [sheet] : []),
      ...(blanks.length > 0 ? [blanksSheet()] : []),
    ],
  };
}

function row(
  { name, inWords, formula, expected }: TestedExample,
  at: number,
  table: Verdict | undefined,
): CellPlan[] {
  const about: CellPlan[] = [
    { value: name, style: 'label' },
    { value: inWords, style: 'note', isWrapped: true },
    { value: formula.slice(1), style: 'note', isWrapped: true },
  ];
  if (table) {
    const empty = table.mustBeEmpty.map((range) => `COUNTA(${range})`).join('+');
    return [
      ...about,
      { value: table.size, style: 'note', isWrapped: true },
      { value: 'The same, cell by cell', style: 'note', isWrapped: true },
      { value: `=IFERROR(AND(${table.cells},${empty}=0),FALSE)`, style: 'check' },
    ];
  }
  return [
    ...about,
    { value: formula, style: 'calculation', isWrapped: true },
    { value: expected as Exclude<typeof expected, unknown[]>, style: 'calculation', isWrapped: true },
    { value: sameValue(`D${at}`, `E${at}`), style: 'check' },
  ];
}
