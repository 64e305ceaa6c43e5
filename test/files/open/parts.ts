import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A file of parts as they are given. */
export function packed(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
}

export function relationships(
  ...all: [id: string, kind: string, target: string, isOutside?: boolean][]
): string {
  const written = all.map(
    ([id, kind, target, isOutside]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${written.join('')}</Relationships>`;
}

export interface Parts {
  /** Within `<worksheet>`. */
  sheet: string;
  /** Within `<workbook>`, after its sheets. */
  workbook?: string;
  /** Within `<workbook>`, before its sheets. */
  before?: string;
  /** Within `<styleSheet>`. */
  styles?: string;
  /** Within `<sst>`. */
  texts?: string;
  others?: Record<string, string>;
  relations?: Parameters<typeof relationships>;
  workbookRelations?: Parameters<typeof relationships>;
}

/** The parts of a workbook with one sheet, S, written by hand. */
export function partsOf({
  sheet,
  workbook = '',
  before = '',
  styles,
  texts,
  others = {},
  relations,
  workbookRelations = [],
}: Parts): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ...workbookRelations,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(texts !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>` }),
    ...(relations && { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(...relations) }),
    ...others,
  };
}

export function written(parts: Parts): Uint8Array {
  return packed(partsOf(parts));
}

/** A sheet with these rows. */
export const data = (rows: string) => `<sheetData>${rows}</sheetData>`;

/** A sheet with one rule for what may be typed. */
export const validation = (attributes: string, within = '') =>
  `<sheetData/><dataValidations><dataValidation allowBlank="1" showErrorMessage="1" ${attributes}>${within}</dataValidation></dataValidations>`;

/** A sheet with one conditional format. */
export const rule = (attributes: string, within = '', sqref = 'B2:B9') =>
  `<sheetData/><conditionalFormatting sqref="${sqref}"><cfRule dxfId="0" priority="1" ${attributes}>${within}</cfRule></conditionalFormatting>`;
