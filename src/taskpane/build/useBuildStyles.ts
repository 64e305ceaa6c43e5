import { makeStyles, tokens } from '@fluentui/react-components';

/** What the steps of the Build page have in common. */
export const useBuildStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: '2px',
    overflowWrap: 'anywhere',
  },
  subheading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: '2px',
    overflowWrap: 'anywhere',
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  status: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  names: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalXL },
  below: { marginBottom: tokens.spacingVerticalM },
  whole: { flexBasis: '100%', minWidth: 0 },
  gap: { marginTop: tokens.spacingVerticalM },
  group: {
    marginTop: tokens.spacingVerticalM,
    '& > summary': { minHeight: '24px', cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});
