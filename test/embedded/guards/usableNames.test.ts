import { ICommandService } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
import { refuseUnusableNames } from '../../../src/embedded/guards/usableNames';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

let workbook: HeadlessWorkbook;
const said: string[] = [];
beforeAll(async () => {
  workbook = await guarded(
    workbookData({
      title: 'Names',
      sheets: [{ name: 'S', columns: {}, cells: { A1: { value: 5 } } }],
      names: [
        { name: 'Rate', refersTo: 'S!$A$1' },
        { name: 'Costs', refersTo: 'S!$A$1*2' },
        { name: 'Loop', refersTo: 'Ring+1' },
      ],
    }),
  );
  refuseUnusableNames(workbook.injector, (complaint) => said.push(complaint));
});
afterAll(() => workbook.dispose());

const names = () =>
  workbook.injector.get(IDefinedNamesService).getDefinedNameMap(workbook.workbook.getUnitId()) ?? {};
const give = async (command: { id: string }, id: string, name: string, formulaOrRefString: string) => {
  said.length = 0;
  const unitId = workbook.workbook.getUnitId();
  const isTaken = await workbook.injector
    .get(ICommandService)
    .executeCommand(command.id, { id, unitId, name, formulaOrRefString });
  return { isTaken, said: [...said] };
};

test.each([
  ['A1', 'S!$A$1', /^The name “A1” reads as a cell/],
  ['R1C1', 'S!$A$1', /^The name “R1C1” reads as a cell/],
  ['true', 'S!$A$1', /^The name “true” reads as TRUE/],
  ['rate', 'S!$A$1', /^The name “rate” is Rate already: small letters and capitals are the same/],
  ['Rate', 'S!$A$1', /^There is a name Rate already/],
  ['Half', '=1+', /^The name Half cannot refer to =1\+: the formula cannot be read/],
  ['Half', '', /^The name Half cannot refer to nothing/],
  ['Half', '=', /^The name Half cannot refer to nothing/],
  ['Here', '=R1C1*2', /R1C1 is a cell as R1C1 writes it/],
  ['Quarter', '=SUM(Jan:Mar!B2)', /Jan:Mar!B2 reads several sheets at once/],
  ['Fac', '=LAMBDA(n,IF(n<=1,1,n*FAC(n-1)))', /Fac is a LAMBDA that calls itself/i],
  ['Ring', '=Loop+1', /circular reference/],
  ['Own', '=own*2', /circular reference/],
  ['Asked', '=CUBESETCOUNT(S!$A$1)', /CUBESETCOUNT works in Excel and not here/],
  ['Few', '=ROUND(S!$A$1)', /ROUND takes at least 2 arguments; 1 was given/],
])('a name %s for %s is refused in words', async (name, refersTo, words) => {
  const before = structuredClone(names());
  const { isTaken, said: told } = await give(InsertDefinedNameCommand, 'new', name, refersTo);
  expect(isTaken).toBe(false);
  expect(told).toEqual([expect.stringMatching(words)]);
  expect(names()).toEqual(before);
});

test('a name may be changed to mean other cells, and its capitals may change', async () => {
  const held = Object.values(names()).find(({ name }) => name === 'Rate');
  expect(await give(SetDefinedNameCommand, held?.id ?? '', 'RATE', '=S!$A$1*3')).toEqual({
    isTaken: true,
    said: [],
  });
  expect(Object.values(names()).map(({ name }) => name)).toEqual(['Costs', 'Loop', 'RATE']);
});

test.each([
  ['Twice', '=S!$A$1*2'],
  ['Both', 'S!$A$1,S!$A$3'],
  ['Double', '=LAMBDA(x,x*2)'],
  ['Text', '="a, b"'],
])('a name %s for %s is taken', async (name, refersTo) => {
  expect(await give(InsertDefinedNameCommand, name, name, refersTo)).toEqual({ isTaken: true, said: [] });
});
