import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

/**
 * A ref and the callback that fills it. Fluent’s types take a callback alone for the ref of a control, as long as
 * optional properties are exact.
 */
export function useElement<Held extends HTMLElement>(): [RefObject<Held>, RefCallback<Held>] {
  const ref = useRef<Held | null>(null);
  const hold = useCallback((element: Held | null) => void (ref.current = element), []);
  return [ref, hold];
}
