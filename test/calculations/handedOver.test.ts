import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculated } from '../../scripts/libreOffice';
import { linesOf } from '../../src/calculations/calculation';
import { calculations } from '../../src/calculations/library';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import type { Shown } from '../../src/files/xlsx/shown';
import { ofToday } from '../support/long';
import { shownIn, withoutResults } from '../witness/compared';
import { handedOver, type HandedOver } from '../witness/examples';
import { program, where, witnessed } from '../witness/libreOffice';
import { together, unexpected } from './support/together';

const AT_ONCE = 40;
const tried = ofToday(
  'Calculations handed over',
  calculations.filter((one) => linesOf(one).length > 0),
  AT_ONCE,
  ({ id }) => id,
);

let copy: HandedOver;
let shown: Map<string, Shown>;
const { plan, places } = together(tried.map((calculation) => ({ calculation, name: calculation.id })));

beforeAll(async () => {
  if (program === null) return;
  const built = loadBuiltFunctions(ensureBuilt('functions'));
  copy = handedOver(plan, await computedWorkbook(plan, built), built.metadata);
  shown = new Map(shownIn(recalculated(program, withoutResults(copy.copy).file)));
}, 240_000);

witnessed(`every line of a calculation that is handed over gives its expected value ${where}`, () => {
  const workbook = { value: (sheet: string, address: string) => shown.get(`${sheet}!${address}`) ?? null };
  expect(places.flatMap((place) => unexpected(workbook, place))).toEqual([]);
});

witnessed(`no formula of a calculation becomes a fixed value in its copy ${where}`, () => {
  const { replacements } = copy;
  expect(replacements.length).toBeGreaterThan(5);
  expect(replacements.filter(({ became }) => became !== 'formula')).toEqual([]);
});
