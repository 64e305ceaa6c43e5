/** @jest-environment jsdom */
import { families } from '../../../src/functions';
import { readCatalogue } from '../../../src/taskpane/start/catalogue';
import { inTime } from '../../../src/taskpane/shared/inTime';
import { showPaneProblem } from '../../../src/taskpane/start/problemPanel';

describe('the catalogue', () => {
  const answer = (response: object) => {
    const fetched = jest.fn().mockResolvedValue(response);
    Object.assign(globalThis, { fetch: fetched });
    return fetched;
  };

  it('is read from the functions.json of the pane’s own origin', async () => {
    const ids = families.flatMap((family) => Object.keys(family.functions));
    const functions = ids.map((id) => ({ id, name: id, description: id, parameters: [], result: {} }));
    const fetched = answer({ ok: true, json: async () => ({ functions }) });
    expect((await readCatalogue()).map(({ id }) => id)).toEqual(ids);
    expect(fetched).toHaveBeenCalledWith('functions.json');
  });

  it.each([
    ['is not there', { ok: false, status: 404, statusText: 'Not Found' }],
    ['is no JSON', { ok: true, json: () => Promise.reject(new SyntaxError('Unexpected token')) }],
  ])('is refused in words where functions.json %s', async (_, response) => {
    answer(response);
    await expect(readCatalogue()).rejects.toThrow('The list of functions, functions.json, could not be read');
  });
});

describe('waiting for Excel', () => {
  it('passes on what comes in time', async () => {
    await expect(inTime(Promise.resolve(7), 50)).resolves.toBe(7);
    await expect(inTime(Promise.reject(new Error('no')), 50)).rejects.toThrow('no');
  });

  it('ends in words when nothing comes', async () => {
    await expect(inTime(new Promise(() => {}), 5)).rejects.toThrow('Excel did not answer in time.');
  });
});

it('shows what went wrong in place of the pane, with a way to load it again', () => {
  const pane = document.createElement('main');
  pane.textContent = 'Opening';
  const reload = jest.fn();
  showPaneProblem(pane, new Error('Excel did not answer in time.'), reload);
  expect(pane.textContent).toBe('The pane could not startExcel did not answer in time.Try again');
  expect(pane.querySelector('[role="alert"]')).not.toBeNull();
  pane.querySelector('button')?.click();
  expect(reload).toHaveBeenCalledTimes(1);
});
