import { headAndFoot } from '../../files/xlsx/page';
import type { SheetPlan } from '../../plan/plan';

type Side = 'L' | 'C' | 'R';
const boxes: Record<Side, string> = { L: 'left', C: 'center', R: 'right' };

export interface Written {
  /** The title of the workbook, in place of the name of its file. */
  title: string;
  at: Date;
}

/**
 * What every page of a sheet has at its head and its foot, as the boxes of its margins: as the file has it, by the same
 * notation. Looks that a person gave a part of it are left out.
 */
export function marginBoxes(sheet: SheetPlan, look: string, written: Written): string {
  const { header, footer } = sheet.print?.page ?? headAndFoot(sheet.print);
  const line = (edge: 'top' | 'bottom', notation: string | undefined) =>
    [...contents(notation ?? '', sheet.name, written)]
      .map(([side, content]) => `@${edge}-${boxes[side]}{content:${content.join(' ')};${look}}`)
      .join('');
  return line('top', header) + line('bottom', footer);
}

/** By side, what the browser writes there: texts in quotes, and the counters of pages. */
function contents(notation: string, sheet: string, { title, at }: Written): Map<Side, string[]> {
  const found = new Map<Side, string[]>();
  let side: Side = 'C';
  const add = (part: string) => found.set(side, [...(found.get(side) ?? []), part]);
  const codes: Record<string, () => void> = {
    L: () => (side = 'L'),
    C: () => (side = 'C'),
    R: () => (side = 'R'),
    P: () => add('counter(page)'),
    N: () => add('counter(pages)'),
    A: () => add(quoted(sheet)),
    F: () => add(quoted(title)),
    D: () => add(quoted(at.toLocaleDateString('en-GB'))),
    T: () => add(quoted(at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }))),
    '&': () => add(quoted('&')),
  };
  // A font in quotes, a colour and a size are one code each.
  for (const [whole, code] of notation.matchAll(/&(&|"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])|[^&]+|&/gi)) {
    if (code !== undefined) codes[code.toUpperCase()]?.();
    else add(quoted(whole));
  }
  return found;
}

function quoted(text: string): string {
  const plain = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('<', '\\3c ');
  return `"${plain.replace(/[\r\n]+/g, ' ')}"`;
}
