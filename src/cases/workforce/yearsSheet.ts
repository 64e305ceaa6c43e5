import { f, firstOf, fix, rows, type Sheet, sheet, span, values } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { scenarioNames, type ScenarioName } from '../parts/inputs';
import type { Establishment } from './establishmentSheet';
import { yearsSheetName } from './sheets';
import { type YearItems, yearItems } from './yearItems';
import { type YearLines, yearLines } from './yearLines';
import type { InputAt } from './inputs';

export interface Years {
  sheet: Sheet;
  /** What they begin with. */
  establishment: Establishment;
  items: YearItems;
  lines: YearLines;
}

export type EveryYears = Record<ScenarioName, Years>;

/** The place of a scenario among low, central and high: all that differs between the sheets of a kind. */
export const positionOf = (scenario: ScenarioName) =>
  values(
    'Position',
    {},
    {
      position: {
        label: 'Scenario: low (1), central (2), high (3)',
        unit: 'position',
        format: formats.number,
        of: scenarioNames.indexOf(scenario) + 1,
      },
    },
  );

/** Demand, staff and cost by year, of one scenario. */
export function yearsOf(scenario: ScenarioName, at: InputAt, establishment: Establishment): Years {
  const title = rows('Title', [
    styled('title', `Demand, staff and cost by year: ${scenario} case`),
    styled(
      'subtitle',
      'The three sheets of this kind hold the same formulas; only the position in C4 differs. Costs are cash of the year with the pay growth on Inputs; at 0%, at prices of the pay year.',
    ),
  ]);
  const master = masterCheck();
  const position = positionOf(scenario);
  const items = yearItems(at, position.each.position, establishment);
  const lines = yearLines(items.each, establishment);
  const words = lines.all('gapWords');
  return {
    establishment,
    items,
    lines,
    sheet: sheet(yearsSheetName(scenario), [title, master.rows, position, 1, items, 1, lines], {
      role: 'calculation',
      widths: [58, 18, 16, ...establishment.caseYears.room.years.map(() => 16)],
      frozen: { rows: position.each.position, columns: position.each.position },
      timelines: [span(lines.headings, lines.body)],
      highlights: [
        ...master.highlights,
        { range: words, formula: f`${fix(firstOf(words), 'A1')}="Short"`, look: 'caution' },
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: span(title.at(0, 0), position.each.position) },
    }),
  };
}
