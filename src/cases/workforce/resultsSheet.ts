import {
  type Cell,
  type Content,
  f,
  firstOf,
  fix,
  type Line,
  mapped,
  type Ref,
  ROW_HEIGHT,
  rows,
  type Sheet,
  sheet,
  span,
  type Table,
  table,
} from '../../layout';
import { formats } from '../../plan/cells';
import { chartRows } from '../parts/charts';
import { type Headlines, headlineBlock, section } from '../parts/headlines';
import type { ScenarioName } from '../parts/inputs';
import { RESULTS } from '../parts/sheetNames';
import type { InputAt } from './inputs';
import { supervisionWords } from './mixLines';
import { optionKeys, optionNames } from './mixParts';
import { optionRows, purposeRows, type ResultRow, scenarioRows, singleRows } from './resultRows';
import { resultsCharts } from './resultsCharts';
import { answerOf, pictureWords } from './resultsWords';
import type { Scenarios } from './scenarioTables';
import type { SkillMixTables } from './skillMixSheet';
import type { Option } from './specs/mix';

type Beside = 'unit' | 'meaning';
type Over<R, C extends string> = Table<keyof R & string, C, Beside>;
type Single = keyof typeof singleRows | 'enough';

export interface Results {
  sheet: Sheet;
  byScenario: Over<typeof scenarioRows, ScenarioName>;
  byOption: Over<typeof optionRows, Option>;
  now: Table<Single, 'figure', Beside | 'second' | 'third'>;
  /** Every figure. */
  all: Ref;
}

const ofScenarios = { low: 'Low', central: 'Central', high: 'High' };
/** In the order of the headlines. */
const scenariosAcross = ['central', 'low', 'high'] as const;
const below = (ref: Ref) => f`LEFT(${ref},5)="Below"`;

/** So wide that label, three cases and unit fit beside the pane, and all of it on a page. */
const widths = { label: 40, figure: 20, unit: 20, words: 70 };
/** In so narrow a column. */
const LINES_OF_WORDS = 5;

export function resultsSheet(at: InputAt, scenarios: Scenarios, mix: SkillMixTables): Results {
  const byScenario = resultsTable(
    'By case',
    scenariosAcross,
    ofScenarios,
    scenarioRows,
    (of, name) => of(scenarios[name]),
    ['inPostLast'],
  );
  const byPurpose = resultsTable(
    'FTE needed, first year',
    scenariosAcross,
    ofScenarios,
    purposeRows,
    (of, name) => of(scenarios[name]),
  );
  const byOption = resultsTable('Skill mix', optionKeys, optionNames, optionRows, (of, option) =>
    mix.lines.at(of, option),
  );
  const now = nowTable(at, scenarios);
  const top = resultsHead(byScenario);
  const first = rows('Pictures of the first screen', [], chartRows(1));
  const said = pictureWords(byScenario, byOption);
  const parts = {
    cases: section('1  Low, central and high'),
    purposes: section('2  FTE needed, first year: what for'),
    mix: section('3  Skill mix, central case, first year'),
    now: section('4  Establishment as it is now'),
  };
  const more = rows('Pictures', [[{ value: '5  Pictures', style: 'section' }]], 1 + chartRows(1));
  const words = byOption.all('mixWords');
  const enough = now.at('enough', 'figure');
  const stack = [
    ...top.blocks,
    first,
    parts.cases,
    byScenario,
    1,
    parts.purposes,
    byPurpose,
    1,
    parts.mix,
    byOption,
    1,
    parts.now,
    now,
    1,
    section('What the pictures say'),
    said.block,
    1,
    more,
  ];
  return {
    byScenario,
    byOption,
    now,
    all: span(byScenario.at('required', 'central'), now.at('enough', 'third')),
    sheet: sheet(RESULTS, stack, {
      role: 'results',
      widths: [widths.label, ...scenariosAcross.map(() => widths.figure), widths.unit, widths.words],
      otherRows: ROW_HEIGHT,
      frozen: { rows: top.top },
      charts: resultsCharts({ first, more, scenarios, mix, says: said.at }),
      highlights: [
        ...top.highlights,
        { range: words, formula: below(fix(firstOf(words), 'A1')), look: 'bad' },
        { range: fix(enough, 'A1'), formula: below(enough), look: 'bad' },
      ],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}

function resultsHead(byScenario: Results['byScenario']): Headlines {
  const inCases = (key: keyof typeof scenarioRows) => ({
    central: byScenario.at(key, 'central'),
    low: byScenario.at(key, 'low'),
    high: byScenario.at(key, 'high'),
  });
  const headline = (key: keyof typeof scenarioRows, label: string, unit: string) => ({
    label,
    unit,
    format: scenarioRows[key].format,
    of: inCases(key),
  });
  return headlineBlock({
    title: 'Results: how many staff occupational therapy needs',
    subtitle: 'FTE at a full caseload. Each cost is of one year, gross, and none is discounted.',
    answer: answerOf(byScenario),
    figures: [
      headline('required', 'FTE required, first year', 'FTE'),
      headline('effective', 'Effective FTE, first year', 'FTE'),
      headline('gap', 'Gap, first year: a surplus is negative', 'FTE'),
      headline('gapCost', 'Cost of closing the gap, first year', '£ a year, gross'),
      headline('list', 'Waiting at the end of the first year', 'people'),
      headline('wait', 'Expected wait at the end', 'weeks, or words'),
    ],
  });
}

const HOW_TO_READ = 'How to read it';

/** Rows of results over scenarios or options. */
function resultsTable<K extends string, C extends string, O>(
  title: string,
  columns: readonly C[],
  headings: { readonly [P in C]: string },
  given: { readonly [P in K]: ResultRow<O> },
  value: (of: O, column: C) => Content,
  again: readonly NoInfer<K>[] = [],
): Table<K, C, Beside> {
  return table<K, C, Beside>(
    title,
    {
      columns,
      before: [],
      after: ['unit', 'meaning'],
      again,
      heading: { label: 'Measure', beside: { meaning: HOW_TO_READ }, of: headings },
    },
    mapped<K, ResultRow<O>, Line<K, C, Beside>>(given, (row) => ({
      ...lineOf(row),
      of: (_r, { column }) => value(row.of, column),
    })),
  );
}

/** The establishment as it is: one figure a row. */
function nowTable(at: InputAt, scenarios: Scenarios): Results['now'] {
  const { establishment } = scenarios.central.years;
  const noHeading: Cell = { style: 'heading' };
  const made: Results['now'] = table<Single, 'figure', Beside | 'second' | 'third'>(
    'Establishment as it is now',
    {
      columns: ['figure'],
      before: [],
      after: ['second', 'third', 'unit', 'meaning'],
      heading: {
        label: 'Measure',
        beside: { second: noHeading, third: noHeading, meaning: HOW_TO_READ },
        of: { figure: 'Figure' },
      },
    },
    {
      ...mapped<keyof typeof singleRows, (typeof singleRows)['inPost'], Line<Single, 'figure', Beside>>(
        singleRows,
        (row) => ({ ...lineOf(row), of: row.of(establishment) }),
      ),
      enough: {
        label: 'Is there enough supervision?',
        unit: 'words',
        format: formats.text,
        style: 'result',
        of: (): Content => supervisionWords(made.at('supervision', 'figure'), at),
      },
    },
  );
  return made;
}

function lineOf<O>({ label, unit, format, meaning }: ResultRow<O>) {
  return {
    label: { value: label, style: 'label' as const, isWrapped: true },
    unit,
    format,
    style: 'result' as const,
    ...(format === formats.text && { isWrapped: true, lines: LINES_OF_WORDS }),
    ...(meaning !== undefined && {
      beside: { meaning: { value: meaning, style: 'note' as const, isWrapped: true } },
    }),
  };
}
