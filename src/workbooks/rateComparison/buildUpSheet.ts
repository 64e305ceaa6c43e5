import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import type { At, InputKey } from './inputs';
import { annexColumn, BUILD_UP, market, MINUTES, NO_HOURS, RATES, ratesColumn } from './places';
import { LENGTHS } from './providers';
import { bySign, type BySign } from './signs';

const lengths = ['C', 'D', 'E', 'F'];
const FIRST = 6;
const names = [
  'minutes',
  'mix',
  'hours',
  'contact',
  'travel',
  'holiday',
  'training',
  'sickness',
  'pension',
  'insurance',
  'mileage',
  'running',
  'surplus',
  'total',
  'byFunction',
] as const;
const rowOf = Object.fromEntries(names.map((name, n) => [name, FIRST + n])) as Record<
  (typeof names)[number],
  number
>;
const YEARLY = FIRST + names.length + 2;
const insuranceRate = `$C$${YEARLY}`;
const insuranceThreshold = `$C$${YEARLY + 1}`;
const COMPARED = YEARLY + 5;
const PARTS = COMPARED + 8;

export const buildUpAtMix = `${BUILD_UP}!$G$${rowOf.total}`;
/** Of the four lengths, in order. */
export const buildUpTotals = `${BUILD_UP}!$C$${rowOf.total}:$F$${rowOf.total}`;
export const buildUpGap = `${BUILD_UP}!$C$${COMPARED + 2}`;
export const buildUpValue = `${BUILD_UP}!$C$${COMPARED + 3}`;
export const buildUpWords = `${BUILD_UP}!$C$${COMPARED + 4}`;
/** How far the sheet is from OT.RATEBUILDUP, over the four lengths. */
export const buildUpDifference = `=SUMPRODUCT(ABS(${buildUpTotals}-${BUILD_UP}!$C$${rowOf.byFunction}:$F$${rowOf.byFunction}))`;
export const mixShareOfHours = `${BUILD_UP}!$C$${rowOf.hours}:$F$${rowOf.hours}`;

const parts: [label: string, from: (typeof names)[number][]][] = [
  ['Pay for contact', ['contact']],
  ['Travel: pay and mileage', ['travel', 'mileage']],
  ['Holiday, training and sick pay', ['holiday', 'training', 'sickness']],
  ['Pension and National Insurance', ['pension', 'insurance']],
  ['Running costs, all together', ['running']],
  ['Surplus, share of the price', ['surplus']],
];

export const buildUpPartsDifference = `=SUM(${BUILD_UP}!$C$${PARTS}:$F$${PARTS + parts.length - 1})-SUM(${buildUpTotals})`;

/** What a contact hour costs to provide, in visits of each length and at the local mix. */
export function buildUpSheet(at: At): SheetPlan {
  const pence = formats.poundsAndPence;
  const figure = (value: string, format: string): CellPlan => ({ value, format, style: 'calculation' });
  return {
    name: BUILD_UP,
    role: 'calculation',
    columns: { A: 46, B: 26, C: 16, D: 16, E: 16, F: 16, G: 18, H: 70 },
    cells: {
      ...block(1, [
        styled('title', 'BuildUp: what an hour of care costs to provide'),
        styled(
          'subtitle',
          'Pounds per contact hour at the pay and costs on the Inputs sheet, before enhancements and with mileage, in the prices of the year chosen where pay and mileage are of it. A build-up is a model of cost, not a price that any provider has agreed.',
        ),
      ]),
      ...block(FIRST - 1, [
        [
          ...styled('heading', 'Line', 'Unit'),
          ...styled('numberHeading', ...LENGTHS.map((length) => `${length} minutes`), 'Local mix'),
          ...styled('heading', 'How'),
        ],
        ...lines(at).map(({ label, unit, of, format = pence, isWeighted = true, how }, n): CellPlan[] => [
          ...styled('label', label),
          ...styled('note', unit),
          ...lengths.map((letter) => figure(`=${of(letter)}`, format)),
          isWeighted
            ? figure(`=SUMPRODUCT($C${FIRST + n}:$F${FIRST + n},$C$${rowOf.hours}:$F$${rowOf.hours})`, format)
            : { style: 'calculation' },
          ...styled('note', how),
        ]),
      ]),
      ...block(YEARLY - 1, [
        [
          ...styled('heading', 'National Insurance of the year', 'Unit'),
          ...styled('numberHeading', 'Figure'),
        ],
        ...(
          [
            ['Rate', 'of pay above the threshold', annexColumn.insuranceRate, formats.percent],
            ['Threshold', '£ a year', annexColumn.insuranceThreshold, formats.pounds],
          ] as const
        ).map(([label, unit, column, format]): CellPlan[] => [
          ...styled('label', label),
          ...styled('note', unit),
          figure(`=INDEX(${column},MATCH(${at('year').central},${annexColumn.year},0))`, format),
        ]),
      ]),
      ...block(COMPARED - 1, [
        [
          ...styled('heading', 'Against what is paid, both before enhancements', 'Unit'),
          ...styled('numberHeading', 'Figure'),
        ],
        [
          ...styled('label', 'Average before enhancements, mileage included'),
          ...styled('note', '£ an hour'),
          figure(`=${market.averageBefore}`, pence),
        ],
        [
          ...styled('label', 'Built-up cost at the same visits'),
          ...styled('note', '£ an hour, weighted by hours'),
          figure(
            ifAverage(`SUMPRODUCT(${ratesColumn.builtUp},${ratesColumn.hours})/SUM(${ratesColumn.hours})`),
            pence,
          ),
        ],
        [
          ...styled('label', 'Built-up cost, less that average'),
          ...styled('note', '£ an hour'),
          figure(ifAverage(`$C${COMPARED + 1}-$C${COMPARED}`), pence),
        ],
        [
          ...styled('label', 'The same over all hours'),
          {
            value: `="£ a year. "&${bySign(`$C$${COMPARED + 3}`, PRESSURE)}`,
            style: 'note',
            format: formats.text,
          },
          figure(ifAverage(`$C${COMPARED + 2}*${market.annualHours}`), formats.pounds),
        ],
        [
          ...styled('label', 'In words'),
          ...styled('note', 'words'),
          figure(
            ifAverage(
              `IF($C${COMPARED + 2}>0,"The average rate before enhancements is below the built-up cost","The average rate before enhancements covers the built-up cost")`,
            ),
            formats.text,
          ),
        ],
      ]),
      ...block(PARTS - 1, [
        [
          ...styled('heading', 'In six parts, for the chart', 'Unit'),
          ...styled('numberHeading', ...LENGTHS.map((length) => `${length} minutes`)),
        ],
        ...parts.map(([label, from]): CellPlan[] => [
          ...styled('label', label),
          ...styled('note', '£ per contact hour'),
          ...lengths.map((letter) =>
            figure(`=${from.map((name) => `${letter}$${rowOf[name]}`).join('+')}`, pence),
          ),
        ]),
      ]),
    },
    frozenRows: FIRST - 1,
    frozenColumns: 1,
    timelines: [`C${FIRST}:F${rowOf.byFunction}`, `C${PARTS}:F${PARTS + parts.length - 1}`],
    charts: [
      {
        title: 'What a contact hour costs to provide, by length of visit',
        altText:
          'Stacked columns of the cost of a contact hour for visits of 15, 30, 45 and 60 minutes: short visits cost more, for travel and mileage are spread over less care.',
        kind: 'stackedColumns',
        categories: `${BUILD_UP}!$C$${FIRST - 1}:$F$${FIRST - 1}`,
        series: parts.map(([name], n) => ({ name, values: `${BUILD_UP}!$C$${PARTS + n}:$F$${PARTS + n}` })),
        at: `A${PARTS + parts.length + 1}:H${PARTS + parts.length + 25}`,
        valueAxis: { title: '£ per contact hour', format: formats.poundsAndPence },
        categoryAxis: { title: 'Length of visit (minutes)' },
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}

/** Beside the built-up cost less what is paid, over all hours. */
const PRESSURE: BySign = {
  positive: 'Gross; a cost pressure, not a saving',
  negative: 'Gross; more is paid than the built-up cost; not a saving',
  both: '',
};
export const pressureInWords = bySign(buildUpValue, PRESSURE);

const ifAverage = (formula: string) => `=IF(ISNUMBER($C${COMPARED}),${formula},"${NO_HOURS}")`;

interface Line {
  label: string;
  unit: string;
  /** In the column of one length. */
  of: (letter: string) => string;
  format?: string;
  isWeighted?: boolean;
  how: string;
}

function lines(at: At): Line[] {
  const input = (key: InputKey) => at(key).central;
  const row = (name: (typeof names)[number]) => (letter: string) => `${letter}$${rowOf[name]}`;
  const [minutes, mix, contact, travel] = [row('minutes'), row('mix'), row('contact'), row('travel')];
  const worked = (letter: string) => `(${contact(letter)}+${travel(letter)})`;
  const allPay = (letter: string) => `SUM(${letter}$${rowOf.contact}:${letter}$${rowOf.sickness})`;
  const perHour = '£ per contact hour';
  return [
    {
      label: 'Minutes of a visit',
      unit: 'minutes',
      of: (letter) => `${RATES}!${letter}$5`,
      format: formats.number,
      isWeighted: false,
      how: 'As on the Rates sheet',
    },
    {
      label: 'Local mix of visits',
      unit: 'share of visits',
      of: (letter) => `${RATES}!${letter}$6`,
      format: formats.percent,
      isWeighted: false,
      how: 'From the Inputs sheet',
    },
    {
      label: 'The same as a mix of hours',
      unit: 'share of hours',
      of: (letter) =>
        `${mix(letter)}*${minutes(letter)}/SUMPRODUCT($C$${rowOf.mix}:$F$${rowOf.mix},${MINUTES})`,
      format: formats.percent,
      isWeighted: false,
      how: 'Visits × minutes, as a share: what the local mix weights by',
    },
    { label: 'Contact pay', unit: perHour, of: () => input('pay'), how: 'Basic pay' },
    {
      label: 'Travel pay',
      unit: perHour,
      of: (letter) => `${input('pay')}*${input('travel')}/${minutes(letter)}`,
      how: 'Pay × travel ÷ minutes of the visit',
    },
    {
      label: 'Holiday pay',
      unit: perHour,
      of: (letter) => `${worked(letter)}*${input('leave')}/(${input('buildUpWeeks')}-${input('leave')})`,
      how: 'On contact and travel pay: weeks of holiday ÷ weeks worked',
    },
    {
      label: 'Training',
      unit: perHour,
      of: (letter) => `${worked(letter)}*${input('training')}`,
      how: 'On contact and travel pay',
    },
    {
      label: 'Sick pay',
      unit: perHour,
      of: (letter) => `${worked(letter)}*${input('sickness')}`,
      how: 'On contact and travel pay',
    },
    {
      label: 'Employer pension',
      unit: perHour,
      of: (letter) => `${allPay(letter)}*${input('pension')}`,
      how: 'On all pay above',
    },
    {
      label: 'Employer National Insurance',
      unit: perHour,
      of: (letter) =>
        `${allPay(letter)}*${insuranceRate}*MAX(0,1-${insuranceThreshold}/(${input('pay')}*${input('paidHours')}*${input('buildUpWeeks')}))`,
      how: 'On the part of pay above the threshold of one worker',
    },
    {
      label: 'Mileage',
      unit: perHour,
      of: (letter) => `${input('miles')}*${input('mileage')}*${input('minutes')}/${minutes(letter)}`,
      how: 'Miles × rate × visits in an hour',
    },
    { label: 'Running costs', unit: perHour, of: () => input('running'), how: 'From the Inputs sheet' },
    {
      label: 'Surplus',
      unit: perHour,
      of: (letter) =>
        `SUM(${letter}$${rowOf.contact}:${letter}$${rowOf.running})*${input('surplus')}/(1-${input('surplus')})`,
      how: 'A share of the price: costs × share ÷ (1 − share)',
    },
    {
      label: 'Total',
      unit: perHour,
      of: (letter) => `SUM(${letter}$${rowOf.contact}:${letter}$${rowOf.surplus})`,
      how: 'Added up',
    },
    {
      label: 'The same by OT.RATEBUILDUP',
      unit: perHour,
      of: (letter) => {
        const rest = (
          [
            'travel',
            'paidHours',
            'year',
            'miles',
            'mileage',
            'training',
            'sickness',
            'pension',
            'running',
            'surplus',
          ] as const
        ).map(input);
        const given = [input('pay'), minutes(letter), ...rest, '"price"', input('leave')];
        return `VLOOKUP("Total",OT.RATEBUILDUP(${given.join(',')}),COLUMNS($A$1:$B$1),FALSE)`;
      },
      how: 'One function for all of the lines: the Checks sheet holds the two together',
    },
  ];
}
