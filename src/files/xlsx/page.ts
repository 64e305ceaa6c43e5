import type { PagePlan, SheetPlan } from '../../plan/plan';
import { type PagesAcross, printMargins } from '../../plan/printPages';
import { element, spreadsheetText, text } from '../xml/write';
import { breaksXml } from './view';

const A4 = 9;
const FOOTER = '&L&A&RPage &P of &N';
export const EXCEL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** The page that our sheets have. One that is divided has a scale: Excel breaks no page by hand where it fits one. */
export function ourPage({ print }: SheetPlan, pages: PagesAcross | null): PagePlan {
  return {
    ...(print && { paper: A4 }),
    ...(pages && {
      scale: pages.scale,
      ...(pages.starts.length > 0 && { columnBreaks: pages.starts.map((start) => start + 1) }),
    }),
    ...(print && !pages && { fit: { across: 1, down: 0 } }),
    margins: printMargins,
    footer: FOOTER,
  };
}

/** What a sheet says of its page, in the order of the file format. */
export function pageXml(sheet: SheetPlan, pages: PagesAcross | null): string {
  const page = sheet.print?.page ?? ourPage(sheet, pages);
  const { header, footer } = page;
  const heads = [
    header ? element('oddHeader', {}, text(spreadsheetText(header))) : '',
    footer ? element('oddFooter', {}, text(spreadsheetText(footer))) : '',
  ].join('');
  return [
    optionsXml(page),
    element('pageMargins', page.margins ?? EXCEL_MARGINS),
    sheet.print ? setUpXml(page, sheet.print.orientation) : '',
    heads === '' ? '' : element('headerFooter', {}, heads),
    breaksXml('row', page.rowBreaks),
    breaksXml('col', page.columnBreaks),
  ].join('');
}

function optionsXml({ isCentredAcross, isCentredDown, hasGridlines, hasHeadings }: PagePlan): string {
  const options = {
    horizontalCentered: isCentredAcross || undefined,
    verticalCentered: isCentredDown || undefined,
    headings: hasHeadings || undefined,
    gridLines: hasGridlines || undefined,
  };
  return Object.values(options).some(Boolean) ? element('printOptions', options) : '';
}

function setUpXml({ paper, scale, fit, isOverThenDown }: PagePlan, orientation: string): string {
  return element('pageSetup', {
    paperSize: paper,
    scale,
    orientation,
    pageOrder: isOverThenDown ? 'overThenDown' : undefined,
    fitToWidth: fit?.across,
    fitToHeight: fit?.down,
  });
}
