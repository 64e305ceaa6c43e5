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

beforeAll(() => {
  document.body.innerHTML = '<main><span data-u-comp="defined-name"><input value="B22"></span></main>';
  const until = new AbortController().signal;
  answerNameBox({ workbook, injector, focusGrid: () => undefined, until } as unknown as Parts);
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
