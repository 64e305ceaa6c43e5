import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { EXTRAS } from '../extras';
import { DECLARATION, element } from '../xml/write';

/**
 * What .xlsx has no place for: what a sheet is for, its timelines, the periods on a printed page and of all that the
 * sheet has room for, and how many lines the words of a formula take. Null where there is nothing of the kind. No value
 * and no formula is among it.
 * @param printed the same sheets with the print areas that the file has
 */
export function extrasXml({ sheets }: WorkbookPlan, printed: readonly SheetPlan[]): string | null {
  const written = sheets.map((sheet, i) => sheetExtras(sheet, i, printed[i]?.print?.areas)).join('');
  return written === '' ? null : DECLARATION + element('extras', { xmlns: EXTRAS }, written);
}

function sheetExtras(sheet: SheetPlan, index: number, printed: string[] = []): string {
  const { role, timelines = [], print, cells } = sheet;
  const within = [
    ...timelines.map((range) => element('timeline', { range })),
    print?.periods ? element('periods', { ...print.periods, ...areasCut(print.areas, printed) }) : '',
    ...Object.entries(cells).flatMap(([at, { lines }]) =>
      lines === undefined ? [] : [element('lines', { at, count: lines })],
    ),
  ].join('');
  if (role === undefined && within === '') return '';
  return element('sheet', { id: index + 1, role }, within);
}

function areasCut(areas: string[] = [], printed: string[]): { areas?: string; printed?: string } {
  const [whole, cut] = [areas.join(' '), printed.join(' ')];
  return whole === cut ? {} : { areas: whole, printed: cut };
}

/** By this Excel knows the part again. */
export const EXTRAS_ABOUT =
  DECLARATION +
  element(
    'ds:datastoreItem',
    {
      'ds:itemID': '{5B0C3A52-6C1E-4E0B-9C57-3B1F6D2A7E41}',
      'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
    },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': EXTRAS })),
  );
