import { recordOf } from '../evidence/library';
import { asPrinted, sourceOf } from '../evidence/record';
import documents from '../evidence/records/documents.json';
import type { Input, Published } from './calculation';

/** Where the example of an input comes from, in words for the cell beside it. */
export function sourceInWords({ evidence, assumption }: Input): string {
  if (evidence === undefined)
    return assumption === undefined ? '' : `Our assumption: ${lowerFirst(assumption)}`;
  const ids = typeof evidence === 'string' ? [evidence] : [...new Set(evidence.filter((id) => id !== null))];
  const [first, ...others] = ids.map(publishedInWords);
  if (others.length === 0) return `Published: ${first}`;
  return `Published: ${first}; and ${others.length} more rows of the same kind`;
}

function publishedInWords(id: string): string {
  const record = recordOf(id);
  const printed = asPrinted(record);
  const council = record.council ? `${record.council}, ` : '';
  return `${council}${sourceOf(record)}${printed ? `, printed as ${printed}` : ''} (${id})`;
}

/** A document in one line: its short name and the place. */
export function documentInWords({ document, place }: Published): string {
  const { title, publisher, date } = documents[document as keyof typeof documents];
  return `${title} (${publisher}, ${date})${place ? `, ${place}` : ''}`;
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
