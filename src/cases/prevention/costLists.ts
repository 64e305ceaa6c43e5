import { f, type Formula, keyedList, type Own, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs/sections';
import { type Cost, costKinds, costs, perYear, slotTitle, type Transfer, transfers } from './slots';
import { figure, inWords, label, nameOf, type Taken } from './taken';
import { correction } from './valueLists';

const rowsOf = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;

type CostColumn = 'name' | 'kind' | 'basis' | 'payer' | 'typed' | 'grade' | 'taken' | 'corrected' | 'isFixed';
export type CostList = ReturnType<typeof costList>;

/** The lines of cost, before and after their one correction for optimism. */
export const costList = (at: InputAt, taken: Taken) => {
  const of =
    (make: (one: Cost, r: Own<CostColumn>) => Formula) =>
    (r: Own<CostColumn>, { from }: { from?: Cost }) =>
      from && make(from, r);
  const word = (heading: string, field: 'Kind' | 'Basis' | 'Payer' | 'Grade') =>
    inWords(
      heading,
      of((one) => f`${at(`${one}${field}`).central}`),
    );
  return keyedList<Cost, CostColumn, Cost>('Costs', { own: '$A1' }, rowsOf(costs), {
    name: inWords(
      'Line of cost',
      (_r: unknown, { from }: { from?: Cost }) =>
        from && label(nameOf(at, `${from}Name`, slotTitle.cost(from))),
    ),
    kind: word('Kind', 'Kind'),
    basis: word('Paid for', 'Basis'),
    payer: word('Who pays', 'Payer'),
    typed: figure(
      'As typed (£)',
      formats.poundsAndPence,
      of((one) => taken(`${one}Amount`)),
    ),
    grade: word('Grade', 'Grade'),
    taken: figure(
      'Added for optimism (share)',
      formats.percent,
      of((_one, r) => correction(at, 'cost', f`${r.grade}`)),
    ),
    corrected: figure(
      'After the correction (£)',
      formats.poundsAndPence,
      of((_one, r) => f`${r.typed}*(1+${r.taken})`),
    ),
    isFixed: figure(
      'The same whoever takes part (1 is yes)',
      formats.number,
      of((_one, r) => f`IF(OR(${r.kind}=${words(costKinds.once)},${r.basis}=${words(perYear)}),1,0)`),
    ),
  });
};

type TransferColumn = 'name' | 'payer' | 'receiver' | 'basis' | 'amount' | 'isFixed';
export type TransferList = ReturnType<typeof transferList>;

export const transferList = (at: InputAt, taken: Taken) => {
  const of =
    (make: (one: Transfer, r: Own<TransferColumn>) => Formula) =>
    (r: Own<TransferColumn>, { from }: { from?: Transfer }) =>
      from && make(from, r);
  const word = (heading: string, field: 'From' | 'To' | 'Basis') =>
    inWords(
      heading,
      of((one) => f`${at(`${one}${field}`).central}`),
    );
  return keyedList<Transfer, TransferColumn, Transfer>('Transfers', { own: '$A1' }, rowsOf(transfers), {
    name: inWords(
      'Transfer',
      (_r: unknown, { from }: { from?: Transfer }) =>
        from && label(nameOf(at, `${from}Name`, slotTitle.transfer(from))),
    ),
    payer: word('From', 'From'),
    receiver: word('To', 'To'),
    basis: word('Paid for', 'Basis'),
    amount: figure(
      'Amount (£)',
      formats.poundsAndPence,
      of((one) => taken(`${one}Amount`)),
    ),
    isFixed: figure(
      'The same whoever takes part (1 is yes)',
      formats.number,
      of((_one, r) => f`IF(${r.basis}=${words(perYear)},1,0)`),
    ),
  });
};
