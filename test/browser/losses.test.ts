import { openXlsx } from '../../src/files/open/openXlsx';
import { data, relationships, written } from '../files/open/parts';
import { complaintsOn } from './support/axe';
import { privateFiles, stubPickers } from './support/privateFiles';
import { openBlank, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;
const files = privateFiles(() => workbook.page);
const NAME = 'Of another program.xlsx';

/** A sheet S with a figure in A1, a picture and a pivot table. */
const original = written({
  sheet: `${data('<row r="1"><c r="A1"><v>5</v></c></row>')}<drawing r:id="rId1"/>`,
  relations: [
    ['rId1', 'drawing', '../drawings/d.xml'],
    ['rId2', 'pivotTable', '../p.xml'],
  ],
  others: {
    'xl/drawings/d.xml': '<xdr:wsDr><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
    'xl/drawings/_rels/d.xml.rels': relationships(),
    'xl/p.xml': '<p/>',
  },
});
const lost = ['1 picture on ‘S’.', '1 pivot table on ‘S’: its figures stay, as values.'];

const status = () => workbook.page.getByRole('contentinfo');
const says = (text: RegExp) => status().getByText(text).waitFor({ timeout: 30_000 });
const dialog = () => workbook.page.getByRole('dialog');
const press = (key: string) => workbook.page.keyboard.press(key);
const listed = () => dialog().getByRole('listitem').allTextContents();
const onDisk = async () => Buffer.from(await files.read(NAME));

beforeAll(async () => {
  workbook = await openBlank();
  await stubPickers(workbook.page);
  await files.write(NAME, original);
  await files.choose(NAME);
  await workbook.page.getByRole('button', { name: 'Open a file…' }).click();
  await says(/^Opened Of another program\.xlsx/);
});
afterAll(() => workbook.close());

test('what a file has that is not kept can be seen as soon as it is open', async () => {
  await status().getByRole('button', { name: 'What is not kept' }).click();
  expect((await listed()).sort()).toEqual(lost);
  await press('Escape');
});

test('a file is not written over before what would be lost is listed, and Cancel leaves every byte', async () => {
  await workbook.type('A2', '7');
  await says(/^Not saved since/);
  for (const leave of [
    () => dialog().getByRole('button', { name: 'Cancel' }).click(),
    () => press('Escape'),
  ]) {
    await press('Control+s');
    await dialog()
      .getByRole('heading', { name: /^Saving over Of another program\.xlsx would lose/ })
      .waitFor();
    expect((await listed()).sort()).toEqual(lost);
    expect(await onDisk()).toEqual(Buffer.from(original));
    expect(await workbook.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Save under another name',
    );
    expect(await complaintsOn(workbook.page)).toEqual([]);
    await leave();
    await dialog().waitFor({ state: 'detached' });
    await says(/^Not saved since/);
    expect(await onDisk()).toEqual(Buffer.from(original));
  }
});

test('saved under another name, the original stays whole', async () => {
  await files.choose('Mine.xlsx');
  await press('Control+s');
  await dialog().getByRole('button', { name: 'Save under another name' }).click();
  await says(/^Saved to Mine\.xlsx/);
  expect(await onDisk()).toEqual(Buffer.from(original));
  const { plan, losses } = openXlsx(await files.read('Mine.xlsx'));
  expect(losses).toEqual([]);
  expect(plan.sheets[0]?.cells).toMatchObject({ A1: { value: 5 }, A2: { value: 7 } });
});

test('agreed to, the file is written over, and nothing is asked the next time', async () => {
  await files.choose(NAME);
  await press('Control+o');
  await says(/^Opened Of another program\.xlsx/);
  await workbook.type('A2', '8');
  await press('Control+s');
  await dialog()
    .getByRole('button', { name: `Save over ${NAME}` })
    .click();
  await says(/^Saved to Of another program\.xlsx/);
  const { plan, losses } = openXlsx(await files.read(NAME));
  expect(losses).toEqual([]);
  expect(plan.sheets[0]?.cells).toMatchObject({ A1: { value: 5 }, A2: { value: 8 } });
  await workbook.type('A2', '9');
  await press('Control+s');
  await says(/^Saved to Of another program\.xlsx/);
  expect(await dialog().count()).toBe(0);
});

test('nothing went wrong on the console', () => {
  expect(workbook.faults).toEqual([]);
});
