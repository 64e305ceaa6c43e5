import type { HostObject } from './requests';
import type { Bag } from './sheet';

/** An object of which only its properties matter, kept in a bag under their names. */
export function bagObject(
  type: string,
  bag: Bag,
  names: string[],
  more: Partial<HostObject> = {},
): HostObject {
  return {
    type,
    ...more,
    properties: {
      ...Object.fromEntries(names.map((name) => [name, () => bag[name] ?? null])),
      ...more.properties,
    },
    assign: {
      ...Object.fromEntries(names.map((name) => [name, (value: unknown) => void (bag[name] = value)])),
      ...more.assign,
    },
  };
}

/** A bag within a bag. */
export function within(bag: Bag, name: string): Bag {
  return (bag[name] ??= {}) as Bag;
}
