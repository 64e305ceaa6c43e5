import { ofToday } from '../../support/long';
import { built, inputCell, openCase, type Opened, typing } from './support/builtCase';

jest.setTimeout(60_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openCase();
});
afterAll(() => opened.dispose());

const { turning, results } = built;
const keys = [
  'population',
  'taking',
  'completing',
  'o1With',
  'o1Value',
  'o2Value',
  'o3With',
  'o3Value',
  'c1Amount',
] as const;
/** The line of the turning points of an input: a cost has that of its slot. */
const lineOf = (key: (typeof keys)[number]) => (key === 'c1Amount' ? 'c1' : key);

test.each(ofToday('Turning points of prevention', keys, 4, String))(
  'net public value is zero where %s has the value at which it turns',
  async (key) => {
    await opened.type({});
    const turnsAt = opened.read(turning.points.at(lineOf(key), 'turnsAt'));
    if (typeof turnsAt !== 'number') {
      expect(turnsAt).toBe('No value does that');
      return;
    }
    const before = opened.read(results.publicValue.at('net', 'central')) as number;
    await opened.type({ ...typing({ [key]: turnsAt }), [inputCell(key)]: turnsAt });
    const after = opened.read(results.publicValue.at('net', 'central')) as number;
    expect(Math.abs(before)).toBeGreaterThan(1000);
    expect(after / before).toBeCloseTo(0, 6);
  },
);
