import { words } from './words';
import { Notice } from './Notice';

/** Above every page, for as long as the pane is open: it concerns every figure. */
export function EnvironmentNotice({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div role="alert" aria-label={words.environment.label}>
      {lines.map((line) => (
        <Notice key={line} kind="error">
          {line}
        </Notice>
      ))}
    </div>
  );
}
