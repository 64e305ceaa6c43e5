import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { nth } from '../../../formulas/present';
import type { Spreadsheet } from '../../../host/spreadsheet';
import { Action } from '../Action';
import { appliedInWords } from '../appliedInWords';
import { readNumber } from '../typed';
import { useAction } from '../useAction';
import { type GrowingList, growingLists } from './growingLists';
import { rowsAdded } from './rowsAdded';
import { addRowsWords as words } from './words';

/** More would slow the workbook down by more than a person expects of one button. */
const MOST = 100;

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

interface AddRowsFormProps {
  spreadsheet: Spreadsheet;
  /** One or more. */
  lists: readonly GrowingList[];
  /** Names its only list in the heading, in place of a choice. */
  isOfCell: boolean;
}

/** The list, the number of rows and the button that adds them. */
export function AddRowsForm({ spreadsheet, lists, isOfCell }: AddRowsFormProps) {
  const styles = useStyles();
  const [title, setTitle] = useState('');
  const [typed, setTyped] = useState('1');
  const { outcome, run } = useAction(words.failed, spreadsheet);
  const chosen = lists.find((list) => list.title === title) ?? nth(lists, 0);
  const count = readNumber(typed) ?? 0;
  const isRefused = !Number.isInteger(count) || count < 1 || count > MOST;
  return (
    <Action
      title={isOfCell ? words.titleOf(chosen.title) : words.title}
      note={words.note}
      button={words.button}
      outcome={outcome}
      isBlocked={isRefused}
      onStart={() => void run(() => addRows(spreadsheet, chosen, count))}
    >
      <div className={styles.fields}>
        {!isOfCell && (
          <Field label={words.list}>
            <Select value={chosen.title} onChange={(_, { value }) => setTitle(value)}>
              {lists.map((list) => (
                <option key={list.title}>{list.title}</option>
              ))}
            </Select>
          </Field>
        )}
        <Field
          label={words.count}
          validationState={isRefused ? 'error' : 'none'}
          {...(isRefused && { validationMessage: words.refused(MOST) })}
        >
          <Input
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      </div>
    </Action>
  );
}

/** Looks for the list again first: its rows may have moved since. */
async function addRows(spreadsheet: Spreadsheet, { title }: GrowingList, count: number): Promise<string[]> {
  const list = growingLists(await spreadsheet.definedNames()).find((one) => one.title === title);
  if (!list) throw new Error(words.gone(title));
  const applied = await spreadsheet.apply(rowsAdded(list, count, await spreadsheet.contents()));
  const { sheet, area } = nth(list.parts, 0);
  return [
    words.done(count, title, sheet, area.bottom + 1),
    words.undo[spreadsheet.kind],
    ...appliedInWords(applied),
  ];
}
