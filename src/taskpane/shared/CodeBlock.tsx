import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { Code } from './Code';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  block: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

interface CodeBlockProps {
  text: string;
  placeholders?: ReadonlySet<string>;
  /** With this, a Copy button whose accessible name says what it copies. */
  copyLabel?: string;
}

export function CodeBlock({ text, placeholders, copyLabel }: CodeBlockProps) {
  const styles = useStyles();
  const code = useRef<HTMLElement>(null);
  return (
    <div>
      <div className={styles.block}>
        <Code text={text} placeholders={placeholders} codeRef={code} />
      </div>
      {copyLabel && <CopyButton text={text} label={copyLabel} shown={code} />}
    </div>
  );
}
