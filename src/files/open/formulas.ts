import { namespaces, withoutPrefixes } from '../../formulas/addInNames';
import { fromFile, toFile } from '../xlsx/formulas';
import { plainText } from '../xml/write';

/** A formula as a plan has it, or why it is kept as its value. */
export type ReadFormula = { formula: string } | { lost: 'elsewhere' };

/** Reads formulas as files hold them, our functions under any of the namespaces they go by. */
export class FormulaReader {
  private readonly ours: RegExp;
  private readonly known: string[];

  constructor(namespace: string | undefined) {
    this.known = [...new Set([...(namespace === undefined ? [] : [namespace]), ...namespaces])];
    const names = this.known.join('|');
    this.ours = new RegExp(
      `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:_xldudf_(?:${names})_|\\b(?:${names})\\.)(\\w+)`,
      'gi',
    );
  }

  read(stored: string): ReadFormula {
    let text = plainText(stored).replace(/^\s*=/, '');
    if (mayBeOurs.test(text)) {
      text = withoutPrefixes(text, this.known).replace(this.ours, (piece, name: string | undefined) =>
        name === undefined ? piece : `OT.${name.toUpperCase()}`,
      );
    }
    if (text.includes('[')) {
      text = outsideTexts(text, (piece) => piece.replace(/'?\[0\](')?!/g, ''));
      if (isElsewhere(text)) return { lost: 'elsewhere' };
    }
    if (!isInNotation.test(text)) return { formula: `=${text}` };
    return { formula: fromFile(text) ?? `=${withoutNotation(text)}` };
  }
}

/** Whether a formula can be read well enough to be written into a file again. */
export function isWritable(formula: string): boolean {
  return toFile(formula) !== null;
}

const mayBeOurs = /_xldudf_|_xll|\bOT(?:DEV)?\.|!/i;
const isInNotation = /_xl|#This Row|\bSINGLE\(|\bANCHORARRAY\(/i;

/** `[1]Sheet1!A1` and `'[1]Sheet 1'!A1` are of other workbooks; a column of a table has its table before it. */
function isElsewhere(formula: string): boolean {
  const outside = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (/'(?:[^']|'')*\[(?:[^']|'')*'!/.test(outside)) return true;
  return /(?<![\p{L}\p{N}_.\\\][)])\[[^[\]]+\][^\s[\]'"(),;{}+*/&<>=^]*!/u.test(
    outside.replace(/'(?:[^']|'')*'/g, "''"),
  );
}

/** Where the whole cannot be read. */
function withoutNotation(formula: string): string {
  return outsideTexts(formula, (piece) => piece.replace(/_xlfn\.|_xlws\.|_xlpm\./gi, ''));
}

function outsideTexts(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => (i % 2 ? piece : change(piece)))
    .join('');
}
