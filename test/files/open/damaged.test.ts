import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { isLong } from '../../support/long';
import { everyFeature } from '../xlsx/everyFeature';
import { showing } from '../xlsx/shown';
import { ownWorkbook } from './ownWorkbook';

const files = [everyFeature, ownWorkbook].map((plan) => unzipSync(xlsxFile(plan, showing(plan))));

/** What a part may be damaged by: a value or a text that becomes another, an attribute or an element that is gone. */
const wounds = {
  value: { place: /="([^"]*)"/g, by: (found: string, junk: string) => found.replace(/"[^"]*"/, `"${junk}"`) },
  text: { place: />[^<]+</g, by: (_: string, junk: string) => `>${junk}<` },
  attribute: { place: / [\w:]+="[^"]*"/g, by: () => '' },
  element: { place: /<[\w:]+[^<>]*\/>/g, by: () => '' },
};
const junk = fc.constantFrom(
  ...['', '-1', '99999999999', 'A', '#REF!', 'XFE1048577', '1:1', "''", 'NaN', '1e400', '=', 'true', '&amp;'],
);
const wound = fc.record({
  part: fc.nat(),
  kind: fc.constantFrom(...(Object.keys(wounds) as (keyof typeof wounds)[])),
  place: fc.nat(),
  junk,
});

function wounded(
  parts: Record<string, Uint8Array>,
  all: { part: number; kind: keyof typeof wounds; place: number; junk: string }[],
) {
  const changed = { ...parts };
  const paths = Object.keys(parts);
  for (const { part, kind, place, junk: put } of all) {
    const path = paths[part % paths.length]!;
    const xml = strFromU8(changed[path]!);
    const found = [...xml.matchAll(wounds[kind].place)];
    const one = found[place % found.length];
    if (!one) continue;
    const after = wounds[kind].by(one[0], put);
    changed[path] = strToU8(xml.slice(0, one.index) + after + xml.slice(one.index + one[0].length));
  }
  return zipSync(changed, { level: 0 });
}

/** What is said of a file that is damaged, by the product and of a name that Excel does not take. */
const inWords = /damaged|not an \.xlsx workbook|no sheet of cells|outside the grid|must be named/;

test('a file whose parts are damaged is refused in words, or what opens of it can be saved and opened again', () => {
  let opened = 0;
  fc.assert(
    fc.property(fc.nat(1), fc.array(wound, { minLength: 1, maxLength: 3 }), (which, all) => {
      const file = wounded(files[which]!, all);
      try {
        const { plan, shown } = openXlsx(file);
        opened++;
        const again = openXlsx(xlsxFile(plan, shown)).plan;
        expect(again.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
      } catch (error) {
        expect((error as Error).message).toMatch(inWords);
      }
    }),
    { numRuns: isLong ? 3000 : 80 },
  );
  expect(opened).toBeGreaterThan(20);
});
