import type { Shown, ShownWorkbook } from '../../files/xlsx/shown';
import { formatted } from '../../formulas/functions/formats';
import { ErrorValue } from '../../formulas/functions/values';
import { textInFormat } from '../../formulas/textInFormat';
import { address, areaOf } from '../../formulas/addresses';
import { lookOfStyle } from '../../plan/palette';
import type { CellPlan, ChartPlan, OwnLook, SheetPlan, WorkbookPlan } from '../../plan/plan';
import { withinCount } from '../../plan/printedPeriods';
import { columnPixels } from '../../plan/pixels';
import { LEAST_TYPE } from '../../plan/printPages';
import { marginBoxes, type Written } from './headAndFoot';
import { type HeldCells, heldCells, seen, withoutBlankEnd } from './printedCells';
import { charactersOf, type PrintedPart, type PrintedSheet, printedSheet } from './printedPages';

/** Draws a chart as markup. Width and height are those on the screen, in points: the page makes all of it smaller. */
export type DrawChart = (chart: ChartPlan, sheet: SheetPlan, width: number, height: number) => string;

/** Of a row that states no height, in points. */
const ROW = 15;
/** Between charts side by side, in points. */
const GAP = 6;
const PIXELS_A_POINT = 4 / 3;

/** The sheets of a workbook as one HTML document with tables and pages, to be printed. */
export function printedHtml(
  plan: WorkbookPlan,
  shown: ShownWorkbook,
  sheets: readonly string[],
  draw: DrawChart,
  at: Date,
): string {
  const chosen = plan.sheets.filter(({ name }) => sheets.includes(name));
  const printed = chosen.map((whole) => {
    const counted = withinCount(whole, (at) => shown.value(whole.name, at));
    const cells = heldCells(counted, shown);
    const sheet = withoutBlankEnd(counted, cells);
    return { sheet, cells, layout: printedSheet(sheet, seen(cells)) };
  });
  const pages = printed.map(({ sheet, layout }, i) =>
    pageRule(`sheet${i}`, sheet, layout, { title: plan.title, at }),
  );
  const bodies = printed.map(({ sheet, cells, layout }, i) =>
    layout.parts
      .map((part) => tablesOf({ sheet, cells, layout, draw }, part))
      .map((table) => `<section class="part" style="page:sheet${i}">${table}</section>`)
      .join(''),
  );
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(plan.title)}</title>` +
    `<style>${styles}${pages.join('')}</style></head><body>${bodies.join('')}</body></html>`
  );
}

const styles = `
*{box-sizing:border-box}
body{margin:0;font-family:Calibri,Carlito,"Segoe UI",Arial,sans-serif;color:#1B1B1B;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.part{break-after:page}
.part:last-of-type{break-after:auto}
table{border-collapse:collapse;table-layout:fixed}
td,th{padding:1pt 2pt;vertical-align:middle;text-align:left;font-weight:normal;overflow-wrap:break-word}
thead{display:table-header-group}
tr{break-inside:avoid}
.break{break-before:page}
th{overflow-wrap:normal}
figure{position:relative;margin:4pt 0;break-inside:avoid}
.charts{display:flex;gap:${GAP}pt}
.charts-cell{padding:0}
.charts>figure{margin:0}
svg{display:block;width:100%;height:auto}
`;

function pageRule(name: string, sheet: SheetPlan, { paper }: PrintedSheet, written: Written): string {
  const { width, height, margins } = paper;
  const margin = [margins.top, margins.right, margins.bottom, margins.left]
    .map((side) => `${side}in`)
    .join(' ');
  const small = `font:${LEAST_TYPE}pt Calibri,Carlito,Arial,sans-serif;color:#4D4D4D`;
  return (
    `@page ${name}{size:${width}in ${height}in;margin:${margin};` + `${marginBoxes(sheet, small, written)}}`
  );
}

interface Parts {
  sheet: SheetPlan;
  cells: HeldCells;
  layout: PrintedSheet;
  draw: DrawChart;
}

/** Rows above those that are repeated come before them, once. */
function tablesOf(parts: Parts, part: PrintedPart): string {
  const [first = 0] = part.titles;
  const above = part.rows.filter((row) => row < first);
  const below = part.rows.filter((row) => row >= first);
  return (
    (above.length > 0 ? tableOf(parts, { ...part, titles: [], rows: above }) : '') +
    tableOf(parts, { ...part, rows: below })
  );
}

function tableOf(parts: Parts, part: PrintedPart): string {
  const width = part.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = part.columns.map((column) => `<col style="width:${points(column.width)}">`).join('');
  const bands = chartBands(parts.sheet, part);
  const rows = part.rows.map((row) => {
    const band = bands.find(({ top }) => top === row);
    const isUnder = bands.some(({ top, bottom }) => row >= top && row <= bottom);
    const own = isUnder && isBlankRow(parts, part, row) ? '' : rowOf(parts, part, row, 'td');
    return own + (band ? chartRow(parts, part, band) : '');
  });
  const titles = part.titles.map((row) => rowOf(parts, part, row, 'th'));
  return (
    `<table style="width:${points(width)};font-size:${points(parts.layout.type)}"><colgroup>${columns}</colgroup>` +
    (titles.length > 0 ? `<thead>${titles.join('')}</thead>` : '') +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

function isBlankRow({ cells }: Parts, { columns }: PrintedPart, row: number): boolean {
  return columns.every(({ column }) => isBlank(cells.get(address(row, column))));
}

function isBlank(cell: { shown: Shown } | undefined): boolean {
  return cell === undefined || cell.shown === null || cell.shown === '';
}

function rowOf(parts: Parts, part: PrintedPart, row: number, tag: 'td' | 'th'): string {
  const { sheet, layout } = parts;
  const height = sheet.rowHeights?.[row + 1] ?? sheet.otherRows;
  const merged = (sheet.merges ?? []).map(areaOf);
  const made: string[] = [];
  for (let i = 0; i < part.columns.length;) {
    const column = part.columns[i]?.column ?? 0;
    const merge = merged.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    if (merge && (merge.top < row || merge.left < column)) {
      i++;
      continue;
    }
    const span = merge
      ? part.columns.slice(i).filter(({ column: one }) => one <= merge.right).length
      : 1 + blanksAfter(parts, part, row, i);
    const down = merge ? part.rows.filter((one) => one >= merge.top && one <= merge.bottom).length : 1;
    made.push(cellOf(parts, row, column, tag, Math.max(1, span), Math.max(1, down)));
    i += Math.max(1, span);
  }
  const style = height ? ` style="height:${points(height * layout.scale)}"` : '';
  const isBreak = layout.breaks.has(row) ? ' class="break"' : '';
  return `<tr${isBreak}${style}>${made.join('')}</tr>`;
}

/** Text runs on over blank cells beside it, as it does on the screen. */
function blanksAfter({ cells }: Parts, part: PrintedPart, row: number, from: number): number {
  const cell = cells.get(address(row, part.columns[from]?.column ?? 0));
  if (typeof cell?.shown !== 'string' || cell.isWrapped || cell.style === 'numberHeading') return 0;
  let count = 0;
  for (let i = from + 1; i < part.columns.length; i++) {
    const [one, before] = [part.columns[i]?.column ?? 0, part.columns[i - 1]?.column ?? 0];
    const next = cells.get(address(row, one));
    const isLike = next === undefined || (next.style === cell.style && next.look === undefined);
    if (one !== before + 1 || !isBlank(next) || !isLike) break;
    count++;
  }
  return count;
}

function cellOf(
  { cells, layout }: Parts,
  row: number,
  column: number,
  tag: 'td' | 'th',
  across: number,
  down: number,
): string {
  const cell = cells.get(address(row, column));
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  if (!cell) return `<td${spans}></td>`;
  // Only headings are marked as headings.
  const isHeading = tag === 'th' && (cell.style === 'heading' || cell.style === 'numberHeading');
  const name = isHeading ? 'th scope="col"' : 'td';
  const text = escaped(textOf(cell)).replaceAll('\n', '<br>');
  return `<${name}${spans} style="${lookOf(cell, layout.scale)}">${text}</${isHeading ? 'th' : 'td'}>`;
}

function textOf({ shown, format }: { shown: Shown; format?: string }): string {
  if (shown === null) return '';
  if (typeof shown === 'boolean') return shown ? 'TRUE' : 'FALSE';
  if (typeof shown === 'object') return shown.error;
  if (typeof shown === 'string') return textInFormat(shown, format);
  const text = formatted(shown, format ?? 'General');
  return text instanceof ErrorValue ? '#####' : String(text);
}

function lookOf({ style, look = {}, shown }: CellPlan & { shown: Shown }, scale: number): string {
  const base: OwnLook = style ? lookOfStyle(style) : {};
  const own: OwnLook = { ...base, ...look };
  const natural = typeof shown === 'number' ? 'right' : typeof shown === 'boolean' ? 'center' : undefined;
  const align = own.align === 'centre' ? 'center' : own.align === 'general' ? undefined : own.align;
  const line = (side: 'top' | 'right' | 'bottom' | 'left') => {
    const drawn = { ...base.borders, ...look.borders }[side];
    return drawn ? [`border-${side}:${lines[drawn.style]} ${drawn.colour}`] : [];
  };
  const declared = [
    own.ink && `color:${own.ink}`,
    own.fill && `background:${own.fill}`,
    own.isBold && 'font-weight:bold',
    own.isItalic && 'font-style:italic',
    (own.isUnderlined || own.isStruckOut) &&
      `text-decoration:${[own.isUnderlined && 'underline', own.isStruckOut && 'line-through'].filter(Boolean).join(' ')}`,
    own.size && `font-size:${points(Math.max(LEAST_TYPE, own.size * scale))}`,
    (align ?? natural) && `text-align:${align ?? natural}`,
    own.verticalAlign && `vertical-align:${own.verticalAlign}`,
    own.indent && `padding-left:${points(2 + 6 * own.indent * scale)}`,
    ...(['top', 'right', 'bottom', 'left'] as const).flatMap(line),
  ];
  return declared.filter(Boolean).join(';');
}

const lines = {
  thin: '0.5pt solid',
  medium: '1pt solid',
  thick: '2pt solid',
  dashed: '0.5pt dashed',
  dotted: '0.5pt dotted',
  double: '2pt double',
  hair: '0.25pt solid',
};

interface Band {
  top: number;
  bottom: number;
  charts: ChartPlan[];
}

/** Charts that begin in these columns and rows, those beside one another together. */
function chartBands({ charts = [] }: SheetPlan, { columns, rows }: PrintedPart): Band[] {
  const bands: Band[] = [];
  const placed = charts
    .map((chart) => ({ chart, area: areaOf(chart.at) }))
    .filter(({ area }) => columns.some(({ column }) => column === area.left) && rows.includes(area.top))
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  for (const { chart, area } of placed) {
    const last = bands.at(-1);
    if (last && area.top <= last.bottom) {
      last.charts.push(chart);
      last.bottom = Math.max(last.bottom, area.bottom);
    } else bands.push({ top: area.top, bottom: area.bottom, charts: [chart] });
  }
  return bands;
}

/** Each is as wide as on the screen beside letters of the same size, or as much narrower as the page asks for. */
function chartRow({ sheet, layout, draw }: Parts, { columns }: PrintedPart, { charts }: Band): string {
  const page = columns.reduce((sum, { width }) => sum + width, 0);
  const sizes = charts.map((chart) => {
    const { top, bottom, left, right } = areaOf(chart.at);
    const own = columns.filter(({ column }) => column >= left && column <= right);
    const pixels = own.reduce((sum, { column }) => sum + columnPixels(charactersOf(sheet, column)), 0);
    const rows = Array.from(
      { length: bottom - top + 1 },
      (_, i) => sheet.rowHeights?.[top + i + 1] ?? sheet.otherRows ?? ROW,
    );
    return { chart, width: pixels / PIXELS_A_POINT, height: rows.reduce((sum, row) => sum + row, 0) };
  });
  const together = sizes.reduce((sum, { width }) => sum + width, 0) * layout.scale;
  const fit = Math.min(1, (page - GAP * (sizes.length - 1)) / together);
  const drawn = sizes.map(({ chart, width, height }) => {
    const picture = draw(chart, sheet, width * fit, height);
    return `<figure style="width:${points(width * fit * layout.scale)}">${picture}</figure>`;
  });
  return `<tr><td colspan="${columns.length}" class="charts-cell"><div class="charts">${drawn.join('')}</div></td></tr>`;
}

function points(size: number): string {
  return `${Math.round(size * 100) / 100}pt`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
