import type { PagePlan, PageWords, PrintPlan, SheetPlan } from '../../plan/plan';
import { type PagesAcross, printMargins } from '../../plan/printPages';
import { element, spreadsheetText, text } from '../xml/write';
import { breaksXml } from './view';

const A4 = 9;
/** The name of the sheet, and the number of the page. */
const FOOT = { left: '&A', right: 'Page &P of &N' };
export const EXCEL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** The page that our sheets have. One that is divided has a scale: Excel breaks no page by hand where it fits one. */
export function ourPage({ print }: SheetPlan, pages: PagesAcross | null): PagePlan {
  return {
    ...(print && { paper: A4 }),
    ...(pages && {
      // A file that states none is printed at its full size.
      ...(pages.scale !== 100 && { scale: pages.scale }),
      ...(pages.starts.length > 0 && { columnBreaks: pages.starts.map((start) => start + 1) }),
    }),
    ...(print && !pages && { fit: { across: 1, down: print.isOnePage ? 1 : 0 } }),
    margins: printMargins,
    ...headAndFoot(print),
  };
}

/** Words at the head and the foot of a page, in Excel's notation. */
export function headAndFoot({ header, footer }: Partial<PrintPlan> = {}): Pick<
  PagePlan,
  'header' | 'footer'
> {
  const head = lineOf(inFile(header));
  return { ...(head !== '' && { header: head }), footer: lineOf({ ...FOOT, ...inFile(footer) }) };
}

/** A file marks the parts of a header by an ampersand and a letter, so that one of a person’s own is doubled. */
function inFile(words: PageWords = {}): PageWords {
  const plain = (part: string) => part.replaceAll('&', '&&').replace(/[\r\n]+/g, ' ');
  return Object.fromEntries(
    Object.entries(words).map(([side, part]: [string, string]) => [side, plain(part)]),
  );
}

function lineOf({ left, centre, right }: PageWords): string {
  const part = (mark: string, words: string | undefined) => (words ? `&${mark}${words}` : '');
  return part('L', left) + part('C', centre) + part('R', right);
}

/** The words of a header that holds nothing else, as ours do; null for any other. */
export function wordsIn(line: string): PageWords | null {
  const sides = { L: 'left', C: 'centre', R: 'right' } as const;
  const words: PageWords = {};
  for (const [whole, mark, text = ''] of line.matchAll(/&([LCR])((?:[^&]|&&)*)|&?[^&]+|&/g)) {
    if (mark === undefined || whole === '') return null;
    words[sides[mark as keyof typeof sides]] = text.replaceAll('&&', '&');
  }
  return words;
}

/** The words of a footer that our sheets have, without those that every one of them has; null for any other. */
export function footWordsIn(line: string): PageWords | null {
  const own = line.replace(`&L${FOOT.left}`, '').replace(`&R${FOOT.right}`, '');
  const words = wordsIn(own);
  const isOurs = words !== null && lineOf({ ...FOOT, ...inFile(words) }) === line;
  return isOurs ? words : null;
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
