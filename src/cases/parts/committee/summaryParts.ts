import {
  type Block,
  type Cell,
  type Content,
  f,
  type Formula,
  type Ref,
  rows,
  type Rows,
  words,
} from '../../../layout';
import { formats, styled } from '../../../plan/cells';
import { type IdentityOnCover, joinedWords } from '../identity';
import type { CommitteeText } from './committeeText';
import { NOT_COMPLETED } from './optionsSheet';

const LINES_ASKED = 3;
/** Of the rows between the parts of a summary, in points. */
const GAP = 3;

/** What a summary begins with: the title of the case and whose it is. */
export function summaryTitle(title: Ref, { at }: IdentityOnCover): Rows {
  return rows('Title of Summary', [
    [{ value: f`"Committee summary: "&${title}`, style: 'title', format: formats.text }],
    [
      {
        value: joinedWords([
          at('council'),
          at('service'),
          ifTyped('version ', at('version')),
          at('status'),
          f`IF(${at('date')}="","",TEXT(${at('date')},"d mmm yyyy"))`,
        ]),
        style: 'subtitle',
        format: formats.text,
      },
    ],
  ]);
}

/** What is asked, in the first cell beside its label, and sentences that say what comes of the case. */
export function saidRows(text: CommitteeText, label: string, answer: readonly Content[]): Rows {
  const asked = text.printed('asked');
  return rows('Said', [
    [
      { value: 'What is asked', style: 'label' },
      {
        value: f`IF(LEN(${asked})>${text.roomOnPageOne},LEFT(${asked},${text.roomOnPageOne})&"… (in full on page two)",${asked})`,
        style: 'calculation',
        format: formats.text,
        isWrapped: true,
        lines: LINES_ASKED,
      },
    ],
    ...answer.map((value, i): Cell[] => [
      { value: i === 0 ? label : '', style: 'label' },
      { value, style: 'calculation', format: formats.text },
    ]),
  ]);
}

/** A part of a summary, a little below the one before. */
export const summarySection = (name: string, block: Block): Block[] => [
  rows(`Gap before ${name}`, [], 1, GAP),
  rows(name, [styled('subtitle', name)]),
  block,
];

export const assumptionRows = (assumptions: readonly Content[]): Rows =>
  rows(
    'Assumptions',
    assumptions.map((value): Cell[] => [{ value, style: 'label' }]),
  );

/** Who answers for it. */
export const whoRows = (identity: IdentityOnCover, budgets: readonly string[]): Rows =>
  rows('Who', [
    [...styled('heading', 'Who', 'Name')],
    [
      { value: 'Author', style: 'label' },
      { value: orNot(identity.at('author')), style: 'calculation', format: formats.text },
    ],
    ...budgets.map((budget): Cell[] => [
      { value: `Owner: ${budget}`, style: 'label' },
      { value: orNot(identity.ownerOf(budget)), style: 'calculation', format: formats.text },
    ]),
  ]);

const ifTyped = (before: string, cell: Ref): Formula => f`IF(${cell}="","",${words(before)}&${cell})`;
const orNot = (cell: Ref): Formula => f`IF(${cell}="",${words(NOT_COMPLETED)},${cell})`;
