import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useElement } from './useElement';

const keys = {
  horizontal: { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity },
  vertical: { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity },
};

/**
 * Makes the buttons of an element one stop for Tab, and moves between them with the arrow keys, Home and End. Tab comes
 * back to the one that was left, to the chosen one in a list of tabs, or to the first. Gives the element, and what its
 * JSX is spread with.
 */
export function useRoving<Holder extends HTMLElement>(axis: keyof typeof keys) {
  const [holder, hold] = useElement<Holder>();
  const left = useRef<HTMLElement | null>(null);
  const items = () => [...(holder.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const item of items()) item.tabIndex = item === stop ? 0 : -1;
  };
  useLayoutEffect(() => {
    const all = items();
    const chosen = all.find((item) => item.getAttribute('aria-selected') === 'true');
    stopAt(chosen ?? all.find((item) => item === left.current) ?? all[0]);
  });
  const handlers = {
    ref: hold,
    onFocus: ({ target }: FocusEvent<Holder>) => {
      const item = target.closest('button');
      if (!item) return;
      left.current = item;
      stopAt(item);
    },
    onKeyDown: (event: KeyboardEvent<Holder>) => {
      const step = (keys[axis] as Record<string, number>)[event.key];
      const all = items();
      const at = all.indexOf(document.activeElement as HTMLElement);
      if (step === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    },
  };
  return [holder, handlers] as const;
}
