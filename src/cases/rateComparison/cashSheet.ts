import { f, mapped, sheet } from '../../layout';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import type { MoreLines, MoreYears } from '../parts/more/moreLines';
import type { Year, YearRoom } from '../parts/years';
import type { Alternatives } from './alternativesSheet';
import { cashLines, type PlanAt } from './cashLines';
import type { Given } from './inputs';
import { titled } from './looks';
import { turningBlocks } from './turning';
import type { Uplift } from './upliftSheet';

export const CASH = 'Cash by year';
export type Cash = ReturnType<typeof cashSheet>;

/** What the options are worth by year, on top of what uplifts add in every one of them. */
export function cashSheet(
  room: YearRoom,
  at: PlanAt,
  given: Given,
  alternatives: Alternatives,
  uplift: Uplift,
  more: MoreLines<Year>,
) {
  const cases = mapped({ low: 1, central: 1, high: 1 }, (_one, scenario) =>
    cashLines(room, scenario, at, given, alternatives, uplift, more),
  );
  const turning = turningBlocks(at, given, alternatives, uplift, cases.central);
  const title = titled(
    'Cash by year: what the options are worth',
    'Cash of the year: what an alternative saves rises with the average rate of its case. Business as usual is the uplift, which comes in every option and is not part of any saving.',
  );
  return {
    cases,
    /** The inputs nearest to turning the answer. */
    drivers: turning.ranked.drivers,
    sheet: sheet(CASH, [title, ...scenarioNames.flatMap((name) => [1, cases[name]]), ...turning.blocks], {
      role: 'calculation',
      widths: [62, 24, 12, ...room.years.map(() => 18)],
      frozen: { columns: cases.low.heading('label') },
      timelines: scenarioNames.map((name) => cases[name].body),
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}

/** The years of the case for its further lines. */
export const moreYears = (
  room: YearRoom,
  of: () => { uplift: Uplift; cash: Cash; at: PlanAt },
): MoreYears<Year> => {
  const index = (scenario: ScenarioName, column: Year) => of().cash.cases[scenario].in({ column }).index;
  const months = () => of().at('monthsInYear').central;
  return {
    columns: room.years,
    heading: (column) => of().uplift.labelOf(column),
    within: (column, formula) => f`IF(ISNUMBER(${index('central', column)}),${formula},"")`,
    end: (column) => f`(${of().uplift.yearsFrom(column)}*${months()})`,
    get last() {
      return f`${of().uplift.horizon}*${months()}`;
    },
    get firstMonth() {
      return of().uplift.wages.dayNext;
    },
    get monthsInYear() {
      return months();
    },
    index: (scenario, column) => f`N(${index(scenario, column)})`,
  };
};
