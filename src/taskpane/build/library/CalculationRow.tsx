import { makeStyles, tokens } from '@fluentui/react-components';
import { kindInWords } from '../../../calculations/benefits';
import type { Calculation } from '../../../calculations/calculation';

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: '0 -4px' },
  button: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} 4px`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  question: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  title: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface CalculationRowProps {
  calculation: Calculation;
  onOpen(id: string): void;
}

/** A calculation in a list: its question, what it is called, and what kind it is. */
export function CalculationRow({ calculation, onOpen }: CalculationRowProps) {
  const styles = useStyles();
  const { id, title, question } = calculation;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.button} data-calculation={id} onClick={() => onOpen(id)}>
        <span className={styles.question}>{question}</span>
        <span className={styles.title}>{`${title}. ${kindInWords(calculation)}`}</span>
      </button>
    </li>
  );
}
