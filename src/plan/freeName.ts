/** Excel's limit on the name of a sheet. */
const LONGEST = 31;

/** A name that no sheet has yet. */
export function freeName(wanted: string, taken: string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted.slice(0, LONGEST);
  for (let number = 2; known.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    name = wanted.slice(0, LONGEST - ending.length) + ending;
  }
  return name;
}
