import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { readNumber } from '../../shared/typed';
import { type ExploredInput, placeKey } from '../exploredInput';
import { nameIn, type Pair, rankInWords, shownRank, withPair } from '../pairs';
import { words } from '../words';
import { Notice } from '../../shared/Notice';
import { useExploreStyles } from './useExploreStyles';

/** However long the longest name is. */
const useStyles = makeStyles({
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0, width: '100%' } },
});

interface Props {
  inputs: ExploredInput[];
  pairs: Pair[];
  isBusy: boolean;
  /** With the pairs that there are then. */
  onAdd(pairs: Pair[]): void;
}

const said = words.together;
const blank = { first: '', second: '', typed: '' };

export function PairForm({ inputs, pairs, isBusy, onAdd }: Props) {
  const styles = useExploreStyles();
  const { choice: narrow } = useStyles();
  const [asked, setAsked] = useState(blank);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<typeof blank>) => {
    setAsked({ ...asked, ...part });
    setProblem(null);
  };
  const add = () => {
    try {
      onAdd(withPair(pairs, asked, inputs));
      setAsked(blank);
      setProblem(null);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const rank = readNumber(asked.typed.trim());
  const isRank = rank !== null && Math.abs(rank) <= 1;
  const choice = (label: string, part: 'first' | 'second') => (
    <Field label={label} className={narrow}>
      <Select value={asked[part]} onChange={(_, { value }) => change({ [part]: value })}>
        <option value="">{said.choose}</option>
        {inputs.map((input) => (
          <option key={placeKey(input)} value={placeKey(input)}>
            {nameIn(inputs, placeKey(input))}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      {choice(said.first, 'first')}
      {choice(said.second, 'second')}
      <Field
        label={said.rank}
        hint={
          <>
            {isRank && <strong>{said.inWords(shownRank(rank), rankInWords(rank))}. </strong>}
            {said.scale}
          </>
        }
      >
        <Input
          className={styles.input}
          autoComplete="off"
          value={asked.typed}
          onChange={(_, { value }) => change({ typed: value })}
          onKeyDown={({ key }) => key === 'Enter' && !isBusy && add()}
        />
      </Field>
      {problem && (
        <div role="alert">
          <Notice kind="error">{problem}</Notice>
        </div>
      )}
      <div>
        <Button size="small" disabledFocusable={isBusy} onClick={add}>
          {said.add}
        </Button>
      </div>
    </>
  );
}
