/** @jest-environment jsdom */
import { whileOpening } from '../../../src/embedded/page/opening';

let place: HTMLElement;
const giveBack = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  giveBack.mockClear();
  document.body.innerHTML = '<main id="place"></main>';
  place = document.querySelector('main') as HTMLElement;
});
afterEach(() => jest.useRealTimers());

const panel = () => place.querySelector('.ot-opening');
const stop = () => place.querySelector('button') as HTMLButtonElement;
/** Work that lasts until it is stopped. */
const endless = () =>
  whileOpening(
    place,
    ({ say, stopped }) => {
      say('Reading Care review.', 0.3);
      return stopped;
    },
    giveBack,
  );

test('work of less than a second shows nothing', async () => {
  const done = whileOpening(place, () => new Promise((resolve) => setTimeout(resolve, 900)), giveBack);
  await jest.advanceTimersByTimeAsync(950);
  await done;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(panel()).toBeNull();
  expect(giveBack).not.toHaveBeenCalled();
});

test('after a second it says what is being done and how far it is, with the keyboard on Stop', async () => {
  const opening = endless();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(place.querySelector('[role="status"]')?.textContent).toBe('Reading Care review.');
  expect(place.querySelector('progress')?.value).toBe(0.3);
  expect(document.activeElement).toBe(stop());
  stop().click();
  await expect(opening).rejects.toThrow('Stopped.');
  expect(panel()).toBeNull();
  expect(giveBack).toHaveBeenCalledTimes(1);
});

test('Escape stops it once it is shown, and not before', async () => {
  const opening = endless();
  const escape = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  let isOver = false;
  opening.catch(() => (isOver = true));
  escape();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(isOver).toBe(false);
  escape();
  await expect(opening).rejects.toThrow('Stopped.');
});

test('what the work throws comes through, and nothing is left over the grid', async () => {
  const opening = whileOpening(
    place,
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      throw new Error('It is no workbook.');
    },
    giveBack,
  );
  const refused = expect(opening).rejects.toThrow('It is no workbook.');
  await jest.advanceTimersByTimeAsync(2_000);
  await refused;
  expect(panel()).toBeNull();
});
