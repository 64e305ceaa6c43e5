import { f, type Formula, type Own, words } from '../../layout';
import type { ScenarioName } from '../parts/inputs';
import { howOften } from '../parts/more/moreInputs';
import type { MoreLines } from '../parts/more/moreLines';
import type { Given } from './months';

/** What further lines add to the cash of a month, or to its costs: positive amounts. */
export type MonthlyMore = (
  r: Own<'monthNumber' | 'aprils'>,
  which: 'costs' | 'gains',
  given: Given,
) => Formula;

/** Row by row: a twelfth of what comes every year, from its month on, and what comes once in its own. */
export function moreByMonth<C extends string>(more: MoreLines<C>, scenario: ScenarioName): MonthlyMore {
  return ({ monthNumber, aprils }, which, given) => {
    const { often, sign, start, used } = more;
    const isKind = (of: keyof typeof howOften) => f`(${often}=${words(howOften[of])})`;
    const counts = which === 'costs' ? f`(${sign}<0)` : f`(${sign}>0)`;
    const rows = f`${counts}*${used(scenario)}`;
    const yearly = f`SUMPRODUCT(${isKind('yearly')}*(${start}<=${monthNumber})*${rows})/${given.monthsInYear}`;
    const once = f`SUMPRODUCT(${isKind('once')}*(${start}=${monthNumber})*${rows})`;
    // Blank rows are the rule, and cost no time.
    return f`IF(SUM(${used(scenario)})=0,0,(${yearly}+${once})*(1+${given.generalInflation})^${aprils})`;
  };
}
