import { columnNumber } from '../formulas/addresses';
import { attribute, childrenOf, rootOf, withAttribute } from '../files/xml/inPlace';

const PADDING = 2;
/** Excel's own, where a sheet says nothing. */
const ORDINARY = 9;
/** What may come before the widths in a sheet's XML, which has a fixed order. */
const BEFORE = new Set(['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr']);

/** A sheet's XML with columns wide enough for what cells show: a number that does not fit is shown as ####. */
export function withRoomFor(xml: string, shown: ReadonlyMap<string, string>): string {
  const needed = new Map<number, number>();
  for (const [address, text] of shown) {
    const column = columnNumber(address.replace(/\d+$/, ''));
    needed.set(column, Math.max(needed.get(column) ?? 0, text.length + PADDING));
  }
  const root = rootOf(xml);
  const children = childrenOf(root.content);
  const cols = children.find(({ name }) => name === 'cols');
  const listed = childrenOf(cols?.content ?? '').map(({ attributes }) => ({
    attributes,
    min: Number(attribute(attributes, 'min')),
    max: Number(attribute(attributes, 'max')),
    width: Number(attribute(attributes, 'width') ?? ORDINARY),
  }));
  let hasChanged = false;
  for (const [column, width] of needed) {
    const own = listed.findIndex(({ min, max }) => column >= min && column <= max);
    const before = listed[own];
    if ((before?.width ?? ORDINARY) >= width) continue;
    hasChanged = true;
    const wide = widened(before?.attributes ?? '', width);
    if (!before) {
      listed.push({ attributes: wide, min: column, max: column, width });
      continue;
    }
    const pieces = [
      { ...before, max: column - 1 },
      { attributes: wide, min: column, max: column, width },
      { ...before, min: column + 1 },
    ];
    listed.splice(own, 1, ...pieces.filter(({ min, max }) => min <= max));
  }
  if (!hasChanged) return xml;
  const written = listed
    .sort((one, other) => one.min - other.min)
    .map(({ attributes, min, max }) => {
      const placed = withAttribute(withAttribute(attributes, 'min', String(min)), 'max', String(max));
      return `<col${placed}/>`;
    });
  const by = `<cols>${written.join('')}</cols>`;
  if (cols) return xml.slice(0, root.inside + cols.start) + by + xml.slice(root.inside + cols.end);
  const last = children.filter(({ name }) => BEFORE.has(name)).pop();
  const at = root.inside + (last?.end ?? 0);
  return xml.slice(0, at) + by + xml.slice(at);
}

function widened(attributes: string, width: number): string {
  return withAttribute(withAttribute(attributes, 'width', String(width)), 'customWidth', '1');
}
