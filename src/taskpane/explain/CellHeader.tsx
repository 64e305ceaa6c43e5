import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isCellError, type SelectedCell } from '../../host/spreadsheet';
import { formatValue } from '../shared/format/values';
import { words } from '../shared/words';

const useStyles = makeStyles({
  place: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  sheet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  address: { fontWeight: tokens.fontWeightSemibold },
  value: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  long: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightRegular,
  },
  stored: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

const LONG = 28;

/** The selected cell, the text it shows, and the value behind its number format. */
export function CellHeader({ cell }: { cell: SelectedCell }) {
  const styles = useStyles();
  const { value } = cell;
  const shown = cell.text !== '' ? cell.text : value === null || isCellError(value) ? '' : formatValue(value);
  return (
    <>
      <h2 className={styles.place}>
        <span className={styles.sheet}>{cell.sheet} · </span>
        <span className={styles.address}>{cell.address}</span>
      </h2>
      {shown && <p className={mergeClasses(styles.value, shown.length > LONG && styles.long)}>{shown}</p>}
      {typeof value === 'number' && !saysInFull(shown, value) && (
        <p className={styles.stored}>{words.selected.stored(formatValue(value))}</p>
      )}
    </>
  );
}

/** Whether a number format hides nothing: a pound sign and commas do not, a percentage or a rounding does. */
function saysInFull(shown: string, value: number): boolean {
  return Number(shown.replace(/[£,\s]/g, '')) === value;
}
