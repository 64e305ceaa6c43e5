import { makeStyles, tokens } from '@fluentui/react-components';
import type { KnownValues } from './values';
import type { CallExplanation } from './explanation';
import { summarise } from '../shared/format/values';
import { words } from '../shared/words';
import { CallArguments } from './CallArguments';
import { Code } from '../shared/Code';
import { ExampleView } from '../shared/ExampleView';
import { Section } from '../shared/Section';
import { StaleNotice } from '../shared/StaleNotice';
import { TwinView } from './TwinView';

const useStyles = makeStyles({
  card: { marginTop: tokens.spacingVerticalXL },
  family: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  signature: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  code: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorBrandForeground1,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  plain: { margin: 0 },
  result: { margin: `${tokens.spacingVerticalXS} 0 0`, fontWeight: tokens.fontWeightSemibold },
});

interface CallCardProps {
  explanation: CallExplanation;
  namespace: string;
  /** The name of the call that holds this one. */
  inside: string | null;
}

/** One call to one of our functions: what it answers, what it was given, and how to check it. */
export function CallCard({ explanation, namespace, inside }: CallCardProps) {
  const styles = useStyles();
  const { call, description, arguments: args, result, twin } = explanation;
  const name = `${namespace}.${call.name}`;
  const where = [description?.family, inside && words.call.inside(inside)].filter(Boolean).join(' · ');
  return (
    <article className={styles.card}>
      {where && <div className={styles.family}>{where}</div>}
      <h3 className={styles.signature}>
        <Code text={description ? `${namespace}.${description.signature}` : name} className={styles.code} />
      </h3>
      {!description && <p className={styles.text}>{words.call.unknown(name)}</p>}
      {description && (
        <>
          <p className={styles.text}>{description.description}</p>
          <StaleNotice series={description.uses} />
          {result && <p className={styles.result}>{resultInWords(result)}</p>}
          {description.priceBasis && (
            <Section title={words.priceBasis.title} level={4}>
              <p className={styles.plain}>{description.priceBasis}</p>
            </Section>
          )}
          <Section title={words.call.arguments} level={4}>
            <CallArguments args={args} />
          </Section>
          <TwinView twin={twin} name={name} />
          <Section title={words.example.title} level={4}>
            <ExampleView example={description.example} namespace={namespace} />
          </Section>
        </>
      )}
    </article>
  );
}

function resultInWords(result: NonNullable<KnownValues>): string {
  const cells = result.flat().length;
  return cells === 1
    ? words.call.result(summarise(result))
    : words.call.tableResult(result.length, cells / result.length);
}
