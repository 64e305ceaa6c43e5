import { formats } from '../../../plan/cells';
import { type Keyed, keyed } from '../../parts/inputs';
import { type Accepts, finance, otLead, share, whole, within } from '../../parts/inputs/accepts';
import { blankInput } from '../../parts/inputs/blankInput';

export const OPTIONS_TITLE = 'Options beside the preferred one: blank until you fill them';

/** The options that a person may fill, beside business as usual and the preferred one. */
export const filledOptions = { minimum: 'Do minimum', another: 'Another option' } as const;
export type FilledOption = keyof typeof filledOptions;

const part = <const K extends string>(
  key: K,
  option: FilledOption,
  label: string,
  unit: string,
  format: string,
  owner: string,
  accepts: Accepts,
): Keyed<K> => blankInput({ key, label: `${filledOptions[option]}: ${label}`, unit, format, owner, accepts });

const of = <const O extends FilledOption>(option: O) => [
  part(
    `${option}Fte`,
    option,
    'reviewers',
    'FTE',
    formats.twoDecimals,
    otLead,
    within(0, 500, 'Full-time equivalents'),
  ),
  part(
    `${option}Packages`,
    option,
    'packages to review',
    'packages',
    formats.number,
    otLead,
    within(0, 100_000, 'Packages'),
  ),
  part(
    `${option}Conversion`,
    option,
    'share of reviews that end with one carer',
    'share of reviews',
    formats.percent,
    otLead,
    share,
  ),
  part(
    `${option}Ramp`,
    option,
    'months to reach full speed',
    'months',
    formats.number,
    otLead,
    whole(0, 60, 'months'),
  ),
  part(
    `${option}Cost`,
    option,
    'one-off programme cost',
    '£, once',
    formats.pounds,
    finance,
    within(0, 100_000_000, 'Pounds'),
  ),
];

export const optionInputs = keyed([...of('minimum'), ...of('another')]);
export type OptionKey = (typeof optionInputs)[number]['key'];
