import { columnIndex, columnLetters } from '../../../formulas/addresses';
import type { LineState, SheetPlan } from '../../../plan/plan';
import { pagesAcross, type PagesAcross, printMargins } from '../../../plan/printPages';
import { addressOfRectangle } from './areas';
import { weightOf } from './blocks';
import { ONE_ACTION, type OnSheet } from './onSheet';

/** A digit of Excel's default font is 7 pixels wide, a cell has 5 pixels of margin, and a pixel is 3/4 of a point. */
export const pointsOf = (characters: number) => (Math.round(characters * 7) + 5) * 0.75;

/** Widths of columns. */
export function widthSteps(sheet: SheetPlan): OnSheet[] {
  return Object.entries(sheet.columns).map(([column, characters]) => ({
    weight: 2 * ONE_ACTION,
    queue: (worksheet) => {
      worksheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(characters);
    },
    look: { name: `width of column ${column}` },
  }));
}

/** Cells joined into one, and rows whose height is set: Excel fits no row to the text of joined cells. */
export function mergeSteps({ merges = [], rowHeights = {} }: SheetPlan): OnSheet[] {
  return [
    ...merges.map((merge): OnSheet => ({
      weight: 2 * ONE_ACTION,
      queue: (worksheet) => worksheet.getRange(merge).merge(false),
      look: { name: `cells ${merge} joined into one` },
    })),
    ...Object.entries(rowHeights).map(([row, points]): OnSheet => ({
      weight: 2 * ONE_ACTION,
      queue: (worksheet) => {
        worksheet.getRange(`${row}:${row}`).format.rowHeight = points;
      },
      look: { name: `height of row ${row}` },
    })),
  ];
}

/** Excel tables, which are contents: their names may be used in formulas. */
export function tableSteps(sheet: SheetPlan): OnSheet[] {
  return (sheet.tables ?? []).map((plan) => ({
    weight: weightOf(plan) + 3 * ONE_ACTION,
    queue: (worksheet) => {
      const table = worksheet.tables.add(worksheet.getRange(plan.range), true);
      table.name = plan.name;
    },
  }));
}

/** The lightest of Excel's own, so that the cells keep the looks of the palette. */
export function tableLookSteps(sheet: SheetPlan): OnSheet[] {
  return (sheet.tables ?? []).map(({ name }) => ({
    weight: 2 * ONE_ACTION,
    queue: (worksheet) => {
      worksheet.tables.getItem(name).style = 'TableStyleLight1';
    },
    look: { name: `style of the table ${name}` },
  }));
}

/** Settings of the sheet as a whole: what stays visible, and how it prints. */
export function pageSteps(sheet: SheetPlan): OnSheet[] {
  const steps = [...frozen(sheet), ...coloured(sheet), ...printed(sheet)];
  return steps.map(([name, queue]) => ({ weight: 2 * ONE_ACTION, queue, look: { name } }));
}

/** Groups that fold, the outer before the inner; folded ones after all. */
export function groupSteps({ rowStates = {}, columnStates = {} }: SheetPlan): OnSheet[] {
  const byRow = Object.entries(rowStates).map(([row, state]) => ({ line: Number(row) - 1, state }));
  const byColumn = Object.entries(columnStates).map(([letters, state]) => ({
    line: columnIndex(letters),
    state,
  }));
  const rows = (first: number, last: number) => `${first + 1}:${last + 1}`;
  const columns = (first: number, last: number) => `${columnLetters(first)}:${columnLetters(last)}`;
  return [
    ...runsOf(byRow).map((run) => ({ at: rows(run.first, run.last), run, way: 'ByRows' as const })),
    ...runsOf(byColumn).map((run) => ({ at: columns(run.first, run.last), run, way: 'ByColumns' as const })),
  ].map(({ at, run, way }) => ({
    weight: 2 * ONE_ACTION,
    queue: (worksheet) => {
      const range = worksheet.getRange(at);
      range.group(way);
      if (run.isHidden) range.hideGroupDetails(way);
    },
    look: { name: 'groups that fold' },
  }));
}

interface Run {
  first: number;
  last: number;
  level: number;
  isHidden: boolean;
}

/** Lines next to one another that are in one group, each level apart. */
function runsOf(lines: { line: number; state: LineState }[]): Run[] {
  const sorted = [...lines].sort((one, other) => one.line - other.line);
  const deepest = sorted.reduce((most, { state }) => Math.max(most, state.level ?? 0), 0);
  return Array.from({ length: deepest }, (_, at) => at + 1).flatMap((level) => {
    const runs: Run[] = [];
    for (const { line, state } of sorted.filter(({ state }) => (state.level ?? 0) >= level)) {
      const last = runs.at(-1);
      const isHidden = state.isHidden === true;
      if (last?.last === line - 1 && last.isHidden === isHidden) last.last = line;
      else runs.push({ first: line, last: line, level, isHidden });
    }
    return runs;
  });
}

type Named = [name: string, queue: OnSheet['queue']];

function frozen({ frozenRows = 0, frozenColumns = 0 }: SheetPlan): Named[] {
  if (frozenRows === 0 && frozenColumns === 0) return [];
  return [
    [
      'frozen rows and columns',
      ({ freezePanes }) => {
        if (frozenColumns === 0) freezePanes.freezeRows(frozenRows);
        else if (frozenRows === 0) freezePanes.freezeColumns(frozenColumns);
        else
          freezePanes.freezeAt(
            addressOfRectangle({ top: 1, left: 1, rows: frozenRows, columns: frozenColumns }),
          );
      },
    ],
  ];
}

function coloured({ tabColour }: SheetPlan): Named[] {
  if (tabColour === undefined) return [];
  return [['colour of the tab', (worksheet) => void (worksheet.tabColor = tabColour)]];
}

function printed(sheet: SheetPlan): Named[] {
  if (!sheet.print) return [];
  const { orientation, titleRows, areas, header = {}, footer = {} } = sheet.print;
  const pages = pagesAcross(sheet);
  const set = (name: string, paint: (layout: Excel.PageLayout) => void): Named => [
    name,
    ({ pageLayout }) => paint(pageLayout),
  ];
  return [
    set('page orientation', (layout) => {
      layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
    }),
    set('paper size', (layout) => {
      layout.paperSize = 'A4';
    }),
    set('narrow margins in print', (layout) => {
      layout.leftMargin = printMargins.left * POINTS_AN_INCH;
      layout.rightMargin = printMargins.right * POINTS_AN_INCH;
    }),
    ...(pages
      ? divided(pages, set)
      : [
          set('one page wide in print', (layout) => {
            layout.zoom = {
              horizontalFitToPages: 1,
              ...(sheet.print?.isOnePage && { verticalFitToPages: 1 }),
            };
          }),
        ]),
    ...(areas
      ? [set('what is printed', (layout) => layout.setPrintArea(areas.map(absoluteRange).join(',')))]
      : []),
    set('words at the head and the foot of every page', ({ headersFooters }) => {
      const { defaultForAllPages: page } = headersFooters;
      page.leftHeader = inFile(header.left);
      page.centerHeader = inFile(header.centre);
      page.rightHeader = inFile(header.right);
      page.leftFooter = footer.left === undefined ? '&A' : inFile(footer.left);
      page.centerFooter = inFile(footer.centre);
      page.rightFooter = footer.right === undefined ? 'Page &P of &N' : inFile(footer.right);
    }),
    ...(titleRows
      ? [set('headings on every page', (layout) => layout.setPrintTitleRows(absoluteRows(titleRows)))]
      : []),
  ];
}

type Set = (name: string, paint: (layout: Excel.PageLayout) => void) => Named;

function divided({ scale, starts, titleColumns }: PagesAcross, set: Set): Named[] {
  return [
    set('size of type in print', (layout) => {
      layout.zoom = { scale };
    }),
    set('labels on every page', (layout) => layout.setPrintTitleColumns(absoluteColumns(titleColumns))),
    ...starts.map((column): Named => [
      `page that begins with column ${columnLetters(column)}`,
      ({ verticalPageBreaks }) => void verticalPageBreaks.add(`${columnLetters(column)}1`),
    ]),
  ];
}

/** Excel marks the parts of a header by an ampersand and a letter, so that one of a person’s own is doubled. */
const inFile = (words = '') => words.replaceAll('&', '&&').replace(/[\r\n]+/g, ' ');

const POINTS_AN_INCH = 72;
const absoluteRows = (rows: string) => rows.replace(/\$?(\d+)/g, '$$$1');
const absoluteRange = (range: string) => range.replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2');
const absoluteColumns = (columns: string) => columns.replace(/\$?([A-Z]+)/g, '$$$1');
