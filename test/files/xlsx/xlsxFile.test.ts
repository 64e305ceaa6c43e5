import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../../src/embedded/computed';
import { derbyCase } from '../../../src/cases/derby/derbyCase';
import type { WorkbookPlan } from '../../../src/plan/plan';
import type { ShownWorkbook } from '../../../src/files/xlsx/shown';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { everyFeature } from './everyFeature';
import { everyPicture } from './everyPicture';
import { Opened } from './opened';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const plans: Record<string, WorkbookPlan> = { everyFeature, everyPicture, derby: derbyCase() };
const shown: Record<string, ShownWorkbook> = {};
const files: Record<string, Opened> = {};

beforeAll(async () => {
  for (const [name, plan] of Object.entries(plans)) {
    shown[name] = await computedWorkbook(plan, built);
    files[name] = new Opened(xlsxFile(plan, shown[name]));
  }
});

describe.each(Object.keys(plans))('the file of %s', (name) => {
  test('has a content type for every part, and names no part that is not there', () => {
    const file = files[name]!;
    const typeOf = file.contentTypes();
    const paths = [...file.parts.keys()].filter((path) => path !== '[Content_Types].xml');
    expect(paths.filter((path) => typeOf(path) === undefined)).toEqual([]);
    const overridden = file
      .attributes('[Content_Types].xml', 'Override')
      .map(({ PartName }) => PartName!.slice(1));
    expect(overridden.filter((path) => !file.parts.has(path))).toEqual([]);
    expect(new Set(overridden).size).toBe(overridden.length);
  });

  test('has relationships that lead to parts, and every part can be reached by them', () => {
    const file = files[name]!;
    const reached = new Set<string>();
    const follow = (owner: string) => {
      for (const { target } of file.relations(owner).values()) {
        expect(file.parts.has(target)).toBe(true);
        if (!reached.has(target)) follow(target);
        reached.add(target);
      }
    };
    follow('');
    const parts = [...file.parts.keys()].filter((path) => !/(\.rels|^\[Content_Types\]\.xml)$/.test(path));
    expect([...reached].sort()).toEqual(parts.sort());
  });

  test('uses only ids that the relationships of the part hold', () => {
    const file = files[name]!;
    for (const [path, part] of file.parts) {
      if (path.endsWith('.rels')) continue;
      const known = file.relations(path);
      for (const found of part.getElementsByTagName('*')) {
        const id = found.getAttribute('r:id');
        if (id !== null) expect([path, known.has(id)]).toEqual([path, true]);
      }
    }
  });

  test('has no style, text or look that is counted from beyond its list', () => {
    const file = files[name]!;
    const styles = file.all('xl/styles.xml', 'cellXfs')[0]!.getElementsByTagName('xf').length;
    const texts = file.all('xl/sharedStrings.xml', 'si').length;
    const fonts = file.all('xl/styles.xml', 'fonts')[0]!.getElementsByTagName('font').length;
    for (const { fontId, fillId, borderId } of file.attributes('xl/styles.xml', 'xf')) {
      expect(Number(fontId)).toBeLessThan(fonts);
      expect(Number(fillId)).toBeLessThan(file.all('xl/styles.xml', 'fill').length);
      expect(Number(borderId)).toBeLessThan(file.all('xl/styles.xml', 'border').length);
    }
    for (const [i] of plans[name]!.sheets.entries()) {
      for (const cell of file.all(`xl/worksheets/sheet${i + 1}.xml`, 'c')) {
        expect(Number(cell.getAttribute('s') ?? 0)).toBeLessThan(styles);
        if (cell.getAttribute('t') === 's') expect(Number(cell.textContent)).toBeLessThan(texts);
      }
    }
  });

  test('has its cells in order, each once, and no merged cells', () => {
    for (const [i] of plans[name]!.sheets.entries()) {
      const path = `xl/worksheets/sheet${i + 1}.xml`;
      const places = files[name]!.attributes(path, 'c').map(({ r }) => {
        const [, column, row] = /^([A-Z]+)(\d+)$/.exec(r!)!;
        return Number(row) * 1e5 + [...column!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
      });
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(files[name]!.all(path, 'mergeCell')).toEqual([]);
    }
  });

  test('is the same every time', () => {
    const again = () => xlsxFile(plans[name]!, shown[name]!);
    expect(Buffer.from(again()).equals(Buffer.from(again()))).toBe(true);
  });
});

const INPUTS = 'xl/worksheets/sheet1.xml';
const SUMS = 'xl/worksheets/sheet2.xml';
const every = () => files.everyFeature!;

test.each([
  ['B8', 'SUMPRODUCT(Hours*2)', undefined, undefined, '120'],
  ['B11', '1=1', 'b', undefined, '1'],
  ['B12', 'NA()', 'e', undefined, '#N/A'],
  ['B13', '" a"&"<&>"&CHAR(10)&"b "', 'str', undefined, ' a<&>\nb '],
  ['B9', 'SUM(Hours*2)', undefined, 'B9', '120'],
  ['B16', 'TRANSPOSE(Hours)', undefined, 'B16:D16', '10'],
  ['B14', '_xlfn.MAXIFS(Hours,Hours,"<25")', undefined, undefined, '20'],
])('%s holds its formula with the value it shows', (at, formula, type, array, value) => {
  const cell = every().cell(SUMS, at);
  const written = cell.getElementsByTagName('f')[0]!;
  expect(written.textContent).toBe(formula);
  expect(cell.getAttribute('t') ?? undefined).toBe(type);
  expect(written.getAttribute('ref') ?? undefined).toBe(array);
  expect(cell.getAttribute('cm') ?? undefined).toBe(array && '1');
  expect(cell.getElementsByTagName('v')[0]!.textContent).toBe(value);
});

test('spilled cells show their values without a formula, in the look that was planned for them', () => {
  const spilled = ['C16', 'D16'].map((at) => every().cell(SUMS, at));
  expect(spilled.map((cell) => cell.textContent)).toEqual(['20', '30']);
  expect(spilled.map((cell) => cell.getElementsByTagName('f').length)).toEqual([0, 0]);
  expect(Number(spilled[0]!.getAttribute('s'))).toBeGreaterThan(0);
});

test('a dynamic array is described once for the workbook', () => {
  expect(every().attributes('xl/metadata.xml', 'metadataType')).toMatchObject([{ name: 'XLDAPR' }]);
  expect(every().attributes('xl/metadata.xml', 'xda:dynamicArrayProperties')).toEqual([
    { fDynamic: '1', fCollapsed: '0' },
  ]);
});

test('a sheet keeps its titles visible, its inputs open and its print set-up', () => {
  expect(every().attributes(INPUTS, 'pane')).toEqual([
    { xSplit: '1', ySplit: '2', topLeftCell: 'B3', activePane: 'bottomRight', state: 'frozen' },
  ]);
  expect(every().attributes(INPUTS, 'sheetProtection')).toMatchObject([{ sheet: '1' }]);
  expect(every().attributes(INPUTS, 'sheetProtection')[0]).not.toHaveProperty('password');
  expect(every().attributes(INPUTS, 'pageSetup')).toEqual([
    { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
  ]);
  expect(every().texts(INPUTS, 'oddFooter')).toEqual(['&L&A&RPage &P of &N']);
  const isOpen = (at: string) => {
    const style = Number(every().cell(INPUTS, at).getAttribute('s'));
    const format = every().all('xl/styles.xml', 'cellXfs')[0]!.getElementsByTagName('xf')[style]!;
    return format.getElementsByTagName('protection')[0]?.getAttribute('locked') === '0';
  };
  expect(['B4', 'B6', 'A4', 'B12'].map(isOpen)).toEqual([true, true, false, false]);
});

test('names, the title rows and the language are in the workbook', () => {
  const names = every().all('xl/workbook.xml', 'definedName');
  expect(names.map((name) => [name.getAttribute('name'), name.textContent])).toEqual([
    ['Rate', "'In puts'!$B$4"],
    ['Hours', "'In puts'!$B$6:$B$8"],
    ['_xlnm.Print_Titles', "'In puts'!$1:$2"],
  ]);
  expect(every().attributes('xl/workbook.xml', 'calcPr')).toEqual([{ fullCalcOnLoad: '1' }]);
  expect(every().texts('docProps/core.xml', 'dc:title')).toEqual(['Every feature & <every> "kind"']);
  expect(every().texts('docProps/core.xml', 'dc:language')).toEqual(['en-GB']);
});

test('validations refuse with their message, and lists quote their values', () => {
  const rules = every().attributes(INPUTS, 'dataValidation');
  expect(rules.map(({ type, sqref, error, errorStyle }) => [type, sqref, error, errorStyle])).toEqual([
    ['decimal', 'B4', 'Pounds an hour, 0 to 100.', 'stop'],
    ['whole', 'B6:B8', 'Whole hours, 0 or more.', 'stop'],
    ['date', 'B9', 'A date from 1 April 2026.', 'stop'],
    ['list', 'B10', 'net or gross.', 'stop'],
  ]);
  expect(every().texts(INPUTS, 'formula1')).toEqual(['0', '0', '46113', '"net,gross,a ""quoted"" one"']);
});

test('highlights name a look that is there', () => {
  const looks = every()
    .all('xl/styles.xml', 'dxf')
    .map((look) => look.getElementsByTagName('color')[0]!.getAttribute('rgb'));
  const rules = every().attributes(INPUTS, 'cfRule');
  expect(rules.map(({ dxfId }) => looks[Number(dxfId)])).toEqual(['FF8B1A1A', 'FF14532D']);
  expect(every().texts(INPUTS, 'formula')).toEqual(['$B$12<>"OK"', '$B$12="OK"']);
});

test('a note is at its cell, with a box to show it in', () => {
  expect(every().texts('xl/comments1.xml', 't')).toEqual([
    'Pounds an hour.\nTwo lines & <tags>.',
    'Another note.',
  ]);
  const shapes = 'xl/drawings/vmlDrawing1.vml';
  const boxes = every()
    .texts(shapes, 'x:Row')
    .map((row, i) => [row, every().texts(shapes, 'x:Column')[i]]);
  expect(boxes).toEqual([
    ['3', '1'],
    ['7', '1'],
  ]);
});

test('a table has the headings of its cells', () => {
  expect(every().attributes('xl/tables/table1.xml', 'table')).toMatchObject([
    { displayName: 'Rates', ref: 'A52:B54' },
  ]);
  expect(
    every()
      .attributes('xl/tables/table1.xml', 'tableColumn')
      .map(({ name }) => name),
  ).toEqual(['Council', 'Rate']);
});

test('charts say in words what they show', () => {
  expect(
    every()
      .attributes('xl/drawings/drawing2.xml', 'xdr:cNvPr')
      .map(({ name, descr }) => [name, descr]),
  ).toEqual([
    ['Waterfall & bridge', 'The total rises by £500, falls by £700.'],
    ['Columns', 'Base and total of each year.'],
    ['Lines', 'Base and total of each year as lines.'],
    ['Dots', 'Hours of each package.'],
  ]);
});

test('a chart keeps the points that it draws', () => {
  const chart = 'xl/charts/chart1.xml';
  const cached = (name: string, series: number) =>
    [...every().all(chart, name)[series]!.getElementsByTagName('c:pt')].map((point) => point.textContent);
  expect(cached('c:cat', 0)).toEqual(['2026/27', '2027/28', '2028/29', '2029/30']);
  expect(cached('c:val', 0)).toEqual(['0', '2505', '2305', '0']);
  expect(every().texts(chart, 'c:f').slice(0, 2)).toEqual([
    "'Year''s & sums'!$A$3:$A$6",
    "'Year''s & sums'!$B$3:$B$6",
  ]);
  expect(every().texts('xl/charts/chart4.xml', 'c:f')).toEqual([
    "'In puts'!$A$6:$A$8",
    "'In puts'!$B$6:$B$8",
  ]);
});

test('the unseen base of a waterfall has no fill, and its totals say their values instead of a legend', () => {
  const chart = 'xl/charts/chart1.xml';
  const series = every().all(chart, 'c:ser');
  const hasOwn = (one: (typeof series)[number], parent: string, name: string) =>
    one.getElementsByTagName(parent)[0]?.getElementsByTagName(name)[0]?.parentElement?.tagName === parent;
  expect(series.map((one) => hasOwn(one, 'c:spPr', 'a:noFill'))).toEqual([true, false, false, false]);
  expect(series.map((one) => one.getElementsByTagName('c:dLbls').length)).toEqual([0, 0, 0, 1]);
  expect(every().attributes(chart, 'c:overlap')).toEqual([{ val: '100' }]);
  expect(every().all(chart, 'c:legend')).toEqual([]);
});

test('a planned series is outlined, a forecast is striped, and a title can be a cell', () => {
  const file = files.everyPicture!;
  const [columns, lines] = ['xl/charts/chart1.xml', 'xl/charts/chart2.xml'];
  expect(file.all(columns, 'c:barChart').length).toBe(1);
  expect(file.all(columns, 'c:lineChart').length).toBe(1);
  expect(file.all(columns, 'a:pattFill').length).toBe(1);
  expect(file.texts(columns, 'c:f')[0]).toBe("'Year''s & sums'!$A$1");
  expect(file.all(lines, 'c:hiLowLines').length).toBe(1);
});
