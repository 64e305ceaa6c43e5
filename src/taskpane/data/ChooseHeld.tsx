import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import type { WorkbookSource } from './sources';
import type { BringingControls } from './useBringing';
import { useDataStyles } from './useDataStyles';
import { dataWords } from './words';

const words = dataWords.choose;

interface ChooseHeldProps {
  spreadsheet: Spreadsheet;
  controls: BringingControls;
}

/** What is selected, a table or a sheet of this workbook. */
export function ChooseHeld({ spreadsheet, controls }: ChooseHeldProps) {
  const styles = useDataStyles();
  const [chosen, setChosen] = useState('');
  const { tables, sheets } = useHeld(spreadsheet);
  const isBusy = controls.bringing.busy !== null;
  const places = new Map<string, WorkbookSource>([
    [SELECTION, { from: 'selection' }],
    ...tables.map((name): [string, WorkbookSource] => [`table ${name}`, { from: 'table', name }]),
    ...sheets.map((name): [string, WorkbookSource] => [`sheet ${name}`, { from: 'sheet', name }]),
  ]);
  const source = places.get(chosen);
  return (
    <>
      <Field
        className={styles.field}
        label={words.heldLabel}
        {...(chosen === SELECTION && { hint: words.selectionHelp })}
      >
        <Select className={styles.control} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{words.heldNone}</option>
          <option value={SELECTION}>{words.selection}</option>
          {tables.length > 0 && (
            <optgroup label={words.tables}>
              {tables.map((name) => (
                <option key={name} value={`table ${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={words.sheets}>
            {sheets.map((name) => (
              <option key={name} value={`sheet ${name}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy || !source} onClick={() => source && controls.openHeld(source)}>
          {words.useHeld}
        </Button>
      </div>
    </>
  );
}

const SELECTION = 'selection';

interface Held {
  tables: string[];
  sheets: string[];
}

/** The tables and sheets there are; looked for again after each step in the workbook. */
function useHeld(spreadsheet: Spreadsheet): Held {
  const [held, setHeld] = useState<Held>({ tables: [], sheets: [] });
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      Promise.all([spreadsheet.taken(), spreadsheet.lists()]).then(
        ([{ sheets }, { tables }]) =>
          isCurrent && setHeld({ sheets, tables: tables.map(({ name }) => name) }),
        // Without the list a file can still be chosen.
        () => undefined,
      );
    void look();
    const end = spreadsheet.onStep(() => void look());
    return () => {
      isCurrent = false;
      end();
    };
  }, [spreadsheet]);
  return held;
}
