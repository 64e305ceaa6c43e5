import { block, formats, headingLanding, headings, landing, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';

export const CLAIM_SHEET = 'Derby case';

const TOTS = 'TOTS, 2025/26 (1)';
const ASSUMPTION = 'Our assumption';

const sources = [
  '(1) The Occupational Therapy Service (TOTS), “The Occupational Therapy Service Reclaims Budget and Capacity for Local Authorities”, 2025/26. Read at the source.',
  '(2) Department of Health and Social Care, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026. Provisional; read in a secondary source.',
  '(3) HM Treasury, The Green Book, 2026 discount schedules. Read at the source.',
  'Assumptions are ours, to show the method. Replace each with your own figure, and say where it comes from.',
];

interface Input {
  label: string;
  value: string | number;
  format: string;
  unit: string;
  source: string;
  caution: string;
}

const published: Input[] = [
  {
    label: 'Care packages reviewed',
    value: 240,
    format: formats.number,
    unit: 'packages',
    source: TOTS,
    caution: 'Period of the project not stated',
  },
  {
    label: 'Saving as published',
    value: 1_460_000,
    format: formats.pounds,
    unit: '£',
    source: TOTS,
    caution: 'Called net; of what is not stated, nor whether a year’s or the whole project’s',
  },
  {
    label: 'Hours of care released',
    value: 61_000,
    format: formats.number,
    unit: 'hours',
    source: TOTS,
    caution: 'Whether in a year or in all is not stated',
  },
  {
    label: 'Return as published (3.25 is 325%)',
    value: 3.25,
    format: formats.wholePercent,
    unit: 'ratio',
    source: TOTS,
    caution: 'Definition not stated: four readings are possible',
  },
  {
    label: 'Hourly rate to compare with',
    value: 25.05,
    format: formats.poundsAndPence,
    unit: '£ an hour',
    source: 'DHSC, 2025/26 (2)',
    caution: 'Average home-care fee in England; not Derby’s own rate',
  },
];

const assumptions: Input[] = [
  {
    label: 'Reading used (row of the table above)',
    value: 3,
    format: formats.number,
    unit: '1 to 4',
    source: ASSUMPTION,
    caution: 'Reading 3 is cautious, and its £ an hour is below the average fee',
  },
  {
    label: 'Running cost of keeping the gains',
    value: 60_225,
    format: formats.pounds,
    unit: '£ a year',
    source: ASSUMPTION,
    caution: 'One FTE therapist at £45,000 with on-costs, 2026/27',
  },
  {
    label: 'Start date',
    value: '=DATE(2027,4,1)',
    format: formats.date,
    unit: 'date',
    source: ASSUMPTION,
    caution: 'The first day of a financial year',
  },
  {
    label: 'Financial years shown',
    value: 3,
    format: formats.number,
    unit: '1 to 6',
    source: ASSUMPTION,
    caution: 'There is room below for six',
  },
  {
    label: 'Lost income, share of gross saving',
    value: 0.08,
    format: formats.percent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'Work it out person by person with OT.LOSTINCOME',
  },
  {
    label: 'Share of the net benefit that is cash',
    value: 0.6,
    format: formats.wholePercent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'The rest is capacity: hours go back into the system',
  },
  {
    label: 'Attrition: share that ends each year',
    value: 0.3,
    format: formats.wholePercent,
    unit: 'share a year',
    source: ASSUMPTION,
    caution: 'Packages end or grow again; check it against local data',
  },
  {
    label: 'Uplift of prices and of running cost',
    value: 0.03,
    format: formats.percent,
    unit: 'a year',
    source: ASSUMPTION,
    caution: 'Compounds each April after the first year',
  },
  {
    label: 'Discount rate',
    value: 'standard',
    format: formats.text,
    unit: 'schedule',
    source: 'Green Book, 2026 (3)',
    caution: '3.5% a year; a rate such as 0.035 may stand here instead',
  },
  {
    label: 'Roll-out: months of reviewing',
    value: 12,
    format: formats.number,
    unit: 'months',
    source: ASSUMPTION,
    caution: 'Evenly',
  },
  {
    label: 'Lag from review to change in care',
    value: 1,
    format: formats.number,
    unit: 'months',
    source: ASSUMPTION,
    caution: 'Notice to the provider',
  },
];

const inputHeadings = [...headings('Input', 'Value'), ...styled('heading', 'Unit', 'Source', 'Caution')];

function inputRow({ label, value, format, unit, source, caution }: Input): CellPlan[] {
  return [
    { value: label, style: 'label' },
    { value, format, style: 'input' },
    { value: unit, style: 'note' },
    { value: source, style: 'note' },
    { value: caution, style: 'note' },
  ];
}

/** Rows of the sheet, in the order in which they are read. */
const ROW = {
  published: 5,
  readings: 13,
  worth: 21,
  assumptions: 30,
  cashFlow: 44,
  results: 61,
  sources: 72,
};
const cell = (section: { top: number; inputs: Input[] }, label: string) => {
  const index = section.inputs.findIndex((input) => input.label.startsWith(label));
  return `$B$${section.top + 1 + index}`;
};
const given = (label: string) => cell({ top: ROW.published, inputs: published }, label);
const assumed = (label: string) => cell({ top: ROW.assumptions, inputs: assumptions }, label);

const reading = (n: number) => ROW.readings + n;
const cashLine = (n: number) => ROW.cashFlow + n;
const YEAR_COLUMNS = ['B', 'C', 'D', 'E', 'F', 'G'];
const overYears = (row: number) =>
  `$${YEAR_COLUMNS[0]}$${row}:$${YEAR_COLUMNS[YEAR_COLUMNS.length - 1]}$${row}`;
const flows = (line: number) => overYears(cashLine(line));
const LINE = {
  oneOff: 1,
  running: 2,
  cashReleasing: 6,
  capacity: 7,
  netCashFlow: 8,
  cumulativeDiscounted: 13,
};

function worthRow(n: number): CellPlan[] {
  const row = reading(n);
  return [
    { value: `=A${row}`, style: 'label' },
    { value: `=B${row}/${given('Care packages')}`, format: formats.pounds, style: 'calculation' },
    { value: `=C${row}/${given('Care packages')}`, format: formats.pounds, style: 'calculation' },
    { value: `=D${row}/${given('Care packages')}`, format: formats.pounds, style: 'calculation' },
    { value: `=C${row}/${given('Hours')}`, format: formats.poundsAndPence, style: 'calculation' },
    { value: `=D${row}/${given('Hours')}`, format: formats.poundsAndPence, style: 'calculation' },
  ];
}

function cashFlowFormula(): string {
  const used = (column: string) =>
    `INDEX($${column}$${reading(1)}:$${column}$${reading(4)},${assumed('Reading')})`;
  const rest = [
    'Start',
    'Financial',
    'Lost income',
    'Share of the net',
    'Attrition',
    'Uplift',
    'Discount',
    'Roll-out',
    'Lag',
  ];
  return `=OT.CASHFLOW(${[used('B'), assumed('Running'), used('C'), ...rest.map(assumed)].join(',')})`;
}

function resultRow(label: string, value: string, format: string, note?: string): CellPlan[] {
  const result: CellPlan[] = [
    { value: label, style: 'label' },
    { value, format, style: 'result' },
  ];
  return note ? [...result, { value: note, style: 'note' }] : result;
}

const eachYear = (format: string | undefined) => [undefined, ...YEAR_COLUMNS.map(() => format)];

/** The word OK where every difference is nil. */
function agrees(...differences: string[]): string {
  return `=IF(AND(${differences.map((difference) => `${difference}=0`).join(',')}),"OK","Check: does not agree")`;
}

export function claimSheet(): SheetPlan {
  const costs = ROW.results + 1;
  return {
    name: CLAIM_SHEET,
    frozenRows: 2,
    columns: { A: 36, B: 15, C: 18, D: 17, E: 16, F: 15, G: 15 },
    cells: {
      ...block(1, [
        styled('title', 'Derby City Council: what “£1.46m saved, 325% return” can mean'),
        styled(
          'subtitle',
          'Every figure below is a live formula. Change a cell in a column headed Value and everything follows.',
        ),
      ]),
      ...block(ROW.published - 1, [
        styled('subtitle', '1  Published figures'),
        inputHeadings,
        ...published.map(inputRow),
      ]),
      ...block(ROW.readings - 1, [
        styled('subtitle', '2  Four readings of the claim: saving net or gross of cost, return net or gross'),
        headingLanding(5),
        ...landing(4, [
          undefined,
          formats.pounds,
          formats.pounds,
          formats.pounds,
          formats.wholePercent,
          formats.twoDecimals,
        ]),
        [
          { value: 'Check: reading 1 gives back the claim', style: 'note' },
          {
            value: agrees(
              `ROUND(D${reading(1)}-${given('Saving')},2)`,
              `ROUND(E${reading(1)}-${given('Return')},6)`,
            ),
            style: 'check',
          },
        ],
      ]),
      [`A${ROW.readings}`]: {
        value: `=OT.ROIREADINGS(${given('Saving')},${given('Return')})`,
        style: 'heading',
      },
      ...block(ROW.worth - 1, [
        styled(
          'subtitle',
          '3  What each package reviewed and each hour released is worth under each reading',
        ),
        headings(
          'Reading',
          'Cost a review (£)',
          'Gross a package (£)',
          'Net a package (£)',
          'Gross an hour (£)',
          'Net an hour (£)',
        ),
        ...[1, 2, 3, 4].map(worthRow),
        [
          { value: 'Hours released a package', style: 'label' },
          {
            value: `=${given('Hours')}/${given('Care packages')}`,
            format: formats.oneDecimal,
            style: 'calculation',
          },
        ],
        [
          { value: 'Hours released at that rate (£)', style: 'label' },
          {
            value: `=${given('Hours')}*${given('Hourly rate')}`,
            format: formats.pounds,
            style: 'calculation',
          },
          {
            value:
              'A gross saving an hour above the rate that is paid cannot be one year of care at that rate.',
            style: 'note',
          },
        ],
      ]),
      ...block(ROW.assumptions - 1, [
        styled('subtitle', '4  Assumptions of a three-year invest-to-save case'),
        inputHeadings,
        ...assumptions.map(inputRow),
      ]),
      ...block(ROW.cashFlow - 1, [
        styled(
          'subtitle',
          '5  Cash flow by financial year: the published saving taken as a full-year effect, its cost as one-off',
        ),
        headingLanding(YEAR_COLUMNS.length),
        ...landing(10, eachYear(formats.pounds)),
        ...landing(1, eachYear(formats.factor)),
        ...landing(2, eachYear(formats.pounds)),
      ]),
      [`A${ROW.cashFlow}`]: { value: cashFlowFormula(), style: 'heading' },
      ...block(ROW.results - 1, [
        styled('subtitle', '6  Results: cash-releasing benefit only; capacity is shown apart and not added'),
        [...headings('Result', 'Value'), ...styled('heading', 'How to read it')],
        [
          { value: 'Costs, as positive amounts (£)', style: 'label' },
          ...YEAR_COLUMNS.map((column): CellPlan => ({
            value: `=-(${column}${cashLine(LINE.oneOff)}+${column}${cashLine(LINE.running)})`,
            format: formats.pounds,
            style: 'calculation',
          })),
        ],
        resultRow(
          'Return, cash-releasing benefit only',
          `=OT.ROITEXT(${flows(LINE.cashReleasing)},${overYears(costs)})`,
          formats.text,
        ),
        resultRow(
          'Net present value (£)',
          `=OT.NPV(${flows(LINE.netCashFlow)},${assumed('Discount')})`,
          formats.pounds,
          'Net cash flow, discounted; the first year is year 0',
        ),
        resultRow(
          'Payback (years)',
          `=OT.PAYBACK(${flows(LINE.netCashFlow)})`,
          formats.twoDecimals,
          'Year 0 falls at once; later years are spread evenly',
        ),
        resultRow(
          'Switching value',
          `=OT.SWITCHINGVALUE(${flows(LINE.cashReleasing)},${overYears(costs)},${assumed('Discount')})`,
          formats.percent,
          'How far cash benefits may change before the case breaks even',
        ),
        resultRow(
          'Capacity released (£, not cash)',
          `=SUM(${flows(LINE.capacity)})`,
          formats.pounds,
          'Hours that go back into the system: never add this to cash',
        ),
        [
          { value: 'Check: discounted total is the present value', style: 'note' },
          {
            value: agrees(
              `ROUND(INDEX(${flows(LINE.cumulativeDiscounted)},${assumed('Financial')})-B${ROW.results + 3},2)`,
            ),
            style: 'check',
          },
        ],
      ]),
      ...block(ROW.sources - 1, [
        styled('subtitle', '7  Sources'),
        ...sources.map((source) => styled('note', source)),
      ]),
    },
  };
}
