/** @jest-environment jsdom */
import { answerNameBox } from '../../../src/embedded/page/goTo';

const sheet = {
  getName: () => 'Case',
  getSheetId: () => 'case',
  isSheetHidden: () => 0,
  getRowCount: () => 100,
  getColumnCount: () => 20,
};
const workbook = {
  getUnitId: () => 'book',
  getActiveSheet: () => sheet,
  getSheetBySheetName: () => sheet,
  getSheetBySheetId: () => sheet,
  getSheets: () => [sheet],
};
let execute = async () => true;
const injector = { get: () => ({ getDefinedNameMap: () => ({}), executeCommand: () => execute() }) };
type Parts = Parameters<typeof answerNameBox>[0];

const box = () => document.querySelector('input')!;
const button = () => document.querySelector('a')!;
const grid = () => document.querySelector('textarea')!;

beforeAll(() => {
  document.body.innerHTML =
    '<main><span data-u-comp="defined-name"><input value="B22"><a tabindex="0"></a></span><textarea></textarea></main>';
  const { signal } = new AbortController();
  answerNameBox({ workbook, injector, focusGrid: () => grid().focus(), until: signal } as unknown as Parts);
});

test('Escape gives the keys to the grid at once, and the button of the names does not take them from there', () => {
  box().focus();
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(document.activeElement).toBe(grid());
  // As Univer does once its list of names has folded away.
  button().focus();
  expect(document.activeElement).toBe(grid());
  box().focus();
  button().focus();
  expect(document.activeElement).toBe(box());
});

test('where nothing else has the keys, the button of the names takes them', () => {
  box().blur();
  button().focus();
  expect(document.activeElement).toBe(button());
  button().blur();
});

test('the name box leads to the typed place, though the selection moves meanwhile', () => {
  box().focus();
  box().value = "'No such place'!B3";
  box().dispatchEvent(new Event('input', { bubbles: true }));
  // As React does for a new selection.
  box().value = 'C22';
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(document.querySelector('[role=alert]')!.textContent).toContain('No such place');
});

test('the name box shows the newest selection once it is left', () => {
  box().blur();
  expect(box().value).toBe('C22');
});

test('and so it does where it is left with a click on a cell, and no key is pressed after that', () => {
  box().focus();
  box().value = 'Sal';
  box().dispatchEvent(new Event('input', { bubbles: true }));
  box().value = 'D5';
  box().blur();
  expect(box().value).toBe('D5');
});

test('text that leads nowhere is taken off again where the selection stays', () => {
  box().focus();
  box().value = 'Sal';
  box().dispatchEvent(new Event('input', { bubbles: true }));
  box().blur();
  expect(box().value).toBe('D5');
});

test('Enter that ends a word of another script is not the end of the entry', () => {
  box().focus();
  box().value = 'さ';
  box().dispatchEvent(new Event('input', { bubbles: true }));
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  expect(document.querySelector('[role=alert]')).toBeNull();
});

test('a place that cannot be shown is said, and the box keeps the focus', async () => {
  execute = () => Promise.reject(new Error('Not today.'));
  box().focus();
  box().value = 'Case';
  box().dispatchEvent(new Event('input', { bubbles: true }));
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.querySelector('[role=alert]')!.textContent).toBe(
    'That place could not be shown. Not today.',
  );
  expect(document.activeElement).toBe(box());
});

test('a refusal stays under the box where the window gets another size', () => {
  const said = () => document.querySelector<HTMLElement>('[role=alert]')!.style.left;
  const before = said();
  box().getBoundingClientRect = () => ({ left: 40, bottom: 10 }) as DOMRect;
  window.dispatchEvent(new Event('resize'));
  expect([before, said()]).toEqual(['0px', '40px']);
});
