import type { Renaming } from '../../plan/offerNames';
import { buildWords as words } from './words';
import { Notice } from '../shared/Notice';
import { useBuildStyles } from './useBuildStyles';

/** Says which names are taken in the workbook; each sheet in the list says its new one. */
export function RenamedNotice({ renamed, hasChanged }: { renamed: Renaming[]; hasChanged: boolean }) {
  const { below } = useBuildStyles();
  const names = renamed.filter(({ kind }) => kind === 'name');
  if (renamed.length === 0 && !hasChanged) return null;
  const [first] = names;
  return (
    <div role={hasChanged ? 'alert' : undefined} className={below}>
      <Notice title={hasChanged ? words.preview.changedTitle : words.preview.takenTitle}>
        {[
          hasChanged && words.preview.changed,
          renamed.some(({ kind }) => kind === 'sheet') && words.preview.takenSheets,
          first && words.preview.takenNames(first.from, first.to, names.length - 1),
        ]
          .filter(Boolean)
          .join(' ')}
      </Notice>
    </div>
  );
}
