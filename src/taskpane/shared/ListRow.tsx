import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { quietButton } from './quietButton';

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: '0 -4px' },
  button: {
    ...quietButton,
    display: 'block',
    padding: `${tokens.spacingVerticalSNudge} 4px`,
    overflowWrap: 'anywhere',
  },
  name: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  twoLines: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});

interface ListRowProps {
  name: string;
  about: string;
  /** The name is a function’s: it is set as code, and what it does is cut after two lines. */
  isFunction?: true;
  /** Marks the button, so that the focus finds it again. */
  mark: Readonly<Record<`data-${string}`, string>>;
  onOpen(): void;
}

/** One of a list that can be opened: its name, and a line about it. */
export function ListRow({ name, about, isFunction, mark, onOpen }: ListRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.button} {...mark} onClick={onOpen}>
        <span className={mergeClasses(styles.name, isFunction && styles.code)}>{name}</span>
        <span className={mergeClasses(styles.about, isFunction && styles.twoLines)}>{about}</span>
      </button>
    </li>
  );
}
