import type { SheetPlan } from '../../plan/plan';
import { pagesAcross } from '../../plan/printPages';
import { MAIN, OFFICE } from '../package/names';
import { DECLARATION, element, spreadsheetText } from '../xml/write';
import { sheetDataXml, type Writing } from './cells';
import { pageXml } from './page';
import { highlightsXml, validationsXml } from './rules';
import { columnsXml, formatXml, mergesXml, viewXml } from './view';

/** The ids by which a sheet names its other parts. */
export interface SheetParts {
  tables: string[];
  drawing?: string;
  noteShapes?: string;
  /** Of the links that leave the workbook, by their places among the sheet's links. */
  links: ReadonlyMap<number, string>;
}

export function sheetXml(sheet: SheetPlan, writing: Writing, parts: SheetParts, isChosen: boolean) {
  const { xml: cells, used, hasDynamicArrays } = sheetDataXml(sheet, writing);
  const pages = pagesAcross(sheet);
  const related = (name: string, id: string | undefined) => (id ? element(name, { 'r:id': id }) : '');
  const isFitted = sheet.print?.page ? sheet.print.page.fit !== undefined : sheet.print && !pages;
  // The order is the file format's own.
  const xml =
    DECLARATION +
    element(
      'worksheet',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element(
        'sheetPr',
        {},
        sheet.tabColour ? element('tabColor', { rgb: `FF${sheet.tabColour.slice(1)}` }) : '',
        isFitted ? element('pageSetUpPr', { fitToPage: true }) : '',
      ),
      element('dimension', { ref: used }),
      element('sheetViews', {}, viewXml(sheet, isChosen)),
      formatXml(sheet),
      columnsXml(sheet),
      cells,
      protectionXml(sheet),
      mergesXml(sheet),
      highlightsXml(sheet.highlights, writing.styles, writing.namespace),
      validationsXml(sheet.validations, writing.namespace),
      linksXml(sheet, parts.links),
      pageXml(sheet, pages),
      related('drawing', parts.drawing),
      related('legacyDrawing', parts.noteShapes),
      parts.tables.length > 0
        ? element(
            'tableParts',
            { count: parts.tables.length },
            ...parts.tables.map((id) => related('tablePart', id)),
          )
        : '',
    );
  return { xml, hasDynamicArrays };
}

/** Against slips only: no password, and people may still widen columns and filter. */
const ourProtection = { formatColumns: false, formatRows: false, sort: false, autoFilter: false };

function protectionXml({ isProtected, protection }: SheetPlan): string {
  if (!isProtected) return '';
  return element('sheetProtection', { sheet: true, ...(protection?.inFile ?? ourProtection) });
}

function linksXml({ links = [] }: SheetPlan, ids: ReadonlyMap<number, string>): string {
  if (links.length === 0) return '';
  const written = links.map(({ at, to, tip }, i) => {
    const id = ids.get(i);
    const location = id === undefined ? to.slice(1) : undefined;
    return element('hyperlink', {
      ref: at,
      'r:id': id,
      location: location === undefined ? undefined : spreadsheetText(location),
      tooltip: tip === undefined ? undefined : spreadsheetText(tip),
    });
  });
  return element('hyperlinks', {}, ...written);
}
