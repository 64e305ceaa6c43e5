/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fetched } from '../../../src/taskpane/shared/Fetched';
import { BEGUN, watchLoading } from '../../../src/taskpane/start/boot';
import { hasOtherBuild } from '../../../src/taskpane/shared/build';
import { fetchFile } from '../../../src/taskpane/shared/fetchFile';
import { NotLoaded, part } from '../../../src/taskpane/shared/part';

const chunkError = (type: string) =>
  Object.assign(new Error(`Loading chunk late failed.\n(${type}: http://localhost/chunks/late.js)`), {
    name: 'ChunkLoadError',
    type,
  });
const scope = globalThis as Record<string, unknown>;
const online = (is: boolean) => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  delete scope.otBusinessCase_older;
});

describe('a part of the program that is fetched later', () => {
  test.each([
    [
      'is blocked',
      'error',
      true,
      /could not be loaded: the server does not answer, or something here blocks it/,
    ],
    ['is asked for offline', 'error', false, /This computer is offline/],
    ['is stalled', 'timeout', true, /did not arrive within a minute/],
    ['is cut off half-way', 'missing', true, /arrived incomplete/],
  ])('and %s is refused in words', async (_what, type, isOnline, sentence) => {
    online(isOnline);
    const asked = part(() => Promise.reject(chunkError(type)));
    await expect(asked).rejects.toThrow(sentence);
    await expect(asked).rejects.toBeInstanceOf(NotLoaded);
  });

  test('and is of another release than its neighbours is refused with what to do, once', async () => {
    scope.otBusinessCase_older = [[['late'], {}]];
    await expect(part(() => Promise.reject(chunkError('missing')))).rejects.toThrow(
      /of another release .* Download the workbook .* then reload/,
    );
    expect(hasOtherBuild()).toBe(false);
  });

  test('hands on what its own code throws', async () => {
    await expect(part(() => Promise.reject(new TypeError('own')))).rejects.toThrow(TypeError);
  });
});

describe('a page of the pane', () => {
  test('says why its script did not come, and tries again in place', async () => {
    const fetch = jest
      .fn<Promise<{ page: string }>, []>()
      .mockImplementationOnce(() => part(() => Promise.reject(chunkError('missing'))))
      .mockResolvedValue({ page: 'Here it is' });
    render(<Fetched fetch={fetch}>{({ page }) => page}</Fetched>);
    expect((await screen.findByRole('alert')).textContent).toContain('arrived incomplete');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here it is')).toBeTruthy();
  });

  test('says that it is slow before it has failed', () => {
    jest.useFakeTimers();
    render(<Fetched fetch={() => new Promise<object>(() => {})}>{() => null}</Fetched>);
    expect(screen.getByRole('status').textContent).toBe('Getting ready.');
    act(() => void jest.advanceTimersByTime(8_000));
    expect(screen.getByRole('status').textContent).toMatch(/^Still getting ready/);
  });
});

test('a file that never comes ends in words', async () => {
  jest.useFakeTimers();
  Object.assign(globalThis, { fetch: () => new Promise(() => {}) });
  const asked = fetchFile('functions.json', (response) => response.json()).catch(
    (error: Error) => error.message,
  );
  await jest.advanceTimersByTimeAsync(60_000);
  expect(await asked).toMatch(/^functions\.json did not arrive within a minute/);
});

describe('the page before any of its scripts has begun', () => {
  let leave = () => {};
  const reload = jest.fn();
  beforeEach(() => void (scope.CustomFunctions = {}));
  afterEach(() => delete scope.CustomFunctions);
  const open = (readyState: DocumentReadyState = 'loading') => {
    delete document.documentElement.dataset[BEGUN];
    document.body.innerHTML = '<main data-start>Opening</main>';
    jest.spyOn(document, 'readyState', 'get').mockReturnValue(readyState);
    leave = watchLoading(document, reload);
  };
  const shown = () => document.body.textContent;
  const everythingHasRun = () => document.dispatchEvent(new Event('DOMContentLoaded'));
  afterEach(() => leave());

  test.each<[string, () => void, RegExp]>([
    [
      'is blocked',
      () => {
        const script = document.body.appendChild(document.createElement('script'));
        script.setAttribute('src', 'functions.js?1a2b');
        script.dispatchEvent(new Event('error'));
      },
      /functions\.js could not be loaded/,
    ],
    [
      'is cut off half-way',
      () =>
        window.dispatchEvent(
          new ErrorEvent('error', {
            error: new SyntaxError('end'),
            filename: 'http://localhost/embedded.js?1',
          }),
        ),
      /embedded\.js arrived incomplete/,
    ],
    [
      'is of another release',
      () => void (scope.otBusinessCase_older = [[['embedded'], {}]]),
      /of another release than the rest/,
    ],
    [
      'is blocked before anybody listens',
      () =>
        document.body
          .appendChild(document.createElement('script'))
          .setAttribute('src', 'http://localhost/embedded.js'),
      /embedded\.js could not be loaded/,
    ],
    ['does not start for another reason', () => undefined, /did not start/],
  ])('where one %s it says so, with a way on', (_what, fail, sentence) => {
    open();
    fail();
    everythingHasRun();
    expect(shown()).toMatch(sentence);
    document.querySelector('button')!.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('where one is stalled it says so after a minute', () => {
    jest.useFakeTimers();
    open();
    jest.advanceTimersByTime(59_000);
    expect(shown()).toBe('Opening');
    jest.advanceTimersByTime(1_000);
    expect(shown()).toContain('did not arrive within a minute');
  });

  test('says nothing where the page has begun', () => {
    open();
    document.documentElement.dataset[BEGUN] = 'yes';
    everythingHasRun();
    expect(shown()).toBe('Opening');
  });

  test('where it comes while the others run it waits for them', async () => {
    open('interactive');
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown()).toBe('Opening');
    window.dispatchEvent(new Event('load'));
    expect(shown()).toContain('did not start');
  });

  test('looks at once where it comes last itself', async () => {
    open('complete');
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown()).toContain('did not start');
  });
  afterEach(() => reload.mockClear());
});
