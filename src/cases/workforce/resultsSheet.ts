import {
  type Cell,
  type Content,
  f,
  firstOf,
  fix,
  type Line,
  mapped,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  type Table,
  table,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import { RESULTS } from '../parts/sheetNames';
import type { InputAt } from './inputs';
import { supervisionWords } from './mixLines';
import { optionKeys, optionNames } from './mixParts';
import { optionRows, purposeRows, type ResultRow, scenarioRows, singleRows } from './resultRows';
import { CHARTS_HEIGHT, resultsCharts } from './resultsCharts';
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

const ofScenarios = { low: 'Low case', central: 'Central case', high: 'High case' };
const below = (ref: Ref) => f`LEFT(${ref},5)="Below"`;

export function resultsSheet(at: InputAt, scenarios: Scenarios, mix: SkillMixTables): Results {
  const byScenario = resultsTable('1  By scenario', scenarioNames, ofScenarios, scenarioRows, (of, name) =>
    of(scenarios[name]),
  );
  const byPurpose = resultsTable(
    '2  FTE needed, first year: what for',
    scenarioNames,
    ofScenarios,
    purposeRows,
    (of, name) => of(scenarios[name]),
  );
  const byOption = resultsTable(
    '3  Skill mix, central case, first year',
    optionKeys,
    optionNames,
    optionRows,
    (of, option) => mix.lines.at(of, option),
  );
  const now = nowTable(at, scenarios);
  const title = rows('Title of Results', [
    styled('title', 'Results'),
    styled('subtitle', 'Every figure is a formula that points at the sheet where it is worked out.'),
  ]);
  const master = masterCheck();
  const charts = rows('Charts', [], CHARTS_HEIGHT);
  const words = byOption.all('mixWords');
  const enough = now.at('enough', 'figure');
  return {
    byScenario,
    byOption,
    now,
    all: span(byScenario.at('required', 'low'), now.at('enough', 'third')),
    sheet: sheet(RESULTS, [title, master.rows, 1, byScenario, 2, byPurpose, 2, byOption, 2, now, 2, charts], {
      role: 'results',
      widths: [50, 17, 30, 30, 30, 74],
      frozen: { rows: master.rows.at(0, 0), columns: master.rows.at(0, 0) },
      charts: resultsCharts(charts, scenarios, mix),
      highlights: [
        ...master.highlights,
        { range: words, formula: below(fix(firstOf(words), 'A1')), look: 'bad' },
        { range: fix(enough, 'A1'), formula: below(enough), look: 'bad' },
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: span(title.at(0, 0), master.rows.at(0, 0)) },
    }),
  };
}

const HOW_TO_READ = 'How to read it';

/** Rows of results over scenarios or options. */
function resultsTable<K extends string, C extends string, O>(
  title: string,
  columns: readonly C[],
  headings: { readonly [P in C]: string },
  given: { readonly [P in K]: ResultRow<O> },
  value: (of: O, column: C) => Content,
): Table<K, C, Beside> {
  return table<K, C, Beside>(
    title,
    {
      columns,
      before: ['unit'],
      after: ['meaning'],
      heading: { label: title, beside: { meaning: HOW_TO_READ }, of: headings },
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
      before: ['unit'],
      after: ['second', 'third', 'meaning'],
      heading: {
        label: '4  Establishment as it is now',
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

function lineOf<O>({ label, unit, format, meaning, lines }: ResultRow<O>) {
  return {
    label,
    unit,
    format,
    style: 'result' as const,
    ...(format === formats.text && { isWrapped: true, ...(lines !== undefined && { lines }) }),
    ...(meaning !== undefined && { beside: { meaning } }),
  };
}
