import { type KeyboardEvent, useRef } from 'react';
import { calculationById } from '../../../calculations/library';
import type { Spreadsheet } from '../../../host/spreadsheet';
import type { LibraryBrowsing } from './browsing';
import { CalculationView } from './CalculationView';
import { CoverageList } from './CoverageList';
import { FindList } from './FindList';
import { libraryWords as words } from './words';

interface LibraryPageProps {
  spreadsheet: Spreadsheet;
  browsing: LibraryBrowsing;
  onBrowse(browsing: LibraryBrowsing): void;
  onBack(): void;
}

/** Finds a calculation by a question, and shows the one chosen. */
export function LibraryPage({ spreadsheet, browsing, onBrowse, onBack }: LibraryPageProps) {
  /** Where the keyboard goes back to. */
  const left = useRef<string | null>(null);
  const { trail, isCoverage } = browsing;
  const open = (id: string) => onBrowse({ ...browsing, trail: [...trail, id] });
  const back = () => {
    left.current = trail.at(-1) ?? null;
    if (trail.length > 0) onBrowse({ ...browsing, trail: trail.slice(0, -1) });
    else if (isCoverage) onBrowse({ ...browsing, isCoverage: false });
    else onBack();
  };
  const escape = (event: KeyboardEvent) => {
    // The first Escape in a search empties it.
    const isTyped = event.target instanceof HTMLInputElement && event.target.value !== '';
    if (event.key === 'Escape' && !event.defaultPrevented && !isTyped) back();
  };
  const calculation = calculationById.get(trail.at(-1) ?? '');
  const before = calculationById.get(trail.at(-2) ?? '');
  return (
    <div role="presentation" onKeyDown={escape}>
      {calculation ? (
        <CalculationView
          key={trail.length}
          spreadsheet={spreadsheet}
          calculation={calculation}
          back={before ? words.backTo(before.title) : isCoverage ? words.coverageHeading : words.backToList}
          onBack={back}
          onOpen={open}
        />
      ) : isCoverage ? (
        <CoverageList returnTo={left.current} onBack={back} onOpen={open} />
      ) : (
        <FindList
          browsing={browsing}
          returnTo={left.current}
          onBrowse={onBrowse}
          onBack={back}
          onOpen={open}
        />
      )}
    </div>
  );
}
