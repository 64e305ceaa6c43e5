import type { Univer } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import type { FunctionMetadata } from '../functions/catalogue/catalogue';
import type { Implementation } from './customFunctions';
import { adaptFunctions, type AdaptedFunction } from './functionAdapter';
import { functionHelp } from './functionHelp';
import { installGuards } from './guards';
import { Protection } from './protection';
import { RefusalLog } from './refusalLog';
import { RefusalWatch } from './refusalWatch';

export interface EngineOptions {
  metadata: { functions: FunctionMetadata[] };
  implementations: ReadonlyMap<string, Implementation>;
  namespace?: string;
}

/** What the page and the workbook without a page have in common. */
export interface Engine {
  /** For the formula engine's plugin: `{ function: engine.functions }`. */
  functions: AdaptedFunction[];
  /** For the sheets-formula plugin: `{ description: engine.descriptions }`. */
  descriptions: IFunctionInfo[];
  refusals: RefusalLog;
  protection: Protection;
  /** After the plugins are registered, before the first workbook is made. */
  install(univer: Univer): void;
}

export function createEngine({ metadata, implementations, namespace = 'OT' }: EngineOptions): Engine {
  const refusals = new RefusalLog();
  const watch = new RefusalWatch(refusals);
  const protection = new Protection();
  const onRefusal = watch.note.bind(watch);
  return {
    functions: adaptFunctions({ metadata, implementations, namespace, onRefusal }),
    descriptions: functionHelp(metadata, namespace),
    refusals,
    protection,
    install(univer) {
      protection.attach(univer.__getInjector());
      installGuards(univer);
      watch.attach(univer.__getInjector());
    },
  };
}
