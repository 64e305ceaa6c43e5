import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { pagesAcross } from '../../plan/printPages';
import { tablesOf } from '../../plan/tables';
import { absolute, areaOf, quotedSheet } from '../../formulas/addresses';
import { nth } from '../../formulas/present';
import { withoutUnknownTables } from '../../formulas/tables';
import { toFile } from './formulas';
import { MAIN, OFFICE } from '../package/names';
import { DECLARATION, element, spreadsheetText, text } from '../xml/write';

export function workbookXml(plan: WorkbookPlan, sheetIds: string[], namespace?: string): string {
  const sheets = plan.sheets.map(({ name, visibility }, i) =>
    element('sheet', {
      name: spreadsheetText(name),
      sheetId: i + 1,
      state: visibility,
      'r:id': nth(sheetIds, i),
    }),
  );
  const names = definedNames(plan, namespace);
  return (
    DECLARATION +
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      plan.structureLock ? element('workbookProtection', plan.structureLock) : '',
      element('bookViews', {}, element('workbookView', { activeTab: firstSeen(plan) })),
      element('sheets', {}, ...sheets),
      names.length > 0 ? element('definedNames', {}, ...names) : '',
      // What the file keeps came from another program: Excel works everything out again when it opens.
      element('calcPr', { fullCalcOnLoad: true }),
    )
  );
}

function definedNames(plan: WorkbookPlan, namespace?: string): string[] {
  const { names, sheets } = plan;
  const tables = tablesOf(plan);
  const named = names.map(({ name, sheet, isHidden, refersTo }) => {
    const stored = toFile(withoutUnknownTables(`=${refersTo.replace(/^=/, '')}`, tables), namespace);
    if (stored === null) throw new Error(`The name ${name} refers to nothing that can be read: ${refersTo}`);
    const attributes = { name, localSheetId: placeOf(sheet, sheets), hidden: isHidden || undefined };
    return element('definedName', attributes, text(spreadsheetText(stored)));
  });
  const printed = sheets.flatMap((sheet, i) => {
    const own = { Print_Area: printArea(sheet), Print_Titles: printTitles(sheet) };
    return Object.entries(own)
      .filter(([, refersTo]) => refersTo !== '')
      .map(([name, refersTo]) => {
        const attributes = { name: `_xlnm.${name}`, localSheetId: i };
        return element('definedName', attributes, text(spreadsheetText(refersTo)));
      });
  });
  return [...named, ...printed];
}

/** The sheet that the file opens on. */
export function firstSeen({ sheets }: WorkbookPlan): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === undefined),
  );
}

function placeOf(sheet: string | undefined, sheets: SheetPlan[]): number | undefined {
  if (sheet === undefined) return undefined;
  const place = sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (place < 0) throw new Error(`A name belongs to the sheet ${sheet}, which the workbook does not have`);
  return place;
}

function printArea({ name, print }: SheetPlan): string {
  return (print?.areas ?? []).map((area) => absolute(name, areaOf(area))).join(',');
}

/** What every page repeats; columns where the plan says so, or the sheet is more than a page wide. */
function printTitles(sheet: SheetPlan): string {
  const { name, print } = sheet;
  const rows = print?.titleRows && /^(\d+):(\d+)$/.exec(print.titleRows);
  if (rows === null)
    throw new Error(`The title rows of ${name} must be like 1:4; they are ${print?.titleRows}`);
  const columns = (pagesAcross(sheet)?.titleColumns ?? print?.titleColumns)?.split(':');
  return [
    ...(columns ? [`${quotedSheet(name)}!$${columns[0]}:$${columns[1]}`] : []),
    ...(rows ? [`${quotedSheet(name)}!$${rows[1]}:$${rows[2]}`] : []),
  ].join(',');
}

const PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const PROGRAM = 'OT Business Case for Excel';

export function aboutXml(title: string): string {
  return (
    DECLARATION +
    element(
      'cp:coreProperties',
      { 'xmlns:cp': PROPERTIES, 'xmlns:dc': DUBLIN_CORE },
      element('dc:title', {}, text(title)),
      element('dc:creator', {}, PROGRAM),
      element('dc:language', {}, 'en-GB'),
    )
  );
}

export function programXml(): string {
  return DECLARATION + element('Properties', { xmlns: EXTENDED }, element('Application', {}, PROGRAM));
}
