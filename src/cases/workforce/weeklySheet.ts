import { crossing, rows, type Sheet, sheet, span } from '../../layout';
import { styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import { weeks, weeklySheetName } from './sheets';
import { type WeeklyItems, weeklyItems } from './weeklyItems';
import { type WeeklyLines, weeklyLines } from './weeklyLines';
import { type EveryYears, positionOf } from './yearsSheet';
import type { InputAt } from './inputs';
import { nth } from '../../formulas/present';

export interface Weekly {
  sheet: Sheet;
  items: WeeklyItems;
  lines: WeeklyLines;
}
export type EveryWeekly = Record<ScenarioName, Weekly>;

const WEEKS_A_PAGE = 13;

/** The waiting list by week of the first year, of one scenario. The summary at the top looks along the weeks below it. */
export function weeklyOf(scenario: ScenarioName, at: InputAt, years: EveryYears): Weekly {
  const title = rows('Title', [
    styled('title', `Waiting list by week of the first year: ${scenario} case`),
    styled(
      'subtitle',
      'Everybody referred joins the list. Urgent people are seen first, in their own hours; routine people have the hours that are left. Only the position in C4 differs between the three sheets of this kind.',
    ),
  ]);
  const master = masterCheck();
  const position = positionOf(scenario);
  const items: WeeklyItems = weeklyItems(at, position.each.position, years, {
    all: (key) => lines.all(key),
    at: (key, column) => lines.at(key, column),
  });
  const lines: WeeklyLines = weeklyLines(items.each);
  const place = position.each.position;
  const gap = rows('Gap', [], 2);
  const firstPage = crossing(gap.at(gap.height - 1, 0), lines.heading(nth(weeks, WEEKS_A_PAGE - 1)));
  return {
    items,
    lines,
    sheet: sheet(weeklySheetName(scenario), [title, master.rows, position, 1, items, gap, lines], {
      role: 'calculation',
      widths: [40, 13, 16, ...weeks.map(() => 9)],
      frozen: { rows: place, columns: place },
      timelines: [span(lines.headings, lines.body)],
      highlights: master.highlights,
      isProtected: true,
      print: {
        orientation: 'landscape',
        titleRows: span(title.at(0, 0), place),
        titleColumns: span(lines.heading('label'), lines.heading('unit')),
        // The summary and its notes, then the weeks by quarter.
        areas: [span(title.at(0, 0), firstPage), span(lines.heading('label'), lines.body)],
        periods: { from: lines.heading('week1'), onPage: WEEKS_A_PAGE },
      },
    }),
  };
}
