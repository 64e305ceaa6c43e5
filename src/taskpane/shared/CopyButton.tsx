import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState, type RefObject } from 'react';
import { copyText } from './copyText';
import { words } from './words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  button: { marginTop: tokens.spacingVerticalXS },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface CopyButtonProps {
  text: string;
  label: string;
  /** The text on screen, to be selected if copying is blocked. */
  shown: RefObject<HTMLElement | null>;
}

export function CopyButton({ text, label, shown }: CopyButtonProps) {
  const styles = useStyles();
  const [status, setStatus] = useState('');
  useEffect(() => setStatus(''), [text]);
  const copy = async () => {
    setStatus('');
    setStatus((await copyText(text, shown.current)) ? words.copy.done : words.copy.failed);
  };
  return (
    <div className={styles.row}>
      <Button
        className={styles.button}
        size="small"
        icon={<CopyRegular />}
        aria-label={label}
        onClick={() => void copy()}
      >
        {words.copy.button}
      </Button>
      <span role="status" className={styles.status}>
        {status}
      </span>
    </div>
  );
}
