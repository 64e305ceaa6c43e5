import { Button } from '@fluentui/react-components';
import { appliedInWords } from '../shared/appliedInWords';
import { Foot } from '../shared/Foot';
import { Notice } from '../shared/Notice';
import type { Done } from './bringing';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { dataWords } from './words';

const words = dataWords.done;

export function DoneView({ done, controls }: { done: Done; controls: BringingControls }) {
  const styles = useDataStyles();
  const { sheets, linked, leftOver, remarks, applied } = done;
  const lines = appliedInWords(applied);
  return (
    <>
      <p className={styles.text}>{words.sheets(sheets)}</p>
      {linked.length > 0 && <p className={styles.text}>{words.linked(linked)}</p>}
      {leftOver > 0 && <p className={styles.text}>{words.leftOver(leftOver)}</p>}
      {remarks.map((remark) => (
        <p key={remark} className={styles.text}>
          {remark}
        </p>
      ))}
      {lines.length > 0 && <Notice>{lines.join(' ')}</Notice>}
      <Foot>
        <Button appearance="primary" onClick={controls.show}>
          {words.show}
        </Button>
        <Button onClick={() => controls.again()}>{words.again}</Button>
      </Foot>
    </>
  );
}
