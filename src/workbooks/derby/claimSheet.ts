import { block, formats, headingLanding, headings, landing, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { assumed, assumptions, given, inputHeadings, inputRow, published, ROW } from './claimInputs';

export const CLAIM_SHEET = 'Derby case';

const sources = [
  '(1) The Occupational Therapy Service (TOTS), “The Occupational Therapy Service Reclaims Budget and Capacity for Local Authorities”, 2025/26. Read at the source.',
  '(2) Department of Health and Social Care, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026. Provisional; read in a secondary source.',
  '(3) HM Treasury, The Green Book, 2026 discount schedules, real rates. Read at the source. A review proposed in June 2026 a standard rate of 3.0%; no response is on record.',
  'Assumptions are ours, to show the method. Type your own figure in the column headed Yours: it is then used, and called yours.',
];

const reading = (n: number) => ROW.readings + n;
const cashLine = (n: number) => ROW.cashFlow + n;
const YEAR_COLUMNS = ['B', 'C', 'D', 'E', 'F', 'G'];
const overYears = (row: number) =>
  `$${YEAR_COLUMNS[0]}$${row}:$${YEAR_COLUMNS[YEAR_COLUMNS.length - 1]}$${row}`;
const flows = (line: number) => overYears(cashLine(line));
/** Lines of the cash flow, and of the workings below it. */
const LINE = {
  oneOff: 1,
  running: 2,
  cashReleasing: 6,
  capacity: 7,
  netCashFlow: 8,
  realNetCashFlow: 12,
  discountedSoFar: 15,
  costs: 16,
  realCosts: 17,
  realCashReleasing: 18,
};
/** `2027/28 prices`: those of the first year shown, for labels. */
const firstPrices = `IF($B$${ROW.cashFlow}="","first-year",$B$${ROW.cashFlow})&" prices`;
const inFirstPrices = (before: string, after = '') => `="${before}, in "&${firstPrices}${after}"`;

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
    'Lost income,',
    'Share of the gross',
    'Attrition',
    'Uplift',
    'Discount',
    'Roll-out',
    'Lag',
    'General',
    'Lost in cash',
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

/** A line of workings: a formula a year, of the year's column and of its number from 0. */
function working(label: string, formula: (column: string, year: number) => string): CellPlan[] {
  return [
    { value: label, style: 'label' },
    ...YEAR_COLUMNS.map((column, year): CellPlan => ({
      value: formula(column, year),
      format: formats.pounds,
      style: 'calculation',
    })),
  ];
}

const deflated = (line: number) => (column: string, year: number) =>
  `=${column}${cashLine(line)}/(1+${assumed('General')})^${year}`;

const eachYear = (format: string | undefined) => [undefined, ...YEAR_COLUMNS.map(() => format)];

/** The word OK where every difference is zero. */
function agrees(...differences: string[]): string {
  return `=IF(AND(${differences.map((difference) => `${difference}=0`).join(',')}),"OK","Check: does not agree")`;
}

export function claimSheet(): SheetPlan {
  const present = ROW.results + 2;
  return {
    name: CLAIM_SHEET,
    frozenRows: 2,
    columns: { A: 42, B: 15, C: 18, D: 17, E: 16, F: 19, G: 13 },
    print: { orientation: 'landscape', titleRows: '1:2' },
    cells: {
      ...block(1, [
        styled('title', 'Derby City Council: what “£1.46m saved, 325% return” can mean'),
        styled(
          'subtitle',
          'Every figure below is a live formula. Type your own in the framed cells headed Yours, and everything follows.',
        ),
      ]),
      ...block(ROW.published - 1, [
        styled('subtitle', '1  Published figures'),
        inputHeadings,
        ...published.map(inputRow(ROW.published)),
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
              'To compare with, and added to nothing. A gross saving an hour above the rate paid cannot be one year of care at that rate.',
            style: 'note',
          },
        ],
      ]),
      ...block(ROW.assumptions - 1, [
        styled('subtitle', '4  Assumptions of an invest-to-save case'),
        inputHeadings,
        ...assumptions.map(inputRow(ROW.assumptions)),
      ]),
      ...block(ROW.cashFlow - 1, [
        styled(
          'subtitle',
          '5  Cash flow by financial year: the saving of the reading used as a full-year effect, its cost as one-off',
        ),
        headingLanding(YEAR_COLUMNS.length),
        ...landing(12, eachYear(formats.pounds)),
        ...landing(1, eachYear(formats.factor)),
        ...landing(2, eachYear(formats.pounds)),
        working(
          'Costs (positive), cash of the year',
          (column) => `=-(${column}${cashLine(LINE.oneOff)}+${column}${cashLine(LINE.running)})`,
        ),
        working(inFirstPrices('Costs (positive)'), deflated(LINE.costs)),
        working(inFirstPrices('Cash-releasing'), deflated(LINE.cashReleasing)),
      ]),
      [`A${ROW.cashFlow}`]: { value: cashFlowFormula(), style: 'heading' },
      ...block(ROW.results - 1, [
        styled('subtitle', '6  Results: cash-releasing benefit only; capacity is shown apart and not added'),
        [...headings('Result', 'Value'), ...styled('heading', 'How to read it')],
        resultRow(
          'Cash-releasing return, cash of the year',
          `=OT.ROITEXT(${flows(LINE.cashReleasing)},${flows(LINE.costs)})`,
          formats.text,
          'Over the years shown, not discounted',
        ),
        resultRow(
          inFirstPrices('Net present value', ' (£)'),
          `=OT.NPV(${flows(LINE.realNetCashFlow)},${assumed('Discount')})`,
          formats.pounds,
          'Net cash flow in first-year prices, discounted at a real rate; the first year is year 0',
        ),
        resultRow(
          'Payback (years), cash of the year',
          `=OT.PAYBACK(${flows(LINE.netCashFlow)})`,
          formats.twoDecimals,
          'When the case is ahead for good, not discounted. Year 0 falls at once; later years are spread evenly',
        ),
        resultRow(
          inFirstPrices('Switching value'),
          `=OT.SWITCHINGVALUE(${flows(LINE.realCashReleasing)},${flows(LINE.realCosts)},${assumed('Discount')})`,
          formats.percent,
          'How far cash-releasing benefit may change before the case breaks even',
        ),
        resultRow(
          'Capacity released (£ of the year, not cash)',
          `=SUM(${flows(LINE.capacity)})`,
          formats.pounds,
          'Over the years shown: the value of hours that go back into the system. Never add it to cash',
        ),
        resultRow(
          'Hours that go back into the system',
          `=${given('Hours')}*(1-${assumed('Share of the gross')})`,
          formats.number,
          'The capacity share of the hours released. The other hours are already counted as cash',
        ),
        [
          { value: 'Check: discounted total is the present value', style: 'note' },
          {
            value: agrees(
              `ROUND(INDEX(${flows(LINE.discountedSoFar)},${assumed('Financial')})-B${present},2)`,
            ),
            style: 'check',
          },
        ],
        [
          { value: 'Check: benefits less costs are the present value', style: 'note' },
          {
            value: agrees(
              `ROUND(OT.NPV(${flows(LINE.realCashReleasing)},${assumed('Discount')})-OT.NPV(${flows(LINE.realCosts)},${assumed('Discount')})-B${present},2)`,
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
