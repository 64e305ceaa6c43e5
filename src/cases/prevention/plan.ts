import { f, type Formula, type Ref } from '../../layout';
import type { Check } from '../parts/checks';
import { formats } from '../../plan/cells';
import type { MoreLines, MoreYears } from '../parts/more/moreLines';
import { type Mtfs, mtfsSheet } from '../parts/mtfs/mtfs';
import type { ScenarioName } from '../parts/inputs';
import type { Year, YearRoom } from '../parts/years';
import type { InputAt } from './inputs/sections';
import type { Money } from './moneySheet';
import { bodies, councilBodies } from './slots';

/** The budgets that the case touches, each with an owner. */
export const BUDGETS = ['adult social care', 'housing', 'NHS contribution'] as const;

export type MoneyByCase = Record<ScenarioName, Money>;

/** The years of the case for its further lines, which are made before its tables. */
export const moreYears = (room: YearRoom, of: () => { money: MoneyByCase; at: InputAt }): MoreYears<Year> => {
  const years = () => of().money.central.outcomes.years;
  const months = (): Ref => of().at('monthsInYear').central;
  return {
    columns: room.years,
    heading: (column) => years().heading(column),
    within: (column, formula) => f`IF(${years().position({ column })}="","",${formula})`,
    end: (column) => f`(${years().position({ column })}*${months()})`,
    get last() {
      return f`${of().at('horizon').central}*${months()}`;
    },
    get firstMonth() {
      return of().at('firstDay').central;
    },
    get monthsInYear() {
      return months();
    },
    index: (scenario, column) => f`${of().money[scenario].factors.in({ column }).general}`,
  };
};

export function preventionMtfs({ central }: MoneyByCase, more: MoreLines<Year>, at: InputAt): Mtfs<Year> {
  const { body, council, outcomes } = central;
  const { years } = outcomes;
  return mtfsSheet<Year>({
    columns: years.room.years,
    heading: (column) => years.heading(column),
    within: (column, formula) => f`IF(${years.position({ column })}="","",${formula})`,
    about:
      'This council alone, adult care and housing, against the budget without the service. Movements of other bodies’ plans are on By body and year.',
    recurring: [
      ...councilBodies.map((one) => ({
        label: `${bodies[one]}: cash-releasing saving`,
        of: (here: { column: Year }): Formula => f`0-${body.in(here)[`${one}Cash`]}`,
      })),
      ...councilBodies.map((one) => ({
        label: `${bodies[one]}: running cost of the service`,
        of: (here: { column: Year }): Formula => f`${body.in(here)[`${one}Running`]}`,
      })),
      { label: 'Charges and other transfers with people', of: (here) => f`0-${council.in(here).people}` },
    ],
    oneOff: { label: 'One-off cost of the service', of: (here) => f`${council.in(here).once}` },
    transfers: (here) => f`${council.in(here).others}`,
    more,
    at,
    netCash: (column) => f`N(${council.at('net', column)})`,
  });
}

/** The council’s net cash by its lines and by its two budgets. */
export function councilCheck({ council, body }: Money, scenario: ScenarioName): Check {
  const all = (key: Parameters<typeof body.all>[0]) => f`SUM(${body.all(key)})`;
  return {
    what: `Money, ${scenario} case: net cash of adult care and of housing is that of the council`,
    why: 'A line of this council on the Money sheet was changed. A transfer within the council cancels.',
    difference: f`ABS(SUM(${council.all('own')})-${all('adultNet')}-${all('housingNet')})`,
    unit: '£',
    format: formats.poundsAndPence,
  };
}
