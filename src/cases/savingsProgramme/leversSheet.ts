import { f, type List, list, type Ref, rows, ROW_HEIGHT, type Sheet, sheet, span, words } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { section } from '../parts/headlines';
import {
  type Accepts,
  decimal,
  oneOf,
  share,
  shareBelowOne,
  startDate,
  within,
} from '../parts/inputs/accepts';
import { figures, inWords, titled, wrapped } from '../parts/looks';
import type { Calendar } from './calendar';
import { benefits, lasting, statuses, units, YES } from './choices';
import { asBuilt, blankOrFrom, isAlone, isOneOf, notAccepted, open, typed, verdict, whose } from './columns';
import type { LinesList } from './linesSheet';
import { CONFIDENCE, groupLetters, leverKeys, LEVERS, ROOM_FOR_GRADES } from './sheets';
import type { TypedLever } from './typed';

const { text, pounds, percent, poundsOrShare, date, oneDecimal } = formats;
const money: Accepts = within(0, 10_000_000_000, 'Pounds');
const months: Accepts = decimal(0, 120, 'A number of months from 0 to 120.');
const amount: Accepts = within(0, 10_000_000_000, 'Pounds a year, or a share of the line as 5% or 0.05');
const nothing = () => undefined;

type LeverColumn =
  | 'name'
  | 'low'
  | 'central'
  | 'high'
  | 'unit'
  | 'benefit'
  | 'kind'
  | 'line'
  | 'owner'
  | 'start'
  | 'lag'
  | 'rollout'
  | 'lasts'
  | 'attrition'
  | 'oneOff'
  | 'running'
  | 'confidence'
  | 'group'
  | 'status'
  | 'replacedBy'
  | 'minimum'
  | 'another'
  | 'whose'
  | 'source'
  | 'note'
  | 'accepted'
  | 'built';
export type LeversList = List<LeverColumn>;

/** How sure one is of a lever, and what share of it the allowance for delivery risk leaves. */
const grades: readonly { name: string; share: number }[] = [
  { name: 'Delivered', share: 1 },
  { name: 'High', share: 0.9 },
  { name: 'Medium', share: 0.75 },
  { name: 'Low', share: 0.5 },
];

const gradesList = () =>
  list('Confidence', { spare: ROOM_FOR_GRADES - grades.length }, grades, {
    name: typed<(typeof grades)[number]>('Confidence', text, 30, ({ name }) => name),
    share: typed<(typeof grades)[number]>('Share expected (%)', percent, 15, (one) => one.share, share),
    source: open<(typeof grades)[number]>('Source', 15, () => 'Our assumption'),
  });
export type GradesList = ReturnType<typeof gradesList>;

type GroupColumn = 'letter' | 'about' | 'line' | 'levers';
export type GroupsList = List<GroupColumn>;

/** The group of each lever that counts and is cash-releasing, worked out on another sheet. */
type GroupsUsed = () => Ref;

function groupsList(levers: LeversList, used: GroupsUsed): GroupsList {
  return list<GroupColumn, string>('Groups', { spare: 0 }, groupLetters, {
    letter: { heading: wrapped('Group', 'heading'), style: 'label', of: (_r, { from }) => from },
    about: typed('What its levers act on (yours)', text, 15, nothing),
    line: {
      ...inWords('Budget line of its first lever', 15),
      of: (r) => f`IF(${r.levers}=0,"",INDEX(${levers.column('line')},MATCH(${r.letter},${used()},0)))`,
    },
    levers: {
      ...figures('Levers in it (number)', formats.number, 15),
      of: (r) => f`COUNTIF(${used()},${r.letter})`,
    },
  });
}

function leversList(
  given: readonly TypedLever[],
  lines: LinesList,
  gradesOf: GradesList,
  { firstDay }: Calendar,
) {
  const own = <C>(
    heading: string,
    format: string,
    width: number,
    read: (one: TypedLever) => C,
    accepts?: Accepts,
  ) => typed<TypedLever>(heading, format, width, (one) => read(one) as string | number | undefined, accepts);
  const made: LeversList = list<LeverColumn, TypedLever>(
    'Levers',
    { spare: leverKeys.length - given.length },
    given,
    {
      name: own('Lever', text, 52, ({ name }) => name),
      low: own('Low', poundsOrShare, 15, nothing, amount),
      central: own('Central', poundsOrShare, 15, ({ central }) => central, amount),
      high: own('High', poundsOrShare, 15, nothing, amount),
      unit: own('Unit', text, 18, ({ unit }) => unit, oneOf(Object.values(units))),
      benefit: own('Kind of benefit', text, 32, ({ benefit }) => benefit, oneOf(Object.values(benefits))),
      kind: own('Kind of lever, as the documents call it', text, 24, ({ kind }) => kind),
      line: own('Budget line', text, 24, ({ line }) => line),
      owner: own('Owner', text, 20, ({ owner }) => owner),
      start: own('Starts', date, 13, ({ start }) => start, startDate),
      lag: own('Lag (months)', oneDecimal, 11, nothing, months),
      rollout: own('Roll-out (months)', oneDecimal, 11, nothing, months),
      lasts: own('How it lasts', text, 15, ({ lasts }) => lasts, oneOf(Object.values(lasting))),
      attrition: own('Attrition (% a year)', percent, 12, nothing, shareBelowOne),
      oneOff: own('One-off cost (£)', pounds, 14, nothing, money),
      running: own('Running cost (£ a year)', pounds, 14, nothing, money),
      confidence: own('Confidence', text, 14, ({ confidence }) => confidence),
      group: own('Group of levers on the same spend', text, 12, nothing, oneOf(groupLetters)),
      status: own('Status', text, 24, ({ status }) => status, oneOf(Object.values(statuses))),
      replacedBy: own('Replaced by (lever)', text, 24, nothing),
      minimum: own('In “Do minimum”?', text, 12, nothing, oneOf([YES])),
      another: own('In “Another option”?', text, 12, nothing, oneOf([YES])),
      whose: { ...inWords('Whose figure', 22), of: (r) => whose(r.name, r.central, r.built) },
      source: open('Source', 90, ({ source }) => source),
      note: open('Note', 90, ({ note }) => note),
      accepted: {
        ...inWords('Accepted?', 44),
        of: (r) => {
          const isShare = f`${r.unit}=${words(units.share)}`;
          const inOrder = (cell: typeof r.low, rule: ReturnType<typeof f>) =>
            f`NOT(OR(${cell}="",AND(ISNUMBER(${cell}),N(${cell})>=0,${rule})))`;
          return verdict(span(r.name, r.another), [
            [f`${r.name}=""`, 'No name'],
            [f`NOT(${isAlone(r.name, made.column('name'))})`, 'The name is in two rows'],
            [f`NOT(${isOneOf(r.unit, Object.values(units))})`, 'No unit: £ a year, or a share of the line'],
            [f`NOT(AND(ISNUMBER(${r.central}),N(${r.central})>=0))`, 'No central amount'],
            [f`AND(${isShare},MAX(${span(r.low, r.high)})>1)`, 'A share above 100%'],
            [inOrder(r.low, f`${r.low}<=${r.central}`), 'Low is above central'],
            [inOrder(r.high, f`${r.high}>=${r.central}`), 'High is below central'],
            [f`NOT(${isOneOf(r.benefit, Object.values(benefits))})`, 'No kind of benefit'],
            [
              f`SUMPRODUCT((${lines.column('name')}=${r.line})*(${lines.column('accepted')}="OK"))<>1`,
              'No such budget line',
            ],
            [f`NOT(ISNUMBER(${r.start}))`, 'No start'],
            [f`${r.start}<${firstDay}`, 'Starts before the plan: it is in the base'],
            [f`NOT(${blankOrFrom(r.lag, 0)})`, 'The lag is no number of months'],
            [f`NOT(${blankOrFrom(r.rollout, 0)})`, 'The roll-out is no number of months'],
            [f`NOT(${isOneOf(r.lasts, Object.values(lasting))})`, 'Recurring, one-off or with attrition?'],
            [
              f`AND(${r.lasts}=${words(lasting.attrition)},NOT(AND(ISNUMBER(${r.attrition}),N(${r.attrition})>=0,N(${r.attrition})<1)))`,
              'No attrition, of 0% to less than 100%',
            ],
            [f`NOT(${blankOrFrom(r.oneOff, 0)})`, 'The one-off cost is no amount'],
            [f`NOT(${blankOrFrom(r.running, 0)})`, 'The running cost is no amount'],
            [
              f`SUMPRODUCT((${gradesOf.column('name')}=${r.confidence})*ISNUMBER(${gradesOf.column('share')}))*(${r.confidence}<>"")<>1`,
              'No such confidence',
            ],
            [f`NOT(OR(${r.group}="",${isOneOf(r.group, groupLetters)}))`, 'No such group'],
            [f`NOT(OR(${r.status}="",${isOneOf(r.status, Object.values(statuses))}))`, 'No such status'],
          ]);
        },
      },
      built: asBuilt('Central as built (as its unit)', poundsOrShare, (one) =>
        one.isPublished ? one.central : undefined,
      ),
    },
  );
  return made;
}

export interface Levers {
  sheet: Sheet;
  confidenceSheet: Sheet;
  levers: LeversList;
  grades: GradesList;
  groups: GroupsList;
}

/** Up to forty levers, how sure one is of them, and which of them act on the same spend. */
export function leversSheet(
  given: readonly TypedLever[],
  lines: LinesList,
  calendar: Calendar,
  used: GroupsUsed,
): Levers {
  const gradesMade = gradesList();
  const levers = leversList(given, lines, gradesMade, calendar);
  const groups = groupsList(levers, used);
  const note = (says: string) => rows(says, [styled('note', says)]);
  const master = masterCheck();
  const title = titled(
    'Levers: what saves, how much, when and how sure',
    'A row a lever, up to forty. £ are a full year, in first-year prices, net of income lost with it. A row counts once its last column but one says OK.',
  );
  const about = note(
    'Only cash-releasing levers enter the plan. The plan carries the amount as typed: confidence changes the allowance for delivery risk, never the lever.',
  );
  const headings = levers.heading('name');
  return {
    levers,
    grades: gradesMade,
    groups,
    confidenceSheet: confidenceSheet(gradesMade, groups),
    sheet: sheet(LEVERS, [title, about, master.rows, levers], {
      role: 'inputs',
      widths: levers.widths,
      otherRows: ROW_HEIGHT,
      frozen: { rows: headings, columns: headings },
      validations: levers.validations,
      highlights: [...master.highlights, notAccepted(levers.column('accepted'))],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: span(title.at(0, 0), headings) },
    }),
  };
}

function confidenceSheet(grades: GradesList, groups: GroupsList): Sheet {
  const note = (says: string) => rows(says, [styled('note', says)]);
  const master = masterCheck();
  const title = titled(
    'Confidence and groups',
    'How sure one is of a lever, and which levers act on the same spend. Levers chooses from both.',
  );
  const top = span(title.at(0, 0), master.rows.at(0, 0));
  return sheet(
    CONFIDENCE,
    [
      title,
      master.rows,
      1,
      section('1  Confidence: the share of a lever that is expected'),
      note('What is not expected is the delivery risk allowance: one line of its own in the plan.'),
      grades,
      1,
      section('2  Groups of levers that act on the same spend'),
      note('All levers of a group act on one budget line. What they save together is less than their sum.'),
      groups,
    ],
    {
      role: 'inputs',
      widths: [30, 40, 30, 18],
      otherRows: ROW_HEIGHT,
      frozen: { rows: top },
      validations: [grades, groups].flatMap((one) => [...one.validations]),
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: top },
    },
  );
}
