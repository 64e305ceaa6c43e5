import { checkPlaces, MASTER_CHECK, masterCheckWords, notCounted } from '../plan/checksSheet';
import type { FixedLooks } from './fixedLooks';
import type { Precedents } from './precedents';
import { asValue } from './rewrittenCells';
import type { FileCell } from '../files/inPlace/sheetCells';
import type { FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';
import { escaped, withAttribute, withoutAttributes } from '../files/xml/inPlace';
import { under } from '../formulas/present';

export interface ChecksInCopy {
  all: number;
  live: number;
  /** Cells of the copy that say which checks are live, and what the master check says then. */
  changed: Map<FileSheet, Map<FileCell, string>>;
}

/**
 * Marks the checks that are not live in the copy: nothing that people type reaches their difference, or a fixed value
 * does, so that they could not fail, or would fail where nothing is wrong. Null for a workbook without our Checks sheet.
 */
export function checksInCopy(
  file: WorkbookFile,
  precedents: Precedents,
  looks: FixedLooks,
): ChecksInCopy | null {
  const sheet = checksSheetOf(file);
  if (!sheet) return null;
  const changed: ChecksInCopy['changed'] = new Map();
  const set = (on: FileSheet, cell: FileCell | undefined, xml: (cell: FileCell) => string) => {
    if (!cell) return;
    if (!changed.has(on)) changed.set(on, new Map());
    under(changed, on).set(cell, xml(cell));
  };
  const { what, difference, result, isLive, firstRow, master, masterFormula } = checkPlaces;
  let [all, live, failing] = [0, 0, 0];
  for (let row = firstRow; file.cell(sheet, `${what}${row}`)?.content; row++) {
    all++;
    const shows = file.cell(sheet, `${result}${row}`);
    const says = shows && file.value(shows)?.text;
    const grounds = precedents.of(sheet.name, `${difference}${row}`);
    if (grounds.isFed && !grounds.isFixed) {
      if (says === notCounted.notCompared) continue;
      live++;
      if (says !== 'OK') failing++;
      continue;
    }
    // A difference of one that moves from one that does not would look like a fault.
    if (grounds.isFed) {
      set(sheet, file.cell(sheet, `${difference}${row}`), (cell) => asValue(cell, file, looks).xml);
    }
    set(sheet, file.cell(sheet, `${isLive}${row}`), (cell) => asText(cell, notCounted.inCopy));
    set(sheet, shows, (cell) => withResult(cell, notCounted.inCopy));
  }
  const words = masterCheckWords(all, live, failing);
  set(sheet, file.cell(sheet, master), (cell) => withResult(cell, words));
  for (const on of file.sheets) {
    for (const cell of on.cells) {
      if (cell.content.includes(`<f>${masterFormula}</f>`)) set(on, cell, (one) => withResult(one, words));
    }
  }
  return { all, live, changed };
}

function checksSheetOf(file: WorkbookFile): FileSheet | undefined {
  const own = new RegExp(`^${MASTER_CHECK}\\d*$`, 'i');
  const refersTo = file.names.find(({ name }) => own.test(name))?.formula;
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(refersTo ?? '');
  const name = named && (named[1]?.replaceAll("''", "'") ?? named[2]);
  return name ? file.sheetNamed(name) : undefined;
}

function asText({ attributes }: FileCell, text: string): string {
  const typed = withAttribute(withoutAttributes(attributes, 'cm', 'vm'), 't', 'inlineStr');
  return `<c${typed}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A formula's cell with another text as its stored result: what it gives once it is calculated again. */
function withResult({ attributes, content }: FileCell, text: string): string {
  const formula = content.replace(/<v(?:\s[^>]*)?>[\s\S]*?<\/v>|<v\/>/, '');
  return `<c${withAttribute(attributes, 't', 'str')}>${formula}<v>${escaped(text)}</v></c>`;
}
