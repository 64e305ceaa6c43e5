import { withoutMarkup, type Spaces, trimmed } from './spaces';

/** The words of a cell, or of the text between tables. */
export interface Words {
  text: string;
  /** With the spaces at its ends. */
  exact: string;
  /** Pieces of text that were deleted or struck out, and are not in it. */
  deleted: number;
}

const block = /^(P|DIV|LI|TR|DT|DD|H[1-6]|UL|OL|DL|PRE|HR|BLOCKQUOTE|CENTER|SECTION|ARTICLE|FIGCAPTION)$/;
const unread = /^(STYLE|SCRIPT|TITLE|COMMENT|TABLE)$/;
const deletion = 'del,.msoDel';
const strike = 's,strike,[style*="line-through"]';
const comment = '[style*="mso-element:comment"],.msocomanchor';
const raised = 'sup,[style*="vertical-align:super"],.MsoFootnoteReference,.MsoEndnoteReference';
/** Spaces that Excel keeps. */
const run = '[style*="mso-spacerun"]';
const lowered = 'sub,[style*="vertical-align:sub"]';
/** What keeps figures apart that plain text would join: a mark of a footnote, or a figure and the one it replaces. */
export const apart = [deletion, strike, raised, lowered].join(',');

/** Without the line breaks of the file; those of the person, and paragraphs, are kept. */
export function wordsOf(nodes: Iterable<Node>, spaces: Spaces): Words {
  const all = [...nodes];
  const kept = read(all, spaces, true);
  // Where all of it is struck out, it is a look of the cell.
  return kept.text === '' && kept.struck > 0 ? read(all, spaces, false) : kept;
}

function read(nodes: Node[], spaces: Spaces, isStrikeLeft: boolean): Words & { struck: number } {
  const pieces: string[] = [];
  let [deleted, struck, isAfterBlock] = [0, 0, false];
  const hasText = () => pieces.join('').trim() !== '';
  const add = (text: string) => {
    if (isAfterBlock && text.trim() !== '') {
      isAfterBlock = false;
      if (hasText()) pieces.push('\n');
    }
    pieces.push(text);
  };
  const isLeft = (element: Element) => {
    const isBlank = (element.textContent ?? '').trim() === '';
    if (element.matches(deletion)) deleted += isBlank ? 0 : 1;
    else if (isStrikeLeft && element.matches(strike)) struck += isBlank ? 0 : 1;
    else return unread.test(element.nodeName) || element.matches(comment);
    return true;
  };
  const walk = (node: Node, marks: Marks, spaces: Spaces) => {
    if (node.nodeType === node.TEXT_NODE)
      return add(marked(withoutMarkup(node.textContent ?? '', spaces), marks));
    if (node.nodeName === 'BR') return pieces.push('\n');
    if (!isElement(node) || isLeft(node)) return;
    const isBlock = block.test(node.nodeName);
    if (isBlock && hasText()) pieces.push('\n');
    if (isBlock) isAfterBlock = false;
    const own = node.matches(raised) ? raisedMarks : node.matches(lowered) ? loweredMarks : marks;
    const inside = spaces === 'runs' && node.matches(run) ? 'run' : spaces;
    for (const child of node.childNodes) walk(child, own, inside);
    isAfterBlock ||= isBlock;
  };
  for (const node of nodes) walk(node, null, spaces);
  return { ...trimmed(pieces.join(''), spaces), deleted: deleted + struck, struck };
}

/** A table, or nodes with words between tables, in their order. */
export type Part = { table: HTMLTableElement } | { nodes: Node[] };

export function* partsOf(root: Node): Generator<Part> {
  let nodes: Node[] = [];
  function* flushed(): Generator<Part> {
    if (nodes.length > 0) yield { nodes };
    nodes = [];
  }
  for (const child of root.childNodes) {
    const isTable = child.nodeName === 'TABLE';
    if (!isTable && !(isElement(child) && child.querySelector('table'))) {
      nodes.push(child);
      continue;
    }
    yield* flushed();
    if (isTable) yield { table: child as HTMLTableElement };
    else yield* partsOf(child);
  }
  yield* flushed();
}

type Marks = string | null;
const plainMarks = '0123456789+-()';
const raisedMarks = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const loweredMarks = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎';

/** Raised figures stay apart from those before them: 5² is not 52. */
function marked(text: string, marks: Marks): string {
  return marks === null ? text : text.replace(/[-\d+()]/g, (mark) => marks.charAt(plainMarks.indexOf(mark)));
}

const anyMark = new RegExp(`[${raisedMarks}${loweredMarks}]`, 'g');

export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
