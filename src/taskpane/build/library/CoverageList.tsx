import { useEffect, useRef } from 'react';
import type { Calculation } from '../../../calculations/calculation';
import { calculations } from '../../../calculations/library';
import systems from '../../../calculations/systems.json';
import { topics } from '../../../calculations/topics';
import { BackButton } from '../../shared/BackButton';
import { useBuildStyles } from '../useBuildStyles';
import { CalculationRow } from './CalculationRow';
import { takeFocus } from './takeFocus';
import { libraryWords as words } from './words';

interface CoverageListProps {
  /** The calculation that was just left. */
  returnTo: string | null;
  onBack(): void;
  onOpen(id: string): void;
}

const missed = calculations.filter((one) => one.systems.length === 0);
const answering = (number: number) => calculations.filter((one) => one.systems.includes(number));

/** Every system of the documents with the calculations that answer it, by topic. */
export function CoverageList({ returnTo, onBack, onOpen }: CoverageListProps) {
  const styles = useBuildStyles();
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const row = page.current?.querySelector<HTMLElement>(`[data-calculation="${returnTo}"]`);
    const fold = row?.closest('details');
    if (fold) fold.open = true;
    takeFocus(row ?? heading.current);
  }, [returnTo]);
  const rows = (found: readonly Calculation[]) => (
    <ul className={styles.list}>
      {found.map((one) => (
        <CalculationRow key={one.id} calculation={one} onOpen={onOpen} />
      ))}
    </ul>
  );
  return (
    <div ref={page}>
      <BackButton onBack={onBack}>{words.backToFind}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.coverageHeading}
      </h2>
      <p className={styles.text}>{words.coverageIntro(missed.length)}</p>
      {Object.entries(topics).map(([topic, title]) => (
        <details key={topic} className={styles.group}>
          <summary>{title}</summary>
          {systems
            .filter((system) => system.topic === topic)
            .map(({ number, name }) => (
              <section key={number} aria-label={name}>
                <h3 className={styles.subheading}>{`${number}. ${name}`}</h3>
                {rows(answering(number))}
              </section>
            ))}
        </details>
      ))}
      <details className={styles.group}>
        <summary>{words.missed}</summary>
        {rows(missed)}
      </details>
    </div>
  );
}
