import { writeXlsx } from '../xlsx';
import type { Workbook } from './workbook';

type Done = (result: { status: string; value?: unknown; error?: { message: string } }) => void;

/** Excel gives no larger pieces. */
const LARGEST_SLICE = 4_194_304;

/**
 * Stands in for `Office.context.document`, which Microsoft's library reaches over a wire of its own: the workbook's
 * first sheet as a file, in pieces.
 */
export function documentOf(workbook: Workbook) {
  const state = { lent: 0, pieces: 0, pieceSize: LARGEST_SLICE, failsAt: Infinity };
  const answer = (done: Done, value: unknown) => {
    const fails = ++state.pieces > state.failsAt;
    setTimeout(
      () =>
        done(
          fails
            ? { status: 'failed', error: { message: 'The file is in use.' } }
            : { status: 'succeeded', value },
        ),
      0,
    );
  };
  const getFileAsync = (type: string, { sliceSize }: { sliceSize: number }, done: Done) => {
    const isRefused = state.pieces >= state.failsAt;
    if (type !== 'compressed' || sliceSize > LARGEST_SLICE) throw new Error('Excel gives no such file.');
    const bytes = writeXlsx(firstSheet(workbook));
    const size = Math.min(sliceSize, state.pieceSize);
    if (!isRefused) state.lent++;
    answer(done, {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / size),
      getSliceAsync: (index: number, given: Done) => {
        const data = [...bytes.subarray(index * size, (index + 1) * size)];
        answer(given, { data, index, size: data.length });
      },
      closeAsync: () => void state.lent--,
    });
  };
  return { document: { getFileAsync }, state };
}

function firstSheet(workbook: Workbook): Record<string, number | string> {
  const shown = workbook.cells(workbook.sheets[0]!.name);
  return Object.fromEntries(
    shown.flatMap(([address, value]) =>
      typeof value === 'number' || typeof value === 'string' ? [[address, value]] : [],
    ),
  );
}
