import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type Injector,
} from '@univerjs/core';
import { DocSelectionRenderService } from '@univerjs/docs-ui';
import { IEditorBridgeService, IFormulaEditorManagerService } from '@univerjs/sheets-ui';

interface Editor {
  _context: { unitId: string };
  focus(): void;
}

/**
 * Two frames after an entry begins, Univer gives the keyboard to the cell once more. After a short tap on the formula bar,
 * typing would go to neither.
 */
export function keepTypingInFormulaBar(injector: Injector, until: AbortSignal): void {
  const editor = DocSelectionRenderService.prototype as unknown as Editor;
  const focus = editor.focus;
  const isTypedInBar = () =>
    injector.get(IEditorBridgeService).isVisible().visible &&
    document.activeElement?.id === `__editor_${DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY}`;
  editor.focus = function () {
    if (this._context.unitId === DOCS_NORMAL_EDITOR_UNIT_ID_KEY && isTypedInBar()) return;
    focus.call(this);
  };
  until.addEventListener('abort', () => (editor.focus = focus));
}

/** Less has no room for a letter and the margins beside it, in pixels. */
const LEAST_WIDTH = 30;

/** Univer gives the bar its new width when the page or the pane changes, and leaves its words set for the old one. */
export function keepBarInWidth(injector: Injector, until: AbortSignal): void {
  const bridge = injector.get(IEditorBridgeService);
  const editor = document.querySelector('[data-u-comp="formula-bar"] canvas')?.parentElement;
  const resized = new ResizeObserver(() =>
    requestIdleCallback(() => {
      // While the start page is in its place the bar has no width.
      const { width = 0 } = injector.get(IFormulaEditorManagerService).getPosition() ?? {};
      const isShown = Math.min(width, editor?.clientWidth ?? 0) > LEAST_WIDTH;
      if (isShown && !until.aborted && !bridge.isVisible().visible) bridge.refreshEditCellState();
    }),
  );
  if (editor) resized.observe(editor);
  until.addEventListener('abort', () => resized.disconnect());
}
