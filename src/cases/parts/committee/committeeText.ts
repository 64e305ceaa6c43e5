import { type Cell, f, list, type Ref, rows, type Sheet, sheet, span, words } from '../../../layout';
import { formats, styled } from '../../../plan/cells';
import { nth } from '../../../formulas/present';
import { COMMITTEE } from '../sheetNames';
import { NOT_COMPLETED } from './optionsSheet';

/** What only a person can say; each prints “Not completed” until it is typed. */
const fields = {
  asked: ['What is asked', 'The decision in a sentence: the sum, from which budget, from when'],
  authority: [
    'Decision and authority',
    'Who may decide, under which part of the constitution or scheme of delegation',
  ],
  rejected: ['Options rejected, and why', 'With the figures of the Options sheet'],
  legal: [
    'Care Act and legal',
    'Care Act 2014 duties that bear on it: needs still met, reviews, market, charging',
  ],
  equality: ['Equality Act s.149 assessment', 'Its reference, or “not yet done”'],
  consultation: ['Consultation', 'Who was asked, when, and what they said'],
  procurement: ['Procurement', 'The route, and under which rules'],
  staffing: ['Staffing and TUPE', 'Posts, redeployment, redundancy, transfer'],
  risks: ['Delivery risks', 'The chief ones, who holds each, and what is done about it'],
  funding: ['Funding of the one-off cost', 'Reserve, grant, capital receipts used flexibly, or revenue'],
  agreed: ['Assumptions that are agreed, and with whom', 'Name, date, and which assumption'],
} as const;
export type CommitteeField = keyof typeof fields;
const keys = Object.keys(fields) as CommitteeField[];

const signatories = ['Section 151 officer', 'Monitoring Officer (legal)', 'Budget holder'] as const;

export interface CommitteeText {
  sheet: Sheet;
  /** A field as it prints. */
  printed(field: CommitteeField): Ref;
  /** How many letters of what is asked fit on page one, in three lines. */
  roomOnPageOne: Ref;
}

const ROOM_ON_PAGE_ONE = 270;
/** In points: room to write by hand. */
const COMMENT = 48;

/** Page two of the committee summary: what a person types, and boxes that the product never fills. */
export function committeeText(): CommitteeText {
  const made = list('Committee text', { spare: 0, own: '$A1' }, keys, {
    field: {
      heading: { value: 'What the report must say', style: 'heading' },
      style: 'label',
      of: (_r, { from }) => from && { value: fields[from][0], style: 'label', isWrapped: true },
    },
    printed: {
      heading: { value: 'In the report', style: 'heading' },
      format: formats.text,
      style: 'calculation',
      of: (r) => ({
        value: f`IF(${r.typed}="",${words(NOT_COMPLETED)},${r.typed})`,
        style: 'calculation',
        format: formats.text,
        isWrapped: true,
        lines: 3,
      }),
    },
    typed: {
      heading: { value: 'Type it here', style: 'heading' },
      of: (): Cell => ({ style: 'input', format: formats.text, isWrapped: true }),
    },
    about: {
      heading: { value: 'What belongs in it', style: 'heading' },
      style: 'note',
      of: (_r, { from }) => from && { value: fields[from][1], style: 'note' },
    },
  });
  const box: Cell = { style: 'input', format: formats.text, isWrapped: true };
  const boxed = (who: string, what: string): Cell[] => [{ value: `${who}: ${what}`, style: 'label' }, box];
  const boxes = [
    rows('Title of boxes', [
      styled('subtitle', '2  For those who must agree: left blank here, for them to fill'),
      styled('heading', 'Who', 'What they say'),
    ]),
    ...signatories.flatMap((who) => [
      rows(`Boxes of ${who}`, [boxed(who, 'name'), boxed(who, 'date')]),
      rows(`Comment of ${who}`, [boxed(who, 'comment')], 1, COMMENT),
    ]),
  ];
  const last = nth(boxes, boxes.length - 1);
  const room = rows('Room on page one', [
    [
      { value: 'What page one has room for of “What is asked” (letters)', style: 'note' },
      { value: ROOM_ON_PAGE_ONE, style: 'calculation', format: formats.number },
    ],
  ]);
  const title = rows('Title of Committee text', [
    styled('title', 'Committee summary, page two'),
    styled('subtitle', 'Column C is typed; A and B print. The product writes none of it.'),
  ]);
  const subtitle = rows('What a person says', [styled('subtitle', '1  What the report must say')]);
  return {
    printed: (field) => made.at('printed', keys.indexOf(field)),
    roomOnPageOne: room.at(0, 1),
    sheet: sheet(COMMITTEE, [title, 1, subtitle, made, 1, ...boxes, 1, room], {
      role: 'summary',
      widths: [40, 88, 88, 84],
      frozen: { columns: made.heading('field') },
      isProtected: true,
      print: { orientation: 'portrait', areas: [span(title.at(0, 0), last.at(0, 1))] },
    }),
  };
}
