import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { scenarioNames, type InputPlace, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { itemCells, lineCells, periodColumn, places, rowIn, valueCell, type Item, type Line } from './lines';
import { weeklySheetName, WEEKS } from './sheets';
import { weeklyItems } from './weeklyItems';

const ITEMS = 6;
const FIRST_ITEM = ITEMS + 1;

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
    unit: 'people',
    format: formats.oneDecimal,
    each: ({ before }) => `=${before('list')}`,
  },
  {
    key: 'referrals',
    label: 'Referrals, urgent ones among them',
    unit: 'people',
    format: formats.oneDecimal,
    each: ({ at }) => `=${at('referrals')}`,
  },
  {
    key: 'seen',
    label: 'Seen',
    unit: 'people',
    format: formats.oneDecimal,
    each: ({ at, here }) => `=MIN(${at('capacity')},${here('start')}+${here('referrals')})`,
  },
  {
    key: 'list',
    label: 'Waiting at the end',
    unit: 'people',
    format: formats.oneDecimal,
    opening: (at) => `=${at('openingList')}`,
    each: ({ here }) => `=${here('start')}+${here('referrals')}-${here('seen')}`,
  },
  {
    key: 'urgentSeen',
    label: 'Urgent people seen, before all others',
    unit: 'people',
    format: formats.oneDecimal,
    each: ({ at, here, before }) => `=MIN(${here('seen')},${before('urgentWaiting')}+${at('urgent')})`,
  },
  {
    key: 'urgentWaiting',
    label: 'Urgent people waiting at the end',
    unit: 'people',
    format: formats.oneDecimal,
    opening: () => '=0',
    each: ({ at, here, before }) => `=${before('urgentWaiting')}+${at('urgent')}-${here('urgentSeen')}`,
  },
  {
    key: 'wait',
    label: 'Expected wait of somebody who joins now',
    unit: 'weeks',
    format: formats.oneDecimal,
    each: ({ at, here }) =>
      `=IF(${here('list')}=0,0,IF(${at('routineCapacity')}=0,"not applicable",${here('list')}/${at('routineCapacity')}))`,
  },
  {
    key: 'within',
    label: 'Within the longest wait wanted?',
    unit: 'words',
    format: formats.text,
    each: ({ at, here }) =>
      `=IF(ISNUMBER(${here('wait')}),IF(${here('wait')}<=${at('targetWeeks')},"Yes","No"),"No")`,
  },
  {
    key: 'urgentWithin',
    label: 'All urgent people seen in the week they come?',
    unit: 'words',
    format: formats.text,
    each: ({ at, here }) => `=IF(${here('urgentWaiting')}>0,"No",IF(${at('urgent')}>0,"Yes","None came"))`,
  },
  {
    key: 'target',
    label: 'Target list',
    unit: 'people',
    format: formats.oneDecimal,
    each: ({ at }) => `=${at('targetList')}`,
  },
];

// The summary at the top looks along the lines, which stand below it.
const LINES = FIRST_ITEM + 22;
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
    const input = one.key in inputKeys ? at(inputKeys[one.key]!) : null;
    return input ? { ...one, value: () => `=INDEX(${input.used},1,$C$4)` } : one;
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
      A: 58,
      B: 18,
      C: 22,
      ...Object.fromEntries(Array.from({ length: WEEKS }, (_, n) => [periodColumn(n + 1), 11])),
    },
    frozenRows: 4,
    frozenColumns: 3,
    cells: {
      ...block(1, [
        styled('title', `Waiting list by week of the first year: ${scenario} case`),
        styled(
          'subtitle',
          'Everybody referred joins the list; as many are seen as there is capacity for, urgent people first. Only the position in C4 differs between the three sheets of this kind.',
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
    print: { orientation: 'landscape', titleRows: '1:4' },
  };
}

/** Items that are read from the Inputs sheet, and the key they have there. */
const inputKeys: Record<string, string> = {
  openingList: 'openingList',
  targetWeeks: 'targetWeeks',
  urgentHours: 'urgentHours',
  targetFactor: 'targetFactor',
  reliefWeeks: 'reliefWeeks',
};
