import { ProgressBar } from '@fluentui/react-components';
import { buildWords as words } from './words';
import type { Progress } from '../../host/spreadsheet';
import { useBuildStyles } from './useBuildStyles';

export function WritingProgress({ progress }: { progress: Progress | null }) {
  const shared = useBuildStyles();
  return (
    <div className={shared.whole}>
      <ProgressBar
        aria-label={words.writing.bar}
        {...(progress && { value: progress.share })}
        thickness="large"
      />
      <p className={shared.status}>{writingInWords(progress)}</p>
    </div>
  );
}

export function writingInWords(progress: Progress | null): string {
  return progress ? words.writing.sheet(progress.what) : words.writing.starting;
}
