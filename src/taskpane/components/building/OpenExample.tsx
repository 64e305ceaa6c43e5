import { Button } from '@fluentui/react-components';
import { useExample, type ExampleState } from '../../building/useExample';
import { buildWords as words } from '../../building/words';
import type { Spreadsheet } from '../../../host/spreadsheet';
import type { CaseId } from '../../../workbooks/caseDefinition';
import { useBuildStyles } from './useBuildStyles';

interface OpenExampleProps {
  spreadsheet: Spreadsheet;
  id: CaseId;
  disabled: boolean;
}

export function OpenExample({ spreadsheet, id, disabled }: OpenExampleProps) {
  const shared = useBuildStyles();
  const [state, open] = useExample(spreadsheet, id);
  return (
    <>
      <div className={shared.actions}>
        <Button disabledFocusable={disabled || state.status === 'opening'} onClick={open}>
          {words.preview.open}
        </Button>
      </div>
      <p role="status" className={shared.status}>
        {inWords(state)}
      </p>
    </>
  );
}

function inWords(state: ExampleState): string {
  switch (state.status) {
    case 'opening':
      return words.preview.opening;
    case 'opened':
      return words.preview.opened;
    case 'failed':
      return words.preview.notOpened(state.reason);
    default:
      return '';
  }
}
