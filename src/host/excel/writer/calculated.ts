import { readAreas } from '../grids';
import { isStillCalculating, type CalculationState, type CellPlace, type CellValue } from '../../spreadsheet';
import { addressFromOne, rectangles } from './areas';

/** In milliseconds. */
export const waits = {
  pause: 100,
  patience: 30_000,
  /** Microsoft's script sends results of functions at most every half second: a second look comes after that. */
  secondLook: 600,
};

export interface Settled {
  values: CellValue[];
  calculation: CalculationState;
}

/**
 * Reads until the values can be relied on: Excel says that it has calculated, no cell shows that it is still
 * calculating, and a second look finds the same. Excel has said that it was done while functions of add-ins had not
 * answered and cells still showed old values (office-js 4152, 6930), and it may never say so (2883, 3319): the wait ends
 * after half a minute with what could not be relied on.
 */
export async function settledValues(places: CellPlace[], read: () => Promise<CellValue[]>): Promise<Settled> {
  const until = Date.now() + waits.patience;
  let values = (await calculated(until)) ? await read() : null;
  while (values) {
    await pause(waits.secondLook);
    const isDone = await calculated(until);
    const again = await read();
    const busy = places.filter((_, index) => isStillCalculating(again[index] ?? null));
    if (isDone && busy.length === 0 && isAlike(values, again))
      return { values: again, calculation: { is: 'done' } };
    if (!isDone || Date.now() >= until) {
      return {
        values: again,
        calculation: busy.length > 0 ? { is: 'busy', cells: busy } : { is: 'unfinished' },
      };
    }
    values = again;
  }
  return { values: await read(), calculation: { is: 'unfinished' } };
}

/** Whether cells that were written with a function of ours show answers. All is written by then, and stays. */
export async function calculationAfter(places: CellPlace[]): Promise<CalculationState> {
  if (places.length === 0) return { is: (await calculated()) ? 'done' : 'unfinished' };
  const areas = [...new Set(places.map(({ sheet }) => sheet))].flatMap((sheet) =>
    rectangles(places.filter((place) => place.sheet === sheet).map(({ address }) => address)).map((area) => ({
      sheet,
      area,
    })),
  );
  const inOrder = areas.flatMap(({ sheet, area }) =>
    Array.from({ length: area.rows * area.columns }, (_, i) => ({
      sheet,
      address: addressFromOne(area.top + Math.floor(i / area.columns), area.left + (i % area.columns)),
    })),
  );
  try {
    const { calculation } = await settledValues(inOrder, async () =>
      (await readAreas(areas)).flatMap(({ cells }) => cells.flat().map(({ value }) => value)),
    );
    return calculation;
  } catch {
    // Excel may not answer while it calculates; that is no reason to take away what has been written.
    return { is: 'unfinished' };
  }
}

/**
 * True once Excel says that it has calculated; false where it has not said so in time, or cannot be asked.
 * @param until milliseconds since 1970
 */
export async function calculated(until = Date.now() + waits.patience): Promise<boolean> {
  let isFirst = true;
  while (Date.now() < until) {
    const answer = await isDone(isFirst).catch(() => null);
    if (answer !== false) return answer === true;
    isFirst = false;
    await pause(waits.pause);
  }
  return false;
}

function isDone(recalculate: boolean): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    // Where the user has calculation set to manual, nothing that was written would have a value otherwise.
    if (recalculate) application.calculate('Recalculate');
    application.load('calculationState');
    await context.sync();
    return application.calculationState === 'Done';
  });
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const isAlike = (one: CellValue[], other: CellValue[]) => JSON.stringify(one) === JSON.stringify(other);
