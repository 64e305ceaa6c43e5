import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import { useInsertion, type Insertion } from '../hooks/useInsertion';
import { words } from '../words';
import { ReplaceQuestion } from './ReplaceQuestion';

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
  const button = useRef<HTMLButtonElement>(null);
  const { insertion, insert, replace, cancel } = useInsertion(spreadsheet, formula);
  const asking = insertion.step === 'asking';
  const wasAsking = useRef(false);

  useEffect(() => {
    // The question held the keyboard; when it goes, the button that raised it takes it back.
    if (wasAsking.current && !asking) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  return (
    <div className={styles.frame}>
      <Button
        ref={button}
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
