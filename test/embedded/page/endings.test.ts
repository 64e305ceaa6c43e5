import { Endings } from '../../../src/embedded/page/endings';

let at: string;
let done: string[];
let endings: Endings;
beforeEach(() => {
  [at, done, endings] = ['B2', [], new Endings()];
});

const ending = (cell: string, next: string) =>
  endings.begin({
    move: () => {
      done.push(`${cell} to ${next}`);
      at = next;
    },
    isStillThere: () => at === cell,
  });

test('an entry that is stored leads on from its cell, once', () => {
  const own = ending('B2', 'B3');
  endings.move(own);
  endings.move(own);
  expect(done).toEqual(['B2 to B3']);
});

test('a person who has gone elsewhere meanwhile stays there', () => {
  const own = ending('B2', 'B3');
  endings.goElsewhere();
  at = 'P70';
  endings.move(own);
  expect([at, done]).toEqual(['P70', []]);
});

test('a click in the pane, which selects no other cell, does not stop the user from going on', () => {
  const own = ending('B2', 'B3');
  endings.goElsewhere();
  endings.move(own);
  expect(at).toBe('B3');
});

test('the next key starts from the cell to which the entry leads', () => {
  const own = ending('B2', 'B3');
  endings.moveNow();
  expect(at).toBe('B3');
  // What that key did: Shift with an arrow extends from B3, and nothing moves after it.
  at = 'B3:B4';
  endings.move(own);
  expect([at, done]).toEqual(['B3:B4', ['B2 to B3']]);
});

test('two entries that end at once: each keeps its own cell, and what was done meanwhile', () => {
  const first = ending('B2', 'B3');
  endings.goElsewhere();
  at = 'P70';
  const second = ending('P70', 'P71');
  endings.move(first);
  endings.move(second);
  expect([at, done]).toEqual(['P71', ['P70 to P71']]);
});

test('an entry that has ended minds nothing that comes after', () => {
  const own = ending('B2', 'B3');
  endings.end(own);
  endings.moveNow();
  expect(done).toEqual([]);
});
