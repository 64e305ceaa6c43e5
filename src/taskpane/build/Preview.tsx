import { Button } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Draft, Offer, PreviewState } from './building';
import { summarisePlan } from './summary';
import { buildWords as words } from './words';
import type { Spreadsheet } from '../../host/spreadsheet';
import { BackButton } from '../shared/BackButton';
import { Foot } from '../shared/Foot';
import { Notice } from '../shared/Notice';
import { StaleNotice } from '../shared/StaleNotice';
import { OpenExample } from './OpenExample';
import { RenamedNotice } from './RenamedNotice';
import { SheetList } from './SheetList';
import { useBuildStyles } from './useBuildStyles';
import { WritingProgress } from './WritingProgress';

interface PreviewProps {
  heading: RefObject<HTMLHeadingElement>;
  spreadsheet: Spreadsheet;
  draft: Draft;
  state: PreviewState;
  onBack(): void;
  onReread(): void;
  onWrite(): void;
}

/** What will be written, to be agreed to; then how far the writing is. */
export function Preview({ heading, spreadsheet, draft, state, onBack, onReread, onWrite }: PreviewProps) {
  const shared = useBuildStyles();
  const { definition, isExample } = draft;
  const isWriting = state.status === 'writing';
  const offer = 'offer' in state ? state.offer : null;
  return (
    <>
      <BackButton disabled={isWriting} onBack={onBack}>
        {isExample ? words.preview.back.cases : words.preview.back.answers}
      </BackButton>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {words.preview.heading(isExample ? definition.example.title : definition.title)}
      </h2>
      <StaleNotice series={definition.series} />
      {state.status === 'reading' && <p className={shared.text}>{words.preview.preparing}</p>}
      {state.status === 'unreadable' && (
        <div role="alert">
          <Notice
            kind="error"
            title={words.preview.unreadable}
            actions={<Button onClick={onReread}>{words.writing.retry}</Button>}
          >
            {state.reason}
          </Notice>
        </div>
      )}
      {offer && (
        <>
          <p className={shared.text}>{inAll(offer)}</p>
          <RenamedNotice renamed={offer.renamed} hasChanged={state.status === 'ready' && state.hasChanged} />
          <SheetList offer={offer} />
          {state.status === 'failed' && (
            <div role="alert" className={shared.gap}>
              <Notice kind="error" title={words.writing.failed}>
                {state.reason}
              </Notice>
            </div>
          )}
          {isExample && spreadsheet.kind === 'excel' && (
            <OpenExample spreadsheet={spreadsheet} id={definition.id} disabled={isWriting} />
          )}
          <Foot>
            <Button appearance="primary" disabledFocusable={isWriting} onClick={onWrite}>
              {state.status === 'failed'
                ? words.writing.retry
                : isExample
                  ? words.preview.addExample
                  : words.preview.add}
            </Button>
            {isWriting && <WritingProgress progress={state.progress} />}
          </Foot>
        </>
      )}
    </>
  );
}

function inAll({ plan }: Offer): string {
  const { cells, formulas, charts, tables, checks, names } = summarisePlan(plan);
  const besides = [
    charts > 0 && words.preview.charts(charts),
    tables > 0 && words.preview.tables(tables),
    checks > 0 && words.preview.checks(checks),
    names > 0 && words.preview.names(names),
  ].filter((part) => part !== false);
  const sheets = words.preview.counted(plan.sheets.length, cells, formulas);
  return besides.length > 0 ? `${sheets} ${words.preview.besides(besides.join(', '))}` : sheets;
}
