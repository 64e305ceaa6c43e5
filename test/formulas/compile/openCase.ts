import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { CellReader } from '../../../src/embedded/cells';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { workbookContents } from '../../../src/host/embedded/contents';
import type { EmbeddedWorkbook } from '../../../src/host/embedded/workbook';
import type { CellPlace } from '../../../src/formulas/places';
import type { OurFunctions } from '../../../src/formulas/ourFunctions';
import type { WorkbookPlan } from '../../../src/plan/plan';

const built = () => loadBuiltFunctions(ensureBuilt('functions'));
export const functions = (): OurFunctions => ({ namespace: 'OT', ...built() });

/** A plan in the embedded workbook’s engine, calculated. */
export async function openPlan(plan: WorkbookPlan) {
  const workbook = await createHeadlessWorkbook({ ...built(), snapshot: workbookData(plan) });
  const cells = new CellReader(workbook.injector, workbook.workbook, workbook.refusals);
  const reference = ({ sheet, address }: CellPlace) => `'${sheet}'!${address}`;
  return {
    contents: () =>
      workbookContents({ ...workbook, cells, isProtected: () => false } as unknown as EmbeddedWorkbook),
    read: (place: CellPlace) => workbook.read(reference(place)),
    async type(places: CellPlace[], values: number[]) {
      workbook.set(Object.fromEntries(places.map((place, i) => [reference(place), values[i]!])));
      await workbook.calculate();
    },
    dispose: () => workbook.dispose(),
  };
}

export interface Varied extends CellPlace {
  low: number;
  high: number;
}

/** The central values of the Inputs sheet that have a low and a high beside them. */
export function centralInputs({ sheets }: WorkbookPlan): Varied[] {
  const { cells } = sheets.find(({ name }) => name === 'Inputs')!;
  return Object.entries(cells).flatMap(([address, cell]) => {
    const row = /^C(\d+)$/.exec(address)?.[1];
    const [low, high] = ['B', 'D'].map((column) => cells[`${column}${row}`]?.value);
    const isRange = typeof low === 'number' && typeof high === 'number' && low < high;
    return cell.style === 'input' && typeof cell.value === 'number' && isRange
      ? [{ sheet: 'Inputs', address, low, high }]
      : [];
  });
}
