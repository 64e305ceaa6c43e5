import { f, type Ref, type Sheet } from '../../layout';
import type { SeriesId } from '../../evidence/series';
import { CHECKS } from '../../plan/checksSheet';
import { formats } from '../../plan/cells';
import { coverSheet } from '../parts/cover';
import type { CaseIdentity, IdentityOnCover } from '../parts/identity';
import { scenarioNames } from '../parts/inputs';
import { COMMITTEE, EVIDENCE, INPUTS, LOG, MORE, MTFS, OPTIONS, RESULTS, SUMMARY } from '../parts/sheetNames';
import { savingsProgrammeAbout } from './about';
import type { Results } from './resultsSheet';
import {
  CONFIDENCE,
  DELIVERED,
  IN_FORCE,
  LEVERS,
  LINES,
  MONTHS,
  OPTIONS_BY_YEAR,
  PLAN,
  PUBLISHED,
  PUBLISHED_SAVINGS,
  RESERVES,
  savingsName,
  TRACKER,
  TURNS,
} from './sheets';
import type { Tracker } from './trackerSheet';
import { WATERFALL } from './waterfallSheet';

/** Its figures are typed: it uses no dated value. */
export const SERIES: SeriesId[] = [];

export function programmeCover(
  { title }: CaseIdentity,
  isBlank: boolean,
  { byCase }: Results,
  tracker: Tracker,
  identity: IdentityOnCover,
): Sheet & { title: Ref } {
  const central = (key: Parameters<typeof byCase.at>[0]) => byCase.at(key, 'central');
  const figure = (label: string, key: Parameters<typeof byCase.at>[0], meaning: string) => ({
    label,
    value: central(key),
    format: formats.pounds,
    meaning,
  });
  return coverSheet({
    series: SERIES,
    title: title === '' ? savingsProgrammeAbout.title : title,
    identity,
    purpose: savingsProgrammeAbout.purpose,
    headlines: [
      figure(
        'Gap before savings, last year, central case',
        'gapBefore',
        'Spend with its pressures, less funding',
      ),
      figure(
        'Cash-releasing savings, last year, central case',
        'saving',
        'After overlap; transfers are not among them',
      ),
      figure(
        'Gap before the delivery risk allowance',
        'gapBeforeRisk',
        'Every lever at its agreed amount; a surplus is negative',
      ),
      figure(
        'Gap after the delivery risk allowance',
        'gapAfterRisk',
        'The allowance is one line, by the confidence of each lever',
      ),
      figure(
        'Full-year effect carried over after the last year',
        'carried',
        'What levers that have started add in the year after',
      ),
      {
        label: f`"Delivered to date, confirmed, in "&${tracker.year}`,
        value: tracker.total('cash', 'delivered'),
        format: formats.pounds,
        meaning: 'Cash-releasing levers alone; the Tracker has the rest apart',
      },
    ],
    sheets: [
      SUMMARY,
      COMMITTEE,
      { name: RESULTS, about: 'The gap, what closes it, the three cases and delivery, with charts' },
      MTFS,
      OPTIONS,
      INPUTS,
      { name: LINES, about: 'Up to twelve budget lines, their funding by source, and reserves' },
      { name: LEVERS, about: 'Up to forty levers: how much each saves, when, and how sure that is' },
      {
        name: CONFIDENCE,
        about: 'What share of a lever is expected, and groups of levers on the same spend',
      },
      { name: IN_FORCE, about: 'When each lever counts, by OT.SAVINGPROFILE' },
      ...scenarioNames.map((scenario) => ({
        name: savingsName(scenario),
        about: `Each lever by year, overlap by group, savings by line: ${scenario} case`,
      })),
      { name: PLAN, about: 'Opening, pressures, savings and closing of every line, and its funding' },
      { name: TURNS, about: 'Each lever and source alone: the amount at which the last year has no gap' },
      { name: RESERVES, about: 'What reserves hold, what of the gap they meet, and paying back' },
      { name: OPTIONS_BY_YEAR, about: 'The levers marked for each option, by year' },
      { name: WATERFALL, about: 'From the gap to balance; feeds the chart' },
      MORE,
      { name: DELIVERED, about: 'What is recorded as delivered, and finance’s confirmation' },
      { name: MONTHS, about: 'Original and revised plan by month and lever, and what is delivered' },
      {
        name: TRACKER,
        about: 'Delivery rate, rating in words, forecast outturn and what is carried forward',
      },
      CHECKS,
      { name: PUBLISHED, about: 'What councils printed for each kind of lever' },
      { name: PUBLISHED_SAVINGS, about: 'Every published saving that it counts' },
      EVIDENCE,
      LOG,
    ],
    cautions: [
      isBlank
        ? 'The tables open blank, and checks fail until budget lines, funding and levers are typed.'
        : 'The savings are those one council printed as delivered; start, how they last, plan by month and funding are ours. Replace them all.',
      'Only cash-releasing levers are savings. Transfers, grants and charges, capacity and cost avoided have lines of their own.',
      'A lever in £ is in first-year prices and rises with the prices of its line; one in shares rises with its spend.',
      'Levers on the same spend save less together than their sum: put them in one group.',
      'The plan carries each lever as it was agreed. Doubt is one line, the delivery risk allowance.',
      'A draw on a reserve closes the gap of one year. A recurring gap that reserves meet is named on Results.',
      'The low case takes every low amount and every cautious pressure at once, the high case the other ends: they are bounds, not forecasts.',
    ],
  });
}
