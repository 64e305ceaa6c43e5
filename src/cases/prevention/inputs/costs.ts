import { formats } from '../../../plan/cells';
import { type Keyed, range } from '../../parts/inputs';
import { type Accepts, commissioning, finance, oneOf, within } from '../../parts/inputs/accepts';
import { assumed } from '../../parts/whose';
import {
  bodies,
  type Cost,
  costKinds,
  outcomes,
  perOutcome,
  perPerson,
  perYear,
  slotTitle,
  type Transfer,
  transfers,
} from '../slots';
import { gradeInput } from './grade';

export type CostKey = `${Cost}${'Name' | 'Kind' | 'Basis' | 'Amount' | 'Payer' | 'Grade'}`;
export type TransferKey = `${Transfer}${'Name' | 'From' | 'To' | 'Basis' | 'Amount'}`;

const amount = within(0, 100_000_000, 'Pounds');
const NONE = assumed('Nothing until you type it.');

const name = <const K extends string>(key: K, label: string, note: string): Keyed<K> => ({
  key,
  label,
  central: '',
  unit: 'words',
  format: formats.text,
  ...NONE,
  owner: finance,
  mayBeBlank: true,
  note,
});
const choice = <const K extends string>(
  key: K,
  label: string,
  central: string,
  accepts: Accepts,
  note: string,
): Keyed<K> => ({
  key,
  label,
  central,
  unit: 'one of the list',
  format: formats.text,
  ...NONE,
  owner: finance,
  accepts,
  note,
});
const money = <const K extends string>(key: K, label: string, more: Partial<Keyed<K>>): Keyed<K> => ({
  key,
  label,
  ...range(0, 0, 0),
  unit: '£, first-year prices',
  format: formats.poundsAndPence,
  ...NONE,
  owner: commissioning,
  accepts: amount,
  ...more,
});
const whose = oneOf(Object.values(bodies));

/** Six lines of cost, each on one budget: a cost that two bodies share is two lines. */
export const costInputs = (of: readonly Cost[]): Keyed<CostKey>[] =>
  of.flatMap((one): Keyed<CostKey>[] => {
    const title = slotTitle.cost(one);
    return [
      name(`${one}Name`, `${title}: what it is`, 'One budget a line: a shared cost is two lines'),
      choice(
        `${one}Kind`,
        `${title}: kind`,
        costKinds.running,
        oneOf(Object.values(costKinds)),
        'One-off falls in the first year. In kind is no cash, and counts in public value.',
      ),
      choice(
        `${one}Basis`,
        `${title}: paid for`,
        perYear,
        oneOf([perYear, perPerson]),
        'A one-off is paid once, whichever is chosen',
      ),
      money(`${one}Amount`, `${title}: amount`, { cautious: 'High' }),
      choice(
        `${one}Payer`,
        `${title}: who pays`,
        bodies.adult,
        whose,
        'Uplifted by the inflation of that body',
      ),
      gradeInput(`${one}Grade`, `cost ${one.slice(1)}`),
    ];
  });

/** Four transfers: what one body or person pays another. They change who gains, and add nothing. */
export const transferInputs = (): Keyed<TransferKey>[] =>
  transfers.flatMap((one): Keyed<TransferKey>[] => {
    const title = slotTitle.transfer(one);
    return [
      name(
        `${one}Name`,
        `${title}: what it is`,
        'Charges, benefits, Continuing Healthcare, recharges, a pooled fund',
      ),
      choice(`${one}From`, `${title}: from`, bodies.nhs, whose, 'Who has less'),
      choice(
        `${one}To`,
        `${title}: to`,
        bodies.adult,
        whose,
        'Who has more. Charges that people no longer pay go from the council to them.',
      ),
      choice(
        `${one}Basis`,
        `${title}: paid for`,
        perYear,
        oneOf([perYear, perPerson, ...outcomes.map(perOutcome)]),
        'One of an outcome: of those because of the service',
      ),
      money(`${one}Amount`, `${title}: amount`, { note: 'Rises each April with prices in general' }),
    ];
  });
