import type { Univer } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import type { FunctionMetadata } from '../functions/catalogue/catalogue';
import type { Implementation } from './customFunctions';
import { adaptFunctions, type AdaptedFunction } from './functionAdapter';
import { functionHelp } from './functionHelp';
import { installGuards } from './guards';
import type { Difference } from './fast/differences';
import { FastEdits } from './fast/fastEdits';
import { Protection } from './protection';
import { RefusalLog } from './refusalLog';
import { RefusalWatch } from './refusalWatch';

export interface EngineOptions {
  metadata: { functions: FunctionMetadata[] };
  implementations: ReadonlyMap<string, Implementation>;
  namespace?: string;
  /**
   * Changes of plain values are answered by the compiled workbook before Univer calculates them: by itself, in quiet
   * moments, or once it is asked to prepare.
   */
  fastEdits?: 'byItself' | 'onceAsked';
  /** Told where Univer, looking over what was answered so, came to something else. No refusal is among it. */
  onDifference?(differences: Difference[]): void;
}

/** What the page and the workbook without a page have in common. */
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
  const { metadata, implementations, namespace = 'OT', fastEdits, onDifference } = options;
  const refusals = new RefusalLog();
  const watch = new RefusalWatch(refusals);
  const protection = new Protection();
  const onRefusal = watch.note.bind(watch);
  const engine: Engine = {
    functions: adaptFunctions({ metadata, implementations, namespace, onRefusal }),
    descriptions: functionHelp(metadata, namespace),
    refusals,
    protection,
    fast: null,
    install(univer) {
      const injector = univer.__getInjector();
      protection.attach(injector);
      if (fastEdits) {
        engine.fast = new FastEdits(injector, {
          functions: { namespace, metadata, implementations },
          refusals,
          watch,
          isAutomatic: fastEdits === 'byItself',
          onDifference: onDifference ?? (() => undefined),
        });
      }
      installGuards(univer, watch, engine.fast);
      watch.attach(injector);
    },
  };
  return engine;
}
