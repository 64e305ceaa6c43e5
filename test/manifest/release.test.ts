import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problemWith, RELEASED, released, signaturesOf, textOf, versionsIn } from '../../scripts/release';
import { functionFiles } from '../../scripts/metadata';
import type { FunctionMetadata } from '../../src/functions/catalogue/notes';
import { functionsInExcel } from '../functions/support/throughExcel';

const root = resolve(__dirname, '../..');

const roi: FunctionMetadata = {
  id: 'ROI',
  name: 'ROI',
  description: 'Return on investment.',
  parameters: [
    { name: 'benefits', description: '', type: 'any', dimensionality: 'matrix' },
    { name: 'basis', description: '', type: 'any', optional: true },
  ],
  result: { type: 'number' },
};
const npv: FunctionMetadata = { ...roi, id: 'NPV', name: 'NPV' };
const last = { version: '1.2.3', signatures: signaturesOf({ functions: [roi] }) };
const of = (...functions: FunctionMetadata[]) => signaturesOf({ functions });
const renamed = { ...roi, parameters: [{ ...roi.parameters[0]!, name: 'savings' }, roi.parameters[1]!] };
const needed = { ...roi, parameters: [roi.parameters[0]!, { ...roi.parameters[1]!, optional: false }] };
const reworded = { ...roi, description: 'In other words.' };

test('a signature says what Excel keeps of a function', () => {
  expect(of(roi)).toEqual(['ROI(benefits: any[][], [basis]: any): number']);
});

test.each([
  ['nothing changed', '1.2.3', of(roi)],
  ['only words changed', '1.2.3', of(reworded)],
  ['a function was added, in a new version', '1.2.4', of(roi, npv)],
  ['a function was taken away, in a new version', '1.10.0', of()],
])('%s: it may be released', (_what, version, signatures) => {
  expect(problemWith({ package: version, manifest: `${version}.0` }, last, signatures)).toBeNull();
});

test.each([
  ['a function was added', '1.2.3', of(roi, npv), '+ NPV(benefits'],
  ['a function was taken away', '1.2.3', of(), '- ROI(benefits'],
  ['an argument has another name', '1.2.3', of(renamed), '+ ROI(savings: any[][]'],
  ['an argument is needed', '1.2.3', of(needed), '+ ROI(benefits: any[][], basis: any)'],
  ['the version fell', '1.2.2', of(npv), '+ NPV(benefits'],
])('%s in the same version: it must not be released', (_what, version, signatures, named) => {
  const problem = problemWith({ package: version, manifest: `${version}.0` }, last, signatures)!;
  expect(problem).toContain('Functions have changed since version 1.2.3, and the version has not risen');
  expect(problem).toContain(named);
});

test('a manifest of another version than the package must not be released', () => {
  expect(problemWith({ package: '1.3.0', manifest: '1.2.3.0' }, last, last.signatures)).toBe(
    'manifest.xml has the version 1.2.3.0, and package.json 1.3.0: the manifest must have 1.3.0.0.',
  );
});

test('the text of a release is read as it was written', () => {
  expect(released(textOf(last))).toEqual(last);
  expect(() => released('Functions\nversion two\n')).toThrow('must name a version in its second line');
});

test('the files of this folder may be released', async () => {
  const { metadata } = await functionsInExcel(functionFiles(root));
  const { released: before, ...versions } = versionsIn(root);
  expect(problemWith(versions, before, signaturesOf({ functions: metadata }))).toBeNull();
  expect(readFileSync(join(root, RELEASED), 'utf8')).toBe(textOf(before));
});
