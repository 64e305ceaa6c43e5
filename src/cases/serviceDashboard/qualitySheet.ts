import { type Cell, type Content, f, list, rows, ROW_HEIGHT, type Sheet, sheet } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { explained } from '../parts/headlines';
import type { Results } from './resultsSheet';
import { QUALITY } from './sheets';

interface Measure {
  theme: string;
  statement: string;
  measure: string;
  value: Content;
  unit: string;
  format: string;
  shows: string;
}

/** Each measure beside the quality statement of the Care Quality Commission that it bears on. */
export function qualitySheet(results: Results): Sheet {
  const { waits, bands, outcomes, flow, equipment, adaptations, people } = results;
  const share = { unit: 'share, or words', format: formats.wholePercent };
  const count = { unit: 'people, or words', format: formats.number };
  const needs = { theme: 'Working with people', statement: 'Assessing needs' };
  const lives = { theme: 'Working with people', statement: 'Supporting people to live healthier lives' };
  const equity = { theme: 'Working with people', statement: 'Equity in experience and outcomes' };
  const care = { theme: 'Providing support', statement: 'Care provision, integration and continuity' };
  const partners = { theme: 'Providing support', statement: 'Partnerships and communities' };
  const safe = { theme: 'Ensuring safety', statement: 'Safe systems, pathways and transitions' };
  const guard = { theme: 'Ensuring safety', statement: 'Safeguarding' };
  const lead = { theme: 'Leadership', statement: 'Governance, management and sustainability' };
  const learn = { theme: 'Leadership', statement: 'Learning, improvement and innovation' };
  const NONE = 'none here';
  const measures: Measure[] = [
    { ...needs, measure: 'People waiting', value: waits.at('waiting', 'all'), ...count, shows: 'The size of the list, not whether it is safe' },
    { ...needs, measure: 'Share within the standard', value: waits.at('share', 'all'), ...share, shows: 'Timeliness, those still waiting counted' },
    { ...needs, measure: 'Waiting longest', value: bands.at('waiting', 'b7'), ...count, shows: 'The last band of the list by age' },
    { ...lives, measure: 'Share better on the first scale', value: outcomes.at('share', 's1'), ...share, shows: 'Change of those scored twice, with no comparison group' },
    { ...lives, measure: 'Share of equipment in time', value: equipment.at('equipmentShare', 'figure'), ...share, shows: 'Delivery, what is overdue counted' },
    { ...lives, measure: 'Share of decisions on adaptations in time', value: adaptations.at('decisionsShare', 'figure'), ...share, shows: 'Decisions, what is overdue counted' },
    { ...equity, measure: 'Waits by ethnic group and age band', value: 'see Equity and teams', unit: 'words', format: formats.text, shows: 'Differences to ask about; not outcomes by group' },
    { ...care, measure: 'Share satisfied', value: people.at('satisfiedShare', 'figure'), ...share, shows: 'Of those who said; who says is not everyone' },
    { ...partners, measure: 'Referrals by source', value: 'see Equity and teams', unit: 'words', format: formats.text, shows: 'Where people come from, not how partners work together' },
    { ...safe, measure: 'Reviews of risk overdue while waiting', value: people.at('reviewsOverdue', 'figure'), ...count, shows: 'Whether waiting well is looked after' },
    { ...safe, measure: 'Harm while waiting recorded', value: people.at('harm', 'figure'), ...count, shows: 'What is recorded; none recorded is not none' },
    { ...guard, measure: 'None in this list', value: NONE, unit: 'words', format: formats.text, shows: 'Section 42 enquiries are kept elsewhere' },
    { ...lead, measure: 'Cases for each FTE', value: flow.at('perFte', 'now'), unit: 'people an FTE, or words', format: formats.oneDecimal, shows: 'Load, not what a case takes' },
    { ...learn, measure: 'Stories with consent', value: 'see Stories', unit: 'words', format: formats.text, shows: 'Examples, for the team alone' },
  ]; // prettier-ignore
  const words = (heading: string, of: (one: Measure) => string) => ({
    heading: { value: heading, style: 'heading' as const },
    style: 'label' as const,
    of: (_r: unknown, { from }: { from?: Measure }) => from && { value: of(from), style: 'label' as const },
  });
  const made = list<'theme' | 'statement' | 'measure' | 'value' | 'unit' | 'shows', Measure>(
    'Quality statements',
    { spare: 0 },
    measures,
    {
      theme: words('Theme', ({ theme }) => theme),
      statement: words('Quality statement', ({ statement }) => statement),
      measure: words('Measure', ({ measure }) => measure),
      value: {
        heading: { value: 'Now', style: 'numberHeading' },
        style: 'result',
        of: (_r, { from }): Cell | undefined =>
          from && {
            value: typeof from.value === 'object' ? f`${from.value}` : from.value,
            format: from.format,
            style: 'result',
            look: { align: 'right' },
          },
      },
      unit: {
        heading: { value: 'Unit', style: 'heading' },
        style: 'unit',
        of: (_r, { from }) => from && { value: from.unit, style: 'unit' },
      },
      shows: {
        heading: { value: 'What it shows, and does not', style: 'heading' },
        style: 'note',
        of: (_r, { from }) => from && { value: from.shows, style: 'note' },
      },
    },
  );
  const title = rows('Title of CQC statements', [
    styled('title', 'What the measures say of the CQC quality statements'),
    styled(
      'subtitle',
      'The nine statements by which the Care Quality Commission assesses councils, as public guidance lists them: check its page for the framework in force.',
    ),
  ]);
  const master = masterCheck();
  const heading = made.heading('theme');
  return sheet(
    QUALITY,
    [title, master.rows, explained('Holding evidence is not the same as good evidence.'), 1, made],
    {
      role: 'results',
      widths: [20, 40, 40, 20, 26, 46],
      otherRows: ROW_HEIGHT,
      frozen: { rows: heading },
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: heading },
    },
  );
}
