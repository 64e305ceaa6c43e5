import type { FileAccess, KeptFile, PickedFile, Seen } from '../../../src/embedded/files/fileAccess';
import { fileNameOf, titleOf } from '../../../src/embedded/files/names';
import type { Question } from '../../../src/embedded/files/question';
import { type Desk, WorkbookFiles } from '../../../src/embedded/files/workbookFiles';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file: Uint8Array) => new TextDecoder().decode(file);

/** A disk with one folder, and a person who answers in order. */
class Person implements Desk, FileAccess {
  limit: string | null = null;
  readonly disk = new Map<string, { text: string; at: number }>();
  readonly downloads: string[] = [];
  readonly asked: Question[] = [];
  readonly said: string[] = [];
  answers: (string | null)[] = [];
  picks: (string | null)[] = [];
  text = 'as built';
  refusesToWrite: string | null = null;
  losses: string[] = [];
  whileWriting: () => void = () => undefined;
  private clock = 1;

  title = () => 'Care review';
  fileName = () => 'Care review.xlsx';
  settle = async () => undefined;
  contents = async () => bytes(this.text);
  say = (line: string) => void this.said.push(line);
  ask = async (question: Question) => {
    this.asked.push(question);
    const answer = this.answers.shift() ?? null;
    if (answer !== null) expect(question.choices.map(({ value }) => value)).toContain(answer);
    return answer;
  };
  replaceBy = async (file: Uint8Array) => {
    if (textOf(file) === 'broken') throw new Error('It is no .xlsx file.');
    this.text = textOf(file);
    return this.losses;
  };
  download = (_file: Uint8Array, name: string) => void this.downloads.push(name);

  write(name: string, text: string): Seen {
    this.disk.set(name, { text, at: ++this.clock });
    return this.seen(name);
  }
  private seen(name: string): Seen {
    const { text, at } = this.disk.get(name)!;
    return { lastModified: at, size: text.length };
  }
  private kept(name: string): KeptFile {
    return {
      name,
      look: async () => this.seen(name),
      write: async (file) => {
        this.whileWriting();
        if (this.refusesToWrite !== null) throw new Error(this.refusesToWrite);
        return this.write(name, textOf(file));
      },
    };
  }
  pickToOpen = async (): Promise<PickedFile | null> => {
    const name = this.picks.shift() ?? null;
    if (name === null) return null;
    const text = this.disk.get(name)!.text;
    return {
      name,
      bytes: bytes(text),
      seen: this.seen(name),
      kept: this.limit === null ? this.kept(name) : null,
    };
  };
  pickToSave = async (suggested: string) => {
    const name = this.picks.length > 0 ? (this.picks.shift() ?? null) : suggested;
    return name === null ? null : this.kept(name);
  };
}

let person: Person;
let files: WorkbookFiles;
const on = (name: string) => person.disk.get(name)?.text;
const edit = (text: string) => {
  person.text = text;
  files.changed();
};
const opened = async (name: string, text: string) => {
  person.write(name, text);
  person.picks = [name];
  expect(await files.open()).toBe(true);
};

beforeEach(() => {
  person = new Person();
  files = new WorkbookFiles(person, person, () => new Date(2026, 10, 30, 14, 2));
});

test('the first save asks where, and the next ones write to the same file', async () => {
  edit('one');
  expect(await files.save()).toBe(true);
  expect([on('Care review.xlsx'), files.state]).toMatchObject([
    'one',
    { file: 'Care review.xlsx', hasChanges: false, last: { how: 'saved' } },
  ]);
  person.picks = ['never asked'];
  edit('two');
  expect(files.state.hasChanges).toBe(true);
  await files.save();
  expect([on('Care review.xlsx'), person.picks.length, person.asked]).toEqual(['two', 1, []]);
});

test('a picker that is closed saves nothing and changes nothing', async () => {
  edit('one');
  person.picks = [null];
  expect(await files.save()).toBe(false);
  expect([person.disk.size, files.state.hasChanges, person.said]).toEqual([0, true, []]);
});

test.each<[string, string | null, string, string | undefined, boolean]>([
  ['under another name, the original stays', 'another', 'original', 'edited', true],
  ['knowingly over it', 'over', 'edited', undefined, true],
  ['not at all', 'cancel', 'original', undefined, false],
  ['not at all, where the dialog is closed', null, 'original', undefined, false],
])('a file that lost something on the way in is saved %s', async (_how, answer, original, other, isSaved) => {
  person.losses = ['The picture on Cover is not kept.'];
  await opened('Theirs.xlsx', 'original');
  edit('edited');
  person.answers = [answer];
  expect(await files.save()).toBe(isSaved);
  expect(person.asked).toMatchObject([{ list: person.losses, choices: [{ value: 'another' }, {}, {}] }]);
  expect([on('Theirs.xlsx'), on('Care review.xlsx'), files.state.hasChanges]).toEqual([
    original,
    other,
    !isSaved,
  ]);
});

test('once it is saved knowingly, it is not asked again', async () => {
  person.losses = ['The picture on Cover is not kept.'];
  await opened('Theirs.xlsx', 'original');
  edit('one');
  person.answers = ['over'];
  await files.save();
  edit('two');
  await files.save();
  expect([on('Theirs.xlsx'), person.asked.length]).toEqual(['two', 1]);
});

test.each([
  ['over', 'mine'],
  ['cancel', 'a colleague’s'],
])('a file that has changed on disk since: %s leaves %s', async (answer, expected) => {
  await opened('Shared.xlsx', 'original');
  person.write('Shared.xlsx', 'a colleague’s');
  edit('mine');
  person.answers = [answer];
  await files.save();
  expect([on('Shared.xlsx'), person.asked.length]).toEqual([expected, 1]);
});

test('a write that fails says why, and the workbook stays unsaved', async () => {
  await opened('Full.xlsx', 'original');
  edit('mine');
  person.refusesToWrite = 'The disk is full';
  expect(await files.save()).toBe(false);
  expect(person.said).toEqual([
    'Full.xlsx was not saved. The disk is full. The workbook is still open here, with its changes.',
  ]);
  expect([on('Full.xlsx'), person.text, files.state.hasChanges, files.state.saving]).toEqual([
    'original',
    'mine',
    true,
    null,
  ]);
});

test('a change made while the file is written is not saved', async () => {
  edit('one');
  person.whileWriting = () => edit('two');
  await files.save();
  expect([on('Care review.xlsx'), files.state.hasChanges]).toEqual(['one', true]);
});

test('a file that does not read leaves the workbook and its file as they were', async () => {
  await opened('Good.xlsx', 'good');
  person.write('Bad.xlsx', 'broken');
  person.picks = ['Bad.xlsx'];
  expect(await files.open()).toBe(false);
  expect([person.text, files.state.file]).toEqual(['good', 'Good.xlsx']);
  expect(person.said).toEqual([
    'Bad.xlsx was not opened. It is no .xlsx file. The workbook that is open here stays open.',
  ]);
});

test.each<[string, string | null, string, string | undefined]>([
  ['saves them first', 'save', 'next', 'mine'],
  ['closes without saving', 'discard', 'next', undefined],
  ['stays', 'cancel', 'mine', undefined],
  ['closes the question', null, 'mine', undefined],
])('opening another while there are changes asks: who %s', async (_who, answer, text, saved) => {
  edit('mine');
  person.write('Next.xlsx', 'next');
  person.answers = [answer];
  person.picks = answer === 'save' ? ['Care review.xlsx', 'Next.xlsx'] : ['Next.xlsx'];
  await files.open();
  expect([person.text, on('Care review.xlsx')]).toEqual([text, saved]);
});

test('without changes nothing is asked', async () => {
  await opened('One.xlsx', 'one');
  await opened('Two.xlsx', 'two');
  expect(person.asked).toEqual([]);
});

test('where the browser cannot write to a file, it is downloaded, under the name of the workbook', async () => {
  person.limit = 'This browser cannot.';
  await opened('Theirs.xlsx', 'original');
  person.losses = ['A picture.'];
  edit('mine');
  expect(await files.save()).toBe(true);
  expect([person.downloads, on('Theirs.xlsx'), person.asked, files.state]).toMatchObject([
    ['Care review.xlsx'],
    'original',
    [],
    { hasChanges: false, last: { how: 'downloaded' } },
  ]);
});

test('a second save while one is under way waits for it', async () => {
  edit('one');
  const both = await Promise.all([files.save(), files.save()]);
  expect([both, person.disk.size]).toEqual([[true, true], 1]);
});

test.each([
  ['Care review', 'Care review.xlsx'],
  ['Derby: proportionate care reviews', 'Derby proportionate care reviews.xlsx'],
  ['2026/27 <draft>', '2026 27 draft.xlsx'],
  ['...', 'Untitled.xlsx'],
  ['', 'Untitled.xlsx'],
  ['CON', 'CON workbook.xlsx'],
  ['x'.repeat(300), `${'x'.repeat(120)}.xlsx`],
])('the workbook “%s” is the file %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});

test.each([
  ['Care review.xlsx', 'Care review'],
  ['Model.XLSM', 'Model'],
  ['.xlsx', 'Untitled'],
])('the file %s without a title is the workbook “%s”', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
