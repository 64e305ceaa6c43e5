import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { benefitOf, benefitWords } from '../../../calculations/benefits';
import { type Calculation, inputsOf, linesOf, resultsOf } from '../../../calculations/calculation';
import { formulaInWords } from '../../../calculations/inWords';
import { publishedInWords } from '../../../calculations/published';
import { sourceInWords } from '../../../calculations/sources';
import { calculationInWords, type Spreadsheet } from '../../../host/spreadsheet';
import { BackButton } from '../../shared/BackButton';
import { Notice } from '../../shared/Notice';
import { Section } from '../../shared/Section';
import { useBuildStyles } from '../useBuildStyles';
import { atSelection, type InsertedCalculation, onOwnSheet } from './insertion';
import { libraryWords as words } from './words';

interface CalculationViewProps {
  spreadsheet: Spreadsheet;
  calculation: Calculation;
  onBack(): void;
}

type State =
  | { is: 'idle' | 'working' }
  | { is: 'written'; inserted: InsertedCalculation }
  | { is: 'failed'; reason: string };

/** One calculation to read, with the two ways to insert it. */
export function CalculationView({ spreadsheet, calculation, onBack }: CalculationViewProps) {
  const styles = useBuildStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [state, setState] = useState<State>({ is: 'idle' });
  useEffect(() => heading.current?.focus(), []);

  const write = (how: typeof onOwnSheet) => {
    if (state.is === 'working') return;
    setState({ is: 'working' });
    how(spreadsheet, calculation).then(
      (inserted) => setState({ is: 'written', inserted }),
      (error: unknown) =>
        setState({ is: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  const { title, question, answers, basis, published = [], caution } = calculation;
  const results = new Set(resultsOf(calculation));
  return (
    <>
      <BackButton onBack={onBack}>{words.backToList}</BackButton>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {question}
      </h2>
      <p className={styles.small}>{title}</p>
      <p className={styles.text}>{answers}</p>
      {basis !== undefined && <p className={styles.small}>{basis}</p>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={state.is === 'working'}
          onClick={() => write(onOwnSheet)}
        >
          {words.onSheet}
        </Button>
        <Button disabledFocusable={state.is === 'working'} onClick={() => write(atSelection)}>
          {words.atSelection}
        </Button>
      </div>
      <p className={styles.small}>{words.help}</p>
      <p className={styles.status} role="status">
        {said(state)}
      </p>
      {state.is === 'failed' && (
        <div role="alert">
          <Notice kind="error" title={words.failed}>
            {state.reason}
          </Notice>
        </div>
      )}
      <Section title={words.caution} level={3}>
        <p className={styles.text}>{caution}</p>
      </Section>
      <Section title={words.inputs} level={3}>
        <ul className={styles.list}>
          {inputsOf(calculation).map((input) => (
            <li key={input.key} className={styles.below}>
              {input.label} ({input.unit})<p className={styles.small}>{sourceInWords(input)}</p>
            </li>
          ))}
        </ul>
      </Section>
      {linesOf(calculation).length > 0 && (
        <Section title={words.results} level={3}>
          <ul className={styles.list}>
            {linesOf(calculation).map((line) => (
              <li key={line.key} className={styles.below}>
                {results.has(line) ? <strong>{line.label}</strong> : line.label} ({line.unit};{' '}
                {benefitWords[benefitOf(line)]})
                <p className={styles.small}>{formulaInWords(calculation, line)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {published.length > 0 && (
        <Section title={words.published} level={3}>
          <ul className={styles.list}>
            {published.map((one, i) => (
              <li key={i} className={styles.below}>
                {publishedInWords(one)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function said(state: State): string {
  if (state.is === 'working') return words.working;
  if (state.is !== 'written') return '';
  const { sheet, address, applied } = state.inserted;
  const notes = [
    words.written(`${sheet}, ${address}`),
    applied.leftOut.length > 0 ? words.leftOut : null,
    calculationInWords(applied.calculation),
  ];
  return notes.filter((note) => note !== null).join(' ');
}
