import { column, words } from './parts';
import type { Field, Output, Value, Values } from './kind';

/** What a list of referrals may say besides who waits and how long: the further columns of a service dashboard. */
type Detail = Field & { heading: string };

const date = (label: string, ...says: string[]): Detail => ({
  label,
  heading: label,
  type: 'date',
  says,
  never: 'birthdate',
});
const yesNo = (label: string, ...says: string[]): Detail => ({ label, heading: label, type: 'yesNo', says });
const text = (label: string, ...says: string[]): Detail => ({
  label,
  heading: label,
  type: 'text',
  isWords: true,
  says,
  never: 'date score',
});
const amount = (label: string, ...says: string[]): Detail => ({
  label,
  heading: label,
  type: 'amount',
  says,
  never: 'score date',
});

const details = {
  allocated: date('Allocated', 'date allocated', 'allocated date', 'allocation date', 'allocated'),
  attended: yesNo('First appointment attended', 'first appointment attended', 'appointment attended yes'),
  riskDue: date('Risk review due', 'risk review due', 'review due', 'waiting well due'),
  riskReviewed: date('Risk reviewed', 'risk reviewed', 'risk review date', 'risk review done'),
  harm: yesNo('Harm while waiting', 'harm while waiting', 'harm'),
  ordered: date('Equipment ordered', 'equipment ordered', 'date equipment ordered', 'equipment order'),
  delivered: date(
    'Equipment delivered',
    'equipment delivered',
    'date equipment delivered',
    'equipment delivery',
  ),
  enquiry: date('Adaptation: enquiry', 'adaptation enquiry', 'dfg enquiry'),
  assessed: date('Adaptation: assessed', 'adaptation assessed', 'adaptation assessment'),
  recommended: date('Adaptation: recommended', 'adaptation recommended', 'adaptation recommendation'),
  applied: date(
    'Adaptation: valid application',
    'valid application',
    'adaptation application',
    'dfg application',
  ),
  approved: date('Adaptation: approved', 'adaptation approved', 'dfg approved', 'grant approved'),
  refusedOn: date('Adaptation: refused', 'adaptation refused', 'dfg refused', 'grant refused'),
  completed: date('Adaptation: completed', 'adaptation completed', 'works completed', 'dfg completed'),
  certified: date('Adaptation: certified', 'adaptation certified', 'works certified', 'dfg certified'),
  scale: text('Outcome scale', 'outcome scale', 'outcome measure', 'outcome tool'),
  satisfied: yesNo('Satisfied', 'satisfied', 'satisfaction'),
  careBefore: amount('Care hours a week before', 'care hours week before', 'care hours before'),
  careAfter: amount('Care hours a week after', 'care hours week after', 'care hours after'),
  ethnicity: text('Ethnic group', 'ethnic group', 'ethnicity', 'ethnic origin'),
  ageBand: text('Age band', 'age band', 'age group'),
} satisfies Record<string, Detail>;
type DetailKey = keyof typeof details;
const keys = Object.keys(details) as DetailKey[];

export const detailFields: Readonly<Record<DetailKey, Field>> = details;

export const detailOutputs = (has: (field: string) => boolean): Output[] =>
  keys.filter(has).map((key) => {
    const { heading, type } = details[key];
    if (type === 'date') return column(key, heading, 'date');
    return type === 'amount' ? column(key, heading, 'number') : words(key, heading, 18);
  });

/** Yes and no in words, as a table of referrals has them. */
export function detailValues(values: Values<string>): Record<string, Value> {
  return Object.fromEntries(
    keys
      .filter((key) => details[key].type === 'yesNo' && values[key] !== undefined)
      .map((key) => [key, values[key] === null ? null : values[key] === 1 ? 'Yes' : 'No']),
  );
}
