import type { Progress, WorkbookChange } from '../../src/host/spreadsheet';
import { cases } from '../../src/cases/cases';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { openForWriting } from '../support/office/openForWriting';
import { hundredThousandCells, wholeCase } from '../support/office/plans';

const LARGEST = 4_000_000;

jest.setTimeout(60_000);

describe('A large workbook', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => (excel = openForWriting()));
  afterEach(() => excel.dispose());

  test.each([
    ['a whole case', wholeCase, 20],
    ['a hundred thousand cells', hundredThousandCells, 20],
    ['the published case of Derby', (): WorkbookChange => derbyCase(), 20],
    ...cases.map(({ title, build, example }): [string, () => WorkbookChange, number] => [
      title,
      () => build(example.answers),
      20,
    ]),
  ])('%s is written in few requests that Excel takes', async (_what, change, most) => {
    await excel.spreadsheet.apply(change());
    expect(excel.roundTrips()).toBeLessThanOrEqual(most);
    expect(excel.sizes().request).toBeLessThan(LARGEST);
  });

  test.each([
    ['a whole case', wholeCase, 10],
    ['a hundred thousand cells', hundredThousandCells, 20],
  ])('%s is read in few requests, with answers that Excel gives', async (_what, change, most) => {
    await excel.spreadsheet.apply(change());
    const before = excel.roundTrips();
    const contents = await excel.spreadsheet.contents();
    expect(excel.roundTrips() - before).toBeLessThanOrEqual(most);
    expect(excel.sizes().response).toBeLessThan(LARGEST);
    const planned = (change().sheets ?? []).map(({ cells }) => Object.keys(cells).length);
    expect(contents.slice(2).map(({ cells }) => cells.length)).toEqual(planned);
  });

  test('tells of every sheet of a case while it is written, never going back', async () => {
    const told: Progress[] = [];
    await excel.spreadsheet.apply(wholeCase(), (progress) => told.push(progress));
    expect(new Set(told.map(({ what }) => what)).size).toBe(10);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(new Set(shares).size).toBeGreaterThan(5);
  });

  test('of longer formulas than reckoned with is read by halves', async () => {
    const long = `="${'x'.repeat(2_000)}"`;
    const cells = Object.fromEntries(Array.from({ length: 5_000 }, (_, r) => [`A${r + 1}`, { value: long }]));
    await excel.spreadsheet.apply({ sheets: [{ name: 'Long', columns: {}, cells }] });
    expect(excel.sizes().request).toBeLessThan(LARGEST);
    const contents = await excel.spreadsheet.contents();
    expect(contents[2]!.cells.map(({ formula }) => formula)).toEqual(
      Array.from({ length: 5_000 }, () => long),
    );
  });
});
