import { makeStyles, tokens } from '@fluentui/react-components';
import { VisuallyHidden } from './VisuallyHidden';
import { words } from './words';

const useStyles = makeStyles({
  source: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& > summary': {
      display: 'inline-block',
      minHeight: '24px',
      paddingRight: tokens.spacingHorizontalXS,
      color: tokens.colorBrandForeground1,
      textDecorationLine: 'underline',
      cursor: 'pointer',
    },
    '& > p': { margin: 0 },
  },
});

interface SourceLinkProps {
  /** `Published` */
  whose: string;
  source: string;
  /** What the figure is, for those who hear the link. */
  of: string;
}

/** Whose a figure is, as a small link that opens where it comes from. */
export function SourceLink({ whose, source, of }: SourceLinkProps) {
  return (
    <details className={useStyles().source}>
      <summary>
        {whose}
        <VisuallyHidden>{words.sourceOf(of)}</VisuallyHidden>
      </summary>
      <p>{source}</p>
    </details>
  );
}
