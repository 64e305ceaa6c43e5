import {
  type IAccessor,
  type ICommand,
  ICommandService,
  type Injector,
  type ISelection,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { type ISetSelectionsOperationParams, SetSelectionsOperation } from '@univerjs/sheets';

/** What Univer keeps of the cell in which a person first pressed Tab. */
interface Begun {
  selection: ISelection;
}

/** Univer's service of that, which its package keeps to itself. */
interface Memory {
  getCurrentBySearch(): Begun | undefined;
  addOrUpdate(begun: Begun): void;
  remove(): void;
}

/**
 * Enter after entries that ended with Tab goes below the first of them. Univer remembers that cell until the next Enter,
 * so that a click elsewhere and an entry send the one after it far away. As in Excel, a user who selects a cell other
 * than the one to which Tab led begins anew.
 * @param command Univer's, for Enter and Tab
 */
export function forgetTabElsewhere(
  injector: Injector,
  workbook: Workbook,
  command: Pick<ICommand, 'handler'>,
  until: AbortSignal,
): void {
  let begun: Begun | undefined;
  let led: string | null = null;
  let isMoving = false;
  const memory: Memory = {
    getCurrentBySearch: () => begun,
    addOrUpdate: (held) => (begun = held),
    remove: () => (begun = undefined),
  };
  const univer = command.handler;
  command.handler = (accessor, params, options) => {
    isMoving = true;
    try {
      return univer(remembering(accessor, memory), params, options);
    } finally {
      isMoving = false;
    }
  };
  const listening = injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id) return;
    const place = placeOf(params as ISetSelectionsOperationParams);
    if (isMoving) led = place;
    else if (place !== led) begun = undefined;
  });
  const turning = workbook.activeSheet$.subscribe(() => (begun = undefined));
  until.addEventListener('abort', () => {
    command.handler = univer;
    listening.dispose();
    turning.unsubscribe();
  });
}

function remembering(accessor: IAccessor, memory: Memory): IAccessor {
  const get = (...asked: Parameters<IAccessor['get']>) => {
    const found: unknown = accessor.get(...asked);
    return isMemory(found) ? memory : found;
  };
  return { ...accessor, get: get as IAccessor['get'] };
}

function isMemory(found: unknown): boolean {
  return typeof found === 'object' && found !== null && 'getCurrentBySearch' in found;
}

function placeOf({ subUnitId, selections }: ISetSelectionsOperationParams): string {
  const areas = selections.map(({ range: r }: { range: Nullable<ISelection['range']> }) =>
    r ? [r.startRow, r.startColumn, r.endRow, r.endColumn].join() : '',
  );
  return [subUnitId, ...areas].join('!');
}
