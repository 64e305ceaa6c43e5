import { formats } from '../../cells';
import type { Input, InputPlace } from '../../parts/inputs';
import type { SheetPlan } from '../../plan';
import { assumed, published } from '../../parts/whose';
import { sources } from '../sources';
import { finance, rise, type Accepts } from './accepts';

const rate: Accepts = {
  rule: { kind: 'decimal', least: 0, most: 0.2 },
  message: 'A rate a year from 0% to 20%.',
};

export const presentValueInputs: Input[] = [
  {
    key: 'generalInflation',
    label: 'General inflation (GDP deflator)',
    low: 0,
    central: 0,
    high: 0,
    unit: 'a year',
    format: formats.percent,
    ...assumed(
      'The same as the uplift of the hourly rate, so that inflation alone never makes the case better.',
    ),
    owner: finance,
    note: 'Follows the uplift until you type your own: a forecast of the GDP deflator. Then High is the cautious value.',
    accepts: rise,
  },
  {
    key: 'discountRate',
    label: 'Discount rate, real',
    central: 0.035,
    unit: 'a year, above inflation',
    format: formats.percent,
    ...published(sources.greenBookRate),
    owner: finance,
    note: 'A real rate, so cash is first brought to the prices of the first year. The first financial year is year 0 and is not discounted.',
    accepts: rate,
  },
  {
    key: 'sensitivityRate',
    label: 'Discount rate of the sensitivity, real',
    central: 0.03,
    unit: 'a year, above inflation',
    format: formats.percent,
    ...published(sources.proposedRate),
    owner: finance,
    note: 'Shown beside the headline, which keeps the rate in force',
    accepts: rate,
  },
];

/** The figures of an input, and those it was built with, as those of another until something is typed over them. */
export function following(sheet: SheetPlan, { row }: InputPlace, followed: InputPlace): SheetPlan {
  const cells = { ...sheet.cells };
  const from = { B: 'B', C: 'C', D: 'D', F: 'F', N: 'B', O: 'C', P: 'D' };
  for (const [column, source] of Object.entries(from))
    cells[`${column}${row}`] = { ...cells[`${column}${row}`], value: `=$${source}$${followed.row}` };
  return { ...sheet, cells };
}
