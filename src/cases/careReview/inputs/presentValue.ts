import { formats } from '../../../plan/cells';
import { keyed, range } from '../../parts/inputs';
import { assumed, published } from '../../parts/whose';
import { sources } from '../sources';
import { finance, rise, type Accepts } from '../../parts/inputs/accepts';

const rate: Accepts = {
  rule: { kind: 'decimal', least: 0, most: 0.2 },
  message: 'A rate a year from 0% to 20%.',
};

export const presentValueInputs = keyed([
  {
    key: 'generalInflation',
    label: 'General inflation (GDP deflator)',
    ...range(0, 0, 0),
    unit: 'a year',
    format: formats.percent,
    ...assumed(
      'The same as the uplift of the hourly rate, so that inflation alone never makes the case better.',
    ),
    owner: finance,
    note: 'A forecast of the GDP deflator. A blank central value follows the uplift. Typed, it keeps the spread of the uplift, and High is the cautious value; a check says where Low is worse.',
    noteAsBuilt: 'Follows the uplift until you type your own.',
    mayBeBlank: true,
    follows: 'rateUplift',
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
]);
