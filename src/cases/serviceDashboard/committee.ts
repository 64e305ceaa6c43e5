import {
  type Block,
  type Cell,
  crossing,
  f,
  type Formula,
  type Line,
  mapped,
  type Ref,
  type Sheet,
  sheet,
  span,
  table,
} from '../../layout';
import { formats } from '../../plan/cells';
import { type CommitteeText, committeeText } from '../parts/committee/committeeText';
import {
  assumptionRows,
  saidRows,
  summarySection,
  summaryTitle,
  whoRows,
} from '../parts/committee/summaryParts';
import { masterCheck } from '../parts/checks';
import type { IdentityOnCover } from '../parts/identity';
import { SUMMARY } from '../parts/sheetNames';
import { bandKeys } from './bandTable';
import { REGIONAL } from './inputs';
import type { MonthsSheet } from './monthsSheet';
import { scaleKeys } from './outcomeTable';
import type { Results } from './resultsSheet';
import type { Suppression } from './suppression';
import { waitKeys } from './waitsTable';

/** The budgets whose owners a dashboard names: the service has one. */
export const BUDGETS = ['Occupational therapy'] as const;

interface SummaryOf {
  title: Ref;
  identity: IdentityOnCover;
  results: Results;
  months: MonthsSheet;
  hide: Suppression;
}

const widths = { label: 40, figure: 12 };
/** As many months as the page has room for beside one another. */
const MONTHS_SHOWN = 7;

/** Page one, for a committee or the head of service; page two is what a person types. */
export function dashboardSummary(given: SummaryOf): { sheet: Sheet; text: CommitteeText } {
  const { title, identity, results, months, hide } = given;
  const { waits, bands, outcomes, equipment, adaptations, people } = results;
  const text = committeeText();
  const master = masterCheck();
  const head = summaryTitle(title, identity);
  const said = saidRows(text, 'What the list says', [
    results.said.list,
    results.said.share,
    results.said.month,
  ]);
  const who = whoRows(identity, BUDGETS);
  const assumptions = assumptionRows([
    REGIONAL,
    '48 hours are counted as “by the second day”, approximate because the dates of a list have no times.',
    'People still waiting are counted: a person whose standard has passed is not within it.',
    'Outside the team small numbers are suppressed; stories are not shown and no copy has them.',
    'Meaningful changes of outcome, the target for equipment and the groups are the service’s to agree.',
  ]);
  const corner = (row: Ref): Ref => crossing(row, head.at(0, MONTHS_SHOWN));
  const parts: Block[] = [
    ...summarySection('1  Waits by priority', over('Waits', waitKeys, waits, {
      waiting: 'Waiting (people)',
      medianOfAll: 'Median wait, those waiting counted (days)',
      longest: 'Longest wait so far (days)',
      standard: 'Standard (days)',
      share: 'Share within the standard (%)',
    })),
    ...summarySection('2  The waiting list by weeks waited so far', over('Ages', bandKeys, bands, {
      waiting: 'Waiting (people)',
      reviewOverdue: 'Review of risk overdue (people)',
    })),
    ...summarySection('3  By month, to the month of the list', byMonth(months, hide)),
    ...summarySection('4  Outcomes, each scale by itself', over('Scales', scaleKeys, outcomes, {
      people: 'With a score before and after (people)',
      before: 'Mean before (points of the scale)',
      after: 'Mean after (points of the scale)',
      share: 'Better by a meaningful change (%)',
    })),
    ...summarySection('5  Equipment, adaptations, satisfaction and risk', table<string, 'figure'>(
      'Other figures',
      { columns: ['figure'], before: [], heading: { label: 'Figure', of: { figure: 'Now' } } },
      {
        equipment: one('Equipment delivered in time (%)', equipment.at('equipmentShare', 'figure')),
        decisions: one('Decisions on adaptations in time (%)', adaptations.at('decisionsShare', 'figure')),
        satisfied: one('Satisfied, of those who said (%)', people.at('satisfiedShare', 'figure')),
        overdue: { ...one('Reviews of risk overdue (people)', people.at('reviewsOverdue', 'figure')), format: formats.number },
        harm: { ...one('Harm while waiting recorded (people)', people.at('harm', 'figure')), format: formats.number },
      },
    )),
    ...summarySection('6  To be agreed before this is relied on', assumptions),
    ...summarySection('7  Who answers for it (page two has what only you can say, and the boxes to sign)', who),
  ]; // prettier-ignore
  return {
    text,
    sheet: sheet(SUMMARY, [head, master.rows, said, ...parts], {
      role: 'summary',
      widths: [widths.label, ...Array<number>(MONTHS_SHOWN).fill(widths.figure)],
      frozen: { rows: master.rows.at(0, 0) },
      highlights: master.highlights,
      merges: [span(said.at(0, 1), corner(said.at(0, 0)))],
      isProtected: true,
      print: {
        orientation: 'portrait',
        areas: [span(head.at(0, 0), corner(who.at(who.height - 1, 0)))],
      },
    }),
  };
}

const one = (label: string, value: Ref): Line<string, 'figure'> => ({
  label,
  format: formats.wholePercent,
  align: 'right',
  of: f`${value}`,
});

interface ShownTable<K extends string, C extends string> {
  at(key: K, column: C): Ref;
  heading(column: C): Ref;
}

/** Some lines of a table of results, with its own headings and formats. */
function over<K extends string, C extends string>(
  name: string,
  columns: readonly C[],
  shown: ShownTable<K, C>,
  lines: { readonly [P in K]?: string },
) {
  return table<string, C>(
    name,
    {
      columns,
      before: [],
      heading: {
        label: 'Figure',
        of: (_r, { column }): Cell => ({
          value: f`${shown.heading(column)}`,
          style: 'numberHeading',
          format: formats.text,
          isWrapped: true,
          lines: 2,
        }),
      },
    },
    mapped<string, string, Line<string, C>>(lines as Record<string, string>, (label, key) => ({
      label,
      format:
        label.endsWith('(people)') || label.endsWith('(days)')
          ? formats.number
          : label.endsWith('(%)')
            ? formats.wholePercent
            : formats.oneDecimal,
      align: 'right',
      of: (_r, { column }) => f`${shown.at(key as K, column)}`,
    })),
  );
}

/** The last months, as they may be shown. */
function byMonth({ lines, last }: MonthsSheet, hide: Suppression) {
  const end = Number(last.slice(1));
  const columns = Array.from({ length: MONTHS_SHOWN }, (_, i) => `m${end - MONTHS_SHOWN + 1 + i}`);
  type Key = Parameters<typeof lines.at>[0];
  const line = (
    label: string,
    format: string,
    of: (at: (key: Key) => Ref) => Formula,
  ): Line<string, string> => ({
    label,
    format,
    align: 'right',
    of: (_r, { column }) => of((key) => lines.at(key, column)),
  });
  const count = (label: string, key: Key) => line(label, formats.number, (at) => hide.count(at(key)));
  return table<string, string>(
    'By month',
    { columns, before: [], heading: { label: 'Figure', of: (_r, { column }) => f`${lines.heading(column)}` } },
    {
      received: count('Referrals received (people)', 'received'),
      seen: line('First seen (people)', formats.number, (at) => hide.beside(at('seen'), [at('closedUnseen'), at('waiting')])),
      waiting: count('Waiting at the end (people)', 'waiting'),
      share: line('Share within the standard, by month of referral (%)', formats.wholePercent, (at) => f`${at('shareShown')}`),
      median: line('Median wait of those first seen (days)', formats.oneDecimal, (at) => hide.about(at('median'), at('seen'))),
      perFte: line('Cases for each FTE (people an FTE)', formats.oneDecimal, (at) => hide.about(at('perFte'), at('caseload'))),
    },
  ); // prettier-ignore
}
