/** Less in common than this, and it is better to offer nothing. */
const ALIKE = 0.35;
/** Nothing on record is longer by much; a cell may hold 32,767 characters. */
const READ = 80;

/** The names written most like another, the likest first: those that share most of their pairs of letters with it. */
export function nearest(wanted: string, names: readonly string[], most: number): string[] {
  const pairs = pairsOf(wanted.slice(0, READ));
  return names
    .map((name) => {
      const others = pairsOfKnown(name);
      const shared = [...pairs].filter((pair) => others.has(pair)).length;
      return { name, likeness: name === wanted ? Infinity : (2 * shared) / (pairs.size + others.size) };
    })
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}

const known = new Map<string, Set<string>>();

/** Of a name on record, taken apart once. */
function pairsOfKnown(name: string): Set<string> {
  const pairs = known.get(name) ?? pairsOf(name);
  known.set(name, pairs);
  return pairs;
}

function pairsOf(name: string): Set<string> {
  const letters = ` ${plainName(name)} `;
  return new Set(Array.from(letters.slice(1), (_, i) => letters.slice(i, i + 2)));
}

/** Capitals, hyphens, underscores and spaces make no difference to a name. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
