import { columnIndex, rangeText, sheetArea } from '../../formulas/addresses';
import type { PagePlan, PrintPlan, SheetPlan } from '../../plan/plan';
import { pagesAcross } from '../../plan/printPages';
import { EXCEL_MARGINS, footWordsIn, ourPage, wordsIn } from '../xlsx/page';
import { childOf, childrenNamed, isTrue, numberIn, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';
import type { SheetExtras } from './extras';
import { named, type Losses } from './losses';
import { wholeLines } from './relatives';

/** The names by which a file keeps what of a sheet is printed, without their prefix. */
export interface PrintNames {
  Print_Area?: string;
  Print_Titles?: string;
}

/** How a sheet is printed; nothing where it is as Excel or this program has it of itself. */
export function printOf(
  sheet: SheetPlan,
  nodes: XmlNode[],
  names: PrintNames,
  extras: Pick<SheetExtras, 'periods' | 'room'> | undefined,
  losses: Losses,
): Pick<SheetPlan, 'print'> {
  const { periods, room } = extras ?? {};
  const setUp = nodes.find(({ name }) => name === 'pageSetup')?.attributes;
  const page = pageOf(nodes);
  const areas = names.Print_Area === undefined ? [] : areasIn(names.Print_Area, sheet.name, losses);
  const { titleRows, titleColumns } = titlesIn(names.Print_Titles ?? '');
  const hasPrint =
    setUp !== undefined || areas.length > 0 || titleRows !== undefined || periods !== undefined;
  const print: PrintPlan = {
    orientation: setUp?.orientation === 'landscape' ? 'landscape' : 'portrait',
    ...(titleRows !== undefined && { titleRows }),
    // The first column alone is what a plan that names none repeats.
    ...(titleColumns !== undefined && titleColumns !== 'A:A' && { titleColumns }),
    ...(periods && { periods }),
    ...(areas.length > 0 && { areas }),
  };
  const planned = hasPrint || titleColumns !== undefined ? print : undefined;
  const spoken = planned && { ...planned, ...wordsOf(page) };
  const ours = [spoken, spoken && { ...spoken, isOnePage: true }].find((one) =>
    isSame(page, oursFor(one ? { ...sheet, print: one } : sheet)),
  );
  const isPlain = !planned && isSame(page, oursFor(sheet));
  const found = ours ?? (isPlain ? undefined : { ...print, page });
  const isCut = room !== undefined && areas.join(' ') === room.printed;
  if (!found) return {};
  return { print: isCut ? { ...found, areas: room.areas } : found };
}

function wordsOf({ header = '', footer = '' }: PagePlan): Pick<PrintPlan, 'header' | 'footer'> {
  const [head, foot] = [wordsIn(header), footWordsIn(footer)];
  const hasAny = (words: object | null) => words !== null && Object.keys(words).length > 0;
  return { ...(head && hasAny(head) && { header: head }), ...(foot && hasAny(foot) && { footer: foot }) };
}

/** Null where no page of ours would fit. */
function oursFor(sheet: SheetPlan): PagePlan | null {
  try {
    return ourPage(sheet, pagesAcross(sheet));
  } catch {
    return null;
  }
}

function isSame(one: PagePlan, other: PagePlan | null): boolean {
  const sorted = (page: PagePlan) =>
    JSON.stringify(
      Object.entries(page).sort(([a], [b]) => (a < b ? -1 : 1)),
      (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value),
    );
  return other !== null && sorted(one) === sorted(other);
}

const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function pageOf(nodes: XmlNode[]): PagePlan {
  const node = (name: string) => nodes.find((one) => one.name === name);
  const setUp = node('pageSetup')?.attributes ?? {};
  const options = node('printOptions')?.attributes ?? {};
  const isFitted = isTrue(childOf(node('sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const given = node('pageMargins')?.attributes;
  const margins = given && margin(given);
  const [paper, scale] = [numberIn(setUp.paperSize), numberIn(setUp.scale)];
  const [header, footer] = ['oddHeader', 'oddFooter'].map((name) =>
    plainText(childOf(node('headerFooter'), name)?.text ?? ''),
  );
  const [rowBreaks, columnBreaks] = ['rowBreaks', 'colBreaks'].map((name) => breaksIn(node(name)));
  return {
    ...(paper !== undefined && paper > 0 && { paper }),
    ...(scale !== undefined && !isFitted && scale !== 100 && { scale }),
    ...(isFitted && {
      fit: { across: numberIn(setUp.fitToWidth) ?? 1, down: numberIn(setUp.fitToHeight) ?? 1 },
    }),
    ...(margins && MARGINS.some((side) => margins[side] !== EXCEL_MARGINS[side]) && { margins }),
    ...(header && { header }),
    ...(footer && { footer }),
    ...(rowBreaks && rowBreaks.length > 0 && { rowBreaks }),
    ...(columnBreaks && columnBreaks.length > 0 && { columnBreaks }),
    ...(isTrue(options.horizontalCentered) && { isCentredAcross: true }),
    ...(isTrue(options.verticalCentered) && { isCentredDown: true }),
    ...(isTrue(options.gridLines) && { hasGridlines: true }),
    ...(isTrue(options.headings) && { hasHeadings: true }),
    ...(setUp.pageOrder === 'overThenDown' && { isOverThenDown: true }),
  };
}

function margin(given: Readonly<Record<string, string>>): NonNullable<PagePlan['margins']> {
  const side = (name: (typeof MARGINS)[number]) => numberIn(given[name]) ?? EXCEL_MARGINS[name];
  return {
    left: side('left'),
    right: side('right'),
    top: side('top'),
    bottom: side('bottom'),
    header: side('header'),
    footer: side('footer'),
  };
}

/** A break is kept as the last row before it; those that Excel made itself are not kept. */
function breaksIn(node: XmlNode | undefined): number[] {
  return childrenNamed(node, 'brk').flatMap(({ attributes }) => {
    const id = numberIn(attributes.id) ?? 0;
    return isTrue(attributes.man) && id > 0 ? [id + 1] : [];
  });
}

/** Pieces of a formula between commas that are in no quotation marks. */
function pieces(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function areasIn(formula: string, sheet: string, losses: Losses): string[] {
  const areas = pieces(formula).map((piece) => {
    try {
      const prefix = /^(?:'(?:[^']|'')*'|[^'!]+)!/.exec(piece)?.[0] ?? '';
      return rangeText(sheetArea(wholeLines(piece.slice(prefix.length)), sheet).area);
    } catch {
      // No area of this sheet: it is counted among the losses below.
      return null;
    }
  });
  const known = areas.filter((area) => area !== null);
  if (known.length < areas.length)
    losses.say(`The print area of ${named(sheet)} is a formula: the whole sheet is printed.`);
  return known.length < areas.length ? [] : known;
}

/** `'Years'!$A:$B,'Years'!$1:$4` */
function titlesIn(formula: string): Pick<PrintPlan, 'titleRows' | 'titleColumns'> {
  const titles: Pick<PrintPlan, 'titleRows' | 'titleColumns'> = {};
  for (const piece of pieces(formula)) {
    const range = piece.slice(piece.lastIndexOf('!') + 1).replaceAll('$', '');
    if (/^\d+:\d+$/.test(range)) titles.titleRows = range;
    const [, from, to] = /^([A-Z]+):([A-Z]+)$/i.exec(range) ?? [];
    if (from !== undefined && to !== undefined && columnIndex(to) < 16_383) titles.titleColumns = range;
  }
  return titles;
}
