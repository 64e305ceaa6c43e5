import { formats } from '../../../plan/cells';
import type { Input, KeyedSection } from '../../parts/inputs';
import { assumed, type Owned } from '../../parts/whose';

const shareOfAll = {
  rule: { kind: 'decimal' as const, least: 0, most: 1 },
  message: 'A share from 0% to 100%.',
};
const money = {
  rule: { kind: 'decimal' as const, least: 0, most: 1_000_000_000 },
  message: 'Pounds: zero or more.',
};
const hourly = {
  rule: { kind: 'decimal' as const, least: 0, most: 500 },
  message: 'Pounds an hour, from 0 to 500.',
};
/** A rate that a saving is measured by: none is not £0. */
const rateOfSaving = {
  rule: { kind: 'decimal' as const, least: 0.01, most: 500 },
  message: 'Pounds an hour, from 0.01 to 500.',
};
export const growth = {
  rule: { kind: 'decimal' as const, least: -0.5, most: 1 },
  message: 'A rate of change from -50% to 100%.',
};
export const oneOf = (values: readonly string[]) => ({
  rule: { kind: 'list' as const, values: [...values] },
  message: `One of: ${values.join(', ')}.`,
});
export const upTo = (most: number, least = 0) => ({
  rule: { kind: 'decimal' as const, least, most },
  message: `A number from ${least} to ${most}.`,
});

export const pence = { format: formats.poundsAndPence, unit: '£ an hour', accepts: hourly };
export const hourlyRate = { format: formats.poundsAndPence, unit: '£ an hour', accepts: rateOfSaving };
export const pounds = { format: formats.pounds, unit: '£', accepts: money };
export const percent = { format: formats.percent, accepts: shareOfAll };

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
export const around = (central: number, share: number) => ({
  low: Math.round(central * (1 - share) * 100) / 100,
  central,
  high: Math.round(central * (1 + share) * 100) / 100,
});
