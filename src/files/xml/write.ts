type Attributes = Record<string, string | number | boolean | undefined>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Content is XML already; attributes are plain text, left out where undefined. */
export function element(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${attributeText(value)}"`))
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Text for the content of an element. What XML cannot hold at all becomes the replacement character. */
export function text(plain: string): string {
  return plain
    .replace(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/**
 * Spreadsheet files hold text in a notation of their own, in which `_x0001_` is a control character. Text that looks
 * like that notation has its underscore written so. Give the answer to `text`, or to an attribute.
 */
export function spreadsheetText(plain: string): string {
  return plain
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, coded)
    .replaceAll('\r', '_x000D_');
}

/** Text out of that notation. */
export function plainText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** An element with text whose outer spaces count. */
export function textElement(name: string, plain: string): string {
  return element(name, { 'xml:space': 'preserve' }, text(spreadsheetText(plain)));
}

/** Control characters, halves of surrogate pairs, and the two that are no characters. */
const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function coded(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function attributeText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return text(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
