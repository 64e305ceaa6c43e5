import { nodeTypes } from '@borgar/fx';
import { asKeyed, type Entry, readEntry } from '../formulas/functions/entry';
import { nodeOf } from '../formulas/argumentText';

/** What Excel with British settings makes of text typed into a cell. */
export type TypedEntry =
  | Exclude<Entry, { kind: 'signs' }>
  | { kind: 'logical'; value: boolean }
  | { kind: 'formula'; formula: string }
  | { kind: 'error'; value: string };

const errors = /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!)$/i;

/** `thisYear` is the year meant where a date has none. Null for an entry that is plain text. */
export function readTyped(entry: string, thisYear: number): TypedEntry | null {
  const read = readEntry(entry, thisYear);
  if (read && read.kind !== 'signs') return read;
  const text = asKeyed(entry);
  if (/^(true|false)$/i.test(text)) return { kind: 'logical', value: /^t/i.test(text) };
  if (errors.test(text)) return { kind: 'error', value: text.toUpperCase() };
  const sum = readSum(text);
  if (sum) return sum;
  return read || /^[£(+-]*\d[\d.,]*[)%]*$/.test(text) ? { kind: 'text' } : null;
}

const sumOfCells = /^[+-](?:[\d.]+|\$?[a-z]{1,3}\$?\d{1,7}|[a-z][a-z.]*(?=\()|[-+*/^%(),:\s])+$/i;

/** Excel reads what begins with a sign and goes on as a sum as a formula. */
function readSum(text: string): TypedEntry | null {
  if (!sumOfCells.test(text)) return null;
  const type = nodeOf(`=${text}`)?.type;
  const isSum = type === nodeTypes.BINARY || type === nodeTypes.UNARY;
  return isSum ? { kind: 'formula', formula: `=${text}` } : null;
}
