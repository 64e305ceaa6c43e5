import { useState } from 'react';
import type { Delivered, Spreadsheet } from '../../host/spreadsheet';
import type { GivenFile } from '../shared/otherWays/given';
import { fetchFile } from '../shared/fetchFile';
import { reasonOf } from '../shared/reasonOf';
import { buildWords as words } from './words';

export type ExampleState =
  | { status: 'idle' | 'opening' }
  | { status: 'opened'; how: Delivered; given: GivenFile }
  | { status: 'failed'; reason: string; given: GivenFile | null };

/** Opens the filled example as a workbook of its own, from the file that the pane's own server holds. */
export function useExample(spreadsheet: Spreadsheet, id: string): [ExampleState, () => void] {
  const [state, setState] = useState<ExampleState>({ status: 'idle' });
  const open = async () => {
    setState({ status: 'opening' });
    let given: GivenFile | null = null;
    try {
      given = { file: await exampleFile(id), name: `${id}-example.xlsx` };
      setState({ status: 'opened', given, how: await spreadsheet.deliver(given.file, given.name) });
    } catch (error) {
      setState({ status: 'failed', reason: reasonOf(error), given });
    }
  };
  return [state, () => void open()];
}

async function exampleFile(id: string): Promise<Uint8Array> {
  const file = `examples/${id}.xlsx`;
  try {
    return new Uint8Array(await fetchFile(file, (response) => response.arrayBuffer()));
  } catch (error) {
    throw new Error(words.preview.missing(file, reasonOf(error)), { cause: error });
  }
}
