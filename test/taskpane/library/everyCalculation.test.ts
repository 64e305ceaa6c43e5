import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { recalculated } from '../../../scripts/libreOffice';
import { cellValue } from '../../../src/calculations/accepts';
import {
  type Calculation,
  exampleRows,
  inputsOf,
  isColumn,
  linesOf,
  manyOf,
} from '../../../src/calculations/calculation';
import { type Given, withGiven } from '../../../src/calculations/given';
import { calculations } from '../../../src/calculations/library';
import { calculationPlan } from '../../../src/calculations/plan';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../../src/embedded/computed';
import { presentPlan } from '../../../src/embedded/presentPlan';
import type { Shown } from '../../../src/files/xlsx/shown';
import { addressesIn, areaOf } from '../../../src/formulas/addresses';
import { atCell, atSelection, NoRoom, onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { growingLists } from '../../../src/taskpane/shared/addRows/growingLists';
import { rowsAdded } from '../../../src/taskpane/shared/addRows/rowsAdded';
import { type OnSheet, shownOf, unexpected } from '../../calculations/support/together';
import { ofToday } from '../../support/long';
import { shownIn, withoutResults } from '../../witness/compared';
import { handedOver } from '../../witness/examples';
import { program, where, witnessed } from '../../witness/libreOffice';
import { opened, type Opened, placeOf, shownNow } from './support/inserted';

const AT_ONCE = 6;
const tried = ofToday('Calculations inserted', calculations, AT_ONCE, ({ id }) => id);
const functions = () => loadBuiltFunctions(ensureBuilt('functions'));

/** So many in one workbook. */
const TOGETHER = 48;
const groups = Array.from({ length: Math.ceil(tried.length / TOGETHER) }, (_, i) =>
  tried.slice(i * TOGETHER, (i + 1) * TOGETHER),
).map((group): [string, Calculation[]] => [`${group[0]!.id} to ${group.at(-1)!.id}`, group]);

describe.each(groups)('Inserted one after another: %s', (_names, group) => {
  let book: Opened;
  const places: OnSheet[] = [];

  beforeAll(async () => {
    book = await opened();
    for (const calculation of group) {
      places.push(placeOf(calculation, await onOwnSheet(book.spreadsheet, calculation)));
      book.select('Ours', 'B1');
      places.push(placeOf(calculation, await below(book, calculation)));
    }
  }, 600_000);
  afterAll(() => book.dispose());

  test('each gives its expected values on a sheet of its own and below the others on one sheet', async () => {
    const shown = await shownNow(book.spreadsheet);
    expect(places).toHaveLength(2 * group.length);
    expect(places.flatMap((place) => unexpected(shown, place))).toEqual([]);
  });

  test('no name is there twice, and each names a result or rows of a table', async () => {
    const names = await book.spreadsheet.definedNames();
    const known = names.map(({ name }) => name.toLowerCase());
    expect(new Set(known).size).toBe(known.length);
    const results = group.reduce((sum, one) => sum + (one.results?.length ?? 0), 0);
    const tables = group.filter((one) => inputsOf(one).some(isColumn)).length;
    expect(names).toHaveLength(2 * (results + tables));
  });

  witnessed(
    `handed over, all of them give the same in LibreOffice ${where}`,
    async () => {
      const built = functions();
      const plan = presentPlan({ ...book, title: 'Calculations' });
      const copy = handedOver(plan, await computedWorkbook(plan, built), built.metadata);
      const cells = new Map<string, Shown>(shownIn(recalculated(program!, withoutResults(copy.copy).file)));
      const shown = { value: (sheet: string, at: string) => cells.get(`${sheet}!${at}`) ?? null };
      expect(places.flatMap((place) => unexpected(shown, place))).toEqual([]);
    },
    600_000,
  );
});

/** Below what is there, as the pane offers it. */
async function below({ spreadsheet }: Opened, calculation: Calculation) {
  try {
    return await atSelection(spreadsheet, calculation);
  } catch (error) {
    if (!(error instanceof NoRoom) || error.free === null) throw error;
    return atCell(spreadsheet, calculation, error.free);
  }
}

/** A row is typed anew, by what the last one of the example holds. */
const repeated = (calculation: Calculation, times: number): Given =>
  Object.fromEntries(
    inputsOf(calculation)
      .filter(isColumn)
      .map(({ key }) => {
        const values = manyOf(withGiven(calculation)[key]!)!;
        return [key, [...values, ...Array.from({ length: times }, () => values.at(-1) ?? null)]];
      }),
  );

const ADDED = 2;
const growing = tried.filter((one) => linesOf(one).length > 0 && inputsOf(one).some(isColumn));

test.each(growing.map((one): [string, Calculation] => [one.id, one]))(
  '%s with rows added and typed gives what it gives when it is built with them',
  async (_id, calculation) => {
    const own = await opened();
    try {
      const at = await onOwnSheet(own.spreadsheet, calculation);
      const [list] = growingLists(await own.spreadsheet.definedNames());
      await own.spreadsheet.apply(rowsAdded(list!, ADDED, await own.spreadsheet.contents()));
      const { top, bottom } = list!.parts[0]!.area;
      const blank = bottom - top + 1 - exampleRows(calculation);
      const more = repeated(calculation, ADDED + blank);
      const place = placeOf(calculation, at, more);
      const cells = inputsOf(calculation)
        .filter(isColumn)
        .flatMap((input) => {
          const values = manyOf(more[input.key]!)!;
          const addresses = addressesIn(areaOf(place.addressOf(input.key)));
          return values.map((value, i) => ({
            sheet: at.sheet,
            address: addresses[i]!,
            value: cellValue(input, value) ?? null,
          }));
        });
      await own.spreadsheet.apply({ cells });
      const { plan, addressOf } = calculationPlan(calculation, { sheet: at.sheet }, more);
      const built = await computedWorkbook(plan, functions());
      const shown = await shownNow(own.spreadsheet);
      const different = linesOf(calculation).flatMap(({ key }) => {
        const [now, then] = [shownOf(shown, place, key), shownOf(built, { ...place, addressOf }, key)];
        return JSON.stringify(now) === JSON.stringify(then) ? [] : [[key, now, then]];
      });
      expect(different).toEqual([]);
    } finally {
      own.dispose();
    }
  },
  120_000,
);
