import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { download } from '../../../host/download';
import { CopyButton } from '../CopyButton';
import { Notice } from '../Notice';
import { part } from '../part';
import type { GivenFile } from './given';
import { deliveryWords } from './words';

const words = deliveryWords.other;

const useStyles = makeStyles({
  text: {
    maxHeight: '160px',
    overflow: 'auto',
    whiteSpace: 'pre',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalS,
  },
});

/** Excel cannot be asked whether a window or a download really came: two more ways to the same workbook. */
export function OtherWays({ given }: { given: GivenFile }) {
  const styles = useStyles();
  const shown = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [text, setText] = useState<string | null>(null);

  const downloadIt = () => {
    try {
      download(given.file, given.name);
      setSaid(words.downloaded(given.name));
    } catch (error) {
      setSaid(words.blocked((error as Error).message));
    }
  };
  const showText = async () => {
    try {
      // Fetched when it is asked for: few need it.
      const { textOfWorkbook } = await part(() => import('../../../files/open/textOfWorkbook'));
      setText(textOfWorkbook(given.file));
    } catch (error) {
      setSaid(words.unreadable((error as Error).message));
    }
  };

  return (
    <>
      <Notice
        title={words.title}
        actions={
          <>
            <Button onClick={downloadIt}>{words.download}</Button>
            <Button onClick={() => void showText()}>{words.text}</Button>
          </>
        }
      >
        <span role="status">{said}</span>
      </Notice>
      {text !== null && (
        <>
          <p>{words.textNote}</p>
          <div ref={shown} role="region" tabIndex={0} aria-label={words.textLabel} className={styles.text}>
            {text}
          </div>
          <CopyButton text={text} label={words.copy} shown={shown} />
        </>
      )}
    </>
  );
}
