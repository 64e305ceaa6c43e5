import {
  f,
  firstOf,
  type Formula,
  type Own,
  ownOf,
  type Ref,
  rows,
  type Sheet,
  sheet,
  type TallBlock,
  tallBlock,
} from '../../layout';
import { styled } from '../../plan/cells';
import type { InputAt } from './inputs';
import type { Referrals } from './referralsSheet';
import { ROW_BY_ROW } from './sheets';
import type { Priorities, Scales } from './standards';

const rowKeys = [
  'reference',
  'priority',
  'standard',
  'wait',
  'soFar',
  'within',
  'monthReferred',
  'monthSeen',
  'equipmentDays',
  'equipmentIn',
  'decisionIn',
  'scale',
  'change',
  'outcome',
  'story',
] as const;
type RowKey = (typeof rowKeys)[number];

interface RowByRowOf {
  referrals: Referrals;
  at: InputAt;
  priorities: Priorities;
  scales: Scales;
  holidays: Ref;
  /** The first days of the months shown and their numbers, side by side along two rows. */
  months: () => { starts: Ref; numbers: Ref; first: Ref };
}

export interface RowByRow {
  sheet: Sheet;
  /** Each column over every row. */
  column: Own<RowKey>;
}

/** What `seen`, `closed` or `delivered` is as the list was drawn: blanks and later days have not happened; a time of its day has. */
const hasNot = (date: Ref, asAt: Ref) => f`(${date}="")+(${date}>=${asAt}+1)>0`;
const has = (date: Ref, asAt: Ref) => f`(${date}<>"")*(${date}<${asAt}+1)`;

/** The same day some months later, or the last day of a month without such a day. EDATE takes no range of dates in Excel. */
function monthsAfter(date: Ref, months: Ref): Formula {
  const later = f`DATE(YEAR(${date}),MONTH(${date})+${months},DAY(${date}))`;
  return f`IF(DAY(${later})=DAY(${date}),${later},DATE(YEAR(${date}),MONTH(${date})+${months}+1,0))`;
}

/**
 * What follows for each referral, in the row of the same number. Each column is one formula over all rows, which fills
 * the cells below it: a list of 20,000 rows has no more formulas than one of 20, and a pasted list needs none filled down.
 */
export function rowByRow(given: RowByRowOf): RowByRow {
  const { referrals, room } = { referrals: given.referrals.column, room: given.referrals.room };
  const { at, priorities, scales, holidays, months } = given;
  const asAt = at('asAt').central;
  const made: TallBlock<RowKey> = tallBlock(
    'Row by row',
    rowKeys,
    room,
    (key) => ({
      value: headings[key],
      style: key === 'reference' ? 'heading' : 'numberHeading',
      isWrapped: true,
    }),
    (key) => ({ value: formulas[key](), style: 'calculation' }),
  );
  const row = ownOf(rowKeys, (key) => made.column(key));
  const { received, seen, closed } = referrals;
  const ifReceived = (formula: Formula) => f`IF(${received}="","",${formula})`;
  const looked = (code: Ref, codes: Ref, what: Ref) => f`LOOKUP(${code},${codes},${what})`;

  const formulas: { readonly [P in RowKey]: () => Formula } = {
    // Joined to no words, a blank stays blank and a number can be read as the words that it is.
    reference: () => f`${referrals.reference}&""`,
    priority: () => {
      const { other, names } = priorities;
      const found = f`MATCH(${referrals.priority},${names},0)`;
      return ifReceived(f`IF(${referrals.priority}="",${other},IF(ISNUMBER(${found}),${found},${other}))`);
    },
    standard: () => ifReceived(looked(row.priority, priorities.codes, priorities.days)),
    wait: () => f`IF((${received}="")+${hasNot(seen, asAt)},"",INT(${seen})-INT(${received}))`,
    soFar: () =>
      ifReceived(
        f`IF(${row.wait}<>"","",IF(${has(closed, asAt)}+(${received}>=${asAt}+1)>0,"",${asAt}-INT(${received})))`,
      ),
    within: () => {
      const unseenWithin = f`${has(closed, asAt)}*(INT(${closed})-INT(${received})<=${row.standard})`;
      const once = f`IF(${row.wait}<>"",IF(${row.wait}<=${row.standard},1,0),IF(${unseenWithin},"",0))`;
      return ifReceived(f`IF(${asAt}-INT(${received})<=${row.standard},"",${once})`);
    },
    monthReferred: () => ifReceived(monthOf(received)),
    monthSeen: () => ifReceived(f`IF(${row.wait}="",0,${monthOf(seen)})`),
    equipmentDays: () => {
      const { ordered, delivered } = referrals;
      const end = f`IF(${hasNot(delivered, asAt)},${asAt},INT(${delivered}))`;
      // A blank order is none: its days would be counted from the year 1900.
      const from = f`IF(${hasNot(ordered, asAt)},${end},INT(${ordered}))`;
      return f`IF(${hasNot(ordered, asAt)},"",IF(${end}<=INT(${ordered}),0,NETWORKDAYS(${from}+1,${end},${holidays})))`;
    },
    equipmentIn: () => {
      const isLate = f`${row.equipmentDays}>${at('equipmentDays').central}`;
      return f`IF(${row.equipmentDays}="","",IF(${isLate},0,IF(${hasNot(referrals.delivered, asAt)},"",1)))`;
    },
    decisionIn: () => {
      const { applied, approved, refused } = referrals;
      // A blank date is later than any: no decision.
      const approvedOn = f`IF(${hasNot(approved, asAt)},${asAt}+1,INT(${approved}))`;
      const refusedOn = f`IF(${hasNot(refused, asAt)},${asAt}+1,INT(${refused}))`;
      const decided = f`IF(${approvedOn}<${refusedOn},${approvedOn},${refusedOn})`;
      const due = monthsAfter(applied, at('decisionMonths').central);
      const since = f`IF(${decided}<=${asAt},IF(${decided}<=${due},1,0),IF(${due}<${asAt},0,""))`;
      return f`IF(${hasNot(applied, asAt)},"",${since})`;
    },
    scale: () => {
      const found = f`MATCH(${referrals.scale},${scales.names},0)`;
      return f`IF(${referrals.scale}="","",IF(ISNUMBER(${found}),${found},0))`;
    },
    change: () => {
      const { before, after } = referrals;
      const sign = looked(row.scale, scales.codes, scales.signs);
      const isUnknown = f`(${row.scale}="")+(${row.scale}=0)+(${before}="")+(${after}="")>0`;
      return f`IF(${isUnknown},"",(${after}-${before})*${sign})`;
    },
    outcome: () => {
      const meaningful = looked(row.scale, scales.codes, scales.changes);
      return f`IF(${row.change}="","",IF(${row.change}>=${meaningful},1,IF(${row.change}<=0-${meaningful},0-1,0)))`;
    },
    story: () => {
      const { note, consent } = referrals;
      const top = given.referrals.heading('note');
      return f`IF((${note}="")+${hasNot(consent, asAt)},"",ROW(${note})-ROW(${top}))`;
    },
  };

  /** Before the months shown it is 0. */
  function monthOf(date: Ref): Formula {
    const { starts, numbers, first } = months();
    return f`IF(${date}<${first},0,LOOKUP(${date},${starts},${numbers}))`;
  }

  const title = rows('Title of Row by row', [
    styled('title', 'What follows for each referral, row by row'),
    styled(
      'subtitle',
      'In the row of the same number as on Referrals. Each column is one formula in its first cell, which fills those below.',
    ),
    styled(
      'subtitle',
      'In time: 1 yes, 0 no, blank where it is not yet due. Outcome: 1 better, 0 the same, -1 worse.',
    ),
  ]);
  const heading = made.heading('reference');
  return {
    column: row,
    sheet: sheet(ROW_BY_ROW, [title, 1, made], {
      role: 'calculation',
      // All of them on one page in type of eight points.
      widths: rowKeys.map(() => 12),
      frozen: { rows: heading, columns: heading },
      timelines: [firstOf(made.column('reference'))],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: heading },
    }),
  };
}

const headings: { readonly [P in RowKey]: string } = {
  reference: 'Reference',
  priority: 'Priority (its number)',
  standard: 'Standard (days)',
  wait: 'Wait until first seen (days)',
  soFar: 'Wait so far, of those waiting (days)',
  within: 'Seen within the standard (1, 0)',
  monthReferred: 'Month of referral (its number)',
  monthSeen: 'Month first seen (its number)',
  equipmentDays: 'Equipment: working days since the order (days)',
  equipmentIn: 'Equipment in time (1, 0)',
  decisionIn: 'Decision in time (1, 0)',
  scale: 'Outcome scale (its number)',
  change: 'Change for the better (points)',
  outcome: 'Outcome (1, 0, -1)',
  story: 'Story with consent (its row)',
};
