import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { scenarioNames, type InputPlace, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { costOf, costTotal, used } from './establishmentPlaces';
import { itemCells, lineCells, periodColumn, places, rowIn, valueCell, type Item } from './lines';
import { yearsSheetName, YEARS } from './sheets';
import { yearLines } from './yearLines';

const ITEMS = 6;

interface Pick {
  key: string;
  label: string;
  unit: string;
  format: string;
}

const pick = (key: string, label: string, unit: string, format: string): Pick => ({
  key,
  label,
  unit,
  format,
});

/** What this scenario takes from the Inputs sheet. */
const picks: Pick[] = [
  pick('weeklyReferrals', 'Referrals a week, urgent ones among them', 'people a week', formats.oneDecimal),
  pick(
    'urgentReferrals',
    'Urgent and complex referrals a week, as typed',
    'people a week',
    formats.oneDecimal,
  ),
  pick('equipmentShare', 'Share of the others that is equipment and low-level', 'share', formats.percent),
  pick('hoursComplex', 'Hours of an urgent or complex case', 'hours a case', formats.oneDecimal),
  pick('hoursStandard', 'Hours of a standard case', 'hours a case', formats.oneDecimal),
  pick('hoursEquipment', 'Hours of an equipment or low-level case', 'hours a case', formats.oneDecimal),
  pick('growthComplex', 'Growth of urgent and complex cases', 'a year', formats.percent),
  pick('growthStandard', 'Growth of standard cases', 'a year', formats.percent),
  pick('growthEquipment', 'Growth of equipment and low-level cases', 'a year', formats.percent),
  pick('weeklyHours', 'Hours of a full-time week', 'hours a week', formats.oneDecimal),
  pick('leaveDays', 'Annual leave', 'days a year', formats.oneDecimal),
  pick('bankHolidays', 'Bank holidays', 'days a year', formats.oneDecimal),
  pick('sicknessDays', 'Sickness', 'days a year', formats.oneDecimal),
  pick('trainingDays', 'Training', 'days a year', formats.oneDecimal),
  pick('nonCaseShare', 'Share of time at work not on cases', 'share', formats.percent),
  pick('leaverRate', 'Leavers', 'a year', formats.percent),
  pick('joiners', 'Joiners, apprentices apart', 'FTE a year', formats.oneDecimal),
  pick('newlyQualifiedShare', 'Share of joiners who are newly qualified', 'share', formats.percent),
  pick('ramp', 'Share of a full caseload in the first twelve months', 'share', formats.percent),
  pick('partYear', 'Share of their first or last year that people work', 'share', formats.percent),
  pick('apprenticesNow', 'Apprentices in training at the start', 'people', formats.oneDecimal),
  pick('apprenticeIntake', 'Apprentices who start each year', 'people a year', formats.oneDecimal),
  pick('trainingYears', 'Years an apprenticeship takes', 'years', formats.number),
  pick('completionShare', 'Share of an intake that qualifies', 'share', formats.percent),
  pick('stayShare', 'Share of those qualifying who take a post here', 'share', formats.percent),
  pick('madePermanent', 'Temporarily funded FTE made permanent', 'a year', formats.percent),
  pick('caseloadTherapist', 'Share of a full caseload of one therapist', 'share', formats.percent),
  pick('weeksInYear', 'Weeks in a year', 'weeks', formats.factor),
  pick('firstDay', 'First day of the first year', 'date', formats.date),
];

const pool = (column: string) => `=SUMIF(${used.caseload},">0",${column})`;

/** What follows from them before any year is counted. */
const derived: Item[] = [
  {
    key: 'urgentUsed',
    label: 'Urgent and complex referrals a week, at most all referrals',
    unit: 'people a week',
    format: formats.oneDecimal,
    value: (at) => `=MIN(${at('urgentReferrals')},${at('weeklyReferrals')})`,
  },
  {
    key: 'productiveHours',
    label: 'Hours that one FTE has for cases',
    unit: 'hours a year',
    format: formats.oneDecimal,
    value: (at) =>
      `=OT.PRODUCTIVEHOURS(${['weeklyHours', 'leaveDays', 'bankHolidays', 'sicknessDays', 'trainingDays', 'nonCaseShare'].map(at).join(',')})`,
  },
  {
    key: 'poolFte',
    label: 'In post in roles that take cases',
    unit: 'FTE',
    format: formats.twoDecimals,
    value: () => pool(used.inPost),
    note: 'Roles whose share of a full caseload is above nil, on the Establishment sheet',
  },
  {
    key: 'poolTemporary',
    label: 'Of them temporarily funded',
    unit: 'FTE',
    format: formats.twoDecimals,
    value: () => pool(used.temporary),
  },
  {
    key: 'poolEstablished',
    label: 'Establishment of those roles',
    unit: 'FTE',
    format: formats.twoDecimals,
    value: () => pool(used.established),
  },
  {
    key: 'caseloadMix',
    label: 'Mean share of a full caseload of one FTE in post',
    unit: 'share',
    format: formats.percent,
    value: (at) => `=IF(${at('poolFte')}>0,SUMPRODUCT(${used.inPost},${used.caseload})/${at('poolFte')},1)`,
  },
  {
    key: 'poolCost',
    label: 'Mean cost of one FTE of those roles, on-costs included',
    unit: '£ a year, gross',
    format: formats.pounds,
    value: (at) =>
      `=IF(${at('poolFte')}>0,SUMIF(${used.caseload},">0",${used.costInPost})/${at('poolFte')},${at('therapistCost')})`,
  },
  {
    key: 'otherCost',
    label: 'Cost of the roles that take no cases, held constant',
    unit: '£ a year, gross',
    format: formats.pounds,
    value: () => `=${costTotal('D')}-SUMIF(${used.caseload},">0",${used.costInPost})`,
  },
  {
    key: 'therapistCost',
    label: 'Cost of one FTE occupational therapist, on-costs included',
    unit: '£ a year, gross',
    format: formats.pounds,
    value: () => `=${costOf('occupational-therapist')}`,
  },
];

const FIRST_ITEM = ITEMS + 1;
const itemRows = places(FIRST_ITEM, [...picks, ...derived]);
const LINES = FIRST_ITEM + picks.length + derived.length + 1;
const lineRows = places(LINES + 1, yearLines);
export const lastLine = LINES + yearLines.length;
const item = (key: string) => valueCell(rowIn(itemRows, key));

/** An item of one scenario, or a line of it in one year: year 0 is what stands before the first. */
export function yearsCell(scenario: ScenarioName, key: string, year?: number): string {
  const address = year === undefined ? item(key) : `$${periodColumn(year)}$${rowIn(lineRows, key)}`;
  return `'${yearsSheetName(scenario)}'!${address}`;
}

/** A line over all years. */
export function yearsRange(scenario: ScenarioName, key: string, from = 1, to = YEARS): string {
  const row = rowIn(lineRows, key);
  return `'${yearsSheetName(scenario)}'!$${periodColumn(from)}$${row}:$${periodColumn(to)}$${row}`;
}

/** Several lines that stand one below another, in one year. */
export function yearsColumn(scenario: ScenarioName, first: string, last: string, year: number): string {
  const column = periodColumn(year);
  return `'${yearsSheetName(scenario)}'!$${column}$${rowIn(lineRows, first)}:$${column}$${rowIn(lineRows, last)}`;
}

export function yearsItems(scenario: ScenarioName, first: string, last: string): string {
  return `'${yearsSheetName(scenario)}'!$C$${rowIn(itemRows, first)}:$C$${rowIn(itemRows, last)}`;
}

export function yearsSheet(scenario: ScenarioName, at: (key: string) => InputPlace): SheetPlan {
  const position = scenarioNames.indexOf(scenario) + 1;
  const items: Item[] = [
    ...picks.map((one): Item => ({ ...one, value: () => `=INDEX(${at(one.key).used},1,$C$4)` })),
    ...derived,
  ];
  const gapRow = rowIn(lineRows, 'gapWords');
  const heading: CellPlan[] = [
    ...styled('heading', 'By financial year', 'Unit'),
    ...styled('numberHeading', 'At the start'),
    ...Array.from({ length: YEARS }, (_, n): CellPlan => ({
      value: `=YEAR(${item('firstDay')})+${periodColumn(n + 1)}${rowIn(lineRows, 'position')}-1&"/"&TEXT(DATE(YEAR(${item('firstDay')})+${periodColumn(n + 1)}${rowIn(lineRows, 'position')},1,1),"yy")`,
      format: formats.text,
      style: 'numberHeading',
    })),
  ];
  return {
    name: yearsSheetName(scenario),
    role: 'calculation',
    columns: { A: 58, B: 18, C: 16, D: 16, E: 16, F: 16, G: 16, H: 16 },
    frozenRows: 4,
    frozenColumns: 3,
    cells: {
      ...block(1, [
        styled('title', `Demand, staff and cost by year: ${scenario} case`),
        styled(
          'subtitle',
          'The three sheets of this kind hold the same formulas; only the position in C4 differs.',
        ),
      ]),
      ...masterCheckCells(3),
      ...block(4, [
        [
          { value: 'Scenario: low (1), central (2), high (3)', style: 'label' },
          { value: 'position', style: 'note' },
          { value: position, format: formats.number, style: 'calculation' },
        ],
      ]),
      ...itemCells('Inputs of this scenario, and what follows from them', ITEMS, items, item),
      ...lineCells(heading, LINES, yearLines, YEARS, item),
    },
    timelines: [`${periodColumn(1)}${LINES}:${periodColumn(YEARS)}${lastLine}`],
    highlights: [
      ...masterCheckHighlights('$B$3'),
      {
        range: `${periodColumn(1)}${gapRow}:${periodColumn(YEARS)}${gapRow}`,
        formula: `=${periodColumn(1)}${gapRow}="Short"`,
        look: 'caution',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: '1:4' },
  };
}

/** The labels of the years, for charts and tables. */
export const yearLabels = (scenario: ScenarioName) =>
  `'${yearsSheetName(scenario)}'!$${periodColumn(1)}$${LINES}:$${periodColumn(YEARS)}$${LINES}`;
export const yearLabel = (scenario: ScenarioName, year: number) =>
  `'${yearsSheetName(scenario)}'!$${periodColumn(year)}$${LINES}`;
