import { columnIndex } from '../../formulas/addresses';
import type { PrintPlan, SheetPlan } from '../../plan/plan';
import { pagesAcross, type PagesAcross, printMargins } from '../../plan/printPages';
import { address } from '../../formulas/addresses';
import { sheetDataXml, type Writing } from './cells';
import { MAIN, OFFICE } from './package';
import { highlightsXml, validationsXml } from './rules';
import { DECLARATION, element, text } from './xml';

/** The ids by which a sheet names its other parts. */
export interface SheetParts {
  tables: string[];
  drawing?: string;
  noteShapes?: string;
}

export function sheetXml(sheet: SheetPlan, writing: Writing, parts: SheetParts, isFirst: boolean) {
  const { xml: cells, used, hasDynamicArrays } = sheetDataXml(sheet, writing);
  const pages = pagesAcross(sheet);
  const related = (name: string, id: string | undefined) => (id ? element(name, { 'r:id': id }) : '');
  // The order is the file format's own.
  const xml =
    DECLARATION +
    element(
      'worksheet',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('sheetPr', {}, sheet.print && !pages ? element('pageSetUpPr', { fitToPage: true }) : ''),
      element('dimension', { ref: used }),
      element('sheetViews', {}, view(sheet, isFirst)),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columns(sheet),
      cells,
      sheet.isProtected ? protection : '',
      highlightsXml(sheet.highlights, writing.namespace),
      validationsXml(sheet.validations),
      element('pageMargins', printMargins),
      sheet.print ? pageSetUp(sheet.print.orientation, pages) : '',
      headerFooter(sheet),
      pages ? columnBreaks(pages) : '',
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
const protection = element('sheetProtection', {
  sheet: true,
  formatColumns: false,
  formatRows: false,
  sort: false,
  autoFilter: false,
});

function view({ frozenRows = 0, frozenColumns = 0 }: SheetPlan, isFirst: boolean): string {
  const attributes = { tabSelected: isFirst || undefined, workbookViewId: 0 };
  if (frozenRows === 0 && frozenColumns === 0) return element('sheetView', attributes);
  const topLeft = address(frozenRows, frozenColumns);
  const pane =
    frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  return element(
    'sheetView',
    attributes,
    element('pane', {
      xSplit: frozenColumns || undefined,
      ySplit: frozenRows || undefined,
      topLeftCell: topLeft,
      activePane: pane,
      state: 'frozen',
    }),
    element('selection', { pane, activeCell: topLeft, sqref: topLeft }),
  );
}

/** A file counts the five pixels beside the characters; a character of the default font is seven wide. */
function columns(sheet: SheetPlan): string {
  const widths = Object.entries(sheet.columns)
    .map(([letters, characters]) => ({ column: columnIndex(letters) + 1, characters }))
    .sort((a, b) => a.column - b.column)
    .map(({ column, characters }) => {
      const width = Math.floor(((characters * 7 + 5) / 7) * 256) / 256;
      return element('col', { min: column, max: column, width, customWidth: true });
    });
  return widths.length > 0 ? element('cols', {}, ...widths) : '';
}

const A4 = 9;

/** A sheet that is divided has a scale of its own: Excel breaks no page by hand where it fits one to its width. */
function pageSetUp(orientation: string, pages: PagesAcross | null): string {
  return pages
    ? element('pageSetup', { paperSize: A4, scale: pages.scale, orientation })
    : element('pageSetup', { paperSize: A4, orientation, fitToWidth: 1, fitToHeight: 0 });
}

/** A file marks the parts of a header by an ampersand and a letter, so that one of a person’s own is doubled. */
function headerFooter({ print }: SheetPlan): string {
  const { header = {}, footer = {} }: Partial<PrintPlan> = print ?? {};
  const plain = (words: string | undefined) => words?.replaceAll('&', '&&').replace(/[\r\n]+/g, ' ');
  const part = (mark: string, words: string | undefined) => (words ? `&${mark}${words}` : '');
  const line = (left: string | undefined, centre: string | undefined, right: string | undefined) =>
    part('L', left) + part('C', centre) + part('R', right);
  const head = line(plain(header.left), plain(header.centre), plain(header.right));
  const foot = line(plain(footer.left) ?? '&A', plain(footer.centre), plain(footer.right) ?? 'Page &P of &N');
  return element(
    'headerFooter',
    {},
    ...(head === '' ? [] : [element('oddHeader', {}, text(head))]),
    element('oddFooter', {}, text(foot)),
  );
}

const LAST_ROW = 1_048_575;

function columnBreaks({ starts }: PagesAcross): string {
  return element(
    'colBreaks',
    { count: starts.length, manualBreakCount: starts.length },
    ...starts.map((id) => element('brk', { id, max: LAST_ROW, man: true })),
  );
}
