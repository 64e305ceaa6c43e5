import {
  type Block,
  type Cell,
  type Content,
  crossing,
  f,
  type Line,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  table,
} from '../../../layout';
import { formats, styled } from '../../../plan/cells';
import { masterCheck } from '../checks';
import type { IdentityOnCover } from '../identity';
import { type ScenarioName, scenarioNames } from '../inputs';
import { SUMMARY } from '../sheetNames';
import type { CommitteeText } from './committeeText';
import { WHERE_IT_TURNS } from './ranked';
import { assumptionRows, saidRows, summarySection, summaryTitle, whoRows } from './summaryParts';

/** A line over the years of a case. */
export interface YearsLine<C extends string> {
  label: string;
  unit: string;
  format?: string;
  of(at: { column: C }): Content;
  total?: Content;
  isResult?: true;
}

/** A figure in the three cases. */
export interface CasesLine {
  label: Content;
  unit: string;
  format: string;
  of: { readonly [P in ScenarioName]: Content };
}

export interface SummaryGiven<C extends string> {
  /** The cell with the title of the case. */
  title: Ref;
  identity: IdentityOnCover;
  budgets: readonly string[];
  text: CommitteeText;
  columns: readonly C[];
  heading(column: C): Ref;
  /** What the case says, in sentences that each fit on a line. */
  answer: readonly Content[];
  cash: readonly YearsLine<C>[];
  mtfs: readonly YearsLine<C>[];
  cases: readonly CasesLine[];
  /** The inputs that are nearest to turning the answer, of those that are worked out. */
  drivers: readonly { name: Content; says: Content }[];
  /** Which those are: ends the title of their part. */
  driversOf: string;
  /** Which inputs are not ranked, and where the answer turns if that is not plain. */
  driversNote: Content;
  /** What must be agreed before the figures are relied on. */
  assumptions: readonly Content[];
}

/** A4 in type of eight points: pixels across and rows down, with what a print leaves at the edges. */
export const onePage = { across: 960, down: 68 };
const widths = { label: 40, unit: 20, year: 11.8 };
/** Fewer years are wider, so that every summary is as wide as its page and in the same type. More leave no room for units, and pounds are in thousands. */
const FEW = 5;
const ofMany = { label: 39, year: 8.1, pounds: '£#,##0,"k";-£#,##0,"k";£0' };
const yearWidth = (years: number) =>
  years >= FEW ? widths.year : Math.floor((widths.year * (FEW + 1)) / (years + 1));

/** Page one of the committee summary: every figure is one that another sheet has. */
export function summarySheet<C extends string>(given: SummaryGiven<C>): Sheet {
  const { columns, identity, budgets, text } = given;
  const master = masterCheck();
  const title = summaryTitle(given.title, identity);
  const said = saidRows(text, 'What the case says', given.answer);
  const cash = yearsTable('Cash', given, given.cash);
  const mtfs = yearsTable('Plan', given, given.mtfs);
  const isLong = columns.length > FEW;
  const cases = isLong ? casesOverYears(given.cases) : casesTable(given.cases);
  const drivers = rows('Drivers', [
    [...styled('heading', 'Input', WHERE_IT_TURNS)],
    ...given.drivers.map(({ name, says }): Cell[] => [
      { value: name, style: 'label' },
      { value: says, style: 'calculation', format: formats.text },
    ]),
    [{ value: given.driversNote, style: 'note', format: formats.text }],
  ]);
  const assumptions = assumptionRows(given.assumptions);
  const who = whoRows(identity, budgets);
  /** The cell of a row in the last column that prints. */
  const corner = (row: Ref): Ref => crossing(row, title.at(0, columns.length + (isLong ? 1 : 2)));
  const stack = [
    title,
    master.rows,
    said,
    ...summarySection('1  Cash by financial year, central case: costs are negative', cash),
    ...summarySection('2  Medium-term plan (MTFS): movements; growth is positive, savings negative', mtfs),
    ...summarySection('3  Low, central and high', cases.block),
    ...summarySection(
      `4  Nearest to turning the answer, each alone, of the inputs ${given.driversOf}`,
      drivers,
    ),
    ...summarySection('5  Assumptions to be agreed before this is relied on', assumptions),
    ...summarySection('6  Who answers for it (page two has the rest, and the boxes to sign)', who),
  ];
  return sheet(SUMMARY, stack, {
    role: 'summary',
    widths: isLong
      ? [ofMany.label, ...columns.map(() => ofMany.year), ofMany.year]
      : [widths.label, widths.unit, ...[...columns, null].map(() => yearWidth(columns.length))],
    frozen: { rows: master.rows.at(0, 0) },
    highlights: master.highlights,
    merges: [span(said.at(0, 1), corner(said.at(0, 0))), ...cases.merges],
    isProtected: true,
    print: { orientation: 'portrait', areas: [span(title.at(0, 0), corner(who.at(who.height - 1, 0)))] },
  });
}

interface CasesBlock {
  block: Block;
  merges: Ref[];
}

const labelOfCase = ({ label }: CasesLine): Cell => ({
  value: label,
  style: 'label',
  ...(typeof label === 'object' && { isWrapped: true }),
});
const caseNames = { low: 'Low', central: 'Central', high: 'High' } as const;

function casesTable(lines: readonly CasesLine[]): CasesBlock {
  const block = table<string, ScenarioName>(
    'Cases',
    { columns: scenarioNames, heading: { label: 'Figure', of: caseNames } },
    Object.fromEntries(
      lines.map((one, i): [string, Line<string, ScenarioName>] => [
        `case${i + 1}`,
        {
          label: labelOfCase(one),
          unit: one.unit,
          format: one.format,
          ...(one.format === formats.text && { isWrapped: true, lines: 3, align: 'right' as const }),
          of: one.of,
        },
      ]),
    ),
  );
  return { block, merges: [] };
}

/** The same where the columns are as narrow as many years make them: the unit is over two of them, each case over three. */
function casesOverYears(lines: readonly CasesLine[]): CasesBlock {
  const places = { low: 3, central: 6, high: 9 } as const;
  const row = (label: Cell, unit: Cell, of: (name: ScenarioName) => Cell): (Cell | null)[] => {
    const cells: (Cell | null)[] = [label, unit, ...Array<null>(10).fill(null)];
    for (const name of scenarioNames) cells[places[name]] = of(name);
    return cells;
  };
  const block = rows('Cases', [
    row({ value: 'Figure', style: 'heading' }, { value: 'Unit', style: 'heading' }, (name) => ({
      value: caseNames[name],
      style: 'numberHeading',
    })),
    ...lines.map((one) =>
      row(labelOfCase(one), { value: one.unit, style: 'note' }, (name) => ({
        value: one.of[name],
        format: one.format,
        style: 'calculation',
        ...(one.format === formats.text && { isWrapped: true, lines: 1, look: { align: 'right' as const } }),
      })),
    ),
  ]);
  const merges = [...lines, null].flatMap((_, i) => [
    span(block.at(i, 1), block.at(i, 2)),
    ...scenarioNames.map((name) => span(block.at(i, places[name]), block.at(i, places[name] + 2))),
  ]);
  return { block, merges };
}

function yearsTable<C extends string>(name: string, given: SummaryGiven<C>, lines: readonly YearsLine<C>[]) {
  const hasTotal = lines.some(({ total }) => total !== undefined);
  const isLong = given.columns.length > FEW;
  return table<string, C, 'unit' | 'total'>(
    name,
    {
      columns: given.columns,
      before: isLong ? [] : ['unit'],
      after: hasTotal ? ['total'] : [],
      heading: {
        label: 'Item',
        beside: { total: { value: 'Total', style: 'numberHeading' } },
        of: (_r, { column }) => f`${given.heading(column)}`,
      },
    },
    Object.fromEntries(
      lines.map((one, i): [string, Line<string, C, 'unit' | 'total'>] => {
        const { label, unit, of, total, isResult } = one;
        const format = one.format ?? (isLong ? ofMany.pounds : formats.pounds);
        const isInPounds = unit.startsWith('£');
        const style = isResult ? 'result' : 'calculation';
        return [
          `line${i + 1}`,
          {
            label: { value: isLong && !isInPounds ? `${label}, ${unit}` : label, style: 'label' },
            unit,
            format,
            style,
            ...(total !== undefined && { beside: { total: { value: total, format, style } } }),
            of: (_r, { column }) => of({ column }),
          },
        ];
      }),
    ),
  );
}
