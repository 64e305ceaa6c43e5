import { f } from '../../layout';
import type { ScenarioName } from '../parts/inputs';
import type { MoreYears } from '../parts/more/moreLines';
import type { MonthlySheet } from './monthlySheet';
import type { YearRoom, Year } from '../parts/years';
import type { Yearly } from './yearlySheet';

/** The years of the case for its further lines; its tables are made after them, and read when the plan is written. */
export function moreYears(
  room: YearRoom,
  of: () => { monthly: Record<ScenarioName, MonthlySheet>; yearly: Yearly },
): MoreYears<Year> {
  const central = () => of().yearly.central;
  const given = () => of().monthly.central.given;
  return {
    columns: room.years,
    heading: (column) => central().heading(column),
    within: (column, formula) => f`IF(${central().in({ column }).number}="","",${formula})`,
    end: (column) =>
      f`(${given().horizonMonths}-(${given().horizon}-${central().in({ column }).number})*${given().monthsInYear})`,
    get last() {
      return f`${given().horizonMonths}`;
    },
    get firstMonth() {
      return given().firstMonth;
    },
    get monthsInYear() {
      return given().monthsInYear;
    },
    index: (scenario, column) => f`${of().yearly[scenario].in({ column }).priceIndex}`,
  };
}
