import { Button } from '@fluentui/react-components';
import { deliveredInWords } from '../shared/otherWays/given';
import { OtherWays } from '../shared/otherWays/OtherWays';
import { useExample, type ExampleState } from './useExample';
import { buildWords as words } from './words';
import type { Spreadsheet } from '../../host/spreadsheet';
import { useBuildStyles } from './useBuildStyles';

interface OpenExampleProps {
  spreadsheet: Spreadsheet;
  id: string;
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
      {spreadsheet.kind === 'excel' && 'given' in state && state.given && <OtherWays given={state.given} />}
    </>
  );
}

function inWords(state: ExampleState): string {
  switch (state.status) {
    case 'opening':
      return words.preview.opening;
    case 'opened':
      return [deliveredInWords(state.how, state.given.name), words.preview.opened].join(' ');
    case 'failed':
      return words.preview.notOpened(state.reason);
    default:
      return '';
  }
}
