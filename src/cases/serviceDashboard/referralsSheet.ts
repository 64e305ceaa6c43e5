import { type Own, ownOf, type Ref, rows, type Sheet, sheet, span, tallBlock } from '../../layout';
import { formats, styled } from '../../plan/cells';
import type { LongTablePlan, ValidationPlan } from '../../plan/plan';
import { startDate } from '../parts/inputs/accepts';
import {
  type Referral,
  type ReferralKey,
  referralColumns,
  referralKeys,
  type ReferralType,
} from './referralColumns';
import { REFERRALS } from './sheets';

const accepts: { readonly [P in ReferralType]?: Pick<ValidationPlan, 'rule' | 'message'> } = {
  date: startDate,
  yesNo: {
    rule: { kind: 'list', values: ['Yes', 'No'] },
    message: 'Yes, No, or blank where it is not known.',
  },
  number: {
    rule: { kind: 'decimal', least: -1000, most: 100_000 },
    message: 'A number, or blank where it is not known.',
  },
};

const formatOf: { readonly [P in ReferralType]: string } = {
  words: formats.text,
  date: formats.date,
  yesNo: formats.text,
  number: formats.general,
};

const isOfWords = (type: ReferralType) => type === 'words' || type === 'yesNo';

export interface Referrals {
  sheet: Sheet;
  /** Each column over every row, the blank ones included. */
  column: Own<ReferralKey>;
  /** The rows of some columns side by side. */
  across(first: ReferralKey, last: ReferralKey): Ref;
  heading(key: ReferralKey): Ref;
  /** How many rows there are: the last stays blank. */
  room: number;
}

/**
 * The table of referrals. The sheet is open, so that a whole extract can be pasted over it.
 * @throws where there are more rows than room
 */
export function referralsSheet(given: readonly Referral[], room: number, from: string): Referrals {
  if (given.length > room)
    throw new Error(`There is room for ${room} referrals; there are ${given.length}. Choose more room.`);
  // One row more than is asked for is there: a list that reaches it has rows missing.
  const rowsMade = room + 1;
  const made = tallBlock('Referrals', referralKeys, rowsMade, (key) => {
    const { heading, type } = referralColumns[key];
    return { value: heading, style: isOfWords(type) ? 'heading' : 'numberHeading', isWrapped: true };
  });
  const title = rows('Title of Referrals', [
    styled('title', 'Referrals'),
    [{ value: from, style: 'subtitle', isOpen: true }],
    styled(
      'subtitle',
      `Paste an extract under these headings, a row a referral, up to ${room.toLocaleString('en-GB')}. Only the day received must be there. Leave out names, addresses and dates of birth.`,
    ),
  ]);
  const first = made.heading('reference');
  const planned = sheet(REFERRALS, [title, 1, made], {
    role: 'inputs',
    widths: referralKeys.map((key) => referralColumns[key].width),
    frozen: { rows: first, columns: first },
    tables: [{ name: 'Referrals', range: made.whole }],
    validations: referralKeys.flatMap((key) => {
      const own = accepts[referralColumns[key].type];
      return own ? [{ range: made.column(key), ...own }] : [];
    }),
    print: { orientation: 'landscape', titleRows: first },
  });
  const long = (top: string): LongTablePlan => ({
    at: top,
    columns: referralKeys.map((key) => ({
      values: given.map((referral) => referral[key] ?? null),
      format: formatOf[referralColumns[key].type],
    })),
  });
  return {
    column: ownOf(referralKeys, (key) => made.column(key)),
    across: (one, other) => span(made.column(one), made.column(other)),
    heading: (key) => made.heading(key),
    room: rowsMade,
    sheet: {
      ...planned,
      plan: () => ({
        ...planned.plan(),
        ...(given.length > 0 && { long: [long('A6')] }),
      }),
    },
  };
}
