import { formatInStyle } from './namedFormats';

/** What the style of a cell says: the format of its number, and whether it has a font, colour or border of its own. */
export interface ClipboardLook {
  format?: string;
  /** It says where its text is, so that the place tells nothing of what is in it. */
  isAligned: boolean;
  isDressed: boolean;
}

const dress = [
  /font-weight:\s*(?:bold|[6-9]00)/i,
  /font-style:\s*(?:italic|oblique)/i,
  /text-decoration[\w-]*:[^;]*(?:underline|line-through)/i,
  /border[\w-]*:[^;]*\b(?:solid|dotted|dashed|double|hairline)/i,
  /(?:^|[;{\s])background(?:-color)?:\s*(?!none|transparent|auto|inherit|initial|white|#fff(?:fff)?\b)\S/i,
  /(?:^|[;{\s])color:\s*(?!black|windowtext|auto|inherit|initial|#000(?:000)?\b|rgb\(0, ?0, ?0\))\S/i,
];

const aligned = /(?:^|[;{\s])text-align:\s*(?!general\b)\w/i;
/** The looks of all cells are among the first lines. */
const HEAD = 10_000;

/** Looks in the words in which a clipboard writes them, each read once: a long table has the same few over and over. */
export class Looks {
  private readonly classes = new Map<string, ClipboardLook>();
  private readonly isAllAligned: boolean;
  private readonly known = new Map<string, ClipboardLook>();

  /** Excel writes the looks of cells once each, under the names of classes, within a comment. */
  constructor(html: string) {
    for (const [, name = '', style = ''] of html.matchAll(/\.([a-z][\w-]*)\s*\{([^}]*)\}/gi))
      this.classes.set(name, lookIn(style));
    const plain = /(?:^|[\s>}])td\s*\{([^}]*)\}/i.exec(html.slice(0, HEAD))?.[1] ?? '';
    this.isAllAligned = lookIn(plain).isAligned;
  }

  of(cell: Element): ClipboardLook {
    const [own, names] = [cell.getAttribute('style') ?? '', cell.getAttribute('class') ?? ''];
    const key = `${own}\n${names}`;
    let look = this.known.get(key);
    if (!look) {
      const all = [lookIn(own), ...names.split(/\s+/).flatMap((name) => this.classes.get(name) ?? [])];
      const format = all.find((one) => one.format !== undefined)?.format;
      look = {
        isDressed: all.some((one) => one.isDressed),
        isAligned: this.isAllAligned || all.some((one) => one.isAligned),
        ...(format !== undefined && { format }),
      };
      this.known.set(key, look);
    }
    return look;
  }
}

function lookIn(style: string): ClipboardLook {
  const format = formatInStyle(style);
  return {
    isDressed: dress.some((one) => one.test(style)),
    isAligned: aligned.test(style),
    ...(format !== undefined && { format }),
  };
}
