import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import { useInsertion, type Insertion } from './useInsertion';
import { words } from '../shared/words';
import { ReplaceQuestion } from '../shared/ReplaceQuestion';
import { useElement } from '../shared/useElement';

const useStyles = makeStyles({
  frame: { marginTop: tokens.spacingVerticalS },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  status: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

interface InsertExampleProps {
  spreadsheet: Spreadsheet;
  formula: string;
  fillsTable: boolean;
}

export function InsertExample({ spreadsheet, formula, fillsTable }: InsertExampleProps) {
  const styles = useStyles();
  const [button, holdButton] = useElement<HTMLButtonElement>();
  const { insertion, insert, replace, cancel } = useInsertion(spreadsheet, formula);
  const asking = insertion.step === 'asking';
  const questionHasKeyboard = useRef(false);

  useEffect(() => {
    // Only from the question, which has gone; never from the grid, where the user may be by now.
    if (asking || !questionHasKeyboard.current) return;
    questionHasKeyboard.current = false;
    button.current?.focus();
  }, [asking, button]);

  return (
    <div className={styles.frame}>
      <Button
        ref={holdButton}
        appearance="primary"
        disabledFocusable={insertion.step === 'busy' || asking}
        onClick={insert}
      >
        {words.insert.button}
      </Button>
      <p className={styles.note}>{fillsTable ? words.insert.intoTable : words.insert.into}</p>
      {asking && (
        <ReplaceQuestion
          address={insertion.address}
          holds={insertion.holds}
          onKeyboard={(has) => (questionHasKeyboard.current = has)}
          onReplace={replace}
          onCancel={cancel}
        />
      )}
      <div role="status" className={styles.status}>
        {outcome(insertion)}
      </div>
    </div>
  );
}

function outcome(insertion: Insertion): string {
  switch (insertion.step) {
    case 'inserted':
      return words.insert.inserted(insertion.address);
    case 'cancelled':
      return words.insert.cancelled(insertion.address);
    case 'moved':
      return words.insert.moved(insertion.address);
    case 'failed':
      return words.insert.failed(insertion.reason);
    default:
      return '';
  }
}
