import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { Spreadsheet } from '../../host/spreadsheet';
import { CellView } from './CellView';
import { AddRows } from '../shared/addRows/AddRows';
import { Notice } from '../shared/Notice';
import { SelectionAnnouncer } from './SelectionAnnouncer';
import { useSelection } from './useSelection';
import type { Implementations } from '../implementations';
import { words } from '../shared/words';

const useStyles = makeStyles({ waiting: { color: tokens.colorNeutralForeground2, margin: 0 } });

interface SelectedCellPageProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  implementations: Implementations;
  onBrowse(): void;
}

export function SelectedCellPage({
  spreadsheet,
  catalogue,
  implementations,
  onBrowse,
}: SelectedCellPageProps) {
  const styles = useStyles();
  const [selection, retry] = useSelection(spreadsheet, catalogue, implementations);
  return (
    <>
      {selection.status === 'reading' && <p className={styles.waiting}>{words.selected.reading}</p>}
      {selection.status === 'failed' && (
        <div role="alert">
          <Notice
            kind="error"
            title={words.selected.unreadable}
            actions={<Button onClick={retry}>{words.selected.retry}</Button>}
          >
            {selection.reason}
          </Notice>
        </div>
      )}
      {selection.status === 'ready' && (
        <>
          <CellView
            explanation={selection.explanation}
            namespace={spreadsheet.namespace}
            onBrowse={onBrowse}
          />
          <AddRows spreadsheet={spreadsheet} cell={selection.explanation.cell} />
        </>
      )}
      <SelectionAnnouncer
        explanation={selection.status === 'ready' ? selection.explanation : null}
        namespace={spreadsheet.namespace}
      />
    </>
  );
}
