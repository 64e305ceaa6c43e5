import { gdpDeflator } from '../../../evidence/reference';
import { currentYearLabel } from '../../../evidence/currentYear';
import { financialYearLabel } from '../../../model/financialYear';
import { formats } from '../../../plan/cells';
import { type Keyed, range } from '../../parts/inputs';
import { type Accepts, finance, oneOf, otLead, share, upTo, within } from '../../parts/inputs/accepts';
import { assumed } from '../../parts/whose';
import {
  better,
  bodies,
  type Body,
  bodyKeys,
  counted,
  kinds,
  type Outcome,
  slotTitle,
  steps,
} from '../slots';
import { gradeInput } from './grade';

type Field =
  | 'Name'
  | 'Among'
  | 'Better'
  | 'Without'
  | 'With'
  | 'Deadweight'
  | 'Lag'
  | 'DropFirst'
  | 'DropLater'
  | 'Value'
  | 'PriceYear'
  | 'Kind'
  | 'RateGrade'
  | 'ValueGrade'
  | 'BedDays'
  | 'Hours'
  | `Share-${Body}`
  | `Cash-${Body}`;
export type OutcomeKey = `${Outcome}${Field}`;

/** Years whose prices can be brought to those of another. */
const priceYears = gdpDeflator.map(({ from }) => financialYearLabel(from));

const NONE = assumed('Nothing until you type it.');
const ONCE = 'At 100% an outcome counts once. Less keeps it for a further year.';

/** The rows of one outcome. Blank, it is worth nothing. */
export function outcomeInputs(one: Outcome): Keyed<OutcomeKey>[] {
  const input = (
    field: Field,
    label: string,
    rest: Omit<Keyed<OutcomeKey>, 'key' | 'label' | 'whose' | 'source' | 'owner'> & { owner?: string },
  ): Keyed<OutcomeKey> => ({
    key: `${one}${field}`,
    label: `${slotTitle.outcome(one)}: ${label}`,
    ...NONE,
    owner: otLead,
    ...rest,
  });
  const choice = (field: Field, label: string, values: readonly string[], central: string, note: string) =>
    input(field, label, {
      central,
      unit: 'one of the list',
      format: formats.text,
      accepts: oneOf(values),
      note,
    });
  const ranged = (
    field: Field,
    label: string,
    unit: string,
    format: string,
    accepts: Accepts,
    note: string,
    more: { cautious?: 'High'; central?: number } = {},
  ) => {
    const { central = 0, cautious } = more;
    return input(field, label, {
      ...range(central, central, central),
      unit,
      format,
      accepts,
      note,
      ...(cautious && { cautious }),
    });
  };
  const single = (
    field: Field,
    label: string,
    unit: string,
    format: string,
    accepts: Accepts,
    note: string,
  ) => input(field, label, { central: 0, unit, format, accepts, note });
  const rate = upTo(1000);
  return [
    input('Name', 'what it is', {
      central: '',
      unit: 'words',
      format: formats.text,
      mayBeBlank: true,
      note: 'Such as “Needs no home care afterwards”',
    }),
    choice(
      'Among',
      'counted among those',
      counted.map((step) => steps[step]),
      steps.completing,
      'Whose rate it is',
    ),
    choice(
      'Better',
      'better when the rate is',
      Object.values(better),
      better.higher,
      'Lower: falls, bed days',
    ),
    ranged(
      'Without',
      'rate without the service',
      'outcomes a person',
      formats.twoDecimals,
      rate,
      'What happens to the same people without it',
      { cautious: 'High' },
    ),
    ranged(
      'With',
      'rate with the service',
      'outcomes a person',
      formats.twoDecimals,
      rate,
      'In their first twelve months of effect',
    ),
    ranged(
      'Deadweight',
      'deadweight',
      'share of the change',
      formats.percent,
      share,
      'The part of the change that would have come anyway. Leave 0% where the rate without has it already.',
      { cautious: 'High' },
    ),
    ranged('Lag', 'lag', 'months', formats.oneDecimal, upTo(60), 'From joining to the effect', {
      cautious: 'High',
    }),
    ranged('DropFirst', 'drop-off after the first year', 'share', formats.percent, share, ONCE, {
      cautious: 'High',
      central: 1,
    }),
    ranged(
      'DropLater',
      'drop-off in each later year',
      'share a year',
      formats.percent,
      share,
      'Of the effect still in force',
      { cautious: 'High' },
    ),
    ranged(
      'Value',
      'value of one',
      '£',
      formats.poundsAndPence,
      within(0, 10_000_000, 'Pounds'),
      'In the prices of the year below. Name its source.',
    ),
    input('PriceYear', 'price year of that value', {
      central: currentYearLabel,
      unit: 'financial year',
      format: formats.text,
      owner: finance,
      accepts: oneOf(priceYears),
      note: 'Brought to the prices of the first year by the GDP deflator',
    }),
    choice(
      'Kind',
      'kind of value',
      Object.values(kinds),
      kinds.fiscal,
      'Fiscal: of a budget. Health: of wellbeing, discounted at the health rate.',
    ),
    ...bodyKeys.map((body) =>
      single(
        `Share-${body}`,
        `gained by ${inSentence(body)}`,
        'share of the value',
        formats.percent,
        share,
        'The five shares add up to 100%',
      ),
    ),
    ...bodyKeys.map((body) =>
      single(
        `Cash-${body}`,
        `cashable for ${inSentence(body)}`,
        'share of its gain',
        formats.percent,
        share,
        body === 'nhs'
          ? 'Zero where it is bed days, unless the NHS body confirms that a bed closes'
          : 'Of a fiscal gain: the part by which spend falls',
      ),
    ),
    gradeInput(`${one}RateGrade`, `outcome ${one.slice(1)}, rates`),
    gradeInput(`${one}ValueGrade`, `outcome ${one.slice(1)}, value`),
    single('BedDays', 'bed days in one', 'bed days', formats.oneDecimal, upTo(1000), 'Capacity, not cash'),
    single('Hours', 'hours of care in one', 'hours', formats.oneDecimal, upTo(10_000), 'Capacity, not cash'),
  ];
}

export const inSentence = (body: Body) =>
  bodies[body].replace(/^(Council|Other|The)/, (word) => word.toLowerCase());
