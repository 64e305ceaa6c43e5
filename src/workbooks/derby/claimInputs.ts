import { formats, headings, styled } from '../cells';
import { inFormula } from '../parts/inFormula';
import type { CellPlan } from '../plan';

const TOTS = 'Published, TOTS (1)';
const ASSUMPTION = 'Our assumption';
const YOURS = 'Yours';
const CAUTION_OF_YOURS = 'Your figure: note where it comes from';

interface Input {
  label: string;
  /** As published or as we assume it; used until the reader types another. */
  value: string | number;
  format: string;
  unit: string;
  /** Whose the value is. */
  source: string;
  /** True of the figure as given alone, unless it is of any. */
  caution: string;
  isOfAny?: true;
  /** The least and the most of the whole numbers that may be used. */
  within?: [least: number, most: number];
}

/** Rows of the sheet, in the order in which they are read. */
export const ROW = {
  published: 5,
  readings: 13,
  worth: 21,
  assumptions: 30,
  cashFlow: 46,
  results: 67,
  sources: 78,
};

export const published: Input[] = [
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
    source: 'Published, DHSC (2)',
    caution: 'Average home-care fee in England; not Derby’s own rate',
  },
];

export const assumptions: Input[] = [
  {
    label: 'Reading used (row of the table above)',
    value: 3,
    format: formats.number,
    unit: '1 to 4',
    within: [1, 4],
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
    isOfAny: true,
    within: [1, 6],
  },
  {
    label: 'Lost income, share of gross saving',
    value: 0.08,
    format: formats.percent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'Work it out person by person with OT.LOSTINCOME',
    isOfAny: true,
  },
  {
    label: 'Lost in cash, share of lost income',
    value: 1,
    format: formats.wholePercent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'Lower only where freed hours go to people who pay charges',
    isOfAny: true,
  },
  {
    label: 'Share of the gross saving that is cash',
    value: 0.6,
    format: formats.wholePercent,
    unit: 'share',
    source: ASSUMPTION,
    caution: 'The rest is capacity: hours go back into the system',
    isOfAny: true,
  },
  {
    label: 'Attrition: share that ends each year',
    value: 0.3,
    format: formats.wholePercent,
    unit: 'share a year',
    source: ASSUMPTION,
    caution: 'Packages end or grow again; check it against local data',
    isOfAny: true,
  },
  {
    label: 'Uplift of prices and of running cost',
    value: 0.03,
    format: formats.percent,
    unit: 'a year',
    source: ASSUMPTION,
    caution: 'Compounds each April after the first year',
    isOfAny: true,
  },
  {
    label: 'General inflation (GDP deflator)',
    value: `=$B$${ROW.assumptions + 9}`,
    format: formats.percent,
    unit: 'a year',
    source: ASSUMPTION,
    caution: 'As the uplift, so that inflation by itself makes no case better',
  },
  {
    label: 'Discount rate',
    value: 'standard',
    format: formats.text,
    unit: 'schedule',
    source: 'Published, HMT (3)',
    caution: 'A real rate, 3.5% a year; another real rate such as 0.03 may be typed instead',
  },
  {
    label: 'Roll-out: months of reviewing',
    value: 12,
    format: formats.number,
    unit: 'months',
    source: ASSUMPTION,
    caution: 'Evenly',
    isOfAny: true,
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

export const inputHeadings = [
  ...headings('Input', 'Used', 'Yours', 'As given'),
  ...styled('heading', 'Unit', 'Whose figure', 'Caution'),
];

/** The number, or words that no function takes for one, so that what follows from it shows an error. */
function wholeWithin(cell: string, [least, most]: [number, number]): string {
  const isOne = `AND(${cell}>=${least},${cell}<=${most},INT(N(${cell}))=${cell})`;
  return `IF(${isOne},${cell},"Not ${least} to ${most}")`;
}

/** What the reader types is used and is theirs, whatever its value; until then the figure given is. */
export const inputRow =
  (top: number) =>
  ({ label, value, format, unit, source, caution, isOfAny, within }: Input, index: number): CellPlan[] => {
    const row = top + 1 + index;
    const own = within ? wholeWithin(`$C${row}`, within) : `$C${row}`;
    return [
      { value: label, style: 'label' },
      { value: `=IF($C${row}="",$D${row},${own})`, format, style: 'calculation' },
      { format, style: 'input' },
      { value, format, style: 'calculation' },
      { value: unit, style: 'note' },
      { value: `=IF($C${row}="","${source}","${YOURS}")`, style: 'note' },
      {
        value: isOfAny ? caution : `=IF($C${row}="",${inFormula(caution)},${inFormula(CAUTION_OF_YOURS)})`,
        style: 'note',
      },
    ];
  };

const cell = (section: { top: number; inputs: Input[] }, label: string) => {
  const index = section.inputs.findIndex((input) => input.label.startsWith(label));
  if (index < 0) throw new Error(`There is no input ${label}`);
  return `$B$${section.top + 1 + index}`;
};
/** The cell of the figure used for a published one, by how its label begins. */
export const given = (label: string) => cell({ top: ROW.published, inputs: published }, label);
/** The same for an assumption. */
export const assumed = (label: string) => cell({ top: ROW.assumptions, inputs: assumptions }, label);
