import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { reachInWords } from '../../evidence/reach';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { Spreadsheet } from '../../host/spreadsheet';
import { words } from '../shared/words';
import { BackButton } from '../shared/BackButton';
import { Code } from '../shared/Code';
import { ExampleView, exampleFormula } from '../shared/ExampleView';
import { InsertExample } from './InsertExample';
import { ParameterList } from './ParameterList';
import { Section } from '../shared/Section';
import { StaleNotice } from '../shared/StaleNotice';
import { TemplateView } from './TemplateView';

const useStyles = makeStyles({
  family: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  signature: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineOffset: '2px' },
  code: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorBrandForeground1,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  plain: { margin: 0 },
  refusals: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface FunctionDetailProps {
  description: FunctionDescription;
  spreadsheet: Spreadsheet;
  onBack(): void;
}

export function FunctionDetail({ description, spreadsheet, onBack }: FunctionDetailProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { namespace } = spreadsheet;
  const fillsTable = description.result.dimensionality === 'matrix';
  useEffect(() => heading.current?.focus(), []);

  return (
    <div
      role="presentation"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onBack()}
    >
      <BackButton onBack={onBack}>{words.functions.back}</BackButton>
      <div className={styles.family}>
        {[description.family, fillsTable && words.functions.fillsTable].filter(Boolean).join(' · ')}
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.signature}>
        <Code text={`${namespace}.${description.signature}`} className={styles.code} />
      </h2>
      <p className={styles.text}>{description.description}</p>
      <StaleNotice series={description.uses} />
      <Section title={words.inWords.title} level={3}>
        <p className={styles.plain}>{description.inWords}</p>
      </Section>
      {description.priceBasis && (
        <Section title={words.priceBasis.title} level={3}>
          <p className={styles.plain}>{description.priceBasis}</p>
        </Section>
      )}
      {description.caution && (
        <Section title={words.source.caution} level={3}>
          <p className={styles.plain}>{description.caution}</p>
        </Section>
      )}
      {description.uses && (
        <Section title={words.reach} level={3}>
          <p className={styles.plain}>{reachInWords(description.uses).join(' ')}</p>
        </Section>
      )}
      <Section title={words.call.arguments} level={3}>
        <ParameterList description={description} />
      </Section>
      {description.refusals && (
        <Section title={words.functions.refusals} level={3}>
          <ul className={styles.refusals}>
            {description.refusals.map((refusal, index) => (
              <li key={index}>{refusal}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.example.title} level={3}>
        <ExampleView example={description.example} namespace={namespace} />
        <InsertExample
          spreadsheet={spreadsheet}
          formula={exampleFormula(description.example, namespace)}
          fillsTable={fillsTable}
        />
      </Section>
      <TemplateView description={description} namespace={namespace} />
      <Section title={words.source.title} level={3}>
        <p className={styles.plain}>{description.source}</p>
      </Section>
    </div>
  );
}
