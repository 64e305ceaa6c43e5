import { IUniverInstanceService } from '@univerjs/core';
import { ISuperTableService } from '@univerjs/engine-formula';
import { validateDefinedName } from '@univerjs/sheets';
import { leaveNamesToUs, NameAnswers } from '../../../src/embedded/page/nameAnswers';
import { openEmbedded } from '../../support/embedded/openEmbedded';

let book: Awaited<ReturnType<typeof openEmbedded>>;
let answers: NameAnswers;
beforeAll(async () => {
  leaveNamesToUs();
  book = await openEmbedded({
    sheets: { Sums: { A1: 21 }, Costs: { A1: 1 } },
    names: { Rate: 'Sums!$A$1', Answer: 'Sums!$A$1*2' },
  });
  answers = new NameAnswers(book.injector, book.workbook);
});
afterAll(() => book.dispose());

/** What “Manage names” says of a name that is typed there; null where it is taken. */
function saidOf(name: string, id = ''): string | null {
  const said = validateDefinedName(name, {
    id,
    unitId: book.workbook.getUnitId(),
    formulaOrRefString: 'Sums!$A$1',
    univerInstanceService: answers.books,
    definedNamesService: answers.names,
    superTableService: book.injector.get(ISuperTableService),
    functionService: answers.functions,
  });
  return said === true ? null : answers.locale.t(said);
}

test.each(['Days', 'SUM', 'Costs', 'costs', 'Überstunden', 'Łódź', '日数', '\\cost', 'why?', 'RCA', 'XFE1'])(
  'the name %s is taken',
  (name) => expect(saidOf(name)).toBeNull(),
);

test.each([
  ['A1', 'The name “A1” reads as a cell'],
  ['R1C1', 'The name “R1C1” reads as a cell'],
  ['c', 'The name “c” reads as a cell'],
  ['My rate', 'has a space in it'],
  ['rate–2', 'has – in it'],
  ['£', 'begins with neither a letter nor an underscore'],
  ['Rate', 'There is a name Rate already.'],
  ['RATE', 'The name “RATE” is Rate already'],
])('the name %s is not: %s', (name, words) => expect(saidOf(name)).toContain(words));

test('the capitals of a name may be changed, and not to those of another', () => {
  const idOf = (name: string) => answers.names.getValueByName(book.workbook.getUnitId(), name)?.id;
  expect(saidOf('RATE', idOf('Rate'))).toBeNull();
  expect(saidOf('ANSWER', idOf('Rate'))).toContain('is Answer already');
});

test('what is not of names is as it was', () => {
  const own = book.injector.get(IUniverInstanceService);
  expect(answers.books.getUnit('none')).toBe(own.getUnit('none'));
  expect(answers.books.getUnit(book.workbook.getUnitId())?.getUnitId()).toBe(book.workbook.getUnitId());
  expect(answers.names.getDefinedNameMap(book.workbook.getUnitId())).toHaveProperty('Rate');
  expect(answers.isMeaning('=1+')).toBe(false);
  expect(answers.isMeaning('=1+2')).toBe(true);
});
