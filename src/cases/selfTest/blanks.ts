import { block, styled } from '../../plan/cells';
import type { SheetPlan } from '../../plan/plan';
import type { TestedExample } from './examples';

export const BLANKS_SHEET = 'Blanks';

const BLANK = `${BLANKS_SHEET}!$B$4`;
const FLOWS = `${BLANKS_SHEET}!$B$5:$B$7`;
const NUMBERS = `${BLANKS_SHEET}!$B$8:$B$9`;
const NAMES = `${BLANKS_SHEET}!$B$10:$B$12`;
const AMOUNTS = `${BLANKS_SHEET}!$C$10:$C$12`;

/**
 * Blank cells, alone and in ranges. Some Excels give functions a 0 for them (office-js 4702, 5262), and each of these
 * rows is then FALSE. What they should give is worked out by hand from the defaults that the functions state.
 */
export function blankRows(): TestedExample[] {
  return [
    {
      name: 'DISCOUNTFACTOR, blank rate',
      inWords: 'A blank cell for the rate means 3.5%: 1 ÷ 1.035.',
      formula: `=OT.DISCOUNTFACTOR(1,${BLANK})`,
      expected: 1 / 1.035,
    },
    {
      name: 'NPV, blank rate',
      inWords: '£10 now, in a year and in two years at 3.5%: 10 + 10 ÷ 1.035 + 10 ÷ 1.035².',
      formula: `=OT.NPV(${FLOWS},${BLANK})`,
      expected: 10 + 10 / 1.035 + 10 / 1.035 ** 2,
    },
    {
      name: 'TARGETLIST, blank factor',
      inWords: 'A blank cell for the factor means 4: 10 people a week × 6 weeks ÷ 4.',
      formula: `=OT.TARGETLIST(10,6,${BLANK})`,
      expected: 15,
    },
    {
      name: 'WEEKLYHOURS, blank carers',
      inWords: 'A blank cell for an optional range means one carer a visit: 10 visits of 30 minutes.',
      formula: `=OT.WEEKLYHOURS(10,30,${BLANK})`,
      expected: 5,
    },
    {
      name: 'RATEPERCENTILE, blank in a range',
      inWords: 'The lowest rate of £10 and a blank is £10.',
      formula: `=OT.RATEPERCENTILE(${NUMBERS},0)`,
      expected: 10,
    },
    {
      name: 'BUDGETBRIDGE, blank row',
      inWords: 'A row that is blank throughout is left out: headings, two amounts and the closing row.',
      formula: `=ROWS(OT.BUDGETBRIDGE(${NAMES},${AMOUNTS}))`,
      expected: 4,
    },
    {
      name: 'WITHINSTANDARD, blank wait',
      inWords: 'A blank wait is a person still waiting: the function refuses it.',
      formula: `=ISERROR(OT.WITHINSTANDARD(${NUMBERS},28))`,
      expected: true,
    },
  ];
}

/** The cells that are asked about. Those that must stay blank are not written at all. */
export function blanksSheet(): SheetPlan {
  return {
    name: BLANKS_SHEET,
    role: 'checks',
    columns: { A: 40, B: 16, C: 16 },
    cells: block(1, [
      styled('title', 'Blank cells'),
      styled('subtitle', 'Cells that must stay blank are left blank here. Write nothing into this sheet.'),
      [],
      styled('label', 'A blank cell'),
      [{ value: 'Three years', style: 'label' }, { value: 10 }],
      [null, { value: 10 }],
      [null, { value: 10 }],
      [{ value: 'A number and a blank', style: 'label' }, { value: 10 }],
      [],
      [{ value: 'Two rows and a blank one', style: 'label' }, { value: 'Opening' }, { value: 100 }],
      [null, { value: 'Saving' }, { value: -10 }],
    ]),
  };
}
