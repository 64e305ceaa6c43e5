import { decimal, inProportion, share, toPence } from '../../parts/inputs/accepts';
import { formats } from '../../../plan/cells';
import type { Input, KeyedSection } from '../../parts/inputs';
import { assumed, type Owned } from '../../parts/whose';

const money = decimal(0, 1_000_000_000, 'Pounds: zero or more.');
const hourly = decimal(0, 500, 'Pounds an hour, from 0 to 500.');
/** A rate that a saving is measured by: none is not £0. */
const rateOfSaving = decimal(0.01, 500, 'Pounds an hour, from 0.01 to 500.');
export const growth = decimal(-0.5, 1, 'A rate of change from -50% to 100%.');

export const pence = { format: formats.poundsAndPence, unit: '£ an hour', accepts: hourly };
export const hourlyRate = { format: formats.poundsAndPence, unit: '£ an hour', accepts: rateOfSaving };
export const pounds = { format: formats.pounds, unit: '£', accepts: money };
export const percent = { format: formats.percent, accepts: share };

/** A row of the Inputs sheet; ours unless it says otherwise. */
export type SectionRow<K extends string> = Omit<Input, 'key' | 'owner' | 'format' | 'source' | 'whose'> & {
  key: K;
  format?: string;
} & Partial<Owned>;

export function section<const K extends string>(
  title: string,
  owner: string,
  rows: SectionRow<K>[],
): KeyedSection<K> {
  return { title, inputs: rows.map((row) => ({ owner, format: formats.text, ...assumed(), ...row })) };
}

/** Low and high a share either side of the central figure, to the penny. */
export const around = (central: number, part: number) => ({
  low: inProportion(central, 1 - part, {}, toPence),
  central,
  high: inProportion(central, 1 + part, {}, toPence),
});
