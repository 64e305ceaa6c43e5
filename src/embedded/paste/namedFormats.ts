import { numfmt } from '@univerjs/core';

/** Number formats that Excel writes to the clipboard by a name of its own, as it shows them with British settings. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    general: 'General',
    fixed: '0.00',
    standard: '#,##0.00',
    percent: '0.00%',
    scientific: '0.00E+00',
    currency: '£#,##0.00',
    'euro currency': '€#,##0.00',
    'general number': 'General',
    'general date': 'dd/mm/yyyy hh:mm',
    'short date': 'dd/mm/yyyy',
    'medium date': 'dd-mmm-yy',
    'long date': 'd mmmm yyyy',
    'short time': 'hh:mm',
    'medium time': 'h:mm AM/PM',
    'long time': 'hh:mm:ss',
    'yes/no': '"Yes";"Yes";"No"',
    'true/false': '"True";"True";"False"',
    'on/off': '"On";"On";"Off"',
  }),
);

/**
 * The value of `mso-number-format` in a style: a name, or a format with backslashes before characters that are not
 * letters, and before the four digits of a character's code. No character has the code of `\\0000`, which are zeros.
 * Undefined for what no cell can have as its format.
 */
export function excelFormat(value: string): string | undefined {
  const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  const format = bare.replace(
    /\\((?!00[01])[0-9a-f]{4})|\\(.)/gi,
    (_all, code: string | undefined, mark: string) =>
      code === undefined ? mark : String.fromCharCode(parseInt(code, 16)),
  );
  const known = named.get(format.toLowerCase());
  return known ?? (numfmt.isValidFormat(format) ? format : undefined);
}

/** A format as Excel writes it to the clipboard, with nothing that would end an attribute. */
export function asExcelWrites(format: string): string {
  return `mso-number-format:'${format.replaceAll(/[^\w]/g, (mark) =>
    /["'<>&]/.test(mark) ? `\\${mark.charCodeAt(0).toString(16).padStart(4, '0')}` : `\\${mark}`,
  )}'`;
}

const inDoubles = String.raw`"(?:[^"\\]|\\.)*"`;
const inSingles = String.raw`'(?:[^'\\]|\\.)*'`;
/** Without quotation marks a semicolon parts the sections of a format too, where no other property comes after it. */
const bareFormat = String.raw`(?:[^;}"'\\]|\\.|;(?!\s*(?:[-\w]+\s*:|[}"']|$)))+`;

const inStyle = new RegExp(`mso-number-format:\\s*(${inDoubles}|${inSingles}|${bareFormat})`, 'i');

/** `mso-number-format` in the text of a style, which a browser leaves out of what it reads as a style. */
export function formatInStyle(style: string): string | undefined {
  const [, found] = inStyle.exec(style) ?? [];
  return found === undefined ? undefined : excelFormat(found);
}
