import { IUndoRedoService, type Univer } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import type { FunctionMetadata } from '../functions/catalogue/notes';
import type { Implementation } from './customFunctions';
import { adaptFunctions, type AdaptedFunction } from './functionAdapter';
import type { OnFault } from './faults';
import { functionHelp } from './functionHelp';
import { installGuards } from './guards';
import { FastEdits } from './fast/fastEdits';
import { deleteWholeSheets } from './guards/removedSheet';
import { Protection } from './protection';
import { RefusalLog } from './refusalLog';
import { RefusalWatch } from './refusalWatch';
import type { ExactUndo } from './undo/exactUndo';

export interface EngineOptions {
  metadata: { functions: FunctionMetadata[] };
  implementations: ReadonlyMap<string, Implementation>;
  namespace?: string;
  /** Told of exceptions, in formulas and in whole calculations. */
  onFault?: OnFault;
  /**
   * Changes of plain values are answered by the compiled workbook before Univer calculates them: by itself, in quiet
   * moments, or once it is asked to prepare.
   */
  fastEdits?: 'byItself' | 'onceAsked';
}

/** Univer gives up undoing altogether when a sheet of more than 6,000 cells is deleted, and copies one piece by piece. */
export const sheetsOptions = () => ({
  largeSheetOperation: { largeSheetCellCountThreshold: Number.MAX_SAFE_INTEGER },
  override: deleteWholeSheets(),
});

/** Options that the page and the workbook without a page share. */
export interface Engine {
  /** For the formula engine's plugin: `{ function: engine.functions }`. */
  functions: AdaptedFunction[];
  /** For the sheets-formula plugin: `{ description: engine.descriptions }`. */
  descriptions: IFunctionInfo[];
  refusals: RefusalLog;
  protection: Protection;
  /** Null where every change is left to Univer. */
  fast: FastEdits | null;
  /** After the plugins are registered, before the first workbook is made. */
  install(univer: Univer): void;
}

export function createEngine(options: EngineOptions): Engine {
  const { metadata, implementations, namespace = 'OT', onFault = () => undefined } = options;
  const refusals = new RefusalLog();
  const watch = new RefusalWatch(refusals);
  const protection = new Protection();
  const onRefusal = watch.note.bind(watch);
  const engine: Engine = {
    functions: adaptFunctions({ metadata, implementations, namespace, onRefusal, onFault }),
    descriptions: functionHelp(metadata, namespace),
    refusals,
    protection,
    fast: null,
    install(univer) {
      const injector = univer.__getInjector();
      protection.attach(injector);
      (injector.get(IUndoRedoService) as ExactUndo).attach();
      if (options.fastEdits) {
        engine.fast = new FastEdits(injector, {
          functions: { namespace, metadata, implementations },
          refusals,
          watch,
          isAutomatic: options.fastEdits === 'byItself',
          onFault,
        });
      }
      installGuards(univer, { watch, onFault, fast: engine.fast });
      watch.attach(injector);
    },
  };
  return engine;
}
