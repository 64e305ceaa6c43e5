import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Heard and not seen. */
export function VisuallyHidden({ className, ...props }: HTMLAttributes<HTMLDivElement>) {
  return <div {...props} className={mergeClasses(useStyles().hidden, className)} />;
}
