import { OFFICE } from '../files/package/names';
import type { PlainNames } from './names';
import { withoutSpills, type FormerTables } from './formulaInFile';
import {
  attribute,
  childrenOf,
  escaped,
  rootOf,
  spliced,
  withAttribute,
  type Element,
} from '../files/xml/inPlace';
import type { WorkbookFile } from '../files/inPlace/workbookFile';
import { nth, present } from '../formulas/present';

/** What may precede the calculation settings in a workbook's XML, which has a fixed order. */
const BEFORE_CALCULATION = new Set(
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames'.split(
    ' ',
  ),
);

/**
 * The workbook's own XML with its names as they now are, sheets added, and a note to Excel to calculate everything on
 * opening, so that every figure on show is one that the ordinary formulas gave.
 */
export function workbookPart(
  file: WorkbookFile,
  names: PlainNames,
  tables: FormerTables,
  added: { name: string; relationship: string }[],
): string {
  const xml = file.parts.read(file.part);
  const root = rootOf(xml);
  const children = childrenOf(root.content);
  const child = (name: string) => children.find((element) => element.name === name);
  const edits: { start: number; end: number; by: string }[] = [];
  const replace = (element: Element, by: string) =>
    edits.push({ start: element.start, end: element.end, by });

  const sheets = present(child('sheets'), 'the list of sheets');
  const ids = childrenOf(sheets.content).map(({ attributes }) => Number(attribute(attributes, 'sheetId')));
  const next = Math.max(0, ...ids) + 1;
  const more = added.map(
    ({ name, relationship }, index) =>
      `<sheet xmlns:r="${OFFICE}" name="${escaped(name)}" sheetId="${next + index}" r:id="${relationship}"/>`,
  );
  replace(sheets, `<sheets${sheets.attributes}>${sheets.content}${more.join('')}</sheets>`);

  const defined = child('definedNames');
  if (defined) {
    const kept = file.names.flatMap((name) => {
      const changed = names.changed.get(name);
      const now = changed === undefined ? name.formula : changed;
      if (now === null) return [];
      const on = nth(file.sheets, name.sheet ?? 0).name;
      const spillFree = withoutSpills(now, on, tables);
      const { start, end, attributes } = name.element;
      if (spillFree === name.formula) return [defined.content.slice(start, end)];
      return [`<definedName${attributes}>${escaped(spillFree)}</definedName>`];
    });
    replace(defined, kept.length ? `<definedNames>${kept.join('')}</definedNames>` : '');
  }

  const calculation = child('calcPr');
  if (calculation) {
    replace(calculation, `<calcPr${withAttribute(calculation.attributes, 'fullCalcOnLoad', '1')}/>`);
  } else {
    const last = present(
      children.filter(({ name }) => BEFORE_CALCULATION.has(name)).pop(),
      'a part before the calculation',
    );
    edits.push({ start: last.end, end: last.end, by: '<calcPr fullCalcOnLoad="1"/>' });
  }
  return (
    xml.slice(0, root.inside) + spliced(root.content, edits) + xml.slice(root.inside + root.content.length)
  );
}
