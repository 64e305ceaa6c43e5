import type { ClipboardLook } from './clipboardLooks';
import type { Spaces } from './spaces';

/** As many characters as name the program. */
const HEAD = 10_000;

/** The program that wrote a clipboard, and how it tells of a cell whether it holds a number or text. */
export class Writer {
  readonly isSpreadsheet: boolean;
  /** `unsure`: whether this Excel marks numbers by their place is not known. */
  private readonly excel: 'sure' | 'unsure' | null;
  private readonly isLibreOffice: boolean;
  private readonly isGoogle: boolean;

  constructor(html: string) {
    const head = html.slice(0, HEAD);
    const named = /Excel\.Sheet|content="?Microsoft Excel/i.test(head);
    const hasPlaces = /<td[^>]*\salign=["']?(?:right|center)/i.test(html);
    // A browser that cleans a clipboard leaves the places and the names of Excel’s looks.
    const cleaned =
      !named && hasPlaces && /<td[^>]*\sclass=["']?xl\d/i.test(html) && !/MsoNormal/i.test(html);
    const isOnline = /ccp_infra_version/i.test(head);
    this.excel = cleaned || (named && (hasPlaces || !isOnline)) ? 'sure' : named ? 'unsure' : null;
    this.isLibreOffice = /content="?(?:LibreOffice|OpenOffice)/i.test(head);
    this.isGoogle = /google-sheets-html-origin/i.test(head);
    this.isSpreadsheet = this.excel !== null || this.isLibreOffice || this.isGoogle;
  }

  /** Of a cell with paragraphs, as Writer of LibreOffice has them, a space is as in a text. */
  spacesIn(cell: Element): Spaces {
    if (this.excel !== null) return 'runs';
    return this.isGoogle || this.isOfCalc(cell) ? 'as written' : 'between words';
  }

  /** Whether what looks like a number or a date is text where it was copied. */
  isText(cell: Element, text: string, { format, isAligned }: ClipboardLook): boolean {
    if (text === '' || /^#+$/.test(text)) return false;
    if (this.isOfCalc(cell)) return !cell.hasAttribute('sdval');
    if (this.excel === null || cell.hasAttribute('align') || cell.hasAttribute('x:num')) return false;
    // Excel leaves out the place where the format fills the cell, or the person has chosen one.
    if (format !== undefined && /\*./.test(format)) return false;
    if (this.excel === 'sure' && !isAligned) return true;
    const isPlain = format === undefined || /^general$/i.test(format);
    return isPlain && /^[-+(£.\d]/.test(text) && !asGeneral.test(text);
  }

  /**
   * The format of a number whose format is not on the clipboard, as a browser that cleans it leaves out Excel's own: its
   * zeros, brackets and decimals are none of General.
   */
  formatOf(text: string): string | undefined {
    if (this.excel === null) return undefined;
    if (/^0\d+$/.test(text)) return '0'.repeat(text.length);
    const [, bracket, minus, pound = '', whole = '', part = ''] =
      /^(\()?(-)?(£)?(\d[\d,]*)(\.\d+)?\)?$/.exec(text) ?? [];
    if (bracket === undefined && !/0$/.test(part)) return undefined;
    if ((bracket !== undefined) !== text.endsWith(')') || (bracket && minus)) return undefined;
    const digits = `${pound}${whole.includes(',') ? '#,##0' : '0'}${part.replace(/\d/g, '0')}`;
    return bracket ? `${digits}_);(${digits})` : digits;
  }

  private isOfCalc(cell: Element): boolean {
    return this.isLibreOffice && cell.querySelector('p') === null;
  }
}

/** A number as the General format shows it. */
const asGeneral = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:E[+-]\d{2,3})?$/;
