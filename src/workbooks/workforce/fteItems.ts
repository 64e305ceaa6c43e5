import { formats } from '../cells';
import type { Item } from './lines';
import { ofScenario } from './ofScenario';

const fte = { unit: 'FTE', format: formats.twoDecimals };

/** The posts at a full caseload that a number of routine cases a week takes. */
const forCases = (at: (key: string) => string, cases: string) =>
  `(${cases})*${at('routineCase')}*${ofScenario('weeksInYear')}/${ofScenario('productiveHours')}`;
const overTarget = (at: (key: string) => string) => `MAX(0,${at('reliefCapacity')}-${at('routine')})`;

/** One purpose leads to the next, and every difference has its name. */
export const fteItems: Item[] = [
  {
    key: 'fteHave',
    label: 'Effective FTE in the first year',
    ...fte,
    value: () => `=${ofScenario('effective', 1)}`,
  },
  {
    key: 'fteHold',
    label: 'FTE that hold the list as it is',
    ...fte,
    style: 'result',
    value: (at) => `=${at('neededHours')}*${ofScenario('weeksInYear')}/${ofScenario('productiveHours')}`,
  },
  {
    key: 'fteVariation',
    label: 'More, as referrals and capacity vary from week to week',
    ...fte,
    value: (at) => `=${forCases(at, `${at('targetCapacity')}-${at('routine')}`)}`,
  },
  {
    key: 'fteKeep',
    label: 'FTE that keep a list at its target',
    ...fte,
    style: 'result',
    value: (at) => `=${at('fteHold')}+${at('fteVariation')}`,
  },
  {
    key: 'fteOverTarget',
    label: 'More than holding: people over the target, in the weeks given',
    ...fte,
    value: (at) => `=${forCases(at, overTarget(at))}`,
  },
  {
    key: 'fteRelief',
    label: 'FTE that bring the list to its target in the weeks given',
    ...fte,
    style: 'result',
    value: (at) => `=${at('fteHold')}+${at('fteOverTarget')}`,
  },
  {
    key: 'fteUnderTarget',
    label: 'More than that: people of the target list, in those weeks',
    ...fte,
    value: (at) => `=${forCases(at, `${at('openingList')}/${at('reliefWeeks')}-${overTarget(at)}`)}`,
  },
  {
    key: 'fteClear',
    label: 'FTE that clear the list in the weeks given',
    ...fte,
    style: 'result',
    value: (at) => `=${at('fteRelief')}+${at('fteUnderTarget')}`,
  },
];
