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

export interface Cover {
  title: Content;
  /** Whose it is, which the person types. */
  identity?: IdentityOnCover;
  /** What the workbook answers, in a sentence. */
  purpose: string;
  /** The few figures a committee reads first, which point at the Results sheet. */
  headlines: { label: Content; value: Content; format: string; meaning: Content }[];
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

/** The cover, and its cell with the title of the case. */
export function coverSheet(cover: Cover): Sheet & { title: Ref } {
  const { title, identity, purpose, headlines, sheets, cautions, series } = cover;
  const master = masterCheck();
  const section = (name: string, cells: Cell[][]) => rows(name, cells);
  const engine = workedOutBy();
  const sections: Block[] = [
    section('Headlines', [
      [
        ...styled('heading', 'Headline'),
        ...styled('numberHeading', 'Figure'),
        ...styled('heading', 'What it means'),
      ],
      ...headlines.map(({ label, value, format, meaning }): Cell[] => [
        { value: label, style: 'label' },
        { value, format, style: 'result', ...(format === formats.text && { isWrapped: true }) },
        { value: meaning, style: 'note', ...(typeof meaning === 'object' && { isWrapped: true }) },
      ]),
    ]),
    section('Sheets', [
      styled('heading', 'Sheet', 'What it is for'),
      ...sheets
        .map((one) => (typeof one === 'string' ? { name: one, about: shared[one] } : one))
        .map(({ name, about }) => [...styled('label', name), ...styled('note', about)]),
    ]),
    section('Kinds of cell', [
      styled('heading', 'Kind of cell', 'How to tell'),
      ...key.map(([style, name, about]): Cell[] => [{ value: name, style }, ...styled('note', about)]),
    ]),
    section('Cautions', [
      styled('heading', 'Before you rely on it'),
      ...cautions.map((value): Cell[] => [{ value, style: 'label' }]),
    ]),
    ...(series.length > 0 ? [referenceDates(series)] : []),
    engine,
  ];
  const head = rows('Title of Cover', [
    [{ value: title, style: 'title', isOpen: true }],
    styled('subtitle', purpose),
  ]);
  const made = sheet(
    COVER,
    [head, master.rows, ...(identity ? [1, identity.block] : []), ...sections.flatMap((one) => [1, one])],
    {
      role: 'cover',
      widths: [46, 44, 104],
      merges: [span(engine.at(0, 1), engine.at(0, 2))],
      ...(identity && { validations: identityRules(identity) }),
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape' },
    },
  );
  return Object.assign(made, { title: head.at(0, 0) });
}
