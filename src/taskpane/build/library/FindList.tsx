import { Button, Field, SearchBox } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { calculations } from '../../../calculations/library';
import { asMeant, nearCalculations, searchCalculations } from '../../../calculations/search';
import { BackButton } from '../../shared/BackButton';
import { Section } from '../../shared/Section';
import { useRoving } from '../../shared/useRoving';
import { useBuildStyles } from '../useBuildStyles';
import { AT_ONCE, type LibraryBrowsing } from './browsing';
import { CalculationRow } from './CalculationRow';
import { Narrowing } from './Narrowing';
import { takeFocus } from './takeFocus';
import { libraryWords as words } from './words';

interface FindListProps {
  browsing: LibraryBrowsing;
  /** The calculation that was just left. */
  returnTo: string | null;
  onBrowse(browsing: LibraryBrowsing): void;
  onBack(): void;
  onOpen(id: string): void;
}

export function FindList({ browsing, returnTo, onBrowse, onBack, onOpen }: FindListProps) {
  const styles = useBuildStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [results, roving] = useRoving<HTMLUListElement>('vertical');
  useEffect(() => {
    const row = results.current?.querySelector<HTMLElement>(`[data-calculation="${returnTo}"]`);
    takeFocus(row ?? heading.current);
  }, [returnTo, results]);

  const { query, topic, benefit, document, shown } = browsing;
  const narrowed = {
    topic: topic || undefined,
    benefit: benefit || undefined,
    document: document || undefined,
  };
  const found = searchCalculations(calculations, query, narrowed);
  const change = (to: Partial<LibraryBrowsing>) => onBrowse({ ...browsing, shown: AT_ONCE, ...to });
  const enterList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    results.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <>
      <BackButton onBack={onBack}>{words.back}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <Field label={words.search}>
        <SearchBox
          style={{ maxWidth: '100%' }}
          dismiss={{ style: { minWidth: '24px', minHeight: '24px', justifyContent: 'center' } }}
          value={query}
          onChange={(_, { value }) => change({ query: value })}
          onKeyDown={enterList}
        />
      </Field>
      <Narrowing browsing={browsing} onChange={change} />
      <p className={styles.status} role="status">
        {found.length === 0 ? words.none : words.found(found.length)}
      </p>
      {found.length === 0 && <NothingFound browsing={browsing} onChange={change} onOpen={onOpen} />}
      <ul {...roving} className={styles.list}>
        {found.slice(0, shown).map((one) => (
          <CalculationRow key={one.id} calculation={one} onOpen={onOpen} />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => change({ shown: shown + AT_ONCE })}>
          {words.more(Math.min(AT_ONCE, found.length - shown))}
        </Button>
      )}
      <p className={styles.gap}>
        <Button onClick={() => change({ isCoverage: true })}>{words.coverage}</Button>
      </p>
    </>
  );
}

interface NothingFoundProps {
  browsing: LibraryBrowsing;
  onChange(to: Partial<LibraryBrowsing>): void;
  onOpen(id: string): void;
}

/** What is near: the same search without what narrows it, the words as they were meant, and the likeliest calculations. */
function NothingFound({ browsing: { query }, onChange, onOpen }: NothingFoundProps) {
  const styles = useBuildStyles();
  const outside = searchCalculations(calculations, query).length;
  if (outside > 0)
    return (
      <>
        <p className={styles.text}>{words.outside(outside)}</p>
        <Button onClick={() => onChange({ topic: '', benefit: '', document: '' })}>{words.everywhere}</Button>
      </>
    );
  const near = nearCalculations(calculations, query);
  const strange = near.unknown.filter(({ like }) => like === null).map(({ word }) => word);
  const asked = asMeant(query, near);
  const meant = asked !== null && searchCalculations(calculations, asked).length > 0 ? asked : null;
  return (
    <>
      {strange.length > 0 && <p className={styles.text}>{words.unknown(strange)}</p>}
      {meant !== null && <Button onClick={() => onChange({ query: meant })}>{words.meant(meant)}</Button>}
      {near.calculations.length > 0 && (
        <Section title={words.near} level={3}>
          <ul className={styles.list}>
            {near.calculations.map((one) => (
              <CalculationRow key={one.id} calculation={one} onOpen={onOpen} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
