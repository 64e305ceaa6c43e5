import {
  type At,
  f,
  fix,
  type Formula,
  type Line,
  type Own,
  type Ref,
  span,
  type Table,
  table,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import { fteOf, headcountOf } from './establishmentPlaces';
import type { InputAt } from './inputs';
import { FIRST_YEAR } from '../parts/years';
import { nameOf, optionKeys, optionNames, type Parts, partsOf, staffKeys, whole, type Who } from './mixParts';
import type { Option } from './specs/mix';
import type { Years } from './yearsSheet';

export const NOBODY_TO_SUPERVISE = 'Nobody to supervise';

/** A ratio that is words says itself why there is none. */
export const supervisionWords = (ratio: Ref, at: InputAt): Formula =>
  f`IF(ISNUMBER(${ratio}),IF(${ratio}<${at('leastSupervision').central},"Below the fewest wanted","Enough"),${ratio})`;

type ByStaff = `${'fte' | 'cost'}-${Who}`;
export type MixKey =
  | 'required'
  | 'partCaseload'
  | 'extraFte'
  | ByStaff
  | 'fte'
  | 'cost'
  | 'cases'
  | 'costPerCase'
  | 'dearer'
  | 'released'
  | 'registeredGap'
  | 'assessorGap'
  | 'supervised'
  | 'supervision'
  | 'supervisionWords';
export type MixLines = Table<MixKey, Option>;

/** What each option needs and costs. */
export function mixLines(
  at: InputAt,
  { lines, items: { each }, establishment }: Years,
  parts: Parts,
): MixLines {
  const fte = { unit: 'FTE', format: formats.twoDecimals };
  const money = { unit: '£ a year, gross', format: formats.pounds };
  type Place = At<MixKey, Option>;
  const own = ({ column }: Place) => fix(whole(parts, column), 'A$1');
  const ownOf = (who: Who, { column }: Place) => fix(partsOf(parts, who, column), 'A$1');
  const beside = (who: Who, column: Parameters<typeof partsOf>[2]) => partsOf(parts, who, column);
  /** All parts of an option: cases × hours of a case ÷ hours of an FTE. */
  const fteOfParts = (place: Place, hours: 'hours' | 'plainHours', time: 'productive' | 'full') =>
    f`SUMPRODUCT(${own(place)},${whole(parts, hours)}/${whole(parts, time)})`;
  const perStaff = (
    kind: 'fte' | 'cost',
    line: (who: Who) => Line<MixKey, Option>,
  ): Record<ByStaff, Line<MixKey, Option>> =>
    Object.fromEntries(staffKeys.map((who) => [`${kind}-${who}`, line(who)])) as Record<
      ByStaff,
      Line<MixKey, Option>
    >;
  const sum = (r: Own<MixKey>, kind: 'fte' | 'cost') =>
    f`SUM(${span(r[`${kind}-senior`], r[`${kind}-assessor`])})`;

  const made: MixLines = table(
    'What each option needs and costs',
    { columns: optionKeys, heading: { label: 'Result', of: optionNames } },
    {
      required: {
        label: 'FTE required to take every case, at a full caseload (as on the Years sheet)',
        ...fte,
        of: lines.at('required', FIRST_YEAR),
      },
      partCaseload: {
        label: 'More, because some posts carry less than a full caseload',
        ...fte,
        of: (_r, place) =>
          f`${fteOfParts(place, 'plainHours', 'productive')}-${fteOfParts(place, 'plainHours', 'full')}`,
      },
      extraFte: {
        label: 'More, because assessors take extra time for a case',
        ...fte,
        of: (_r, place) =>
          f`${fteOfParts(place, 'hours', 'productive')}-${fteOfParts(place, 'plainHours', 'productive')}`,
      },
      ...perStaff('fte', (who) => ({
        label: `${nameOf(who)}: FTE needed`,
        ...fte,
        of: (_r, place) =>
          f`SUMPRODUCT(${ownOf(who, place)},${beside(who, 'hours')}/${beside(who, 'productive')})`,
      })),
      fte: { label: 'FTE needed by this mix', ...fte, style: 'result', of: (r) => sum(r, 'fte') },
      ...perStaff('cost', (who) => ({
        label: `${nameOf(who)}: cost`,
        ...money,
        of: (_r, place) =>
          f`SUMPRODUCT(${ownOf(who, place)},${beside(who, 'hours')}/${beside(who, 'productive')},${beside(who, 'cost')})`,
      })),
      cost: { label: 'Cost in all', ...money, style: 'result', of: (r) => sum(r, 'cost') },
      cases: {
        label: 'Cases',
        unit: 'cases a year',
        format: formats.number,
        of: (_r, place) => f`SUM(${own(place)})`,
      },
      costPerCase: {
        label: 'Cost of a case',
        unit: '£ a case, gross',
        format: formats.poundsAndPence,
        of: (r) => f`IF(${r.cases}>0,${r.cost}/${r.cases},"no cases")`,
      },
      dearer: {
        label: 'Cost above option A (negative = costs less)',
        ...money,
        of: (r): Formula => f`${r.cost}-${made.at('cost', 'A')}`,
      },
      released: {
        label: 'Registered hours released by delegation: capacity, not cash',
        unit: 'hours a year',
        format: formats.number,
        of: (_r, place) =>
          f`OT.DELEGATION(${ownOf('assessor', place)},${span(each.hoursComplex, each.hoursEquipment)},1)`,
      },
      registeredGap: {
        label: 'Registered FTE needed less those in post (negative = surplus)',
        ...fte,
        of: (r) =>
          f`${r['fte-senior']}+${r['fte-therapist']}-${fteOf(establishment, 'senior-practitioner')}-${fteOf(establishment, 'occupational-therapist')}`,
      },
      assessorGap: {
        label: 'Non-regulated FTE needed less those in post (negative = surplus)',
        ...fte,
        of: (r) => f`${r['fte-assessor']}-${fteOf(establishment, 'non-regulated-assessor')}`,
      },
      supervised: {
        label: 'To be supervised: non-regulated FTE and apprentices',
        unit: 'FTE and people',
        format: formats.twoDecimals,
        of: (r) => f`${r['fte-assessor']}+${headcountOf(establishment, 'apprentices')}`,
      },
      supervision: {
        label: 'Supervision ratio: registered FTE for each to be supervised',
        unit: 'ratio, or words',
        format: formats.twoDecimals,
        style: 'result',
        of: (r) =>
          f`IF(${r.fte}=0,"Nobody is needed",IF(${r.supervised}>0,(${r['fte-senior']}+${r['fte-therapist']})/${r.supervised},${words(NOBODY_TO_SUPERVISE)}))`,
      },
      supervisionWords: {
        label: 'Is there enough supervision?',
        unit: 'words',
        format: formats.text,
        style: 'result',
        of: (r) => supervisionWords(r.supervision, at),
      },
    } satisfies Record<string, Line<MixKey, Option>>,
  );
  return made;
}
