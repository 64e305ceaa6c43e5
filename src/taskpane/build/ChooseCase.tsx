import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { buildWords as words } from './words';
import type { OfferedCase, Start } from '../../cases/parts/caseDefinition';
import { Foot } from '../shared/Foot';
import { Notice } from '../shared/Notice';
import { Brief } from '../shared/useBrief';
import { words as paneWords } from '../shared/words';
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
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  purpose: { margin: `${tokens.spacingVerticalXS} 0` },
});

interface ChooseCaseProps {
  heading: RefObject<HTMLHeadingElement>;
  cases: readonly OfferedCase[];
  problem: string | undefined;
  onBegin(chosen: OfferedCase, start: Start | 'example'): void;
  onBringIn(): void;
  onLibrary(): void;
}

/** How a case may begin. */
const starts: readonly (readonly [start: Start | 'example', text: string])[] = [
  ['defaults', words.choose.own],
  ['blank', words.choose.blank],
  ['example', words.choose.filled],
];

export function ChooseCase({ heading, cases, problem, onBegin, onBringIn, onLibrary }: ChooseCaseProps) {
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
      <ul className={shared.list}>
        {cases.map((chosen) => {
          const { id, title, forWhom, purpose, example } = chosen;
          return (
            <li key={id} className={styles.card}>
              <h3 className={styles.title}>{title}</h3>
              <p className={shared.small}>{words.choose.forWhom(forWhom)}</p>
              <Brief of={title} more={paneWords.brief.whole} className={styles.purpose}>
                {purpose}
              </Brief>
              <p className={shared.small}>{words.choose.example(example.title)}</p>
              <div className={shared.actions}>
                {starts.map(([start, text]) => (
                  <Button
                    key={start}
                    size="small"
                    aria-label={words.choose.of(text, title)}
                    onClick={() => onBegin(chosen, start)}
                  >
                    {text}
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <div className={shared.gap}>
        <Brief of={words.choose.bringIn} className={shared.small}>
          {words.choose.bringInHelp}
        </Brief>
        <Brief of={words.choose.library} className={shared.small}>
          {words.choose.libraryHelp}
        </Brief>
      </div>
      <Foot>
        <Button onClick={onBringIn}>{words.choose.bringIn}</Button>
        <Button onClick={onLibrary}>{words.choose.library}</Button>
      </Foot>
    </>
  );
}
