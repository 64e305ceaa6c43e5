import { IUndoRedoService, type Injector } from '@univerjs/core';

/** Nothing is saved, so once something has been changed the browser asks before the tab is closed or reloaded. */
export function askBeforeLeaving(injector: Injector): void {
  let changed = false;
  injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
    changed ||= undos + redos > 0;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
}
