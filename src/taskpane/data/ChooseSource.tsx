import { Button, Field, mergeClasses, Textarea } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import { ChooseHeld } from './ChooseHeld';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { dataWords as words } from './words';

/** A file, a place in this workbook, or rows that are pasted; of several sheets in a file, one. */
export function ChooseSource({
  spreadsheet,
  controls,
}: {
  spreadsheet: Spreadsheet;
  controls: BringingControls;
}) {
  const styles = useDataStyles();
  const { bringing, openFile, openText, chooseTable } = controls;
  const isBusy = bringing.busy !== null;
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !isBusy) openFile(file);
  };
  return (
    <>
      <p className={styles.text}>{words.choose.intro}</p>
      <div
        role="presentation"
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={words.choose.file}
          accept=".csv,.txt,.tsv,.xlsx,.xlsm"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) openFile(file);
            // The same file may be chosen again once it has been corrected.
            target.value = '';
          }}
        />
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => picker.current?.click()}>
          {words.choose.file}
        </Button>
        <p className={styles.small}>{words.choose.fileHelp}</p>
      </div>
      {bringing.tables.length > 1 && bringing.source !== null && (
        <div className={styles.gap}>
          <p className={styles.text}>{words.choose.several(bringing.source)}</p>
          <ul className={styles.list}>
            {bringing.tables.map(({ name, rows }, index) => (
              <li key={name} className={styles.item}>
                <Button disabledFocusable={isBusy} onClick={() => chooseTable(index)}>
                  {name}
                </Button>
                <p className={styles.small}>{words.choose.rows(rows)}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ChooseHeld spreadsheet={spreadsheet} controls={controls} />
      <Field className={styles.field} label={words.choose.pasteLabel}>
        <Textarea
          className={styles.control}
          rows={3}
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          disabledFocusable={isBusy || pasted.trim() === ''}
          onClick={() => pasted.trim() !== '' && openText(pasted)}
        >
          {words.choose.usePaste}
        </Button>
      </div>
    </>
  );
}
