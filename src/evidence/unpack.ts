/** The columns that `scripts/evidence.ts` packed, by name: one cell a record. */
export function unpack(packed: string): ReadonlyMap<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const block of packed.slice(1).split('\n@')) {
    const [name = '', ...lines] = block.split('\n');
    columns.set(name, /(^|\.)id$/.test(name) ? idsOf(lines) : cellsOf(lines));
  }
  return columns;
}

/** Each line begins with how many characters are those of the id before. */
function idsOf(lines: string[]): string[] {
  let id = '';
  return lines.map((line) => (id = id.slice(0, Number(line.slice(0, 2))) + line.slice(2)));
}

/** A ditto mark is the cell before. */
function cellsOf(lines: string[]): string[] {
  let cell = '';
  return lines.map((line) => (cell = line === '"' ? cell : line));
}
