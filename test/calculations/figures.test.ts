import { ensureBuilt } from '../../scripts/ensureBuilt';
import { linesOf } from '../../src/calculations/calculation';
import { calculations } from '../../src/calculations/library';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import type { ShownWorkbook } from '../../src/files/xlsx/shown';
import { isAlike, type OnSheet, shownOf, together, unexpected } from './support/together';

const workedOut = calculations.filter((one) => linesOf(one).length > 0);

/** Published figures that are set beside a line, each with the inputs that it needs. */
const compared = workedOut.flatMap((calculation) =>
  (calculation.published ?? []).flatMap((figure) =>
    figure.line !== undefined && figure.computed !== undefined ? [{ calculation, figure }] : [],
  ),
);

const withExamples = workedOut.map((calculation) => ({ calculation, name: calculation.id }));
const withOthers = compared.map(({ calculation, figure }) => ({
  calculation,
  name: `${calculation.id}: ${figure.printed}`,
  ...(figure.with && { other: figure.with }),
}));

let workbook: ShownWorkbook;
let places: OnSheet[];
beforeAll(async () => {
  const all = together([...withExamples, ...withOthers]);
  places = all.places;
  workbook = await computedWorkbook(all.plan, loadBuiltFunctions(ensureBuilt('functions')));
}, 120_000);

test('every line of every calculation gives its expected value in the embedded workbook', () => {
  const examples = places.slice(0, withExamples.length);
  expect(examples.flatMap((place) => unexpected(workbook, place))).toEqual([]);
});

test('what is set beside a published figure is what the calculation gives', () => {
  const found = compared.map(({ calculation, figure }, i) => {
    const place = places[withExamples.length + i]!;
    const shown = shownOf(workbook, place, figure.line!)[(figure.row ?? 1) - 1] ?? null;
    return isAlike(shown, figure.computed!) ? null : [calculation.id, figure.line, figure.computed, shown];
  });
  expect(found.filter((one) => one !== null)).toEqual([]);
});

/** Every result of a calculation has a figure, a word or a blank, and no error. */
test('no cell of any calculation shows an error', () => {
  const errors = places.flatMap((place) =>
    linesOf(place.calculation).flatMap(({ key }) =>
      shownOf(workbook, place, key).flatMap((value) =>
        typeof value === 'object' && value !== null ? [[place.name, key, value]] : [],
      ),
    ),
  );
  expect(errors).toEqual([]);
});
