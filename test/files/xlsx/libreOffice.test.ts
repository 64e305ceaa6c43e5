import fc from 'fast-check';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { ensureLibreOffice, recalculated } from '../../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../../src/embedded/computed';
import { columnLetters } from '../../../src/formulas/addresses';
import { heldText } from '../../../src/plan/cells';
import type { WorkbookPlan } from '../../../src/plan/plan';
import type { Shown, ShownWorkbook } from '../../../src/files/xlsx/shown';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { riskyTexts } from '../../support/plans/riskyTexts';
import { everyFeature } from './everyFeature';
import { decoded, Opened } from './opened';
import { oneSheet, showing } from './shown';

const libreOffice = ensureLibreOffice();
const ifThere = 'program' in libreOffice ? test : test.skip;
if ('missing' in libreOffice) {
  if (process.env.CI) throw new Error(libreOffice.missing);
  process.stdout.write(`The files are not opened in LibreOffice: ${libreOffice.missing}\n`);
}

/** The file as LibreOffice writes it again. */
function reopened(plan: WorkbookPlan, shown: ShownWorkbook): Opened {
  return new Opened(recalculated((libreOffice as { program: string }).program, xlsxFile(plan, shown)));
}

function valueIn(file: Opened, sheet: number, address: string): Shown {
  const cell = file.cell(`xl/worksheets/sheet${sheet}.xml`, address);
  const text = cell.getElementsByTagName('v')[0]?.textContent;
  if (text === undefined || text === null) return null;
  switch (cell.getAttribute('t')) {
    case 's':
      return decoded(file.texts('xl/sharedStrings.xml', 'si')[Number(text)]!);
    case 'b':
      return text === '1';
    case 'e':
      return { error: text };
    case 'str':
      return decoded(text);
    default:
      return Number(text);
  }
}

describe('a workbook with every feature', () => {
  const built = loadBuiltFunctions(ensureBuilt('functions'));
  let shown: ShownWorkbook;
  let file: Opened;
  beforeAll(async () => {
    if ('missing' in libreOffice) return;
    shown = await computedWorkbook(everyFeature, built);
    // Nothing is kept, so that LibreOffice must work everything out.
    file = reopened(everyFeature, { ...shown, value: () => null });
  }, 200_000);

  const cells = everyFeature.sheets.flatMap(({ name, cells }, i) =>
    Object.entries(cells)
      .filter(([, { value }]) => value !== undefined)
      .map(([address]): [string, string, number] => [name, address, i + 1]),
  );
  ifThere.each([...cells, ["Year's & sums", 'C16', 2], ["Year's & sums", 'D16', 2]] as [
    string,
    string,
    number,
  ][])('shows in %s!%s what the embedded workbook shows', (sheet, address, number) => {
    const here = shown.value(sheet, address);
    expect(valueIn(file, number, address)).toEqual(here);
  });

  ifThere('keeps its names, notes, rules, table, charts, protection and print set-up', () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const names = file.attributes('xl/workbook.xml', 'definedName').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Rate', 'Hours', '_xlnm.Print_Titles']));
    expect(file.texts('xl/comments1.xml', 'text').map((text) => text.trim())).toEqual([
      'Pounds an hour.\nTwo lines & <tags>.',
      'Another note.',
    ]);
    expect(
      file
        .attributes(sheet, 'dataValidation')
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['date', 'decimal', 'list', 'whole']);
    expect(file.texts(sheet, 'formula').sort()).toEqual(['$B$12<>"OK"', '$B$12="OK"']);
    expect(file.attributes(sheet, 'sheetProtection')).toMatchObject([{ sheet: 'true' }]);
    expect(file.attributes(sheet, 'pageSetup')).toMatchObject([{ orientation: 'landscape', paperSize: '9' }]);
    expect(file.attributes('xl/tables/table1.xml', 'table')).toMatchObject([{ ref: 'A52:B54' }]);
    const charts = [...file.parts.keys()].filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path)).sort();
    expect(charts.map((path) => file.all(path, 'c:ser').length)).toEqual([4, 2, 2, 1]);
  });
});

ifThere(
  'any text is read as it was',
  () => {
    // LibreOffice turns returns into line feeds, and keeps no control characters.
    const characters = fc.constantFrom(...[...' _x0041<>&"\'=+-@é€😀\n\t'], 'OT', '_x0041_', ';', ',');
    const texts = [
      ...riskyTexts,
      ...fc.sample(fc.string({ unit: characters, minLength: 1, maxLength: 30 }), { numRuns: 300, seed: 1 }),
    ];
    const at = (i: number) => `${columnLetters(i % 20)}${Math.floor(i / 20) + 1}`;
    const plan = oneSheet(Object.fromEntries(texts.map((text, i) => [at(i), heldText(text)])));
    const file = reopened(plan, showing(plan));
    expect(texts.map((_, i) => valueIn(file, 1, at(i)))).toEqual(texts);
  },
  200_000,
);
