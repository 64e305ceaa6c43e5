import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { buildWords as words } from './words';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import { Notice } from '../shared/Notice';
import { useBuildStyles } from './useBuildStyles';

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  purpose: { margin: `${tokens.spacingVerticalXS} 0` },
});

interface ChooseCaseProps {
  heading: RefObject<HTMLHeadingElement>;
  cases: CaseDefinition[];
  problem: string | undefined;
  onOwn(definition: CaseDefinition): void;
  onBringIn(): void;
  onLibrary(): void;
  onBlank(definition: CaseDefinition): void;
  onExample(definition: CaseDefinition): void;
}

export function ChooseCase({
  heading,
  cases,
  problem,
  onOwn,
  onBringIn,
  onLibrary,
  onBlank,
  onExample,
}: ChooseCaseProps) {
  const shared = useBuildStyles();
  const styles = useStyles();
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {words.choose.heading}
      </h2>
      <p className={shared.text}>{words.choose.intro}</p>
      {problem !== undefined && (
        <div role="alert">
          <Notice kind="error" title={words.ask.failed}>
            {problem}
          </Notice>
        </div>
      )}
      <div className={shared.actions}>
        <Button onClick={onBringIn}>{words.choose.bringIn}</Button>
        <Button onClick={onLibrary}>{words.choose.library}</Button>
      </div>
      <p className={shared.small}>{words.choose.bringInHelp}</p>
      <p className={shared.small}>{words.choose.libraryHelp}</p>
      <ul className={shared.list}>
        {cases.map((definition) => {
          const { id, title, forWhom, purpose, example } = definition;
          return (
            <li key={id} className={styles.card}>
              <h3 className={styles.title}>{title}</h3>
              <p className={shared.small}>{words.choose.forWhom(forWhom)}</p>
              <p className={styles.purpose}>{purpose}</p>
              <p className={shared.small}>{words.choose.example(example.title)}</p>
              <div className={shared.actions}>
                <Button
                  appearance="primary"
                  aria-label={words.choose.of(words.choose.own, title)}
                  onClick={() => onOwn(definition)}
                >
                  {words.choose.own}
                </Button>
                <Button
                  aria-label={words.choose.of(words.choose.blank, title)}
                  onClick={() => onBlank(definition)}
                >
                  {words.choose.blank}
                </Button>
                <Button
                  aria-label={words.choose.of(words.choose.filled, title)}
                  onClick={() => onExample(definition)}
                >
                  {words.choose.filled}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
