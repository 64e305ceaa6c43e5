import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv';

const EVIDENCE = join(__dirname, '..', 'src', 'evidence');
const RECORDS = join(EVIDENCE, 'records');
export const PACKED = join(EVIDENCE, 'packed.ts');

/** The columns in the files of records, after the id and the document, which a file's name tells. */
const COLUMNS = [
  'topic',
  'council',
  'region',
  'measure',
  'value',
  'unit',
  'period',
  'stage',
  'section',
  'scope',
  'in_table',
  'lever',
  'qualifier',
  'printed',
  'note',
  'restates',
];
const GAP_COLUMNS = ['council', 'document', 'section', 'reason'];

/**
 * `npm run evidence` packs the records for the bundle; `npm ci`, `npm test` and `npm run build` do so by themselves.
 * They are read and changed in their files, one figure a line; packed they take a quarter of the room that JSON would,
 * and cost nothing until the first figure is asked for.
 */
export function packedEvidence(): string {
  const documents = JSON.parse(read('documents.json')) as Record<string, unknown>;
  const gaps = readCsv(read('gaps.csv'));
  const records = Object.keys(documents).flatMap((document) =>
    readCsv(read(`${document}.csv`)).map((row): Record<string, string> => ({ ...row, document })),
  );
  const known = [...Object.keys(documents), 'gaps'].map((name) => `${name}.csv`);
  const unknown = readdirSync(RECORDS).filter((name) => name.endsWith('.csv') && !known.includes(name));
  if (unknown.length > 0) throw new Error(`documents.json does not know ${unknown.join(', ')}`);
  check(records);

  const columns = [
    ['id', frontCoded(records.map(({ id }) => id!))],
    ...['document', ...COLUMNS].map((name) => [name, dittoed(records.map((row) => row[name]!))]),
    ['gap.id', frontCoded(gaps.map(({ id }) => id!))],
    ...GAP_COLUMNS.map((name) => [`gap.${name}`, dittoed(gaps.map((row) => row[name]!))]),
  ] as [string, string[]][];
  const text = columns.map(([name, lines]) => `@${name}\n${lines.join('\n')}`).join('\n');
  return `// Made by scripts/evidence.ts from the files in records.\nexport const packed = \`${escaped(text)}\`;\n`;
}

/** Two digits for how many characters are those of the id before, and then the rest. */
function frontCoded(ids: string[]): string[] {
  return ids.map((id, i) => {
    const before = ids[i - 1] ?? '';
    let same = 0;
    while (same < Math.min(99, id.length) && id[same] === before[same]) same++;
    return `${String(same).padStart(2, '0')}${id.slice(same)}`;
  });
}

/** A cell that repeats the one before it is a ditto mark. */
function dittoed(cells: string[]): string[] {
  return cells.map((cell, i) => (i > 0 && cell === cells[i - 1] ? '"' : cell));
}

function check(records: Record<string, string>[]): void {
  const units = new Map<string, string>();
  const ids = new Set<string>();
  for (const record of records) {
    const { id = '', measure = '', unit = '', value = '' } = record;
    const wrong = (what: string) => new Error(`${id}: ${what}`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw wrong('an id is lower-case words with hyphens between');
    if (ids.has(id)) throw wrong('the id is used twice');
    if (value.trim() === '' || !Number.isFinite(Number(value))) throw wrong(`"${value}" is no number`);
    if (units.has(measure) && units.get(measure) !== unit)
      throw wrong(`${measure} is in ${units.get(measure)} elsewhere, and a measure has one unit`);
    for (const [name, cell] of Object.entries(record))
      if (/^[@"]|[\r\n]|^\s|\s$/.test(cell))
        throw wrong(`${name} has a mark at its start, a line break, or space around it`);
    ids.add(id);
    units.set(measure, unit);
  }
  for (const { id, restates } of records)
    if (restates && !ids.has(restates))
      throw new Error(`${id}: it restates ${restates}, which is not on record`);
}

function escaped(text: string): string {
  return text.replace(/[\\`]|\$\{/g, (mark) => `\\${mark}`);
}

function read(name: string): string {
  return readFileSync(join(RECORDS, name), 'utf8');
}

if (require.main === module) writeFileSync(PACKED, packedEvidence());
