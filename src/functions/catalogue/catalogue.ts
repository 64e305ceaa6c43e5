import type { Family, FunctionMetadata, FunctionDescription } from './notes';

export function catalogueOf(
  metadata: { functions: FunctionMetadata[] },
  families: Family[],
): FunctionDescription[] {
  const byId = new Map(metadata.functions.map((entry) => [entry.id, entry]));
  return families.flatMap((family) =>
    Object.entries(family.functions).map(([id, notes]) => {
      const entry = byId.get(id);
      if (!entry) throw new Error(`functions.json has no ${id}, which "${family.title}" describes`);
      return { ...entry, ...notes, family: family.title, signature: signatureOf(entry) };
    }),
  );
}

export function signatureOf(entry: FunctionMetadata): string {
  const names = entry.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name));
  return `${entry.name}(${names.join(', ')})`;
}

/**
 * By title, in the order in which titles and functions first appear in the catalogue. The functions of one title may
 * come from several files, not all of them neighbours.
 */
export function byFamily(entries: FunctionDescription[]): [string, FunctionDescription[]][] {
  const families = new Map<string, FunctionDescription[]>();
  for (const entry of entries) {
    families.set(entry.family, [...(families.get(entry.family) ?? []), entry]);
  }
  return [...families];
}
