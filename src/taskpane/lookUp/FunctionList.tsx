import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, type KeyboardEvent } from 'react';
import { byFamily } from '../../functions/catalogue/catalogue';
import { type FunctionDescription } from '../../functions/catalogue/notes';
import { useRoving } from '../shared/useRoving';
import { search } from './search';
import { words } from '../shared/words';
import { FunctionRow } from './FunctionRow';
import { VisuallyHidden } from '../shared/VisuallyHidden';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: '100%' },
  clear: { minWidth: '24px', minHeight: '24px', justifyContent: 'center' },
  count: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  family: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface FunctionListProps {
  catalogue: FunctionDescription[];
  namespace: string;
  query: string;
  /** The function whose help was just left. */
  returnTo: string | null;
  onQuery(query: string): void;
  onOpen(id: string): void;
}

export function FunctionList({ catalogue, namespace, query, returnTo, onQuery, onOpen }: FunctionListProps) {
  const styles = useStyles();
  const [results, roving] = useRoving<HTMLDivElement>('vertical');
  const found = search(catalogue, query, namespace);
  const asked = query.trim();

  useEffect(() => {
    if (returnTo) results.current?.querySelector<HTMLElement>(`[data-function="${returnTo}"]`)?.focus();
  }, [returnTo, results]);

  const enterList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    results.current?.querySelector<HTMLElement>('button')?.focus();
  };

  return (
    <>
      <VisuallyHidden>
        <h2>{words.functions.heading}</h2>
      </VisuallyHidden>
      <SearchBox
        className={styles.search}
        dismiss={{ className: styles.clear }}
        aria-label={words.functions.search}
        placeholder={words.functions.placeholder}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={enterList}
      />
      <p className={styles.count} role="status">
        {found.length === 0
          ? words.functions.none(asked)
          : asked
            ? words.functions.found(found.length, asked)
            : words.functions.count(found.length)}
      </p>
      <div {...roving}>
        {byFamily(found).map(([family, entries]) => (
          <section key={family} aria-label={family}>
            <h3 className={styles.family}>{family}</h3>
            <ul className={styles.list}>
              {entries.map((entry) => (
                <FunctionRow key={entry.id} description={entry} namespace={namespace} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
