import {
  crossing,
  f,
  type Formula,
  type Own,
  rows,
  type Sheet,
  sheet,
  span,
  table,
  values,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import type { InputAt, Sections } from './inputs/sections';
import type { MonthlyMore } from './moreByMonth';
import { monthlyInputs } from './monthlyInputs';
import { type MonthlyLines, monthlyLines } from './monthlyLines';
import { BESIDE, type Given, withinHorizon } from './months';
import type { Month, Room } from './room';
import { workedOutOnce } from './workedOutOnce';
import { nth } from '../../formulas/present';

export const MONTHS_A_PAGE = 12;
/** Beside the totals there is room for half a year. */
const MONTHS_ON_FIRST_PAGE = 6;

export type MonthLine = Parameters<MonthlyLines['all']>[0];

/** What formulas on other sheets read of one scenario. */
export interface MonthlySheet {
  sheet: Sheet;
  given: Given;
  lines: MonthlyLines;
  room: Room;
}

export const monthlyName = (scenario: ScenarioName) => `Monthly ${scenario}`;

/** The months themselves, at the top of the sheet: their first days and financial years. */
const calendar = (
  { months }: Room,
  given: Given,
  lines: (at: { column: Month }) => Own<'inHorizon' | 'monthNumber'>,
) =>
  table(
    'Months',
    { columns: months, before: BESIDE, own: 'A$1' },
    {
      month: {
        label: { value: 'Month', style: 'heading' },
        unit: { value: 'Unit', style: 'heading' },
        format: formats.month,
        style: 'numberHeading',
        beside: {
          total: { value: 'Total', style: 'numberHeading' },
          opening: { value: 'Opening', style: 'numberHeading' },
        },
        of: (_r, at): Formula => {
          const line = lines(at);
          return withinHorizon(line, f`EDATE(${given.firstMonth},${line.monthNumber}-1)`);
        },
      },
      financialYear: {
        label: 'Financial year',
        unit: 'year',
        format: formats.text,
        of: (r, at): Formula => {
          const year = f`YEAR(EDATE(${r.month},-${given.monthsToApril}))`;
          return withinHorizon(lines(at), f`${year}&"/"&RIGHT(${year}+1,${given.yearDigits})`);
        },
      },
    },
  );

/** One scenario month by month: the three sheets differ in nothing but the position that they take from Inputs. */
export function monthlySheet(
  scenario: ScenarioName,
  sections: Sections,
  at: InputAt,
  more: MonthlyMore,
  room: Room,
): MonthlySheet {
  const title = rows('Title', [
    styled('title', `Month by month: ${scenario} case`),
    styled(
      'subtitle',
      'The three monthly sheets hold the same formulas; only the position below differs. Costs and savings are positive amounts.',
    ),
  ]);
  const position = values(
    'Position',
    {},
    {
      position: {
        label: 'Position taken from Inputs (1 low, 2 central, 3 high)',
        format: formats.number,
        of: scenarioNames.indexOf(scenario) + 1,
      },
    },
  );
  const inputs = monthlyInputs(sections, at, position.each.position);
  const worked = workedOutOnce(inputs.each);
  const given: Given = Object.defineProperties({} as Given, {
    ...Object.getOwnPropertyDescriptors(inputs.each),
    ...Object.getOwnPropertyDescriptors(worked.each),
  });
  const top = calendar(room, given, (column) => lines.in(column));
  const lines: MonthlyLines = monthlyLines(room, given, (column) => top.in(column).month, more);
  const subtitle = (text: string) => rows(text, [styled('section', text)]);
  const timeline = rows('Month by month', [
    [
      {
        value: f`"Month by month: the "&${given.horizonMonths}&" months of the horizon are at the top of the sheet; nothing is shown beyond them"`,
        style: 'section',
        format: formats.text,
      },
    ],
  ]);
  const gap = rows('Gap', [], 1);
  const firstPage = crossing(gap.at(0, 0), top.at('month', nth(room.months, MONTHS_ON_FIRST_PAGE - 1)));
  const stack = [
    title,
    1,
    position,
    top,
    subtitle('Inputs used'),
    inputs,
    1,
    subtitle('Worked out once'),
    worked,
    gap,
    timeline,
    lines,
  ];
  return {
    given,
    lines,
    room,
    sheet: sheet(monthlyName(scenario), stack, {
      role: 'calculation',
      widths: [45, 20, 13, 9, ...room.months.map(() => 10.2)],
      frozen: { rows: top.all('financialYear'), columns: top.at('month', 'unit') },
      timelines: [span(top.all('month'), lines.body)],
      isProtected: true,
      print: {
        orientation: 'landscape',
        titleRows: span(title.at(0, 0), top.all('financialYear')),
        titleColumns: span(lines.heading('label'), lines.heading('unit')),
        // Figures worked out once, then the months by year.
        areas: [span(title.at(0, 0), firstPage), span(timeline.at(0, 0), lines.body)],
        periods: { from: top.at('month', 'month1'), onPage: MONTHS_A_PAGE, count: given.horizonMonths },
      },
    }),
  };
}
