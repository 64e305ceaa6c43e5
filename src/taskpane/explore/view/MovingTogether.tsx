import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type ExploredInput, placeKey } from '../exploredInput';
import { nameIn, type Pair, pairsAmong, rankInWords, shownRank } from '../pairs';
import { words } from '../words';
import { Notice } from '../../shared/Notice';
import { PairForm } from './PairForm';
import { useExploreStyles } from './useExploreStyles';
import { nth } from '../../../formulas/present';

const useStyles = makeStyles({
  inside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  whole: { marginTop: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  /** Those that take part. */
  inputs: ExploredInput[];
  /** Those too that are not chosen. */
  listed: ExploredInput[];
  pairs: Pair[];
  contradiction: string | null;
  isBusy: boolean;
  onChange(pairs: Pair[]): void;
}

const said = words.together;

export function MovingTogether({ inputs, listed, pairs, contradiction, isBusy, onChange }: Props) {
  const styles = useStyles();
  const shared = useExploreStyles();
  const [done, setDone] = useState('');
  const summary = useRef<HTMLElement>(null);
  const keys = new Set(inputs.map(placeKey));
  const used = new Set(pairsAmong(inputs, pairs));
  const nameOf = ({ first, second }: Pair) => said.pair(nameIn(listed, first), nameIn(listed, second));
  const missing = ({ first, second }: Pair) => [first, second].filter((key) => !keys.has(key));
  return (
    <>
      <details className={styles.whole}>
        <summary ref={summary}>
          {said.title}: {said.count(used.size)}
        </summary>
        <div className={styles.inside}>
          <p className={shared.small}>{said.note}</p>
          <p className={shared.small}>{said.effect}</p>
          {pairs.length > 0 && (
            <ul className={shared.list} aria-label={said.list}>
              {pairs.map((pair) => (
                <li key={`${pair.first} ${pair.second}`} className={styles.row}>
                  <div className={styles.words}>
                    {nameOf(pair)}
                    <p className={shared.small}>
                      {used.has(pair)
                        ? said.inWords(shownRank(pair.rank), rankInWords(pair.rank))
                        : said.notUsed(
                            missing(pair)
                              .map((key) => nameIn(listed, key))
                              .join('; '),
                          )}
                    </p>
                  </div>
                  <Button
                    size="small"
                    aria-label={said.removeOf(nameOf(pair))}
                    disabledFocusable={isBusy}
                    onClick={() => {
                      onChange(pairs.filter((one) => one !== pair));
                      setDone(said.removed(nameOf(pair)));
                      summary.current?.focus();
                    }}
                  >
                    {said.remove}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {inputs.length < 2 ? (
            <p className={shared.small}>{said.fewer}</p>
          ) : (
            <PairForm
              inputs={inputs}
              pairs={pairs}
              isBusy={isBusy}
              onAdd={(added) => {
                onChange(added);
                setDone(said.added(nameOf(nth(added, added.length - 1))));
              }}
            />
          )}
          <p role="status" className={shared.small}>
            {done}
          </p>
        </div>
      </details>
      {contradiction && (
        <div role="alert" className={shared.chart}>
          <Notice kind="error">{contradiction}</Notice>
        </div>
      )}
    </>
  );
}
