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
import type { CellStyle } from '../../plan/plan';
import { masterCheck } from './checks';
import { identityRules, type IdentityOnCover } from './identity';
import { referenceDates } from './referenceDates';
import { COVER } from './sheetNames';

export interface Cover {
  title: Content;
  /** Whose it is, which the person types. */
  identity?: IdentityOnCover;
  /** What the workbook answers, in a sentence. */
  purpose: string;
  /** The few figures a committee reads first, which point at the Results sheet. */
  headlines: { label: Content; value: Content; format: string; meaning: Content }[];
  /** What each sheet is for, in order. */
  sheets: { name: string; about: string }[];
  /** What must be known before any figure is used: a line each. */
  cautions: Content[];
  /** The series of reference values that the workbook uses. */
  series: readonly SeriesId[];
}

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
      ...sheets.map(({ name, about }) => [...styled('label', name), ...styled('note', about)]),
    ]),
    section('Kinds of cell', [
      styled('heading', 'Kind of cell', 'How to tell'),
      ...key.map(([style, name, about]): Cell[] => [{ value: name, style }, ...styled('note', about)]),
    ]),
    section('Cautions', [
      styled('heading', 'Before you rely on it'),
      ...cautions.map((value): Cell[] => [{ value, style: 'label' }]),
    ]),
    referenceDates(series),
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
