import { f, type Formula, lines, type Own } from '../../layout';
import { formats } from '../../plan/cells';
import type { ofScenario as among } from './ofScenario';
import { FIRST_YEAR } from '../parts/years';

const fte = { unit: 'FTE', format: formats.twoDecimals };

/** One purpose leads to the next, and every difference has its name. */
export const fteLabels = {
  fteHave: 'Effective FTE in the first year',
  fteHold: 'FTE that hold the list as it is',
  fteVariation: 'More, as referrals and capacity vary from week to week',
  fteKeep: 'FTE that keep a list at its target',
  fteOverTarget: 'More than holding: people over the target, in the weeks given',
  fteRelief: 'FTE that bring the list to its target in the weeks given',
  fteUnderTarget: 'More than that: people of the target list, in those weeks',
  fteClear: 'FTE that clear the list in the weeks given',
};

type Earlier =
  | 'routine'
  | 'routineCase'
  | 'neededHours'
  | 'targetCapacity'
  | 'reliefCapacity'
  | 'openingList'
  | 'reliefWeeks';

export function fteItems(ofScenario: ReturnType<typeof among>) {
  /** The posts at a full caseload that a number of routine cases a week takes. */
  const forCases = (r: Own<'routineCase'>, cases: Formula) =>
    f`(${cases})*${r.routineCase}*${ofScenario((one) => one.items.each.weeksInYear)}/${ofScenario((one) => one.items.each.productiveHours)}`;
  const overTarget = (r: Own<'reliefCapacity' | 'routine'>) => f`MAX(0,${r.reliefCapacity}-${r.routine})`;
  return lines<'value', Earlier, 'note'>()({
    fteHave: {
      label: fteLabels.fteHave,
      ...fte,
      of: ofScenario((one) => one.lines.at('effective', FIRST_YEAR)),
    },
    fteHold: {
      label: fteLabels.fteHold,
      ...fte,
      style: 'result',
      of: (r) =>
        f`${r.neededHours}*${ofScenario((one) => one.items.each.weeksInYear)}/${ofScenario((one) => one.items.each.productiveHours)}`,
    },
    fteVariation: {
      label: fteLabels.fteVariation,
      ...fte,
      of: (r) => forCases(r, f`${r.targetCapacity}-${r.routine}`),
    },
    fteKeep: {
      label: fteLabels.fteKeep,
      ...fte,
      style: 'result',
      of: (r) => f`${r.fteHold}+${r.fteVariation}`,
    },
    fteOverTarget: {
      label: fteLabels.fteOverTarget,
      ...fte,
      of: (r) => forCases(r, overTarget(r)),
    },
    fteRelief: {
      label: fteLabels.fteRelief,
      ...fte,
      style: 'result',
      of: (r) => f`${r.fteHold}+${r.fteOverTarget}`,
    },
    fteUnderTarget: {
      label: fteLabels.fteUnderTarget,
      ...fte,
      of: (r) => forCases(r, f`${r.openingList}/${r.reliefWeeks}-${overTarget(r)}`),
    },
    fteClear: {
      label: fteLabels.fteClear,
      ...fte,
      style: 'result',
      of: (r) => f`${r.fteRelief}+${r.fteUnderTarget}`,
    },
  });
}
