import type { Injector, Workbook } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { present } from '../../formulas/present';
import { activateSheet, selectRange } from '../../host/embedded/selection';
import { keepFocusWhereNamesFold, nameBox } from './nameBox';
import { type Book, placeTyped } from './places';
import { words } from './words';
import { reasonOf } from '../../taskpane/shared/reasonOf';

interface Parts {
  injector: Injector;
  workbook: Workbook;
  focusGrid(): void;
  until: AbortSignal;
}

/**
 * Answers the name box instead of Univer, which ignores the sheet of an address, makes a defined name of any other text,
 * and takes off each space as it is typed, so that no second word of a sheet's name can be.
 */
export function answerNameBox(parts: Parts): void {
  let refused: HTMLElement | null = null;
  /** The text of the box before the user typed. */
  let before: string | null = null;
  let typed: string | null = null;
  /** If the selection moves while the user types (after an undo, say), Univer overwrites the text with its address. */
  const recall = (box: HTMLInputElement) => {
    if (typed === null || box.value === typed) return;
    before = box.value;
    box.value = typed;
  };
  const forget = () => {
    if (!refused) return;
    refused.remove();
    refused = null;
    nameBox()?.removeAttribute('aria-invalid');
    nameBox()?.removeAttribute('aria-describedby');
  };
  /** Where the box shows something else by now, Univer has written the selected address. */
  const restore = (box: HTMLInputElement) => {
    if (before !== null && box.value === typed) box.value = before;
    before = null;
    typed = null;
  };
  const refuse = (box: HTMLInputElement, message: string) => {
    forget();
    refused = refusalUnder(box, message);
    box.setAttribute('aria-invalid', 'true');
    box.setAttribute('aria-describedby', refused.id);
    box.select();
  };
  const answer = (box: HTMLInputElement) => {
    const place = placeTyped(box.value, bookOf(parts));
    if ('refusal' in place) return refuse(box, place.refusal);
    forget();
    restore(box);
    goTo(parts, place).then(parts.focusGrid, (error: unknown) =>
      refuse(box, words.goTo.failed(reasonOf(error))),
    );
  };

  const { until } = parts;
  until.addEventListener('abort', forget);
  const follow = () => {
    const box = nameBox();
    if (refused && box) placeUnder(box, refused);
  };
  window.addEventListener('resize', follow, { signal: until });
  const listenTo = (type: string, listener: (box: HTMLInputElement, event: Event) => void) => {
    const hear = (event: Event) => {
      const box = nameBox();
      if (box && event.target === box) listener(box, event);
    };
    window.addEventListener(type, hear, { capture: true, signal: until });
  };
  listenTo('focusin', (box) => {
    before = box.value;
    keepFocusWhereNamesFold(box);
  });
  listenTo('input', (box, event) => {
    forget();
    typed = box.value;
    event.stopPropagation();
  });
  listenTo('change', (_box, event) => event.stopPropagation());
  listenTo('keydown', (box, event) => {
    const { key, isComposing } = event as KeyboardEvent;
    if (isComposing) return;
    recall(box);
    if (key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      answer(box);
    } else if (key === 'Escape') {
      forget();
      restore(box);
    }
  });
  // Once Univer has answered the key, which folds the names away; the next key is for the grid already.
  window.addEventListener(
    'keydown',
    ({ key, target, isComposing }) => {
      if (key === 'Escape' && !isComposing && target !== null && target === nameBox()) parts.focusGrid();
    },
    { signal: until },
  );
  listenTo('focusout', (box) => {
    forget();
    restore(box);
  });
}

async function goTo(
  parts: Parts,
  { sheet, range }: { sheet: string; range: Parameters<typeof selectRange>[2] | null },
): Promise<void> {
  const sheetId = present(parts.workbook.getSheetBySheetName(sheet), sheet).getSheetId();
  await (range ? selectRange(parts, sheetId, range) : activateSheet(parts, sheetId));
}

/** The next or the previous sheet that is not hidden; at the last of them, none. */
export async function turnSheet(parts: Pick<Parts, 'injector' | 'workbook'>, step: 1 | -1): Promise<void> {
  const sheets = parts.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
  const next = sheets[sheets.findIndex((sheet) => sheet === parts.workbook.getActiveSheet()) + step];
  if (next) await activateSheet(parts, next.getSheetId());
}

function bookOf({ injector, workbook }: Parts): Book {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {};
  return {
    sheets: workbook.getSheets().map((sheet) => ({
      name: sheet.getName(),
      isHidden: Boolean(sheet.isSheetHidden()),
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    })),
    active: workbook.getActiveSheet()?.getName() ?? '',
    names: Object.values(names).map(({ name, formulaOrRefString, localSheetId }) => ({
      name,
      refersTo: formulaOrRefString,
      sheet:
        !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
          ? null
          : (workbook.getSheetBySheetId(localSheetId)?.getName() ?? null),
    })),
  };
}

function refusalUnder(box: HTMLElement, message: string): HTMLElement {
  const said = document.createElement('p');
  said.id = 'name-box-refusal';
  said.className = 'ot-name-refusal';
  said.setAttribute('role', 'alert');
  placeUnder(box, said);
  present(document.querySelector('main'), 'the main part of the page').append(said);
  // An alert is heard where its words come into an element that is there already.
  said.textContent = message;
  return said;
}

function placeUnder(box: HTMLElement, said: HTMLElement): void {
  const { left, bottom } = box.getBoundingClientRect();
  said.style.left = `${left}px`;
  said.style.top = `${bottom + 4}px`;
}
