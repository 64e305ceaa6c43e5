/** @jest-environment jsdom */
import { listenForKeys } from '../../../src/embedded/page/keyboard';

let editing = false;
const turnSheet = jest.fn();
const find = jest.fn();
const insert = jest.fn();
/** As in the page: the entry is stored, and is open no longer. */
const endEntry = jest.fn(() => void (editing = false));
const focusGrid = jest.fn(() => document.getElementById('grid')!.focus());

beforeAll(() => {
  document.body.innerHTML = `
    <div data-u-comp="defined-name"><input id="box" value="A1" /></div>
    <div id="grid" tabindex="0"></div>
    <div data-u-comp="editor" id="cell" tabindex="0"></div>
    <aside id="pane">
      <button role="tab" aria-selected="false">One</button>
      <button role="tab" aria-selected="true" id="tab">Other</button>
      <input id="search" />
    </aside>`;
  listenForKeys(
    document.getElementById('pane')!,
    {
      focusGrid,
      isBeingEdited: () => editing,
      turnSheet,
      endEntry,
      find,
      insert,
    },
    { now: () => new Date(2026, 3, 1, 9, 5) },
  );
});
beforeEach(() => {
  editing = false;
  for (const mock of [turnSheet, find, insert, endEntry]) mock.mockClear();
  document.getElementById('grid')!.focus();
});

function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.activeElement!.dispatchEvent(event);
  return event;
}
const focused = () => document.activeElement?.id;

it('F6 goes from the grid to the page of the pane that is open, and from anywhere in the pane back', () => {
  press('F6');
  expect(focused()).toBe('tab');
  document.getElementById('search')!.focus();
  expect(press('F6').defaultPrevented).toBe(true);
  expect(focused()).toBe('grid');
});

it('F6 stays in the grid where the pane is put away', () => {
  const tab = document.getElementById('tab') as HTMLButtonElement;
  tab.disabled = true;
  press('F6');
  expect(focused()).toBe('grid');
  tab.disabled = false;
});

it('Ctrl+G goes to the name box with its text selected', () => {
  const event = press('g', { ctrlKey: true });
  const box = document.getElementById('box') as HTMLInputElement;
  expect(focused()).toBe('box');
  expect(box.selectionEnd! - box.selectionStart!).toBe(2);
  expect(event.defaultPrevented).toBe(true);
});

it.each([
  ['Ctrl+G', 'g', { ctrlKey: true }, 'box', []],
  ['Ctrl+F', 'f', { ctrlKey: true }, 'grid', [[false]]],
  ['Ctrl+H', 'H', { ctrlKey: true }, 'grid', [[true]]],
  ['F6', 'F6', {}, 'tab', []],
])('%s in an entry stores it first, so that nothing typed after goes on into the cell', (...given) => {
  const [, key, more, at, searches] = given;
  editing = true;
  expect(press(key, more).defaultPrevented).toBe(true);
  expect([editing, focused(), find.mock.calls]).toEqual([false, at, searches]);
});

it.each([
  ['Ctrl+;', { ctrlKey: true }, 'cell', [['01/04/2026']]],
  ['Ctrl+Shift+;', { ctrlKey: true, shiftKey: true }, 'cell', [['09:05']]],
  ['Ctrl+; in a field of the pane', { ctrlKey: true }, 'search', []],
  ['a semicolon', {}, 'cell', []],
])('%s types the date or the time into a cell', (_keys, more, at, typed) => {
  document.getElementById(at)!.focus();
  const event = press(';', { code: 'Semicolon', ...more });
  expect([insert.mock.calls, event.defaultPrevented]).toEqual([typed, typed.length > 0]);
});

it('leaves Ctrl+F to Univer where nothing is being typed', () => {
  expect(press('f', { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(find).not.toHaveBeenCalled();
});

it('leaves the letter g to typing', () => {
  expect(press('g').defaultPrevented).toBe(false);
});

it.each([
  ['Ctrl+Page Down', 'PageDown', { ctrlKey: true }, 1],
  ['Ctrl+Page Up', 'PageUp', { ctrlKey: true }, -1],
  ['Ctrl+Alt+Page Down, where the browser keeps the other', 'PageDown', { ctrlKey: true, altKey: true }, 1],
  ['Ctrl+Alt+Page Up', 'PageUp', { ctrlKey: true, altKey: true }, -1],
])('%s turns the sheet, from the pane too', (_keys, key, more, step) => {
  document.getElementById('search')!.focus();
  expect(press(key, more).defaultPrevented).toBe(true);
  expect(turnSheet.mock.calls).toEqual([[step]]);
});

it('the sheet is not turned in the middle of an entry, nor by the key alone', () => {
  press('PageDown');
  editing = true;
  press('PageDown', { ctrlKey: true });
  expect(turnSheet).not.toHaveBeenCalled();
});

describe('with a bar and sheet tabs', () => {
  beforeAll(() => {
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<header class="ot-header">
         <div role="toolbar"><button tabindex="-1">First</button><button tabindex="0" id="bar">Second</button></div>
       </header>
       <div data-u-comp="slide-tab-bar">
         <div data-u-comp="slide-tab-item" tabindex="-1">One</div>
         <div data-u-comp="slide-tab-item" tabindex="0" id="sheet">Two</div>
       </div>`,
    );
  });

  it.each([
    ['F6', {}, ['tab', 'bar', 'sheet', 'grid', 'tab']],
    ['Shift+F6', { shiftKey: true }, ['sheet', 'bar', 'tab', 'grid', 'sheet']],
  ])('%s goes round the parts of the page', (_keys, more, expected) => {
    expect(
      expected.map(() => {
        press('F6', more);
        return focused();
      }),
    ).toEqual(expected);
  });
});
