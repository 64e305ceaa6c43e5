import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import {
  createCustomFunctions,
  ErrorCode,
  installCustomFunctions,
  isRefusal,
} from '../../src/embedded/customFunctions';

describe('the stand-in for the custom-function runtime', () => {
  it('keeps associated functions, one by one or together, whatever the case of the id', () => {
    const functions = createCustomFunctions();
    const [roi, npv, irr] = [() => 1, () => 2, () => 3];
    functions.associate('ROI', roi);
    functions.associate({ npv, IRR: irr });
    expect([...functions.implementations]).toEqual([
      ['ROI', roi],
      ['NPV', npv],
      ['IRR', irr],
    ]);
  });

  it('takes nothing but functions', () => {
    expect(() => createCustomFunctions().associate('ROI', 3 as never)).toThrow('ROI is not a function');
  });

  it('is put in place once, so that a second script finds what the first associated', () => {
    const page: { CustomFunctions?: unknown } = {};
    const first = installCustomFunctions(page);
    first.associate('ROI', () => 1);
    expect(installCustomFunctions(page)).toBe(first);
    expect(page.CustomFunctions).toBe(first);
  });

  it("has Microsoft's codes", () => {
    expect(ErrorCode).toEqual({
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
      nullReference: '#NULL!',
      invalidName: '#NAME?',
      invalidReference: '#REF!',
    });
  });

  it('tells a refusal from a fault', () => {
    const { Error: Refusal } = createCustomFunctions();
    expect(isRefusal(new Refusal(ErrorCode.notAvailable, 'never'))).toBe(true);
    expect(new Refusal(ErrorCode.notAvailable, 'never')).toMatchObject({ code: '#N/A', message: 'never' });
    expect(new Refusal().code).toBe('#VALUE!');
    expect(isRefusal(new TypeError('broken'))).toBe(false);
    expect(isRefusal(Object.assign(new Error('missing'), { code: 'ENOENT' }))).toBe(false);
    expect(isRefusal(null)).toBe(false);
  });
});

describe('built functions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read from their folder and leave no global behind', () => {
    const described = [{ id: 'TWICE', name: 'TWICE', description: '', parameters: [], result: {} }];
    writeFileSync(join(folder, 'functions.json'), JSON.stringify({ functions: described }));
    writeFileSync(
      join(folder, 'functions.js'),
      `(() => { self.loaded = true; CustomFunctions.associate('TWICE', (x) => {
        if (typeof x !== 'number') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'x!');
        return x * 2;
      }); })();`,
    );
    const { metadata, implementations } = loadBuiltFunctions(folder);
    expect(metadata.functions).toEqual(described);
    const twice = implementations.get('TWICE')!;
    expect(twice(4)).toBe(8);
    expect(() => twice('b')).toThrow(expect.objectContaining({ code: '#VALUE!', message: 'x!' }));
    expect(globalThis).not.toHaveProperty('CustomFunctions');
  });
});
