import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { families } from '../../src/functions';
import { catalogueOf } from '../../src/functions/catalogue/catalogue';
import { handOverCopy } from '../../src/handOver/handOverCopy';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const catalogue = catalogueOf(loadBuiltFunctions(ensureBuilt('functions')).metadata, families);
export const stamp = {
  engine: 'OT Business Case for Excel 9.9',
  vintage: 'data abc',
  date: '22 November 2026',
};

export interface SheetXml {
  /** Cells by row, as the file has them, or rows whole. */
  rows: string;
  /** The XML after the cells. */
  after?: string;
  related?: { id: string; kind: string; part: string; xml: string }[];
}

export interface WorkbookXml {
  sheets: Record<string, SheetXml>;
  names?: string;
  afterNames?: string;
  texts?: string;
}

/** A workbook such as Excel writes, from the pieces of XML that matter. */
export function workbookOf({
  sheets,
  names = '',
  afterNames = '<calcPr calcId="191029"/>',
  texts,
}: WorkbookXml) {
  const entries = Object.entries(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      entries
        .map(
          (_, i) =>
            `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
        )
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
      (texts ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>` : '') +
      `<Override PartName="/xl/calcChain.xml" ContentType="${TYPES}.calcChain+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="166925"/><sheets>` +
      entries.map(([name], i) => `<sheet name="${name}" sheetId="${i + 3}" r:id="rId${i + 1}"/>`).join('') +
      `</sheets>${names && `<definedNames>${names}</definedNames>`}${afterNames}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...entries.map((_, i): [string, string, string] => [
        `rId${i + 1}`,
        'worksheet',
        `worksheets/sheet${i + 1}.xml`,
      ]),
      ['rId90', 'styles', 'styles.xml'],
      ['rId91', 'calcChain', 'calcChain.xml'],
      ...(texts ? [['rId92', 'sharedStrings', 'sharedStrings.xml'] as [string, string, string]] : []),
    ]),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
    ...(texts ? { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>` } : {}),
  };
  entries.forEach(([, { rows, after = '', related = [] }], i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetFormatPr defaultRowHeight="15"/>` +
      `<cols><col min="1" max="1" width="9"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (related.length === 0) return;
    parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(
      related.map(({ id, kind, part }) => [id, kind, `../${part}`]),
    );
    for (const { part, xml } of related) parts[`xl/${part}`] = xml;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])));
}

function relationships(all: [id: string, kind: string, target: string][]): string {
  const each = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function handedOver(workbook: WorkbookXml | Uint8Array) {
  const given = workbook instanceof Uint8Array ? workbook : workbookOf(workbook);
  const { file, replacements } = handOverCopy(given, { catalogue, namespace: 'OT', stamp });
  return { file, replacements, parts: partsOf(file) };
}

/** A row of one sheet in its row element. */
export function row(number: number, ...cells: string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** The cell as it is in the copy. */
export function cellIn(parts: Record<string, string>, address: string, sheet = 1): string | undefined {
  const xml = parts[`xl/worksheets/sheet${sheet}.xml`]!;
  return xml.match(new RegExp(`<c [^>]*r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's'))?.[0];
}

/** The cell without its look. */
export function withoutLook(cell: string | undefined): string | undefined {
  return cell?.replace(/ s="\d+"/, '');
}

/** The number format of a cell in the copy. */
export function formatOf(parts: Record<string, string>, address: string, sheet = 1): string {
  const style = Number(/ s="(\d+)"/.exec(cellIn(parts, address, sheet)!)?.[1] ?? 0);
  const looks = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts['xl/styles.xml']!)![1]!;
  const xf = [...looks.matchAll(/<xf [^>]*>/g)][style]![0];
  const id = /numFmtId="(\d+)"/.exec(xf)![1];
  const own = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(parts['xl/styles.xml']!);
  return own ? own[1]!.replaceAll('&quot;', '"') : `format ${id}`;
}

/** Anything in a formula, wherever the file has formulas, that calls our functions. */
export function callsLeft(parts: Record<string, string>): string[] {
  const formulas =
    /<((?:x:)?f|formula[12]?|xm:f|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>([^<]*)<\/\1>/g;
  return Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .flatMap(([, xml]) =>
      [...xml.matchAll(formulas)].map(([, , text]) =>
        text!.replaceAll('&quot;', '"').replace(/"[^"]*"/g, ''),
      ),
    )
    .filter((text) => /_xldudf_OT_|(?<![\w.])OT\.\w+\(/i.test(text));
}
