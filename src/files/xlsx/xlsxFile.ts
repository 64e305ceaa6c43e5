import { inCells } from '../../plan/longTables';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { withinCount } from '../../plan/printedPeriods';
import { tablesOf } from '../../plan/tables';
import { PackageWriter } from '../package/writer';
import type { Writing } from './cells';
import { type ChartCells, pictureWidth } from './chartCells';
import { chartXml } from './charts';
import { commentsXml, noteShapesXml, plannedNotes } from './comments';
import { drawingXml } from './drawing';
import { EXTRAS_ABOUT, extrasXml } from './extras';
import { metadataXml } from './metadata';

import { sheetXml, type SheetParts } from './sheet';
import type { ShownWorkbook } from './shown';
import { Styles } from './styles';
import { tableXml } from './tables';
import { Texts } from './texts';
import { aboutXml, firstSeen, programXml, workbookXml } from './workbook';

const WORKBOOK = 'xl/workbook.xml';

/**
 * A planned workbook as the bytes of an .xlsx file, with the values it shows. The same plan and values give the same
 * bytes. `namespace` is what our functions are called in the spreadsheet that will open it; plans call them OT.
 */
export function xlsxFile(
  given: WorkbookPlan,
  shown: ShownWorkbook,
  { namespace }: { namespace?: string } = {},
): Uint8Array {
  const plan: WorkbookPlan = { ...given, sheets: given.sheets.map(inCells) };
  checkSheetNames(plan);
  /** As they are printed while their cells show what they show. */
  const printed = plan.sheets.map((sheet) => withinCount(sheet, (at) => shown.value(sheet.name, at)));
  const file = new PackageWriter();
  const writing: Writing = {
    shown,
    names: plan.names,
    tables: tablesOf(plan),
    namespace,
    styles: new Styles(plan.plainLook),
    texts: new Texts(),
  };
  const others = otherParts(plan, file, shown);
  let hasDynamicArrays = false;
  const sheetIds = printed.map((sheet, i) => {
    const path = sheetPath(i);
    const written = sheetXml(sheet, writing, others(sheet, path, i), i === firstSeen(plan));
    hasDynamicArrays ||= written.hasDynamicArrays;
    return file.add('sheet', path, written.xml, WORKBOOK);
  });
  file.add('styles', 'xl/styles.xml', writing.styles.xml(), WORKBOOK);
  file.add('texts', 'xl/sharedStrings.xml', writing.texts.xml(), WORKBOOK);
  if (hasDynamicArrays) file.add('metadata', 'xl/metadata.xml', metadataXml(), WORKBOOK);
  const extras = extrasXml(plan, printed);
  if (extras !== null) {
    file.add('extras', 'customXml/item1.xml', extras, WORKBOOK);
    file.add('extrasAbout', 'customXml/itemProps1.xml', EXTRAS_ABOUT, 'customXml/item1.xml');
  }
  file.add('workbook', WORKBOOK, workbookXml({ ...plan, sheets: printed }, sheetIds, namespace), '');
  file.add('about', 'docProps/core.xml', aboutXml(plan.title), '');
  file.add('program', 'docProps/app.xml', programXml(), '');
  return file.zipped();
}

/** Adds the tables, charts and notes of one sheet after another, numbered through the workbook. */
function otherParts(plan: WorkbookPlan, file: PackageWriter, shown: ShownWorkbook) {
  let tables = 0;
  let charts = 0;
  const planned = new Map(plan.sheets.map(({ name, cells }) => [name, cells]));
  const cells: ChartCells = {
    value: (sheet, address) => shown.value(sheet, address),
    format: (sheet, address) => planned.get(sheet)?.[address]?.format,
  };
  return (sheet: SheetPlan, path: string, index: number): SheetParts => {
    const number = index + 1;
    const parts: SheetParts = {
      links: new Map(
        (sheet.links ?? []).flatMap(({ to }, i): [number, string][] =>
          to.startsWith('#') ? [] : [[i, file.link(path, to)]],
        ),
      ),
      tables: (sheet.tables ?? []).map((table) => {
        tables++;
        return file.add('table', `xl/tables/table${tables}.xml`, tableXml(table, sheet, tables), path);
      }),
    };
    if (sheet.charts && sheet.charts.length > 0) {
      const drawing = `xl/drawings/drawing${number}.xml`;
      const placed = sheet.charts.map((chart) => ({
        plan: chart,
        id: file.add(
          'chart',
          `xl/charts/chart${++charts}.xml`,
          chartXml(chart, sheet.name, cells, pictureWidth(chart, sheet)),
          drawing,
        ),
      }));
      parts.drawing = file.add('drawing', drawing, drawingXml(placed), path);
    }
    const notes = plannedNotes(sheet);
    if (notes.length > 0) {
      const shapes = `xl/drawings/vmlDrawing${number}.vml`;
      file.add('comments', `xl/comments${number}.xml`, commentsXml(notes), path);
      parts.noteShapes = file.add('noteShapes', shapes, noteShapesXml(notes, sheet), path);
    }
    return parts;
  };
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** Excel's rules; a file that breaks them is repaired, with a sheet renamed and formulas lost. */
function checkSheetNames({ sheets }: WorkbookPlan): void {
  if (sheets.length === 0) throw new Error('A workbook must have a sheet; this one has none');
  const met = new Set<string>();
  for (const { name } of sheets) {
    if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      throw new Error(
        `A sheet must be named in 1 to 31 characters, none of them [ ] : * ? / \\ and no apostrophe at an end; “${name}” is not`,
      );
    if (met.has(name.toLowerCase())) throw new Error(`Two sheets are named ${name}`);
    met.add(name.toLowerCase());
  }
}
