import { useEffect, useRef, useState } from 'react';
import type { CellExplanation } from './explanation';
import { words } from '../shared/words';
import { VisuallyHidden } from '../shared/VisuallyHidden';

interface SelectionAnnouncerProps {
  explanation: CellExplanation | null;
  namespace: string;
}

/** Says each newly selected cell, and each new value of the same one, in a sentence; the first is not announced. */
export function SelectionAnnouncer({ explanation, namespace }: SelectionAnnouncerProps) {
  const [message, setMessage] = useState('');
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (!explanation) return;
    const sentence = inWords(explanation, namespace);
    if (before.current !== null && before.current !== sentence) setMessage(sentence);
    before.current = sentence;
  }, [explanation, namespace]);
  return <VisuallyHidden role="status">{message}</VisuallyHidden>;
}

function inWords({ cell, calls, problem }: CellExplanation, namespace: string): string {
  const names = [...new Set(calls.map(({ call }) => `${namespace}.${call.name}`))];
  const meaning = problem?.message ?? (names.length ? words.selected.uses(names) : '');
  return words.selected.changed(cell.address, cell.text, meaning);
}
