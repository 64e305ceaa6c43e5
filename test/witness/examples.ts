import { dataVintage } from '../../src/evidence/vintage';
import { families } from '../../src/functions';
import { catalogueOf } from '../../src/functions/catalogue/catalogue';
import { type FunctionMetadata } from '../../src/functions/catalogue/notes';
import { cases } from '../../src/cases/cases';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { handOverCopy, type HandOver } from '../../src/handOver/handOverCopy';
import type { Replacement } from '../../src/handOver/replacement';
import type { WorkbookPlan } from '../../src/plan/plan';
import { selfTest } from '../../src/cases/selfTest/selfTest';
import type { ShownWorkbook } from '../../src/files/xlsx/shown';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';

/** The workbooks that are held up to another program: each case with its published example, and those that ship. */
export const examples: { name: string; plan: () => WorkbookPlan }[] = [
  ...cases.map(({ id, example, build }) => ({ name: id, plan: () => build(example.answers) })),
  { name: 'derby', plan: derbyCase },
  { name: 'self-test', plan: () => selfTest() },
];

export interface HandedOver {
  original: Uint8Array;
  copy: Uint8Array;
  replacements: Replacement[];
  checks: HandOver['checks'];
}

/** The workbook as the embedded engine calculated it, and its copy for people without the add-in. */
export function handedOver(
  plan: WorkbookPlan,
  shown: ShownWorkbook,
  metadata: { functions: FunctionMetadata[] },
): HandedOver {
  const original = xlsxFile(plan, shown);
  const stamp = { engine: 'OT Business Case for Excel', vintage: dataVintage(), date: '22 November 2026' };
  const catalogue = catalogueOf(metadata, families);
  const { file, ...rest } = handOverCopy(original, { catalogue, namespace: 'OT', stamp });
  return { original, copy: file, ...rest };
}
