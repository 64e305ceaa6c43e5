/** How the cells of a column are typed. */
export type ReferralType = 'words' | 'date' | 'yesNo' | 'number';

interface ReferralColumn {
  heading: string;
  type: ReferralType;
  width: number;
}

const words = (heading: string, width = 16): ReferralColumn => ({ heading, type: 'words', width });
const date = (heading: string): ReferralColumn => ({ heading, type: 'date', width: 13 });
const yesNo = (heading: string): ReferralColumn => ({ heading, type: 'yesNo', width: 11 });
const number = (heading: string): ReferralColumn => ({ heading, type: 'number', width: 12 });

/** The columns of the table of referrals, in their order. Only the first two must be filled. */
export const referralColumns = {
  reference: words('Reference'),
  received: date('Received'),
  source: words('Source of referral', 18),
  priority: words('Priority', 14),
  team: words('Team'),
  allocated: date('Allocated'),
  attended: yesNo('First appointment attended'),
  seen: date('First seen'),
  closed: date('Closed'),
  riskDue: date('Risk review due'),
  riskReviewed: date('Risk reviewed'),
  harm: yesNo('Harm while waiting'),
  ordered: date('Equipment ordered'),
  delivered: date('Equipment delivered'),
  enquiry: date('Adaptation: enquiry'),
  assessed: date('Adaptation: assessed'),
  recommended: date('Adaptation: recommended'),
  applied: date('Adaptation: valid application'),
  approved: date('Adaptation: approved'),
  refused: date('Adaptation: refused'),
  completed: date('Adaptation: completed'),
  certified: date('Adaptation: certified'),
  scale: words('Outcome scale', 18),
  before: number('Outcome score before'),
  after: number('Outcome score after'),
  satisfied: yesNo('Satisfied'),
  careBefore: number('Care hours a week before'),
  careAfter: number('Care hours a week after'),
  ethnicity: words('Ethnic group', 22),
  ageBand: words('Age band', 12),
  note: words('A note worth telling', 60),
  consent: date('Consent to tell it'),
} as const satisfies Record<string, ReferralColumn>;

export type ReferralKey = keyof typeof referralColumns;
export const referralKeys = Object.keys(referralColumns) as ReferralKey[];

/** The columns of one type. */
export const columnsOf = (type: ReferralType): ReferralKey[] =>
  referralKeys.filter((key) => referralColumns[key].type === type);

/** A row of the table: dates are Excel serial numbers, and what is not known is left out. */
export type Referral = { readonly [K in ReferralKey]?: number | string };

/** Pairs of dates of which the second is never before the first. */
export const inOrder: readonly (readonly [ReferralKey, ReferralKey])[] = [
  ['received', 'allocated'],
  ['received', 'seen'],
  ['received', 'closed'],
  ['seen', 'closed'],
  ['ordered', 'delivered'],
  ['enquiry', 'assessed'],
  ['recommended', 'applied'],
  ['applied', 'approved'],
  ['applied', 'refused'],
  ['approved', 'completed'],
  ['completed', 'certified'],
];
