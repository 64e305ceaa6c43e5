import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { scenarioNames, type ScenarioName } from '../parts/inputs';
import { annexColumn } from './annexSheet';
import type { At } from './inputs';
import { market, UPLIFT } from './places';

const YEARS = ['C', 'D', 'E', 'F'];
const POSITION = 11;
const FIRST = 14;
const LINES = ['pay', 'prices', 'rate', 'byFunction', 'cost', 'added'] as const;
const SIZE = LINES.length + 3;
const top = (scenario: ScenarioName) => FIRST + scenarioNames.indexOf(scenario) * SIZE;
const rowOf = (scenario: ScenarioName, line: (typeof LINES)[number]) => top(scenario) + LINES.indexOf(line);

const titles: Record<ScenarioName, string> = {
  low: 'Low case: the dearer one',
  central: 'Central case',
  high: 'High case: the cheaper one',
};

const cellOf = (line: (typeof LINES)[number], scenario: ScenarioName, year: number) =>
  `${UPLIFT}!$${YEARS[year]}$${rowOf(scenario, line)}`;
export const upliftedRate = (scenario: ScenarioName, year: number) => cellOf('rate', scenario, year);
export const upliftAdded = (scenario: ScenarioName, year: number) => cellOf('added', scenario, year);
/** The wage floor at the first of the two dates. */
export const wageFloorNow = `${UPLIFT}!$C$5`;
export const upliftYear = (year: number) => `${UPLIFT}!$${YEARS[year]}$${POSITION + 1}`;
export const upliftDifference = `=${scenarioNames
  .map((scenario) => {
    const cells = (line: (typeof LINES)[number]) =>
      `${UPLIFT}!$C$${rowOf(scenario, line)}:$F$${rowOf(scenario, line)}`;
    return `IF(COUNT(${cells('rate')})=0,0,SUMPRODUCT(ABS(${cells('rate')}-${cells('byFunction')})))`;
  })
  .join('+')}`;

/** What the average rate becomes over three years, and what that adds to the cost of the same hours. */
export function upliftSheet(at: At): SheetPlan {
  const figure = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  const floorRow = (label: string, key: string): CellPlan[] => [
    ...styled('label', label),
    ...styled('note', '£ an hour'),
    figure(`=IFNA(OT.WAGEFLOOR(${at(key).central}),"None on record")`, formats.poundsAndPence),
  ];
  return {
    name: UPLIFT,
    role: 'calculation',
    columns: { A: 54, B: 34, C: 18, D: 18, E: 18, F: 18 },
    cells: {
      ...block(1, [
        styled('title', 'Uplift: what the average rate becomes'),
        styled(
          'subtitle',
          'The average paid, uplifted each April: its pay share moves with pay, the rest with other costs. Hours stay as they are. In the prices of each year, gross of client contributions.',
        ),
      ]),
      ...block(4, [
        [...styled('heading', 'Wage floor', 'Unit'), ...styled('numberHeading', 'Figure')],
        floorRow('National Living Wage at the first date, by OT.WAGEFLOOR', 'floorFrom'),
        floorRow('National Living Wage at the second date', 'floorTo'),
        [
          ...styled('label', 'Rise of the wage floor'),
          ...styled('note', 'between the two dates'),
          figure(`=IF(COUNT($C$5:$C$6)=ROWS($C$5:$C$6),$C$6/$C$5-1,"None on record")`, formats.percent),
        ],
        [
          ...styled('label', 'Pay share of the rate'),
          ...styled('note', 'of the rate'),
          figure(`=${at('payShare').central}`, formats.percent),
        ],
      ]),
      ...block(POSITION - 1, [
        [
          ...styled('heading', 'Year', 'Unit'),
          ...styled('numberHeading', 'Now', 'Year 1', 'Year 2', 'Year 3'),
        ],
        [
          ...styled('label', 'Years from now'),
          ...styled('note', 'years'),
          ...YEARS.map((letter) =>
            figure(`=COLUMNS($C$${POSITION - 1}:${letter}$${POSITION - 1})-1`, formats.number),
          ),
        ],
        [
          ...styled('label', 'Financial year'),
          ...styled('note', 'financial year'),
          ...YEARS.map((letter) =>
            figure(
              `=INDEX(${annexColumn.year},MATCH(${at('year').central},${annexColumn.year},0)+${letter}$${POSITION})`,
              formats.text,
            ),
          ),
        ],
      ]),
      ...Object.assign({}, ...scenarioNames.map((scenario) => scenarioBlock(scenario, at))),
    },
    frozenColumns: 1,
    timelines: [
      `C${POSITION}:F${POSITION + 1}`,
      ...scenarioNames.map((scenario) => `C${top(scenario)}:F${top(scenario) + LINES.length - 1}`),
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}

function scenarioBlock(scenario: ScenarioName, at: At) {
  const used = (key: string) => at(key).usedBy[scenario];
  const row = (line: (typeof LINES)[number]) => rowOf(scenario, line);
  const isNow = (letter: string) => `${letter}$${POSITION}=0`;
  const before = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 1);
  const unlessUnknown = (formula: string) => `IFERROR(${formula},"Not known")`;
  const uplifted = (letter: string, formula: (rate: string) => string) =>
    `IF(${isNow(letter)},${market.averagePaid},${unlessUnknown(formula(`${before(letter)}${row('rate')}`))})`;
  const growths = (letter: string) => `${letter}${row('pay')},${letter}${row('prices')}`;
  const lines: [string, string, (letter: string) => string, string][] = [
    [
      'Pay growth',
      'on the year before',
      (letter) =>
        `IF(${isNow(letter)},0,IF(${letter}$${POSITION}=1,${unlessUnknown(`$C$7+${used('payAbove')}`)},${used('payLater')}))`,
      formats.percent,
    ],
    [
      'Growth of other costs',
      'on the year before',
      (letter) => `IF(${isNow(letter)},0,${used('prices')})`,
      formats.percent,
    ],
    [
      'Average rate',
      '£ an hour',
      (letter) =>
        uplifted(
          letter,
          (rate) => `${rate}*(1+$C$8*${letter}${row('pay')}+(1-$C$8)*${letter}${row('prices')})`,
        ),
      formats.poundsAndPence,
    ],
    [
      'The same by OT.UPLIFT',
      '£ an hour',
      (letter) => uplifted(letter, (rate) => `OT.UPLIFT(${rate},$C$8,${growths(letter)})`),
      formats.poundsAndPence,
    ],
    [
      'Cost of all hours',
      '£ a year, gross',
      (letter) => unlessUnknown(`${letter}${row('rate')}*${market.annualHours}`),
      formats.pounds,
    ],
    [
      'Added to the cost of now',
      '£ a year, gross; a cash pressure',
      (letter) => unlessUnknown(`${letter}${row('cost')}-$C${row('cost')}`),
      formats.pounds,
    ],
  ];
  return block(top(scenario) - 1, [
    [
      ...styled('heading', titles[scenario], 'Unit'),
      ...styled('numberHeading', 'Now', 'Year 1', 'Year 2', 'Year 3'),
    ],
    ...lines.map(([label, unit, of, format]): CellPlan[] => [
      ...styled('label', label),
      ...styled('note', unit),
      ...YEARS.map((letter): CellPlan => ({ value: `=${of(letter)}`, format, style: 'calculation' })),
    ]),
  ]);
}
