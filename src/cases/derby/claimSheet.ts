import {
  type Cell,
  f,
  fix,
  type Formula,
  lines,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  table,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { cashFlowTable, type CashFlowTable } from './cashFlow';
import { assumptions, type ClaimInputs, claimInputs, published } from './claimInputs';
import { type ReadingsTable, readings, worth } from './readings';

export const CLAIM_SHEET = 'Derby case';

/** The last is blank: notes of the one before it run on over it. */
const widths = [42, 15, 18, 17, 16, 19, 13, 45];

type Given = ClaimInputs<keyof typeof published>['used'];
type Assumed = ClaimInputs<keyof typeof assumptions>['used'];

const sources = [
  '(1) The Occupational Therapy Service (TOTS), “The Occupational Therapy Service Reclaims Budget and Capacity for Local Authorities”, 2025/26. Read at the source.',
  '(2) Department of Health and Social Care, Market Sustainability and Improvement Fund provider fee reporting 2025 to 2026. Provisional; read in a secondary source.',
  '(3) HM Treasury, The Green Book, 2026 discount schedules, real rates. Read at the source. A review proposed in June 2026 a standard rate of 3.0%; no response is on record.',
  'Assumptions are ours, to show the method. Type your own figure in the column headed Yours: it is then used, and called yours.',
];

/** The word OK where every difference is zero. */
const agrees = (...differences: Formula[]) =>
  f`IF(AND(${differences.map((difference) => f`${difference}=0`)}),"OK","Check: does not agree")`;

const check = (label: string, value: Formula): Cell[] => [
  { value: `Check: ${label}`, style: 'note' },
  { value, style: 'check' },
];

/** The claim, what may be meant by it, and an invest-to-save case of it; where it has the hours released. */
export function claimSheet(): { sheet: Sheet; hours: Ref } {
  const given = claimInputs('Published figures', published);
  const assumed = claimInputs('Assumptions', assumptions);
  const read = readings(given.used);
  const flow = cashFlowTable(assumed.used, read);
  const title = rows('Title of the claim', [
    styled('title', 'Derby City Council: what “£1.46m saved, 325% return” can mean'),
    styled(
      'subtitle',
      'Every figure below is a live formula. Type your own in the framed cells headed Yours, and everything follows.',
    ),
  ]);
  const subtitle = (text: string) => rows(text, [styled('subtitle', text)]);
  const top = span(title.at(0, 0), title.at(1, 0));
  const sourced = rows(
    'Sources',
    sources.map((source) => styled('note', source)),
  );
  return {
    hours: given.used.hours,
    sheet: sheet(
      CLAIM_SHEET,
      [
        title,
        1,
        subtitle('1  Published figures'),
        given.list,
        1,
        subtitle('2  Four readings of the claim: saving net or gross of cost, return net or gross'),
        read,
        rows('Check of the readings', [readingsCheck(given.used, read)]),
        1,
        subtitle('3  What each package reviewed and each hour released is worth under each reading'),
        worth(given.used, read),
        rows('Hours', hoursRows(given.used)),
        1,
        subtitle('4  Assumptions of an invest-to-save case'),
        assumed.list,
        1,
        subtitle(
          '5  Cash flow by financial year: the saving of the reading used as a full-year effect, its cost as one-off',
        ),
        flow.spill,
        flow.workings,
        1,
        subtitle('6  Results: cash-releasing benefit only; capacity is shown apart and not added'),
        ...resultsBlocks(given.used, assumed.used, flow),
        1,
        subtitle('7  Sources'),
        sourced,
      ],
      {
        widths,
        frozen: { rows: top },
        print: {
          orientation: 'landscape',
          titleRows: top,
          areas: [span(title.at(0, 0), sourced.at(sourced.height - 1, widths.length - 1))],
        },
      },
    ),
  };
}

const readingsCheck = (given: Given, read: ReadingsTable) =>
  check(
    'reading 1 gives back the claim',
    agrees(
      f`ROUND(${fix(read.at('net', 0), 'A1')}-${given.saving},2)`,
      f`ROUND(${fix(read.at('netReturn', 0), 'A1')}-${given.roi},6)`,
    ),
  );

const hoursRows = (given: Given): Cell[][] => [
  [
    { value: 'Hours released a package', style: 'label' },
    { value: f`${given.hours}/${given.packages}`, format: formats.oneDecimal, style: 'calculation' },
  ],
  [
    { value: 'Hours released at that rate (£)', style: 'label' },
    { value: f`${given.hours}*${given.rate}`, format: formats.pounds, style: 'calculation' },
    {
      value:
        'To compare with, and added to nothing. A gross saving an hour above the rate paid cannot be one year of care at that rate.',
      style: 'note',
    },
  ],
];

function resultsBlocks(given: Given, assumed: Assumed, { line, workings, inPrices }: CashFlowTable) {
  const { discount } = assumed;
  const present = (flows: Ref) => f`OT.NPV(${flows},${discount})`;
  const part = lines<'value', never, 'meaning'>();
  const made = table(
    'Results',
    {
      columns: ['value'],
      before: [],
      after: ['meaning'],
      heading: {
        label: 'Result',
        beside: { meaning: 'How to read it' },
        of: { value: 'Value' },
      },
    },
    part({
      cashReturn: {
        label: 'Cash-releasing return, cash of the year',
        format: formats.text,
        style: 'result',
        of: f`OT.ROITEXT(${line('cashReleasing')},${workings.all('costs')})`,
        beside: { meaning: 'Over the years shown, not discounted' },
      },
      present: {
        label: inPrices('Net present value', ' (£)'),
        format: formats.pounds,
        style: 'result',
        of: present(line('realNetCashFlow')),
        beside: {
          meaning: 'Net cash flow in first-year prices, discounted at a real rate; the first year is year 0',
        },
      },
      payback: {
        label: 'Payback (years), cash of the year',
        format: formats.twoDecimals,
        style: 'result',
        of: f`OT.PAYBACK(${line('netCashFlow')})`,
        beside: {
          meaning:
            'When the case is ahead for good, not discounted. Year 0 falls at once; later years are spread evenly',
        },
      },
      switching: {
        label: inPrices('Switching value'),
        format: formats.percent,
        style: 'result',
        of: f`OT.SWITCHINGVALUE(${[workings.all('realCashReleasing'), workings.all('realCosts'), discount]})`,
        beside: { meaning: 'How far cash-releasing benefit may change before the case breaks even' },
      },
      capacity: {
        label: 'Capacity released (£ of the year, not cash)',
        format: formats.pounds,
        style: 'result',
        of: f`SUM(${line('capacity')})`,
        beside: {
          meaning:
            'Over the years shown: the value of hours that go back into the system. Never add it to cash',
        },
      },
      hours: {
        label: 'Hours that go back into the system',
        format: formats.number,
        style: 'result',
        of: f`${given.hours}*(1-${assumed.cashable})`,
        beside: {
          meaning: 'The capacity share of the hours released. The other hours are already counted as cash',
        },
      },
    }),
  );
  const value = fix(made.at('present', 'value'), 'A1');
  return [
    made,
    rows('Checks of the results', [
      check(
        'discounted total is the present value',
        agrees(f`ROUND(INDEX(${line('discountedSoFar')},${assumed.years})-${value},2)`),
      ),
      check(
        'benefits less costs are the present value',
        agrees(
          f`ROUND(${present(workings.all('realCashReleasing'))}-${present(workings.all('realCosts'))}-${value},2)`,
        ),
      ),
    ]),
  ];
}
