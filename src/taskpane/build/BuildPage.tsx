import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { BuildingControls } from './useBuilding';
import { buildWords } from './words';
import { ChooseCase } from './ChooseCase';
import { FetchingCase } from './FetchingCase';
import { writingInWords } from './WritingProgress';
import { afresh, type LibraryBrowsing } from './library/browsing';
import { takeFocus } from './library/takeFocus';
import { fetchLibrary } from './loadLibrary';
import { AddRows } from '../shared/addRows/AddRows';
import { Fetched } from '../shared/Fetched';
import { VisuallyHidden } from '../shared/VisuallyHidden';
import type { Spreadsheet } from '../../host/spreadsheet';
import type { OfferedCase } from '../../cases/parts/caseDefinition';

interface BuildPageProps {
  spreadsheet: Spreadsheet;
  cases: readonly OfferedCase[];
  controls: BuildingControls;
  /** For a case that was just written, with its Inputs sheet. */
  onBringIn(inputs?: string): void;
  /** Null while the library is closed. */
  library: LibraryBrowsing | null;
  onLibrary(browsing: LibraryBrowsing | null): void;
}

export function BuildPage({ spreadsheet, cases, controls, onBringIn, library, onLibrary }: BuildPageProps) {
  const { building, steps } = controls;
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(building.step);

  useEffect(() => {
    if (before.current === building.step) return;
    before.current = building.step;
    // A user who is typing into the grid by now is not disturbed.
    const { activeElement, body } = document;
    if (activeElement === body || page.current?.contains(activeElement)) heading.current?.focus();
  }, [building.step]);

  const isInLibrary = library !== null;
  const wasInLibrary = useRef(isInLibrary);
  useEffect(() => {
    if (wasInLibrary.current && !isInLibrary) takeFocus(heading.current);
    wasInLibrary.current = isInLibrary;
  }, [isInLibrary]);

  const back = () => {
    if (building.step === 'ask' || building.step === 'fetch') controls.choose();
    if (building.step !== 'preview' || building.state.status === 'writing') return;
    if (building.draft.isExample) controls.choose();
    else controls.ask(building.draft.definition, building.draft.start);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) back();
  };

  if (library)
    return (
      <Fetched fetch={fetchLibrary}>
        {({ LibraryPage }) => (
          <LibraryPage
            spreadsheet={spreadsheet}
            browsing={library}
            onBrowse={onLibrary}
            onBack={() => onLibrary(null)}
          />
        )}
      </Fetched>
    );
  return (
    <div ref={page} role="presentation" onKeyDown={escape}>
      {building.step === 'choose' && (
        <>
          <ChooseCase
            heading={heading}
            cases={cases}
            problem={building.problem}
            onBegin={controls.begin}
            onBringIn={() => onBringIn()}
            onLibrary={() => onLibrary(afresh)}
          />
          <AddRows spreadsheet={spreadsheet} />
        </>
      )}
      {building.step === 'fetch' && (
        <FetchingCase
          heading={heading}
          chosen={building.chosen}
          problem={building.problem}
          onBack={back}
          onAgain={() => controls.begin(building.chosen, building.start)}
        />
      )}
      {building.step === 'ask' && steps && (
        <steps.AskQuestions
          heading={heading}
          definition={building.definition}
          start={building.start}
          before={controls.typed[building.definition.id]}
          problem={building.problem}
          onType={(typed) => controls.type(building.definition.id, typed)}
          onBack={back}
          onAnswer={(answers) => controls.preview(building.definition, answers, building.start)}
        />
      )}
      {building.step === 'preview' && steps && (
        <steps.Preview
          heading={heading}
          spreadsheet={spreadsheet}
          draft={building.draft}
          state={building.state}
          onBack={back}
          onReread={controls.reread}
          onWrite={controls.write}
        />
      )}
      {building.step === 'done' && steps && (
        <steps.Written
          heading={heading}
          kind={spreadsheet.kind}
          offer={building.offer}
          applied={building.applied}
          notShown={building.notShown}
          isLast={building.isLast}
          onShow={controls.show}
          onBringIn={onBringIn}
          onAnother={controls.choose}
        />
      )}
      <VisuallyHidden role="status">{spoken(controls)}</VisuallyHidden>
    </div>
  );
}

/** Messages while the user waits. */
function spoken({ building }: BuildingControls): string {
  if (building.step === 'done') return buildWords.done.heading;
  if (building.step === 'fetch') return building.problem === undefined ? buildWords.fetch.waiting : '';
  if (building.step !== 'preview') return '';
  const { state } = building;
  if (state.status === 'reading') return buildWords.preview.preparing;
  return state.status === 'writing' ? writingInWords(state.progress) : '';
}
