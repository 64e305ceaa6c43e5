import {
  type Content,
  f,
  fix,
  type Formula,
  type Highlight,
  list,
  type Ref,
  type Rows,
  rows,
  type Sheet,
  sheet,
  words,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { CHECKS, MASTER_CHECK, notCounted } from '../../plan/checksSheet';

/** Something that must hold for the workbook to be relied on. */
export interface Check {
  /** `Savings by month add up to savings by year` */
  what: string;
  /** What to look at when it fails. */
  why: string;
  /** How far off it is, in the unit below: zero when all is well. */
  difference: Formula;
  unit: string;
  format: string;
  /** A condition: the check compares something only where it holds. Left out, it always does. */
  isCompared?: Formula;
}

const LIVE = 'Yes';

/** Every Checks sheet begins alike, so that other sheets may refer to its head before the checks are known. */
const HEAD = rows('Head of Checks', [], 2);
HEAD.place = { sheet: CHECKS, row: 3, column: 0 };
const MASTER = HEAD.at(0, 1);
/** The largest difference that rounding explains, for words that must say what a check says. */
export const tolerance = HEAD.at(1, 1);

const labelled = (value: Content) => [
  { value: 'Master check', style: 'label' as const },
  // Words wider than their column run on over the blank cell beside it; from the middle they would lose their beginning.
  { value, style: 'check' as const, format: formats.text, look: { align: 'left' as const } },
];

/** The words of the master check, to be shown on every sheet of results, with their highlights. */
export function masterCheck(): { rows: Rows; highlights: Highlight[] } {
  const block = rows('Master check', [labelled(MASTER)]);
  return { rows: block, highlights: highlightsOf(block.at(0, 1)) };
}

/** Green only where every check that is live passes. */
function highlightsOf(range: Ref): Highlight[] {
  const passes = f`RIGHT(${range},4)="pass"`;
  return [
    { range, formula: passes, look: 'good' },
    { range, formula: f`NOT(${passes})`, look: 'bad' },
  ];
}

/** The same as a formula. An error anywhere is a failure; a blank row that a person has inserted is no check. */
function masterCheckFormula(what: Ref, results: Ref): Formula {
  const having = (result: string) => f`COUNTIF(${results},${words(result)})`;
  const checks = f`COUNTIF(${what},"<>")`;
  const live = f`(${checks}-${having(notCounted.notCompared)}-${having(notCounted.inCopy)})`;
  const failing = f`(${live}-${having('OK')})`;
  const whereAll = f`IF(${failing}=0,"All checks pass",${failing}&" of "&${checks}&" checks fail")`;
  const whereSome = f`IF(${failing}=0,${live}&" of "&${checks}&" checks live, all pass",${failing}&" of "&${live}&" live checks fail")`;
  return f`IF(${live}=0,"No check is live",IF(${live}=${checks},${whereAll},${whereSome}))`;
}

export const masterCheckName = { name: MASTER_CHECK, refersTo: MASTER };

/** Every check with its difference and a word, and the master check above them. An error anywhere is a failure. */
export function checksSheet(checks: readonly Check[]): Sheet {
  const style = 'heading' as const;
  const table = list('Checks', { spare: 0 }, checks, {
    what: {
      heading: { value: 'Check', style },
      of: (_r, { from }) => from && { value: from.what, style: 'label', isWrapped: true },
    },
    difference: {
      heading: { value: 'Difference', style: 'numberHeading' },
      of: (_r, { from }) => from && { value: from.difference, style: 'calculation', format: from.format },
    },
    unit: {
      heading: { value: 'Unit', style },
      of: (_r, { from }) => from && { value: from.unit, style: 'note' },
    },
    result: {
      heading: { value: 'Result', style },
      of: (r) => {
        const result = f`IF(ISNUMBER(${r.difference}),IF(ABS(${r.difference})<=${tolerance},"OK","Fails"),"Fails")`;
        return {
          value: f`IF(${r.live}=${words(LIVE)},${result},${r.live})`,
          style: 'check',
          format: formats.text,
        };
      },
    },
    live: {
      heading: { value: 'Live', style },
      of: (_r, { from }) =>
        from?.isCompared === undefined
          ? { value: LIVE, style: 'label', format: formats.text }
          : {
              value: f`IF(${from.isCompared},${words(LIVE)},${words(notCounted.notCompared)})`,
              style: 'calculation',
              format: formats.text,
            },
    },
    why: {
      heading: { value: 'If it fails', style },
      of: (_r, { from }) => from && { value: from.why, style: 'note', isWrapped: true },
    },
  });
  const results = table.column('result');
  const head = rows('Head of Checks', [
    labelled(masterCheckFormula(table.column('what'), results)),
    [
      { value: 'Largest difference that rounding explains (in each check’s unit)', style: 'label' },
      { value: 0.005, style: 'calculation', format: '0.000' },
    ],
  ]);
  const result = fix(table.at('result', 0), '$A1');
  return sheet(
    CHECKS,
    [
      rows('Title of Checks', [
        styled('title', 'Checks'),
        styled(
          'subtitle',
          'Every sheet of results shows the master check. If it fails, rely on nothing until it is put right. A check that is not live is not counted.',
        ),
      ]),
      1,
      head,
      1,
      rows('Title of the checks', [styled('subtitle', 'A check passes where its difference is zero')]),
      table,
    ],
    {
      role: 'checks',
      widths: [54, 12, 20, 16, 12, 76],
      frozen: { rows: table.heading('what') },
      highlights: [
        ...highlightsOf(head.at(0, 1)),
        { range: results, formula: f`${result}="OK"`, look: 'good' },
        { range: results, formula: f`AND(${result}<>"OK",LEFT(${result},3)<>"Not")`, look: 'bad' },
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: table.heading('what') },
    },
  );
}
