import type { SeriesId } from '../../evidence/series';
import {
  type Block,
  type Cell,
  type Content,
  raw,
  type Ref,
  rows,
  type Rows,
  type Sheet,
  sheet,
  span,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { CHECKS } from '../../plan/checksSheet';
import type { CellStyle } from '../../plan/plan';
import { masterCheck } from './checks';
import { identityRules, type IdentityOnCover } from './identity';
import { referenceDates } from './referenceDates';
import { COMMITTEE, COVER, EVIDENCE, INPUTS, LOG, MORE, MTFS, OPTIONS, SUMMARY } from './sheetNames';

interface CoverHeadline {
  label: Content;
  value: Content;
  format: string;
  meaning: Content;
  /** How many lines the meaning takes, where formulas put it together. */
  lines?: number;
}

export interface Cover {
  title: Content;
  /** Whose it is, which the person types. */
  identity?: IdentityOnCover;
  /** What the workbook answers, in a sentence. */
  purpose: string;
  /** The few figures a committee reads first, which point at the Results sheet. */
  headlines: CoverHeadline[];
  /** What each sheet is for, in order. A sheet that every case has needs its name alone. */
  sheets: readonly (SharedSheet | { name: string; about: string })[];
  /** What must be known before any figure is used: a line each. */
  cautions: Content[];
  /** The series of reference values that the workbook uses. */
  series: readonly SeriesId[];
}

const shared = {
  [SUMMARY]: 'Page one of the committee summary: what is asked, cash, plan, range, what turns it',
  [COMMITTEE]: 'Page two: what only you can say, and the boxes of those who must agree',
  [MTFS]: 'Movements of the medium-term plan by line of the budget; capital and its borrowing',
  [OPTIONS]: 'Business as usual, do minimum, preferred and one more, side by side',
  [INPUTS]: 'Every assumption with its low, central and high value, unit, whose it is, source and owner',
  [MORE]: 'The rows of further costs and benefits, worked out by year',
  [CHECKS]: 'What must hold for the workbook to be relied on',
  [EVIDENCE]: 'Published figures, as printed, with their sources',
  [LOG]: 'Who changed what, when and why',
};
type SharedSheet = keyof typeof shared;

const key: [CellStyle, string, string][] = [
  ['input', 'Input', 'Framed, on the Inputs sheet: yours to change'],
  ['calculation', 'Calculation', 'Plain: a formula, the same one along its row'],
  ['result', 'Result', 'Bold on a tint: a formula that a decision rests on'],
  ['check', 'Check', 'Says OK or Fails in words'],
];

/** What the figures were worked out by, in words too long for one line. */
export const workedOutBy = (): Rows =>
  rows('Engine', [
    [
      { value: 'Worked out by', style: 'label' },
      { value: raw('OT.ENGINE()'), format: formats.text, style: 'calculation', isWrapped: true, lines: 2 },
    ],
  ]);

/** As wide as the workbook beside the pane on a screen of 1440 pixels. */
const widths = [36, 30, 56];
/** Of the rows between its parts, in points. */
const GAP = 6;

/** The cover, and its cell with the title of the case. */
export type CoverSheet = Sheet & { title: Ref };

/** The cover, which prints on one page but for its guide to the sheets. */
export function coverSheet(cover: Cover): CoverSheet {
  const { title, identity, purpose, headlines, sheets, cautions, series } = cover;
  const master = masterCheck();
  const engine = workedOutBy();
  const figures = rows('Headlines', [
    [
      ...styled('heading', 'Headline'),
      ...styled('numberHeading', 'Figure'),
      ...styled('heading', 'What it means'),
    ],
    ...headlines.map(({ label, value, format, meaning, lines }): Cell[] => [
      { value: label, style: 'label', ...(typeof label === 'object' && { isWrapped: true }) },
      {
        value,
        format,
        style: 'result',
        ...(format === formats.text && { isWrapped: true, look: { align: 'right' } }),
      },
      { value: meaning, style: 'note', isWrapped: true, ...(lines !== undefined && { lines }) },
    ]),
  ]);
  const known = rows('Cautions', [
    styled('heading', 'Before you rely on it'),
    ...cautions.map((value): Cell[] => [{ value, style: 'label', isWrapped: true }]),
  ]);
  const guide = [
    rows('Sheets', [
      styled('heading', 'Sheet', 'What it is for'),
      ...sheets
        .map((one) => (typeof one === 'string' ? { name: one, about: shared[one] } : one))
        .map(({ name, about }) => [...styled('label', name), ...styled('note', about)]),
    ]),
    rows('Kinds of cell', [
      styled('heading', 'Kind of cell', 'How to tell'),
      ...key.map(([style, name, about]): Cell[] => [{ value: name, style }, ...styled('note', about)]),
    ]),
  ];
  const head = rows('Title of Cover', [
    [{ value: title, style: 'title', isOpen: true }],
    [{ value: purpose, style: 'subtitle', isWrapped: true }],
  ]);
  const last = widths.length - 1;
  const across = (block: Rows, row: number, first = 0) => span(block.at(row, first), block.at(row, last));
  const printed: Block[] = [
    ...(identity ? [identity.block] : []),
    figures,
    known,
    referenceDates(series),
    engine,
  ];
  const made = sheet(
    COVER,
    [
      head,
      master.rows,
      ...printed.flatMap((one) => [rows(`Gap above ${one.name}`, [], 1, GAP), one]),
      ...guide.flatMap((one) => [1, one]),
    ],
    {
      role: 'cover',
      widths,
      merges: [across(head, 1), ...cautions.map((_, row) => across(known, row + 1)), across(engine, 0, 1)],
      ...(identity && { validations: identityRules(identity) }),
      highlights: master.highlights,
      isProtected: true,
      print: {
        orientation: 'portrait',
        isOnePage: true,
        areas: [span(head.at(0, 0), engine.at(0, last))],
      },
    },
  );
  return Object.assign(made, { title: head.at(0, 0) });
}
