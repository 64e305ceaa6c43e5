import { reachInWords } from '../../src/evidence/reach';
import { byFamily } from '../../src/functions/catalogue/catalogue';
import { type FunctionDescription, type ParameterMetadata } from '../../src/functions/catalogue/notes';
import type { ExampleValue } from '../../src/functions/catalogue/notes';
import { shownTwin } from '../../src/functions/catalogue/twin';

/** Everything the reference says about a function, in words that its pages only lay out. */
export interface FunctionReference {
  id: string;
  /** `OT.ROI(benefits, costs, [basis])` */
  signature: string;
  answers: string;
  gives: string;
  inWords: string;
  arguments: { name: string; shape: string; description: string }[];
  refusals: string[];
  priceBasis?: string;
  caution?: string;
  twin: { formula: string; note: string } | null;
  noTwin: string;
  example: { formula: string; value: string | string[][]; isNumber: (column: number) => boolean };
  source: string;
  /** Until when the reference values it answers from hold: a sentence a series. */
  reach: string[];
  /** Formulas that look a record up. */
  evidence: string[];
}

export interface FamilyReference {
  title: string;
  /** For addresses: `care-packages-and-reviews`. */
  slug: string;
  functions: FunctionReference[];
}

export function describeFamilies(
  catalogue: FunctionDescription[],
  gives: ReadonlyMap<string, string>,
): FamilyReference[] {
  return byFamily(catalogue).map(([title, entries]) => ({
    title,
    slug: title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    functions: entries.map((entry) => describe(entry, gives.get(entry.id) ?? '')),
  }));
}

function describe(entry: FunctionDescription, gives: string): FunctionReference {
  return {
    id: entry.id,
    signature: `OT.${entry.signature}`,
    answers: entry.description,
    gives,
    inWords: entry.inWords,
    arguments: entry.parameters.map((parameter) => ({
      name: parameter.name,
      shape: shapeOf(parameter),
      description: parameter.description,
    })),
    refusals: entry.refusals ?? [],
    ...(entry.priceBasis !== undefined && { priceBasis: entry.priceBasis }),
    ...(entry.caution !== undefined && { caution: entry.caution }),
    twin: twinOf(entry),
    noTwin:
      entry.result.dimensionality === 'matrix'
        ? 'None: it fills a table, which no single ordinary formula does.'
        : 'None: only functions that always give one number have one.',
    example: exampleOf(entry),
    source: entry.source,
    reach: reachInWords(entry.uses ?? []),
    evidence: (entry.evidence ?? []).map((id) => `=OT.EVIDENCE("${id}")`),
  };
}

function shapeOf({ dimensionality, optional }: ParameterMetadata): string {
  const shape = dimensionality === 'matrix' ? 'One cell or a range' : 'One value';
  return optional ? `${shape}, optional` : shape;
}

function twinOf(entry: FunctionDescription): FunctionReference['twin'] {
  const twin = shownTwin(entry);
  if (twin === null) return null;
  const note =
    twin.of === null
      ? 'Replace the argument names with your own cells.'
      : `For ${twin.of.replace(/^=/, '')}. It depends on how the arguments are written; select a cell, and the pane gives the formula for that cell.`;
  return { formula: `=${twin.formula}`, note };
}

function exampleOf({ example: { formula, value } }: FunctionDescription): FunctionReference['example'] {
  if (!Array.isArray(value))
    return { formula, value: shown(value), isNumber: () => typeof value === 'number' };
  const headings = value[0]!;
  return {
    formula,
    value: value.map((row) => row.map((cell, column) => shown(cell, String(headings[column])))),
    isNumber: (column) =>
      headings[column] !== 'Month' && value.slice(1).some((row) => typeof row[column] === 'number'),
  };
}

/** To the penny from 10 on; smaller values are mostly shares, and have six decimals. */
function shown(value: ExampleValue, heading = ''): string {
  if (typeof value !== 'number') return String(value);
  if (heading === 'Month') return monthOf(value);
  const maximumFractionDigits = Math.abs(value) >= 10 ? 2 : 6;
  return value.toLocaleString('en-GB', { maximumFractionDigits }).replace(/^-/, '−');
}

/** Excel counts days from the last of 1899. */
function monthOf(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  const month = date.toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return month.replace(' ', '\u00a0');
}
