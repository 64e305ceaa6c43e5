import {
  type Block,
  type Cell,
  type Content,
  type Highlight,
  keyedList,
  type Ref,
  rows,
  type Rows,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from './checks';
import type { ScenarioName } from './inputs';

/** One of the figures that a committee reads first. */
export interface Headline {
  label: Content;
  format: string;
  /** With its price basis: `£, cash of the year`. */
  unit: Content;
  /** The figure, and where the low and the high case have it; a figure that has no range has neither. */
  of: { central: Content } & { readonly [P in Exclude<ScenarioName, 'central'>]?: Content };
}

export interface HeadlinesGiven {
  title: Content;
  subtitle: Content;
  /** What the case comes out at, in one sentence. */
  answer: Content;
  /** Six at the most. */
  figures: readonly Headline[];
  /** Over the three columns, where they are not the three cases. */
  headings?: { readonly [P in ScenarioName]: string };
}

const ofCases = { central: 'Central', low: 'Low', high: 'High' } as const;

/** What a sheet of results begins with, in columns A to E: label, central, low, high, unit. */
export interface Headlines {
  /** The title, the answer, the master check and the figures, one below another. */
  blocks: readonly Block[];
  /** Of the master check. */
  highlights: readonly Highlight[];
  title: Rows;
  /** The last row that stays visible: the title, the answer and the master check. */
  top: Ref;
  at(figure: number, column: ScenarioName): Ref;
}

const MOST = 6;

/**
 * The head of a sheet of results: what the answer is, whether to rely on it, and six figures.
 * @throws for more figures than a reader takes in.
 */
export function headlineBlock({
  title,
  subtitle,
  answer,
  figures,
  headings = ofCases,
}: HeadlinesGiven): Headlines {
  if (figures.length > MOST)
    throw new Error(`Headlines are ${MOST} at the most; there are ${figures.length}`);
  const head = rows('Title of headlines', [
    [{ value: title, style: 'title' }],
    [{ value: answer, style: 'answer', format: formats.text }],
  ]);
  const master = masterCheck();
  const about = rows('About the headlines', [[{ value: subtitle, style: 'subtitle' }]]);
  const column = (of: ScenarioName) => ({
    heading: { value: headings[of], style: 'numberHeading' as const },
    of: (_r: unknown, { from }: { from?: Headline }): Cell | null => {
      const value = from?.of[of];
      return value === undefined || !from
        ? null
        : {
            value,
            format: from.format,
            style: of === 'central' ? 'headline' : 'calculation',
            ...(from.format === formats.text && { isWrapped: true, lines: 2 }),
            look: { align: 'right' },
          };
    },
  });
  const rowsOf = Object.fromEntries(figures.map((one, i) => [`figure${i + 1}`, one]));
  const list = keyedList<string, 'label' | ScenarioName | 'unit', Headline>('Headlines', {}, rowsOf, {
    label: {
      heading: { value: 'Headline figure', style: 'heading' },
      of: (_r, { from }) => from && { value: from.label, style: 'label' },
    },
    central: column('central'),
    low: column('low'),
    high: column('high'),
    unit: {
      heading: { value: 'Unit', style: 'heading' },
      of: (_r, { from }) => from && { value: from.unit, style: 'unit', format: formats.text },
    },
  });
  return {
    blocks: [head, master.rows, about, list],
    highlights: master.highlights,
    title: head,
    top: master.rows.at(0, 0),
    at: (figure, of) => list.cell(`figure${figure + 1}`, of),
  };
}

/** The title of a part of a sheet. */
export const section = (title: Content): Rows =>
  rows(`Section ${typeof title === 'object' ? 'of words' : String(title)}`, [
    [{ value: title, style: 'section', ...(typeof title === 'object' && { format: formats.text }) }],
  ]);

/** Words that explain what follows, under the title of a part. */
export const explained = (text: string): Rows => rows(text, [styled('subtitle', text)]);
