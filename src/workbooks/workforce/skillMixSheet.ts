import { address, span } from '../../layout';
import { block, columnLetters, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import type { InputPlace } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { fteOf, headcountOf } from './establishmentPlaces';
import { options, tiers } from './specs/mix';
import { FIRST_YEAR, SKILL_MIX } from './sheets';
import type { Years } from './yearsSheet';

const staff = [
  { key: 'senior', name: 'Senior practitioner', slug: 'senior-practitioner', caseload: 'caseloadSenior' },
  {
    key: 'therapist',
    name: 'Occupational therapist',
    slug: 'occupational-therapist',
    caseload: 'caseloadTherapist',
  },
  {
    key: 'assessor',
    name: 'Non-regulated assessor',
    slug: 'non-regulated-assessor',
    caseload: 'caseloadAssessor',
  },
] as const;
export type Who = (typeof staff)[number]['key'];
const whoKeys: readonly Who[] = staff.map(({ key }) => key);

export const NOBODY_TO_SUPERVISE = 'Nobody to supervise';

/** Where rows are, known before any of them is written. */
function places(top: number, entries: readonly { key: string }[]): Map<string, number> {
  return new Map(entries.map(({ key }, i) => [key, top + i]));
}

function rowIn(rows: ReadonlyMap<string, number>, key: string): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`There is no row ${key}`);
  return row;
}

const PARTS = 7;
const partRows = places(
  PARTS,
  staff.flatMap(({ key }) => tiers.map((tier) => ({ key: key + tier.key }))),
);
const LAST_PART = PARTS + partRows.size - 1;
const columnOf = (option: number) => columnLetters(2 + option);
const OPTION_COLUMNS = options.map((_, i) => columnOf(i));

interface Row {
  key: string;
  label: string;
  unit: string;
  format: string;
  style?: CellPlan['style'];
  of: (column: string, years: Years) => string;
}

const SUMMARY = LAST_PART + 4;
const part = (who: Who, column: string, isAbsolute = false) => {
  const [first, last] = [tiers[0].key, tiers[tiers.length - 1]!.key].map((tier) =>
    rowIn(partRows, who + tier),
  );
  const letter = isAbsolute ? `$${column}` : column;
  return `${letter}$${first}:${letter}$${last}`;
};

/** Per part: hours of a case, hours of an FTE, cost of an FTE. */
const HOURS = 'F';
const PRODUCTIVE = 'G';
const COST = 'H';
/** Time of a case without the extra that an assessor needs, and of an FTE at a full caseload. */
const PLAIN_HOURS = 'I';
const FULL = 'J';

/** All parts of an option: cases × hours of a case ÷ hours of an FTE. */
const fteOfParts = (column: string, hours: string, productive: string) => {
  const whole = (letter: string, isAbsolute = true) =>
    `${isAbsolute ? '$' : ''}${letter}$${PARTS}:${isAbsolute ? '$' : ''}${letter}$${LAST_PART}`;
  return `SUMPRODUCT(${whole(column, false)},${whole(hours)}/${whole(productive)})`;
};

const fteRow = (who: Who): Row => ({
  key: `fte-${who}`,
  label: `${staff.find(({ key }) => key === who)!.name}: FTE needed`,
  unit: 'FTE',
  format: formats.twoDecimals,
  of: (c) => `=SUMPRODUCT(${part(who, c)},${part(who, HOURS, true)}/${part(who, PRODUCTIVE, true)})`,
});
const costRow = (who: Who): Row => ({
  key: `cost-${who}`,
  label: `${staff.find(({ key }) => key === who)!.name}: cost`,
  unit: '£ a year, gross',
  format: formats.pounds,
  of: (c) =>
    `=SUMPRODUCT(${part(who, c)},${part(who, HOURS, true)}/${part(who, PRODUCTIVE, true)},${part(who, COST, true)})`,
});

const here = (column: string, key: string) => `${column}${rowIn(summaryRows, key)}`;
const sumOf = (column: string, prefix: string) =>
  `SUM(${here(column, `${prefix}-senior`)}:${here(column, `${prefix}-assessor`)})`;

const summary: Row[] = [
  {
    key: 'required',
    label: 'FTE required to take every case, at a full caseload (as on the Years sheet)',
    unit: 'FTE',
    format: formats.twoDecimals,
    of: (_c, { lines }) => `=${address(lines.at('required', FIRST_YEAR))}`,
  },
  {
    key: 'partCaseload',
    label: 'More, because some posts carry less than a full caseload',
    unit: 'FTE',
    format: formats.twoDecimals,
    of: (c) => `=${fteOfParts(c, PLAIN_HOURS, PRODUCTIVE)}-${fteOfParts(c, PLAIN_HOURS, FULL)}`,
  },
  {
    key: 'extraFte',
    label: 'More, because assessors take extra time for a case',
    unit: 'FTE',
    format: formats.twoDecimals,
    of: (c) => `=${fteOfParts(c, HOURS, PRODUCTIVE)}-${fteOfParts(c, PLAIN_HOURS, PRODUCTIVE)}`,
  },
  ...whoKeys.map(fteRow),
  {
    key: 'fte',
    label: 'FTE needed by this mix',
    unit: 'FTE',
    format: formats.twoDecimals,
    style: 'result',
    of: (c) => `=${sumOf(c, 'fte')}`,
  },
  ...whoKeys.map(costRow),
  {
    key: 'cost',
    label: 'Cost in all',
    unit: '£ a year, gross',
    format: formats.pounds,
    style: 'result',
    of: (c) => `=${sumOf(c, 'cost')}`,
  },
  {
    key: 'cases',
    label: 'Cases',
    unit: 'cases a year',
    format: formats.number,
    of: (c) => `=SUM(${c}$${PARTS}:${c}$${LAST_PART})`,
  },
  {
    key: 'costPerCase',
    label: 'Cost of a case',
    unit: '£ a case, gross',
    format: formats.poundsAndPence,
    of: (c) => `=IF(${here(c, 'cases')}>0,${here(c, 'cost')}/${here(c, 'cases')},"no cases")`,
  },
  {
    key: 'dearer',
    label: 'Cost above option A (negative = costs less)',
    unit: '£ a year, gross',
    format: formats.pounds,
    of: (c) => `=${here(c, 'cost')}-$${columnOf(0)}$${rowIn(summaryRows, 'cost')}`,
  },
  {
    key: 'released',
    label: 'Registered hours released by delegation: capacity, not cash',
    unit: 'hours a year',
    format: formats.number,
    of: (c, { items: { each } }) =>
      `=OT.DELEGATION(${part('assessor', c)},${address(span(each.hoursComplex, each.hoursEquipment))},1)`,
  },
  {
    key: 'registeredGap',
    label: 'Registered FTE needed less those in post (negative = surplus)',
    unit: 'FTE',
    format: formats.twoDecimals,
    of: (c, { establishment }) =>
      `=${here(c, 'fte-senior')}+${here(c, 'fte-therapist')}-${fteOf(establishment, 'senior-practitioner')}-${fteOf(establishment, 'occupational-therapist')}`,
  },
  {
    key: 'assessorGap',
    label: 'Non-regulated FTE needed less those in post (negative = surplus)',
    unit: 'FTE',
    format: formats.twoDecimals,
    of: (c, { establishment }) =>
      `=${here(c, 'fte-assessor')}-${fteOf(establishment, 'non-regulated-assessor')}`,
  },
  {
    key: 'supervised',
    label: 'To be supervised: non-regulated FTE and apprentices',
    unit: 'FTE and people',
    format: formats.twoDecimals,
    of: (c, { establishment }) => `=${here(c, 'fte-assessor')}+${headcountOf(establishment, 'apprentices')}`,
  },
  {
    key: 'supervision',
    label: 'Supervision ratio: registered FTE for each to be supervised',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    style: 'result',
    of: (c) =>
      `=IF(${here(c, 'fte')}=0,"Nobody is needed",IF(${here(c, 'supervised')}>0,(${here(c, 'fte-senior')}+${here(c, 'fte-therapist')})/${here(c, 'supervised')},"${NOBODY_TO_SUPERVISE}"))`,
  },
];
const summaryRows = places(SUMMARY, [...summary, { key: 'supervisionWords' }]);

export function mixCell(option: number, key: string): string {
  return `'${SKILL_MIX}'!$${columnOf(option)}$${rowIn(summaryRows, key)}`;
}
export function mixRange(key: string): string {
  const row = rowIn(summaryRows, key);
  return `'${SKILL_MIX}'!$${OPTION_COLUMNS[0]}$${row}:$${OPTION_COLUMNS[2]}$${row}`;
}
/** What an option costs, from its parts: for the Checks sheet. */
export function mixCostOfParts(option: number): string {
  const column = (letter: string) => `'${SKILL_MIX}'!$${letter}$${PARTS}:$${letter}$${LAST_PART}`;
  return `SUMPRODUCT(${column(columnOf(option))},${column(HOURS)}/${column(PRODUCTIVE)},${column(COST)})`;
}
export const mixNames = options.map(({ name }) => name);
export const mixHeadings = `'${SKILL_MIX}'!$${OPTION_COLUMNS[0]}$${PARTS - 1}:$${OPTION_COLUMNS[2]}$${PARTS - 1}`;

/** The central case is what the mixes staff. */
export function skillMixSheet(at: (key: string) => InputPlace, central: Years): SheetPlan {
  const { each } = central.items;
  const words = rowIn(summaryRows, 'supervisionWords');
  const optionHeadings = styled('numberHeading', ...mixNames);
  return {
    name: SKILL_MIX,
    role: 'calculation',
    columns: { A: 60, B: 18, C: 26, D: 26, E: 26, F: 24, G: 24, H: 26, I: 26, J: 26 },
    frozenRows: 3,
    frozenColumns: 1,
    cells: {
      ...block(1, [
        styled('title', 'Skill mix: three ways of staffing the first year’s cases'),
        styled(
          'subtitle',
          'Central case. Each option takes every case. Gross cost of the FTE needed, a full year. Managers and apprentices are not in it.',
        ),
      ]),
      ...masterCheckCells(3),
      ...block(PARTS - 3, [
        [
          {
            value: `=${address(each.priceBasis)}&". "&${address(each.insurance)}`,
            format: formats.text,
            style: 'note',
          },
        ],
        styled('subtitle', '1  Who takes the cases'),
        [
          ...styled('heading', 'Staff and tier', 'Unit'),
          ...optionHeadings,
          ...styled(
            'numberHeading',
            'Time of a case (hours)',
            'Time of an FTE (hours)',
            'Cost of an FTE (£ a year)',
            'Without extra time (hours)',
            'At a full caseload (hours)',
          ),
        ],
        ...staff.flatMap((who) => tiers.map((tier) => partCells(who, tier, at, central))),
      ]),
      ...block(SUMMARY - 2, [
        styled('subtitle', '2  What each option needs and costs'),
        [...styled('heading', 'Result', 'Unit'), ...optionHeadings],
        ...summary.map(({ label, unit, format, style = 'calculation', of }): CellPlan[] => [
          { value: label, style: 'label' },
          { value: unit, style: 'note' },
          ...OPTION_COLUMNS.map((column): CellPlan => ({ value: of(column, central), format, style })),
        ]),
        [
          { value: 'Is there enough supervision?', style: 'label' },
          { value: 'words', style: 'note' },
          ...OPTION_COLUMNS.map((column): CellPlan => ({
            value: supervisionWords(here(column, 'supervision'), at),
            format: formats.text,
            style: 'result',
          })),
        ],
      ]),
    },
    timelines: [`${OPTION_COLUMNS[0]}${SUMMARY}:${OPTION_COLUMNS[2]}${words}`],
    highlights: [
      ...masterCheckHighlights('$B$3'),
      {
        range: `${OPTION_COLUMNS[0]}${words}:${OPTION_COLUMNS[2]}${words}`,
        formula: `=LEFT(${OPTION_COLUMNS[0]}${words},5)="Below"`,
        look: 'bad',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}

/** A ratio that is words says itself why there is none. */
export function supervisionWords(ratio: string, at: (key: string) => InputPlace): string {
  return `=IF(ISNUMBER(${ratio}),IF(${ratio}<${at('leastSupervision').central},"Below the fewest wanted","Enough"),${ratio})`;
}

function partCells(
  who: (typeof staff)[number],
  tier: (typeof tiers)[number],
  at: (key: string) => InputPlace,
  { establishment, items, lines }: Years,
): CellPlan[] {
  const share = (optionKey: string) => {
    const [senior, assessor] = ['senior', 'assessor'].map((one) => at(one + optionKey + tier.key).central);
    if (who.key === 'senior') return senior;
    return who.key === 'assessor' ? assessor : `MAX(0,1-${senior}-${assessor})`;
  };
  const hours = address(items.each[`hours${tier.key}`]);
  const productive = address(items.each.productiveHours);
  const each = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  return [
    { value: `${who.name}: ${tier.name.toLowerCase()}`, style: 'label' },
    { value: 'cases a year', style: 'note' },
    ...options.map((option) =>
      each(`=${address(lines.at(`cases${tier.key}`, FIRST_YEAR))}*${share(option.key)}`, formats.number),
    ),
    each(
      who.key === 'assessor' ? `=${hours}*(1+${at('extraTime').central})` : `=${hours}`,
      formats.twoDecimals,
    ),
    each(`=${productive}*${at(who.caseload).central}`, formats.oneDecimal),
    each(`=${address(establishment.byYear.at(who.slug, FIRST_YEAR))}`, formats.pounds),
    each(`=${hours}`, formats.twoDecimals),
    each(`=${productive}`, formats.oneDecimal),
  ];
}
