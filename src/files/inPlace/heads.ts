import { areHeadsOurs, type Heads } from '../../plan/heads';
import { footWordsIn, headAndFoot, wordsIn } from '../xlsx/page';
import { childrenOf, unescaped } from '../xml/inPlace';
import { element, spreadsheetText, text } from '../xml/write';

const HEADS = /<headerFooter\b[^>]*>([\s\S]*?)<\/headerFooter>/;

/** A sheet with other words at the head and the foot of its pages, where those that it has are ours. */
export function withHeads(xml: string, heads: Heads): string {
  const found = HEADS.exec(xml);
  if (!found) return xml;
  const parts = childrenOf(found[1] ?? '');
  const line = (name: string) => unescaped(parts.find((part) => part.name === name)?.content ?? '');
  if (parts.some(({ name }) => name !== 'oddHeader' && name !== 'oddFooter')) return xml;
  const [header, footer] = [wordsIn(line('oddHeader')), footWordsIn(line('oddFooter'))];
  if (header === null || footer === null || !areHeadsOurs({ header, footer })) return xml;
  const now = headAndFoot(heads);
  const inside = (['header', 'footer'] as const).map((part) =>
    now[part]
      ? element(part === 'header' ? 'oddHeader' : 'oddFooter', {}, text(spreadsheetText(now[part])))
      : '',
  );
  return xml.replace(HEADS, () => element('headerFooter', {}, inside.join('')));
}
