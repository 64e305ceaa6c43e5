import { ROW_HEIGHT, rows, type Sheet, sheet } from '../../layout';
import { formats } from '../../plan/cells';
import { chartRows } from '../parts/charts';
import { explained, headlineBlock, section } from '../parts/headlines';
import { RESULTS } from '../parts/sheetNames';
import { type FigureTables, figureTables } from './figureTables';
import { type InputAt, REGIONAL } from './inputs';
import type { MonthsSheet } from './monthsSheet';
import {
  FIGURES,
  type Flow,
  shownBands,
  type ShownBands,
  shownFlow,
  shownOutcomes,
  type ShownOutcomes,
  shownWaits,
  type ShownWaits,
} from './resultTables';
import { resultsCharts } from './resultsCharts';
import { pictureWords, type Said, saidOf } from './resultsWords';
import type { Priorities } from './standards';
import type { Suppression } from './suppression';
import type { Workings } from './workingsSheet';

export interface Results extends FigureTables {
  sheet: Sheet;
  waits: ShownWaits;
  bands: ShownBands;
  outcomes: ShownOutcomes;
  flow: Flow;
  said: Said;
}

/** Label, seven figures, unit and words: as wide as a page in type of eight points. */
const widths = { label: 42, figure: 12, unit: 22, words: 40 };

interface ResultsOf {
  workings: Workings;
  months: MonthsSheet;
  priorities: Priorities;
  at: InputAt;
  hide: Suppression;
}

export function resultsSheet({ workings, months, priorities, at, hide }: ResultsOf): Results {
  const waits = shownWaits(workings, hide);
  const bands = shownBands(workings, hide);
  const outcomes = shownOutcomes(workings, hide);
  const flow = shownFlow(months, hide);
  const figures = figureTables(workings.singles, hide);
  const sentences = saidOf({ waits, flow, at, referrals: workings.singles.at('referrals') });
  const top = headlineBlock({
    title: 'Results: who waits and how long',
    subtitle: REGIONAL,
    answer: sentences.answer,
    headings: { central: 'Now', low: 'Month before', high: 'First month' },
    figures: [
      {
        label: 'People waiting',
        unit: 'people',
        format: formats.number,
        of: {
          central: waits.at('waiting', 'all'),
          low: flow.at('waiting', 'before'),
          high: flow.at('waiting', 'first'),
        },
      },
      {
        label: 'Share within the standard, those waiting counted',
        unit: 'share',
        format: formats.wholePercent,
        of: {
          central: waits.at('share', 'all'),
          low: flow.at('share', 'before'),
          high: flow.at('share', 'first'),
        },
      },
      {
        label: 'Median wait, those waiting counted',
        unit: 'days',
        format: formats.oneDecimal,
        of: { central: waits.at('medianOfAll', 'all') },
      },
      {
        label: 'Longest wait so far',
        unit: 'days',
        format: formats.number,
        of: { central: waits.at('longest', 'all') },
      },
      {
        label: 'Share of equipment in time',
        unit: 'share',
        format: formats.wholePercent,
        of: { central: figures.equipment.at('equipmentShare', 'figure') },
      },
      {
        label: 'Cases for each FTE',
        unit: 'people an FTE',
        format: formats.oneDecimal,
        of: {
          central: flow.at('perFte', 'now'),
          low: flow.at('perFte', 'before'),
          high: flow.at('perFte', 'first'),
        },
      },
    ],
  });
  const first = rows('Pictures of the first screen', [], chartRows(1));
  const said = pictureWords({ months, waits, bands, outcomes, priorities, at });
  const parts = {
    waits: section('1  Waits by priority'),
    bands: section('2  The waiting list by age'),
    flow: section('3  The month of the list, the month before and the first shown'),
    equipment: section('4  Equipment'),
    adaptations: section('5  Adaptations by stage'),
    outcomes: section('6  Outcomes, each scale by itself'),
    people: section('7  Risk, attendance, satisfaction and care'),
  };
  const more = rows('Pictures', [[{ value: '8  Pictures', style: 'section' }]], 1 + chartRows(1));
  return {
    waits,
    bands,
    outcomes,
    flow,
    said: sentences,
    ...figures,
    sheet: sheet(
      RESULTS,
      [
        ...top.blocks,
        first,
        parts.waits,
        explained('48 hours are counted as “by the second day”, approximate because dates have no times.'),
        waits,
        1,
        parts.bands,
        bands,
        1,
        parts.flow,
        flow,
        1,
        parts.equipment,
        figures.equipment,
        1,
        parts.adaptations,
        figures.adaptations,
        1,
        parts.outcomes,
        outcomes,
        1,
        parts.people,
        figures.people,
        1,
        more,
        section('What the pictures say'),
        said.block,
      ],
      {
        role: 'results',
        widths: [widths.label, ...Array<number>(FIGURES).fill(widths.figure), widths.unit, widths.words],
        otherRows: ROW_HEIGHT,
        frozen: { rows: top.top },
        charts: resultsCharts({ first, more, months, bands, outcomes, says: said.at }),
        highlights: [...top.highlights],
        isProtected: true,
        print: {
          orientation: 'landscape',
        },
      },
    ),
  };
}
