import { sheetFunctions } from '../../../src/formulas/functions';
import { typed } from '../../../src/formulas/functions/define';
import { errorValues } from '../../../src/formulas/functions/values';
import { call } from '../../../src/formulas/functions/call';
import { array, called, cells, type Plain } from './called';

/** Of a function, by its name: the arguments in which an error is a value like others. */
const takesErrors: Record<string, (argument: number) => boolean> = {
  // Excel’s pages: COUNT passes errors over, COUNTA counts them, TYPE gives 16 for one.
  COUNT: () => true,
  COUNTA: () => true,
  TYPE: () => true,
  ISOMITTED: () => true,
  // What is given where nothing is found.
  XLOOKUP: (argument) => argument === 3,
  FILTER: (argument) => argument === 2,
  // An error is a cell of the table that they make, or a choice that is not made.
  HSTACK: () => true,
  VSTACK: () => true,
  ARRAYTOTEXT: () => true,
  CHOOSE: (argument) => argument > 0,
};

/** Every argument that a function takes with all its cells. */
const places = [...sheetFunctions].flatMap(([name, { least, most, whole }]) =>
  Array.from({ length: Math.min(Math.max(least, 1), most) }, (_, at) => at)
    .filter((at) => whole(at) && !takesErrors[name]?.(at))
    .map((at) => [name, at, least] as const),
);

test('there are such functions', () => {
  expect(new Set(places.map(([name]) => name)).size).toBeGreaterThan(100);
});

test.each(places)('%s gives the error that argument %i is in the place of cells', (name, at, least) => {
  const found = sheetFunctions.get(name);
  if (!found) throw new Error(name);
  for (const error of [errorValues.reference, errorValues.name]) {
    const args = Array.from({ length: Math.max(least, 1) }, (_, i) => (i === at ? typed(error) : typed(1)));
    expect(call(found, args)).toBe(error);
  }
});

const lost = '#REF!';
const mixed = cells('North', '#N/A', 'North', 2);
const numbers = cells(10, 20, 30, 40);

test.each<[string, (Plain | ReturnType<typeof cells>)[], Plain | Plain[][]]>([
  ['COUNTIF', [lost, 'North'], lost],
  ['COUNTIF', [lost, '#REF!'], lost],
  ['SUMIF', [lost, '>0'], lost],
  ['SUMIF', [mixed, 'North', lost], lost],
  ['SUMIF', [lost, 'North', numbers], lost],
  ['AVERAGEIF', [lost, '>0'], lost],
  ['COUNTIFS', [mixed, 'North', lost, 1], lost],
  ['SUMIFS', [numbers, mixed, 'North', lost, 1], lost],
  ['MAXIFS', [lost, mixed, 'North'], lost],
  ['MATCH', ['North', lost, 0], lost],
  ['XLOOKUP', ['North', lost, lost, 'none'], lost],
  ['XLOOKUP', ['North', mixed, lost, 'none'], lost],
  ['SUMPRODUCT', [numbers, lost], lost],
  ['INDEX', ['#NAME?', 2, 1], '#NAME?'],
  ['CORREL', [numbers, lost], lost],
  ['COUNT', [lost], 0],
  ['COUNTA', [lost], 1],
  // An error within cells is one of them, and a range of one cell is a range.
  ['COUNTIF', [mixed, 'North'], 2],
  ['COUNTIF', [mixed, '#N/A'], 1],
  ['COUNTIF', [cells('#N/A'), 'North'], 0],
  ['COUNTIF', [cells('#N/A'), '#N/A'], 1],
  ['COUNTBLANK', [cells('#N/A', null)], 1],
  ['SUMIF', [mixed, 'North', numbers], 40],
  ['MATCH', [2, mixed, 0], 4],
  ['MATCH', [2, cells('#REF!'), 0], '#N/A'],
  ['XLOOKUP', ['x', mixed, numbers, 'none'], 'none'],
  // What is not used does not matter.
  ['XLOOKUP', ['North', mixed, numbers, '#N/A'], 10],
  ['XLOOKUP', ['x', mixed, numbers, '#REF!'], '#REF!'],
  ['FILTER', [numbers, cells(0, 1, 0, 0), '#N/A'], 20],
  ['FILTER', [numbers, cells(0, 0, 0, 0), '#N/A'], '#N/A'],
  ['VSTACK', [array([1]), '#N/A'], [[1], ['#N/A']]],
])('%s of %j is %j', (name, args, answer) => {
  expect(called(name, ...args)).toEqual(answer);
});
