import { EXPECTED } from '../../evidence/onRecord';
import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { scenarioNames, type ScenarioName } from '../parts/inputs';
import type { At, InputKey } from './inputs';
import { annexColumn, market, NOT_KNOWN, UPLIFT } from './places';

const YEARS = ['C', 'D', 'E', 'F'];
const WAGES = 5;
const rows = ['dayNow', 'wageNow', 'dayNext', 'wageNext', 'known', 'rise', 'payShare'] as const;
const wageCell = (key: (typeof rows)[number]) => `$C$${WAGES + rows.indexOf(key)}`;
const POSITION = WAGES + rows.length + 2;
const FIRST = POSITION + 4;
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
/** The wage floor of the year of the prices, the one from the next April, and how that one is known. */
export const wageFloor = {
  dayNow: `${UPLIFT}!${wageCell('dayNow')}`,
  now: `${UPLIFT}!${wageCell('wageNow')}`,
  dayNext: `${UPLIFT}!${wageCell('dayNext')}`,
  next: `${UPLIFT}!${wageCell('wageNext')}`,
  known: `${UPLIFT}!${wageCell('known')}`,
  rise: `${UPLIFT}!${wageCell('rise')}`,
};
/** For the end of a label: says where a figure rests on a wage that the person typed. */
export const ifExpected = `IF(${wageFloor.known}="${EXPECTED}"," (on the wage you expect)","")`;
export const upliftYear = (year: number) => `${UPLIFT}!$${YEARS[year]}$${POSITION + 1}`;
export const upliftCells = `$C$${WAGES}:$F$${top('high') + LINES.length - 1}`;
export const upliftDifference = `=${scenarioNames
  .flatMap((scenario) =>
    YEARS.map((_, year) => {
      const known = (line: (typeof LINES)[number]) => `N(${cellOf(line, scenario, year)})`;
      return `ABS(${known('rate')}-${known('byFunction')})`;
    }),
  )
  .join('+')}`;
/** How far the wage rise of year 1 is from that of one April to the next. */
export const riseDifference = `IF(ISNUMBER(${wageFloor.rise}),${wageFloor.now}*(1+${wageFloor.rise})-${wageFloor.next},0)`;

/** What the average rate becomes over three years, and what that adds to the cost of the same hours. */
export function upliftSheet(at: At): SheetPlan {
  const figure = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  const inYear = (column: string, later: string) =>
    `INDEX(${column},MATCH(${at('year').central},${annexColumn.year},0)${later})`;
  const expected = at('expectedWage').central;
  const onRecord = inYear(annexColumn.wage, '+1');
  const wages: Record<(typeof rows)[number], [label: string, unit: string, value: string, format: string]> = {
    dayNow: ['First day of the year of the prices', 'date', inYear(annexColumn.firstDay, ''), formats.date],
    wageNow: [
      'National Living Wage on that day, already in the prices',
      '£ an hour',
      inYear(annexColumn.wage, ''),
      formats.poundsAndPence,
    ],
    dayNext: ['First day of year 1', 'date', inYear(annexColumn.firstDay, '+1'), formats.date],
    wageNext: [
      'National Living Wage from that day',
      '£ an hour',
      `IF(ISNUMBER(${onRecord}),${onRecord},IF(ISNUMBER(${expected}),${expected},"${NOT_KNOWN}"))`,
      formats.poundsAndPence,
    ],
    known: [
      'How it is known',
      'words',
      `IF(ISNUMBER(${onRecord}),"On record",IF(ISNUMBER(${expected}),"${EXPECTED}","No rate on record: type the one you expect on the Inputs sheet"))`,
      formats.text,
    ],
    rise: [
      'Rise of the wage floor in year 1',
      'from one April to the next',
      `IF(AND(ISNUMBER(${wageCell('wageNow')}),ISNUMBER(${wageCell('wageNext')})),${wageCell('wageNext')}/${wageCell('wageNow')}-1,"${NOT_KNOWN}")`,
      formats.percent,
    ],
    payShare: ['Pay share of the rate', 'of the rate', at('payShare').central, formats.percent],
  };
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
      ...block(WAGES - 1, [
        [...styled('heading', 'Wage floor', 'Unit'), ...styled('numberHeading', 'Figure')],
        ...rows.map((key): CellPlan[] => {
          const [label, unit, value, format] = wages[key];
          return [...styled('label', label), ...styled('note', unit), figure(`=${value}`, format)];
        }),
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
            figure(`=${inYear(annexColumn.year, `+${letter}$${POSITION}`)}`, formats.text),
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
  const used = (key: InputKey) => at(key).usedBy[scenario];
  const row = (line: (typeof LINES)[number]) => rowOf(scenario, line);
  const isNow = (letter: string) => `${letter}$${POSITION}=0`;
  const before = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 1);
  const share = wageCell('payShare');
  const ifKnown = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},"${NOT_KNOWN}")`;
  const pay = (letter: string) => `${letter}${row('pay')}`;
  const rate = (letter: string) => `${letter}${row('rate')}`;
  const uplifted = (letter: string, formula: (rate: string) => string) =>
    `IF(${isNow(letter)},${market.averagePaid},IF(AND(ISNUMBER(${rate(before(letter))}),ISNUMBER(${pay(letter)})),${formula(rate(before(letter)))},"${NOT_KNOWN}"))`;
  const growths = (letter: string) => `${pay(letter)},${letter}${row('prices')}`;
  const lines: [string, string, (letter: string) => string, string][] = [
    [
      'Pay growth',
      'on the year before',
      (letter) =>
        `IF(${isNow(letter)},0,IF(${letter}$${POSITION}=1,${ifKnown(wageCell('rise'), `${wageCell('rise')}+${used('payAbove')}`)},${used('payLater')}))`,
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
          (rateBefore) => `${rateBefore}*(1+${share}*${pay(letter)}+(1-${share})*${letter}${row('prices')})`,
        ),
      formats.poundsAndPence,
    ],
    [
      'The same by OT.UPLIFT',
      '£ an hour',
      (letter) => uplifted(letter, (rateBefore) => `OT.UPLIFT(${rateBefore},${share},${growths(letter)})`),
      formats.poundsAndPence,
    ],
    [
      'Cost of all hours',
      '£ a year, gross',
      (letter) => ifKnown(rate(letter), `${rate(letter)}*${market.annualHours}`),
      formats.pounds,
    ],
    [
      'Added to the cost of now',
      '£ a year, gross; positive is a cash pressure, negative a fall',
      (letter) => ifKnown(`${letter}${row('cost')}`, `${letter}${row('cost')}-$C${row('cost')}`),
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
