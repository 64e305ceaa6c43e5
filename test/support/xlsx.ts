import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a cell is given: a formula is text that starts with `=`. */
export type Written = number | string;
/** What a cell shows, with every figure that the file keeps. */
export type Shown = number | string | boolean | { error: string };

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook of one sheet, without a result for any formula, so that the program that opens it must calculate. */
export function writeXlsx(cells: Record<string, Written>): Uint8Array {
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/${SHEET}" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>` +
      '<calcPr fullCalcOnLoad="1"/></workbook>',
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${rows(cells)}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])),
    { level: 1 },
  );
}

/** What the cells of the first sheet show that are not taken from the table of shared texts. */
export function readXlsx(workbook: Uint8Array): Map<string, Shown> {
  const xml = strFromU8(unzipSync(workbook, { filter: ({ name }) => name === SHEET })[SHEET]!);
  const shown = new Map<string, Shown>();
  for (const [, attributes = '', content = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const reference = /\br="([A-Z]+\d+)"/.exec(attributes)![1]!;
    const kind = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
    if (value === undefined || kind === 's') continue;
    if (kind === 'n') shown.set(reference, Number(value));
    else if (kind === 'b') shown.set(reference, value === '1');
    else if (kind === 'e') shown.set(reference, { error: value });
    else shown.set(reference, value);
  }
  return shown;
}

function rows(cells: Record<string, Written>): string {
  const inRows = new Map<number, [column: string, value: Written][]>();
  for (const [reference, value] of Object.entries(cells)) {
    const [, column = '', row] = /^([A-Z]+)(\d+)$/.exec(reference)!;
    const own = inRows.get(Number(row)) ?? [];
    own.push([column, value]);
    inRows.set(Number(row), own);
  }
  const inOrder = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);
  return [...inRows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const written = own.sort(([a], [b]) => inOrder(a, b)).map(([at, value]) => cell(at + row, value));
      return `<row r="${row}">${written.join('')}</row>`;
    })
    .join('');
}

function cell(reference: string, value: Written): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (value.startsWith('=')) return `<c r="${reference}"><f>${escaped(value.slice(1))}</f></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
