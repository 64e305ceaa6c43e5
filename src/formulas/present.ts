/**
 * Reads values that the code makes sure of and the types cannot. A missing one is a mistake in the code, never the
 * user's.
 */

/** @param what names the value for the error */
export function present<T>(value: T | null | undefined | void, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}

/** An item of a list by its index. */
export function nth<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`Missing: item ${index} of a list of ${list.length}`);
  return item;
}

/** The value of a map under a key. */
export function under<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const held = map.get(key);
  if (held === undefined) throw new Error(`Missing: what a map of ${map.size} holds under ${String(key)}`);
  return held;
}
