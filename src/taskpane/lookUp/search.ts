import type { FunctionDescription } from '../../functions/catalogue/notes';

/** Functions in which every word of the query occurs: in the name, family, description or an argument's name. */
export function search(
  catalogue: FunctionDescription[],
  query: string,
  namespace: string,
): FunctionDescription[] {
  const terms = query
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter(Boolean);
  return catalogue.filter((entry) => {
    const text = searchable(entry, namespace);
    return terms.every((term) => text.includes(term.replace(/^=/, '')));
  });
}

function searchable(
  { name, family, description, parameters }: FunctionDescription,
  namespace: string,
): string {
  return [`${namespace}.${name}`, family, description, ...parameters.map((parameter) => parameter.name)]
    .join(' ')
    .toLowerCase();
}
