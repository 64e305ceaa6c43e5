/** @jest-environment jsdom */
import { makeLayoutAdjustable } from '../../../src/embedded/page/layout';

let layout: HTMLElement;
let divider: HTMLElement;
let toggle: HTMLElement;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="layout"><div id="divider"></div></div><button id="toggle">Hide pane</button>';
  [layout, divider, toggle] = ['layout', 'divider', 'toggle'].map((id) => document.getElementById(id)!) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  Object.defineProperty(layout, 'clientWidth', { value: 1366, configurable: true });
  makeLayoutAdjustable(layout, divider, toggle);
});

const width = () => layout.style.getPropertyValue('--ot-pane');
const press = (...keys: string[]) => {
  for (const key of keys) divider.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
};

it('begins with a pane of 360 pixels and says so', () => {
  expect(width()).toBe('360px');
  expect(divider.getAttribute('aria-valuenow')).toBe('360');
});

it.each([
  ['ArrowLeft', '384px'],
  ['ArrowRight', '336px'],
  ['Home', '320px'],
  ['End', '720px'],
])('%s makes it %s', (key, expected) => {
  press(key);
  expect(width()).toBe(expected);
});

it('stays between 320 and 720 pixels', () => {
  press('Home', 'ArrowRight', 'ArrowRight');
  expect(width()).toBe('320px');
  press('End', 'ArrowLeft');
  expect(width()).toBe('720px');
  expect(divider.getAttribute('aria-valuenow')).toBe('720');
});

it('gives way when the window narrows, so that the grid keeps its room', () => {
  press('End');
  Object.defineProperty(layout, 'clientWidth', { value: 900 });
  window.dispatchEvent(new Event('resize'));
  expect(width()).toBe('580px');
  expect(divider.getAttribute('aria-valuemax')).toBe('580');
});

it('puts the pane away and brings it back', () => {
  toggle.click();
  expect(layout.dataset.pane).toBe('hidden');
  expect(toggle.textContent).toBe('Show pane');
  toggle.click();
  expect(layout.dataset.pane).toBeUndefined();
  expect(toggle.textContent).toBe('Hide pane');
});
