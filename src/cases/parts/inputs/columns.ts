import type { Ref } from '../../../layout';

/** The columns of the Inputs sheet, in their order. */
export const headings = {
  label: 'Input',
  low: 'Low',
  central: 'Central',
  high: 'High',
  unit: 'Unit',
  cautious: 'Cautious value',
  lowUses: 'Low case uses',
  centralUses: 'Central uses',
  highUses: 'High case uses',
  whose: 'Whose figure',
  source: 'Source',
  owner: 'Owner',
  note: 'Note',
  lowBuilt: 'Low as built',
  centralBuilt: 'Central as built',
  highBuilt: 'High as built',
  least: 'Least accepted',
  most: 'Most accepted',
  accepted: 'Accepted?',
} as const;

export type InputColumn = keyof typeof headings;
/** The cells of an input by its key. */
export type OfInput = (key: string) => (column: InputColumn) => Ref;
export const overNumbers: readonly InputColumn[] = [
  'low',
  'central',
  'high',
  'lowUses',
  'centralUses',
  'highUses',
  'lowBuilt',
  'centralBuilt',
  'highBuilt',
  'least',
  'most',
];
