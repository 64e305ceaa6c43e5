import { useEffect, useRef } from 'react';
import { kindInWords } from '../../../calculations/benefits';
import type { Calculation } from '../../../calculations/calculation';
import { calculations } from '../../../calculations/library';
import { withStop } from '../../../calculations/published';
import { relatedTo } from '../../../calculations/related';
import type { Spreadsheet } from '../../../host/spreadsheet';
import { BackButton } from '../../shared/BackButton';
import { Section } from '../../shared/Section';
import { useBuildStyles } from '../useBuildStyles';
import { CalculationRow } from './CalculationRow';
import { InsertActions } from './InsertActions';
import { Inputs, Lines, PublishedFigures } from './parts';
import { takeFocus } from './takeFocus';
import { libraryWords as words } from './words';

interface CalculationViewProps {
  spreadsheet: Spreadsheet;
  calculation: Calculation;
  /** Where the way back leads. */
  back: string;
  onBack(): void;
  onOpen(id: string): void;
}

/** One calculation to read, with the ways to insert it, and those to read beside it. */
export function CalculationView({ spreadsheet, calculation, back, onBack, onOpen }: CalculationViewProps) {
  const styles = useBuildStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  const { title, question, answers, basis, caution, source } = calculation;
  const related = relatedTo(calculation, calculations);
  return (
    <>
      <BackButton onBack={onBack}>{back}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {question}
      </h2>
      <p className={styles.text}>{`${title}. ${withStop(kindInWords(calculation))}`}</p>
      <p className={styles.text}>{answers}</p>
      {basis !== undefined && <p className={styles.small}>{withStop(basis)}</p>}
      <InsertActions spreadsheet={spreadsheet} calculation={calculation} />
      <Section title={words.caution} level={3}>
        <p className={styles.text}>{withStop(caution)}</p>
      </Section>
      <Inputs calculation={calculation} />
      <Lines calculation={calculation} />
      <PublishedFigures calculation={calculation} />
      {source !== undefined && (
        <Section title={words.source} level={3}>
          <p className={styles.text}>{withStop(source)}</p>
        </Section>
      )}
      {related.length > 0 && (
        <Section title={words.related} level={3}>
          <ul className={styles.list}>
            {related.map((one) => (
              <CalculationRow key={one.id} calculation={one} onOpen={onOpen} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
