import { useState } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import type { CaseId } from '../../workbooks/caseDefinition';
import { reasonOf } from './building';
import { buildWords as words } from './words';

export type ExampleState = { status: 'idle' | 'opening' | 'opened' } | { status: 'failed'; reason: string };

/** Opens the filled example as a workbook of its own, from the file that the pane's own server holds. */
export function useExample(spreadsheet: Spreadsheet, id: CaseId): [ExampleState, () => void] {
  const [state, setState] = useState<ExampleState>({ status: 'idle' });
  const open = async () => {
    setState({ status: 'opening' });
    try {
      await spreadsheet.deliver(await exampleFile(id), `${id}-example.xlsx`);
      setState({ status: 'opened' });
    } catch (error) {
      setState({ status: 'failed', reason: reasonOf(error) });
    }
  };
  return [state, () => void open()];
}

async function exampleFile(id: CaseId): Promise<Uint8Array> {
  const file = `examples/${id}.xlsx`;
  const response = await fetch(file).catch((error: Error) => error);
  if (response instanceof Error) throw new Error(words.preview.missing(file, response.message));
  if (!response.ok)
    throw new Error(words.preview.missing(file, `${response.status} ${response.statusText}`.trim()));
  return new Uint8Array(await response.arrayBuffer());
}
