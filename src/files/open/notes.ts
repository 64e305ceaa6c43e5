import { childrenNamed, within, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';

/** Notes by address. */
export function notesOf(comments: XmlNode): Map<string, string> {
  return new Map(
    within(comments, 'comment').map((node) => [
      node.attributes.ref ?? '',
      plainText(
        within(withoutPhonetics(node), 't')
          .map(({ text }) => text)
          .join(''),
      ),
    ]),
  );
}

/** The remarks of conversations by address, each with the name of who made it. */
export function conversationsOf(threads: XmlNode, people: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { attributes, children } of childrenNamed(threads, 'threadedComment')) {
    const at = attributes.ref ?? '';
    const who = people.get(attributes.personId ?? '');
    const words = children.find(({ name }) => name === 'text')?.text ?? '';
    const remark = who === undefined ? words : `${who}: ${words}`;
    const before = found.get(at);
    found.set(at, before === undefined ? remark : `${before}\n${remark}`);
  }
  return found;
}

function withoutPhonetics(node: XmlNode): XmlNode {
  return {
    ...node,
    children: node.children.filter(({ name }) => name !== 'rPh').map(withoutPhonetics),
  };
}
