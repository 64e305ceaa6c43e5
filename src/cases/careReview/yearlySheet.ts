import { rows, type Sheet, sheet, span } from '../../layout';
import { styled } from '../../plan/cells';
import { type ScenarioName, scenarioNames, scenarioTitles } from '../parts/inputs';
import type { MonthlySheet } from './monthlySheet';
import { type YearLines, yearLines, type YearlyRates } from './yearLines';
import { nth } from '../../formulas/present';

export const YEARLY = 'Yearly';

export type Yearly = Record<ScenarioName, YearLines>;

/** The months gathered by financial year, one block a scenario. */
export function yearlySheet(
  monthly: Record<ScenarioName, MonthlySheet>,
  rates: Record<ScenarioName, YearlyRates>,
): { sheet: Sheet; yearly: Yearly } {
  const title = rows('Title', [
    styled('title', 'By financial year'),
    styled(
      'subtitle',
      'The months of each monthly sheet added up by financial year, April to March. The first may hold fewer than twelve months. Nothing is shown beyond the horizon.',
    ),
  ]);
  const blocks = scenarioNames.map((name) => ({ name, lines: yearLines(monthly[name], rates[name]) }));
  const stack = blocks.flatMap(({ name, lines }) => {
    const subtitle = `${scenarioTitles[name]} case`;
    return [1, rows(subtitle, [styled('section', subtitle)]), lines];
  });
  const layout = sheet(YEARLY, [title, ...stack], {
    role: 'calculation',
    widths: [62, 24, 15, 10, ...monthly.central.room.years.map(() => 15)],
    timelines: blocks.map(({ lines }) => span(lines.headings, lines.body)),
    frozen: { columns: nth(blocks, 0).lines.heading('unit') },
    isProtected: true,
    print: { orientation: 'landscape' },
  });
  const yearly = Object.fromEntries(blocks.map(({ name, lines }) => [name, lines])) as Yearly;
  return { sheet: layout, yearly };
}
