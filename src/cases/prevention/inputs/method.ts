import { CURRENT_YEAR } from '../../../evidence/currentYear';
import { gdpDeflator } from '../../../evidence/reference';
import { startOfFinancialYear } from '../../../model/financialYear';
import { formats } from '../../../plan/cells';
import { type Keyed, keyed } from '../../parts/inputs';
import { decimal, finance, oneOf, rise, share, within } from '../../parts/inputs/accepts';
import { blankInput } from '../../parts/inputs/blankInput';
import { assumed } from '../../parts/whose';
import { horizonInput, type YearRoom } from '../../parts/years';
import { type Body, bodyKeys, type Grade, grades, YES_NO } from '../slots';
import { inSentence } from './outcomes';

/** The kinds of value, none of which is added to another until it is asked for. */
export const addedKinds = {
  cash: 'fiscal and cashable',
  capacity: 'fiscal and not cashable',
  economic: 'economic',
  social: 'social, health with it',
} as const;
export type AddedKind = keyof typeof addedKinds;
export const addedKeys = Object.keys(addedKinds) as AddedKind[];

const added = (kind: AddedKind): Keyed<`Add-${AddedKind}`> => ({
  key: `Add-${kind}`,
  label: `Counted in public value: ${addedKinds[kind]}`,
  central: kind === 'cash' ? 'Yes' : 'No',
  unit: 'Yes or No',
  format: formats.text,
  ...assumed('Cash alone until you ask for more.'),
  owner: finance,
  note: 'Kinds counted are added together; the others stay in rows of their own',
  accepts: oneOf(YES_NO),
});

export const countedInputs = (): Keyed<`Add-${AddedKind}` | 'bedCloses'>[] => [
  ...addedKeys.map(added),
  {
    key: 'bedCloses',
    label: 'The NHS body confirms that a bed closes',
    central: 'No',
    unit: 'Yes or No',
    format: formats.text,
    ...assumed('Nobody has confirmed it.'),
    owner: 'NHS finance',
    note: 'Who confirmed it, and when, goes in the source. Until then bed days are capacity.',
    accepts: oneOf(YES_NO),
  },
];

type OptimismKey = `benefit-${Grade}` | `cost-${Grade}`;
const uplift = decimal(0, 2, 'A share from 0% to 200%.');
/** Blank: only the user can say how far off estimates of each grade have been. */
const optimism = (key: OptimismKey, label: string, isBenefit: boolean): Keyed<OptimismKey> => ({
  ...blankInput({
    key,
    label,
    unit: isBenefit ? 'share taken off' : 'share added',
    format: formats.percent,
    owner: finance,
    accepts: isBenefit ? share : uplift,
    note: 'Applied once to a line, by the weakest grade among its drivers',
  }),
  ...assumed('None until you type it: results are then uncorrected.'),
});
export const optimismInputs = (): Keyed<OptimismKey>[] => [
  ...grades.map((grade) => optimism(`benefit-${grade}`, `Optimism: off benefits on ${grade} evidence`, true)),
  ...grades.map((grade) => optimism(`cost-${grade}`, `Optimism: on costs on ${grade} evidence`, false)),
];

const inflation = <const K extends string>(key: K, of: string, note: string): Keyed<K> => ({
  key,
  label: `Inflation: ${of}`,
  central: 0.02,
  unit: 'a year',
  format: formats.percent,
  ...assumed('The target of the Bank of England. Type each body’s own.'),
  owner: finance,
  note,
  accepts: rise,
});

const [first, last] = [2010, Math.max(...gdpDeflator.map(({ from }) => from))] as const;
export const priceInputs = (): Keyed<
  `inflation-${Body}` | 'generalInflation' | 'firstDay' | 'firstMonth' | 'monthsInYear'
>[] => [
  ...bodyKeys.map((body) =>
    inflation(
      `inflation-${body}`,
      inSentence(body),
      'Of its cash from the first year on. Public value leaves it out.',
    ),
  ),
  inflation('generalInflation', 'prices in general', 'Of transfers and further lines'),
  {
    key: 'firstDay',
    label: 'First day of the first year shown',
    central: startOfFinancialYear(CURRENT_YEAR),
    unit: 'date',
    format: formats.date,
    ...assumed('The current financial year.'),
    owner: finance,
    note: 'The first of April of a year for which the GDP deflator is on record',
    accepts: {
      rule: { kind: 'date', least: startOfFinancialYear(first), most: startOfFinancialYear(last) },
      message: `A 1 April from ${first} to ${last}.`,
    },
  },
  fixed('firstMonth', 'Month in which a financial year begins', 4, 'number of the month', '4: April.'),
  fixed('monthsInYear', 'Months in a year', 12, 'months', 'Twelve.'),
];

function fixed<const K extends string>(
  key: K,
  label: string,
  central: number,
  unit: string,
  message: string,
): Keyed<K> {
  return {
    key,
    label,
    central,
    unit,
    format: formats.number,
    ...assumed('Fixed fact: the calendar'),
    owner: finance,
    accepts: decimal(central, central, message),
  };
}

export const optionKeys = ['minimum', 'another'] as const;
export type OwnOption = (typeof optionKeys)[number];
const optionNames = { minimum: 'Do minimum', another: 'Another option' } as const;
const scale = within(0, 10, 'A share, such as 0.5');

/** The horizon, and what the other options are. */
export const planInputs = (room: YearRoom) =>
  keyed<'horizon' | `${OwnOption}${'People' | 'Fixed'}`>([
    horizonInput(room, 5, 'As far as there is room.', 'Financial years. What comes later is not counted.'),
    ...optionKeys.flatMap((option) => [
      blankInput({
        key: `${option}People`,
        label: `${optionNames[option]}: people, of the preferred option’s`,
        unit: 'share',
        format: formats.percent,
        owner: finance,
        accepts: scale,
        note: 'Benefits, costs a person and transfers that follow people change with it',
      }),
      blankInput({
        key: `${option}Fixed`,
        label: `${optionNames[option]}: other costs, of the preferred option’s`,
        unit: 'share',
        format: formats.percent,
        owner: finance,
        accepts: scale,
        note: 'One-off costs, costs a year and transfers a year',
      }),
    ]),
  ]);

export type MethodKey =
  | ReturnType<typeof countedInputs>[number]['key']
  | OptimismKey
  | ReturnType<typeof priceInputs>[number]['key']
  | ReturnType<typeof planInputs>[number]['key'];
