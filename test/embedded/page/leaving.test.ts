/** @jest-environment jsdom */
import { guardLeaving } from '../../../src/embedded/page/leaving';
import { orSay, sayLine } from '../../../src/embedded/page/lines';

let listening: AbortController;
let editing: boolean;
let worked: () => void;
let rested: () => void;
const onBack = jest.fn();
const part = (id: string) => document.getElementById(id)!;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="lines"></div><div id="grid"><canvas></canvas><div contenteditable="true" id="entry"></div></div>' +
    '<aside id="pane"><input id="answer"><input id="search" type="search"></aside>';
  listening = new AbortController();
  editing = false;
  onBack.mockClear();
  ({ worked, rested } = guardLeaving(
    { grid: part('grid'), pane: part('pane'), isBeingEdited: () => editing, onBack },
    listening.signal,
  ));
});
afterEach(() => {
  listening.abort();
  jest.restoreAllMocks();
});

const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const type = (id: string) => part(id).dispatchEvent(new Event('input', { bubbles: true }));
const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

test.each<[string, () => void, boolean]>([
  ['nothing has been done', () => undefined, false],
  ['the workbook has changed', () => worked(), true],
  ['an entry is being typed', () => void (editing = true), true],
  ['an answer is typed in the pane', () => type('answer'), true],
  ['something is searched for', () => type('search'), false],
  ['everything is saved', () => (worked(), type('answer'), rested()), false],
  ['something has changed since it was saved', () => (rested(), worked()), true],
])('where %s, leaving asks: %s', (_what, act, expected) => {
  act();
  expect(isAsked()).toBe(expected);
});

test.each<[string, KeyboardEventInit, string, boolean]>([
  ['ArrowLeft', { altKey: true }, 'grid', true],
  ['ArrowRight', { altKey: true }, 'answer', true],
  ['ArrowLeft', {}, 'grid', false],
  ['Backspace', {}, 'grid', true],
  ['Backspace', {}, 'answer', false],
  ['Backspace', {}, 'entry', false],
  ['Backspace', { ctrlKey: true }, 'grid', false],
  ['BrowserBack', {}, 'grid', true],
])('with work in the page, %s with %j in the %s is kept from leaving: %s', (key, more, id, expected) => {
  worked();
  expect(press(key, more, part(id))).toBe(expected);
  expect(onBack).toHaveBeenCalledTimes(expected ? 1 : 0);
});

test('without work the keys do what they do everywhere', () => {
  expect(press('ArrowLeft', { altKey: true })).toBe(false);
});

test('on a Mac, Option and an arrow moves in a field, and Command with a bracket goes back', () => {
  jest.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
  worked();
  expect(press('ArrowLeft', { altKey: true }, part('answer'))).toBe(false);
  expect(press('[', { metaKey: true })).toBe(true);
});

test.each([
  [-120, 0, true],
  [-120, 40, true],
  [0, 120, false],
  [20, 120, false],
])(
  'a wheel of %d across and %d down over the grid is kept from the browser: %s',
  (deltaX, deltaY, expected) => {
    const event = new WheelEvent('wheel', { deltaX, deltaY, bubbles: true, cancelable: true });
    part('grid').firstElementChild!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(expected);
  },
);

describe('Back', () => {
  test('leads to the same page once there is work, and says so', () => {
    const push = jest.spyOn(window.history, 'pushState');
    worked();
    worked();
    expect(push).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(onBack).toHaveBeenCalledWith(null);
    worked();
    expect(push).toHaveBeenCalledTimes(2);
  });

  test.each([null, undefined])(
    'is left alone where history.pushState is %s, as Office’s script makes it',
    (none) => {
      const own = Object.getOwnPropertyDescriptor(window.history, 'pushState');
      Object.defineProperty(window.history, 'pushState', { value: none, configurable: true });
      expect(worked).not.toThrow();
      expect(isAsked()).toBe(true);
      if (own) Object.defineProperty(window.history, 'pushState', own);
      else delete (window.history as Partial<History>).pushState;
    },
  );
});

describe('a line above the workbook', () => {
  const lines = () =>
    [...document.querySelectorAll('[role="alert"] p')].map(({ textContent }) => textContent);
  const button = (text: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('is said once, and can be closed', () => {
    sayLine('Back was pressed.');
    sayLine('Back was pressed.');
    expect(lines()).toEqual(['Back was pressed.']);
    button('Close')!.click();
    expect(lines()).toEqual([]);
  });

  test('says what the workbook has to do without, and tries it again', async () => {
    let fails = true;
    const work = jest.fn(async () => {
      if (fails) throw new Error('It is offline.');
    });
    orSay(work, (reason) => `No charts. ${reason}`);
    await settled();
    expect(lines()).toEqual(['No charts. It is offline.']);
    fails = false;
    button('Try again')!.click();
    await settled();
    expect([lines(), work.mock.calls.length]).toEqual([[], 2]);
  });
});
