import { formats } from '../../../plan/cells';
import { type InputPlace, type Keyed, keyed } from '../inputs';
import { decimal, finance, share, whole } from '../inputs/accepts';
import { assumed } from '../whose';

export const MTFS_TITLE = 'Medium-term plan: funding of one-off cost, and borrowing for capital';

const funded = <const K extends string>(key: K, from: string, note: string): Keyed<K> => ({
  key,
  label: `One-off cost met from ${from}`,
  central: 0,
  unit: 'share of the one-off cost',
  format: formats.percent,
  ...assumed('None until it is decided. Type the share that is agreed.'),
  owner: finance,
  note,
  accepts: share,
});

/** What a medium-term plan asks beyond the case itself. None has a range. */
export const mtfsInputs = keyed([
  funded(
    'fundReserve',
    'a reserve',
    'A reserve pays once and closes no gap: OT.RESERVEREPAYMENT works out paying it back',
  ),
  funded('fundGrant', 'a grant', 'Name the grant in the source'),
  funded(
    'fundReceipts',
    'capital receipts, used flexibly',
    'Under the direction on flexible use of capital receipts; say in the source which plan it is in',
  ),
  {
    key: 'assetLife',
    label: 'Life of what capital buys, for minimum revenue provision',
    central: 10,
    unit: 'years',
    format: formats.number,
    ...assumed(
      'Used only where a further line is capital. Take it from the policy on minimum revenue provision.',
    ),
    owner: finance,
    note: 'Equal parts over the life, from the year after the spend',
    accepts: whole(1, 60, 'years'),
  },
  {
    key: 'borrowingRate',
    label: 'Interest on borrowing for capital',
    central: 0.05,
    unit: 'a year',
    format: formats.percent,
    ...assumed('Used only where a further line is capital. Take it from the treasury strategy.'),
    owner: finance,
    note: 'On what is not yet provided for as a year begins',
    accepts: decimal(0, 0.2, 'A rate a year from 0% to 20%.'),
  },
]);

export type MtfsKey = (typeof mtfsInputs)[number]['key'];
export type MtfsAt = (key: MtfsKey) => InputPlace;
export const isMtfsKey = (key: string): key is MtfsKey => mtfsInputs.some((input) => input.key === key);
