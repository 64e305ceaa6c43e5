import { makeStyles, tokens } from '@fluentui/react-components';
import { words } from './words';

const useStyles = makeStyles({
  /** Over the page, which does not move when it comes and goes. */
  place: { position: 'sticky', top: '44px', zIndex: 1, height: 0, textAlign: 'right' },
  note: {
    display: 'inline-block',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

/** While figures are being worked out, those in the pane may be the former ones, and it says so. */
export function CalculatingNote({ isShown }: { isShown: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.place}>{isShown && <span className={styles.note}>{words.calculating}</span>}</div>
  );
}
