import type { IWorkbookData } from '@univerjs/core';
import { createEngine } from '../../src/embedded/engine';
import {
  createHeadlessWorkbook,
  headlessUniver,
  type HeadlessWorkbook,
  openHeadless,
} from '../../src/embedded/headless';
import { fixtures } from './fixtures';

/** A workbook as Univer alone makes it. Where one of its faults is gone after an upgrade, our guard can go too. */
export function univerAlone(snapshot?: IWorkbookData): Promise<HeadlessWorkbook> {
  const engine = createEngine(fixtures);
  return openHeadless(headlessUniver(engine), engine.refusals, snapshot);
}

export function guarded(snapshot?: IWorkbookData): Promise<HeadlessWorkbook> {
  return createHeadlessWorkbook({ ...fixtures, ...(snapshot && { snapshot }) });
}
