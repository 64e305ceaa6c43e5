import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useElement } from './useElement';
import { words } from './words';

const useStyles = makeStyles({
  brief: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  toggle: {
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Brief {
  /** For the element with the text. */
  hold(element: HTMLElement | null): void;
  className: string;
  /** Null where two lines hold the text. */
  toggle: ReactNode;
}

/**
 * Help of two lines at most; “Why?” opens the rest. All of it is heard.
 * @param of what the help is about, for those who hear the button
 * @param more another word for the button, where the text is no reason
 */
export function useBrief(of: string, more: string = words.brief.more): Brief {
  const styles = useStyles();
  const [text, hold] = useElement<HTMLElement>();
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const element = text.current;
    // Once opened it shows all of its text.
    if (!element || isOpen || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isOpen]);
  const said = isOpen ? words.brief.less : more;
  return {
    hold,
    className: isOpen ? '' : styles.brief,
    toggle: isLong ? (
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-label={words.brief.about(said, of)}
        onClick={() => setOpen(!isOpen)}
      >
        {said}
      </button>
    ) : null,
  };
}

interface BriefProps {
  of: string;
  more?: string;
  className?: string;
  children: string;
}

/** A paragraph of help. */
export function Brief({ of, more, className, children }: BriefProps) {
  const { hold, className: brief, toggle } = useBrief(of, more);
  return (
    <div>
      <p ref={hold} className={mergeClasses(className, brief)}>
        {children}
      </p>
      {toggle}
    </div>
  );
}
