import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { faultLog } from './faultLog';
import { useFaults } from './useFaults';
import { words } from './words';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  text: {
    maxHeight: '160px',
    overflow: 'auto',
    whiteSpace: 'pre',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What has failed since the page was opened, to be read and copied; nothing where nothing has. */
export function FaultDetails() {
  const styles = useStyles();
  const faults = useFaults();
  const shown = useRef<HTMLPreElement>(null);
  if (faults.length === 0) return null;
  const text = faultLog.text();
  return (
    <>
      <CopyButton text={text} label={words.faults.details} shown={shown} />
      <details>
        <summary>{words.faults.count(faults.length)}</summary>
        <pre ref={shown} className={styles.text}>
          {text}
        </pre>
      </details>
    </>
  );
}
