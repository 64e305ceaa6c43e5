import { createCustomFunctions } from '../../src/embedded/customFunctions';
import type { EngineOptions } from '../../src/embedded/engine';
import type { FunctionMetadata, ParameterMetadata } from '../../src/functions/catalogue/notes';

const customFunctions = createCustomFunctions();

function parameter(name: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata {
  return { name, description: `What ${name} is.`, dimensionality: 'scalar', ...more };
}

const described: FunctionMetadata[] = [];

function define(
  id: string,
  parameters: ParameterMetadata[],
  implementation: (...args: never[]) => unknown,
  dimensionality: 'scalar' | 'matrix' = 'scalar',
): void {
  described.push({ id, name: id, description: `What ${id} does.`, parameters, result: { dimensionality } });
  customFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
}

const optional = { optional: true };
const matrix = { dimensionality: 'matrix' } as const;

define('SHOW', [parameter('first'), parameter('second', optional), parameter('third', optional)], (...args) =>
  JSON.stringify(args));
define('SHOWTABLE', [parameter('table', matrix), parameter('other', { ...matrix, ...optional })], (...args) =>
  JSON.stringify(args));
define('HALF', [parameter('amount')], (amount: unknown) => {
  if (typeof amount === 'number') return amount / 2;
  const message = `amount must be a number; it is ${JSON.stringify(amount)}`;
  throw new customFunctions.Error(customFunctions.ErrorCode.invalidValue, message);
});
define('NEVER', [parameter('years', optional)], () => {
  throw new customFunctions.Error(customFunctions.ErrorCode.notAvailable, 'it never pays back');
});
define('TOTAL', [parameter('amounts', matrix)], (amounts: unknown[][]) =>
  amounts.flat().reduce<number>((sum, amount) => sum + Number(amount), 0));
define('ECHO', [parameter('value')], (value: unknown) => value);
define(
  'COUNTDOWN',
  [parameter('from')],
  (from: number) => Array.from({ length: from }, (_, i) => [`year ${i + 1}`, from - i]),
  'matrix',
);
define(
  'MIXED',
  [],
  () => [
    ['text', '1/2', '£1,000'],
    [1 / 3, true, null],
  ],
  'matrix',
);
define('FAILS', [], () => {
  throw new TypeError('undefined is not iterable');
});
define('ANSWERS', [parameter('what')], (what: string) =>
  ({ nan: NaN, infinity: Infinity, promise: Promise.resolve(1), ragged: [[1, 2], [3]], empty: [] })[what]);

/** Functions made to be asked about: they replace the real ones wherever the adapter itself is tested. */
export const fixtures: EngineOptions = {
  metadata: { functions: described },
  implementations: customFunctions.implementations,
};
