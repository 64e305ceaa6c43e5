import { useEffect, useRef, useState, type RefObject } from 'react';

/** In the narrowest pane. */
const NARROWEST = 272;

/** How wide an element is, so that a chart in it keeps the size of its letters. */
export function useWidth<T extends HTMLElement>(): [RefObject<T>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(NARROWEST);
  useEffect(() => {
    const { current } = element;
    if (!current || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => setWidth(Math.max(NARROWEST, Math.min(640, current.clientWidth)));
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
