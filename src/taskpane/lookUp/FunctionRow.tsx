import { makeStyles, tokens } from '@fluentui/react-components';
import type { FunctionDescription } from '../../functions/catalogue/notes';

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: '0 -4px',
  },
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
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    overflowWrap: 'anywhere',
  },
  description: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FunctionRowProps {
  description: FunctionDescription;
  namespace: string;
  onOpen(id: string): void;
}

export function FunctionRow({ description: { id, name, description }, namespace, onOpen }: FunctionRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.button} data-function={id} onClick={() => onOpen(id)}>
        <span className={styles.name}>{`${namespace}.${name}`}</span>
        <span className={styles.description}>{description}</span>
      </button>
    </li>
  );
}
