import type { Implementations } from '../implementations';

/**
 * The functions that this page has registered with Microsoft's runtime, by id. The runtime does not publish its
 * list; should it move, the pane shows fewer refusals in words and nothing else changes.
 */
export function registeredFunctions(scope: object = globalThis): Implementations {
  const runtime = (scope as { CustomFunctions?: { _association?: { mappings?: object } } }).CustomFunctions;
  const functions = Object.entries(runtime?._association?.mappings ?? {}).filter(
    ([, candidate]) => typeof candidate === 'function',
  );
  return new Map(functions.map(([id, implementation]) => [id.toUpperCase(), implementation]));
}
