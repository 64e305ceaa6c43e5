import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  IContextService,
  type Injector,
} from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { IEditorBridgeService } from '@univerjs/sheets-ui';

/** When Univer has put the focus where it wants it, on a quick machine and on a slow one. */
const SETTLED_MS = [60, 250];

/**
 * After a click that is over at once, as a tap is, Univer shows its caret in the formula bar and gives the focus to the
 * grid, and what is typed is lost. It is given back to the bar.
 */
export function keepFocusInFormulaBar(injector: Injector): void {
  const bar = DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY;
  const give = () => {
    const isMeant =
      injector.get(IEditorBridgeService).isVisible().visible &&
      injector.get(IContextService).getContextValue(FOCUSING_FX_BAR_EDITOR);
    const isInGrid = document.activeElement?.closest('[data-u-comp="editor"]') !== null;
    if (isMeant && isInGrid && !document.activeElement?.id.endsWith(bar)) {
      // To Univer the bar has the focus already.
      injector.get(IEditorService).getEditor(bar)?.focus();
    }
  };
  window.addEventListener(
    'pointerup',
    ({ target }) => {
      if (target instanceof Element && target.closest('[data-u-comp="formula-bar"]'))
        for (const wait of SETTLED_MS) setTimeout(give, wait);
    },
    { capture: true },
  );
}
