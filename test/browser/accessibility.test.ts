import { complaintsOn } from './support/axe';
import { ofToday } from '../support/long';
import { statesOf } from './support/states';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;
const states = statesOf(() => workbook);

const wide = { width: 1366, height: 768 };
const narrow = { width: 320, height: 640 };
const still = { reducedMotion: 'reduce' } as const;
const dark = { ...still, colorScheme: 'dark' } as const;
const forced = { ...still, forcedColors: 'active' } as const;

const schemes = [
  ['light', wide, still],
  ['light, 320 pixels wide', narrow, still],
  ['dark', wide, dark],
  ['dark, 320 pixels wide', narrow, dark],
  ['forced colours', wide, { ...forced, colorScheme: 'dark' }],
  ['forced colours, 320 pixels wide', narrow, forced],
] as const;

describe.each(ofToday('Looked at', schemes, 1, ([name]) => name))('%s', (_scheme, viewport, media) => {
  beforeAll(async () => {
    workbook = await openPage(viewport, media);
  });
  afterAll(() => workbook.close());

  test.each(states)(
    '%s: axe finds nothing, every target has room, nothing scrolls sideways',
    async (_state, reach) => {
      await reach();
      expect(await complaintsOn(workbook.page)).toEqual([]);
    },
  );

  test('nothing went wrong on the console', () => {
    expect(workbook.faults).toEqual([]);
  });
});
