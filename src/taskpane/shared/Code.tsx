import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type Ref } from 'react';

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  name: { fontStyle: 'italic', color: tokens.colorBrandForeground1 },
});

interface CodeProps {
  text: string;
  className?: string;
  /** Words to mark as placeholders, such as the names of arguments in a template. */
  placeholders?: ReadonlySet<string> | undefined;
  codeRef?: Ref<HTMLElement>;
}

/** Formula text that may break after any operator, and anywhere if it must. */
export function Code({ text, className, placeholders, codeRef }: CodeProps) {
  const styles = useStyles();
  const pieces = text.split(/\b|(?<=[,;&+*<>])/);
  return (
    <code ref={codeRef} className={mergeClasses(styles.code, className)}>
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {placeholders?.has(piece) ? <var className={styles.name}>{piece}</var> : piece}
          {/[,;&+*<>]$/.test(piece) && <wbr />}
        </Fragment>
      ))}
    </code>
  );
}
