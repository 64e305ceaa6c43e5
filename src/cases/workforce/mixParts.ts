import { type Cell, f, type Formula, type Line, type Ref, span, table, type Table } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import { type Option, options, type Tier, tiers } from './specs/mix';
import { FIRST_YEAR } from '../parts/years';
import type { Years } from './yearsSheet';

const staff = {
  senior: { name: 'Senior practitioner', slug: 'senior-practitioner', caseload: 'caseloadSenior' },
  therapist: {
    name: 'Occupational therapist',
    slug: 'occupational-therapist',
    caseload: 'caseloadTherapist',
  },
  assessor: {
    name: 'Non-regulated assessor',
    slug: 'non-regulated-assessor',
    caseload: 'caseloadAssessor',
  },
} as const;
export type Who = keyof typeof staff;
export const staffKeys = Object.keys(staff) as Who[];
export const nameOf = (who: Who) => staff[who].name;

export const optionKeys = options.map(({ key }) => key);
export const optionNames = Object.fromEntries(options.map(({ key, name }) => [key, name])) as Record<
  Option,
  string
>;

type Part = `${Who}${Tier}`;
/** Per part: hours of a case, hours of an FTE, cost of an FTE; the first two without extra time and at a full caseload. */
type Beside = 'unit' | 'hours' | 'productive' | 'cost' | 'plainHours' | 'full';
export type Parts = Table<Part, Option, Beside>;

/** Every part of a column. */
export const whole = (parts: Parts, column: Option | Beside): Ref =>
  span(parts.at('seniorComplex', column), parts.at('assessorEquipment', column));
/** The parts of one kind of staff. */
export const partsOf = (parts: Parts, who: Who, column: Option | Beside): Ref =>
  span(parts.at(`${who}Complex`, column), parts.at(`${who}Equipment`, column));

export function partsTable(at: InputAt, central: Years): Parts {
  const over = (value: string): Cell => ({ value, style: 'numberHeading' });
  const made = staffKeys.flatMap((who) =>
    tiers.map((tier): [Part, Line<Part, Option, Beside>] => [
      `${who}${tier.key}`,
      partLine(who, tier, at, central),
    ]),
  );
  return table(
    'Who takes the cases',
    {
      columns: optionKeys,
      before: ['unit'],
      after: ['hours', 'productive', 'cost', 'plainHours', 'full'],
      heading: {
        label: 'Staff and tier',
        beside: {
          hours: over('Time of a case (hours)'),
          productive: over('Time of an FTE (hours)'),
          cost: over('Cost of an FTE (£ a year)'),
          plainHours: over('Without extra time (hours)'),
          full: over('At a full caseload (hours)'),
        },
        of: optionNames,
      },
    },
    Object.fromEntries(made) as Record<Part, Line<Part, Option, Beside>>,
  );
}

function partLine(
  who: Who,
  tier: (typeof tiers)[number],
  at: InputAt,
  { establishment, items, lines }: Years,
): Line<Part, Option, Beside> {
  const share = (option: Option) => {
    const [senior, assessor] = [at(`senior${option}${tier.key}`), at(`assessor${option}${tier.key}`)];
    if (who === 'senior') return senior.central;
    return who === 'assessor' ? assessor.central : f`MAX(0,1-${senior.central}-${assessor.central})`;
  };
  const hours = items.each[`hours${tier.key}`];
  const productive = items.each.productiveHours;
  const { name, slug, caseload } = staff[who];
  const each = (value: Formula, format: string): Cell => ({ value, format, style: 'calculation' });
  return {
    label: `${name}: ${tier.name.toLowerCase()}`,
    unit: 'cases a year',
    format: formats.number,
    of: (_r, { column }) => f`${lines.at(`cases${tier.key}`, FIRST_YEAR)}*${share(column)}`,
    beside: {
      hours: each(
        who === 'assessor' ? f`${hours}*(1+${at('extraTime').central})` : f`${hours}`,
        formats.twoDecimals,
      ),
      productive: each(f`${productive}*${at(caseload).central}`, formats.oneDecimal),
      cost: each(f`${establishment.byYear.at(slug, FIRST_YEAR)}`, formats.pounds),
      plainHours: each(f`${hours}`, formats.twoDecimals),
      full: each(f`${productive}`, formats.oneDecimal),
    },
  };
}
