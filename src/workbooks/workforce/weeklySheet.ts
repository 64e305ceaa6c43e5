import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { scenarioNames, type InputPlace, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { itemCells, lineCells, periodColumn, places, rowIn, valueCell, type Item, type Line } from './lines';
import { weeklySheetName, WEEKS } from './sheets';
import { weeklyItems } from './weeklyItems';

const ITEMS = 6;
const FIRST_ITEM = ITEMS + 1;

const people = { unit: 'people', format: formats.oneDecimal };
const words = { unit: 'words', format: formats.text };

/** Ordinary formulas, each week from the one before: a week that is typed over moves those after it. */
const lines: Line[] = [
  {
    key: 'week',
    label: 'Week',
    unit: 'number',
    format: formats.number,
    opening: () => '=0',
    each: ({ before }) => `=${before('week')}+1`,
  },
  {
    key: 'start',
    label: 'Waiting at the start',
    ...people,
    each: ({ before }) => `=${before('list')}`,
  },
  {
    key: 'referrals',
    label: 'Referrals, urgent ones among them',
    ...people,
    each: ({ at }) => `=${at('referrals')}`,
  },
  {
    key: 'hours',
    label: 'Hours for cases',
    unit: 'hours',
    format: formats.oneDecimal,
    each: ({ at }) => `=${at('hours')}`,
  },
  {
    key: 'urgentSeen',
    label: 'Urgent people seen, before all others',
    ...people,
    each: ({ at, here, before }) =>
      `=MIN(${before('urgentWaiting')}+${at('urgent')},${here('hours')}/${at('urgentCase')})`,
  },
  {
    key: 'urgentWaiting',
    label: 'Urgent people waiting at the end',
    ...people,
    opening: () => '=0',
    each: ({ at, here, before }) => `=${before('urgentWaiting')}+${at('urgent')}-${here('urgentSeen')}`,
  },
  {
    key: 'routineCapacity',
    label: 'Routine cases for which they leave the time',
    ...people,
    unit: 'cases',
    each: ({ at, here }) =>
      `=IF(${here('urgentWaiting')}>0,0,MAX(0,${here('hours')}-${here('urgentSeen')}*${at('urgentCase')})/${at('routineCase')})`,
  },
  {
    key: 'routineWaiting',
    label: 'Routine people to be seen: waiting at the start and referred',
    ...people,
    each: ({ at, here, before }) =>
      `=${here('start')}-${before('urgentWaiting')}+${here('referrals')}-${at('urgent')}`,
  },
  {
    key: 'routineSeen',
    label: 'Routine people seen',
    ...people,
    each: ({ here }) => `=MIN(${here('routineWaiting')},${here('routineCapacity')})`,
  },
  {
    key: 'seen',
    label: 'Seen in all',
    ...people,
    each: ({ here }) => `=${here('urgentSeen')}+${here('routineSeen')}`,
  },
  {
    key: 'list',
    label: 'Waiting at the end',
    ...people,
    opening: (at) => `=${at('openingList')}`,
    each: ({ here }) => `=${here('urgentWaiting')}+${here('routineWaiting')}-${here('routineSeen')}`,
  },
  {
    key: 'hoursUsed',
    label: 'Hours used',
    unit: 'hours',
    format: formats.oneDecimal,
    each: ({ at, here }) =>
      `=${here('urgentSeen')}*${at('urgentCase')}+${here('routineSeen')}*${at('routineCase')}`,
  },
  {
    key: 'wait',
    label: 'Expected wait of a routine person: list ÷ routine capacity',
    unit: 'weeks',
    format: formats.oneDecimal,
    each: ({ here }) =>
      `=IF(${here('list')}=0,0,IF(${here('routineCapacity')}=0,"not applicable",${here('list')}/${here('routineCapacity')}))`,
  },
  {
    key: 'within',
    label: 'Within the longest wait wanted?',
    ...words,
    each: ({ at, here }) => {
      const isBelow = `OR(${here('urgentWaiting')}>0,${here('routineCapacity')}<${at('routine')})`;
      const isKept = `AND(${here('list')}<=${at('targetList')},${here('routineCapacity')}>${at('routine')})`;
      return `=IF(OR(${isBelow},NOT(ISNUMBER(${here('wait')}))),"No",IF(${here('wait')}>${at('targetWeeks')},"No",IF(${isKept},"Yes","At risk")))`;
    },
  },
  {
    key: 'urgentWithin',
    label: 'All urgent people seen in the week they come?',
    ...words,
    each: ({ at, here }) => `=IF(${here('urgentWaiting')}>0,"No",IF(${at('urgent')}>0,"Yes","None came"))`,
  },
  {
    key: 'target',
    label: 'Target list',
    ...people,
    each: ({ at }) => `=${at('targetList')}`,
  },
];

// The summary at the top looks along the lines, which are below it.
const LINES = FIRST_ITEM + 37;
const lineRows = places(LINES + 1, lines);
const range = (key: string) =>
  `$${periodColumn(1)}$${rowIn(lineRows, key)}:$${periodColumn(WEEKS)}$${rowIn(lineRows, key)}`;

const items: Item[] = weeklyItems({
  range,
  last: (key) => `$${periodColumn(WEEKS)}$${rowIn(lineRows, key)}`,
});
const itemRows = places(FIRST_ITEM, items);
const item = (key: string) => valueCell(rowIn(itemRows, key));

export function weeklyCell(scenario: ScenarioName, key: string): string {
  return `'${weeklySheetName(scenario)}'!${item(key)}`;
}

/** A line over all weeks. */
export function weeklyRange(scenario: ScenarioName, key: string): string {
  return `'${weeklySheetName(scenario)}'!${range(key)}`;
}

export function weeklySheet(scenario: ScenarioName, at: (key: string) => InputPlace): SheetPlan {
  if (FIRST_ITEM + items.length >= LINES) throw new Error('The summary of the weeks has outgrown its room');
  const own = items.map((one): Item => {
    return fromInputs.has(one.key) ? { ...one, value: () => `=INDEX(${at(one.key).used},1,$C$4)` } : one;
  });
  const heading: CellPlan[] = [
    ...styled('heading', 'By week', 'Unit'),
    ...styled('numberHeading', 'At the start'),
    ...Array.from({ length: WEEKS }, (_, n): CellPlan => ({
      value: `="Week "&${periodColumn(n + 1)}${rowIn(lineRows, 'week')}`,
      format: formats.text,
      style: 'numberHeading',
    })),
  ];
  return {
    name: weeklySheetName(scenario),
    role: 'calculation',
    columns: {
      A: 51,
      B: 14,
      C: 17,
      ...Object.fromEntries(Array.from({ length: WEEKS }, (_, n) => [periodColumn(n + 1), 10])),
    },
    frozenRows: 4,
    frozenColumns: 3,
    cells: {
      ...block(1, [
        styled('title', `Waiting list by week of the first year: ${scenario} case`),
        styled(
          'subtitle',
          'Everybody referred joins the list. Urgent people are seen first, in their own hours; routine people have the hours that are left. Only the position in C4 differs between the three sheets of this kind.',
        ),
      ]),
      ...masterCheckCells(3),
      ...block(4, [
        [
          { value: 'Scenario: low (1), central (2), high (3)', style: 'label' },
          { value: 'position', style: 'note' },
          { value: scenarioNames.indexOf(scenario) + 1, format: formats.number, style: 'calculation' },
        ],
      ]),
      ...itemCells('Inputs of this scenario, and what comes of them', ITEMS, own, item),
      ...lineCells(heading, LINES, lines, WEEKS, item),
    },
    timelines: [`${periodColumn(1)}${LINES}:${periodColumn(WEEKS)}${LINES + lines.length}`],
    highlights: masterCheckHighlights('$B$3'),
    isProtected: true,
    print: {
      orientation: 'landscape',
      titleRows: '1:4',
      titleColumns: 'A:B',
      // The summary and its notes, then the weeks by quarter.
      areas: [
        `A1:${periodColumn(13)}${LINES - 1}`,
        `A${LINES}:${periodColumn(WEEKS)}${LINES + lines.length}`,
      ],
      periods: { from: periodColumn(1), onPage: 13 },
    },
  };
}

/** Items that are read from the Inputs sheet, by the key that they have there too. */
const fromInputs = new Set([
  'openingList',
  'targetWeeks',
  'urgentHours',
  'targetFactor',
  'variation-referrals',
  'variation-capacity',
  'reliefWeeks',
]);
