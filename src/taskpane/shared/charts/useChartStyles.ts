import { makeStyles } from '@fluentui/react-components';

/**
 * A chart is drawn for white paper. In a dark scheme the whole of it is turned over, hue for hue, as Univer turns the
 * cells. Forced colours would take the text alone and leave it white on white, so that they leave a chart as it is.
 */
export const useChartStyles = makeStyles({
  picture: {
    forcedColorAdjust: 'none',
    '& text': { forcedColorAdjust: 'none' },
    '@media screen and (prefers-color-scheme: dark)': { filter: 'invert(0.92) hue-rotate(180deg)' },
  },
});
