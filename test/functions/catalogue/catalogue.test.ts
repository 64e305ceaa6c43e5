import { byFamily } from '../../../src/functions/catalogue/catalogue';
import { type FunctionDescription } from '../../../src/functions/catalogue/notes';

const entry = (id: string, family: string) => ({ id, family }) as FunctionDescription;

test('functions are grouped by title where it first appears, though their files are apart', () => {
  const grouped = byFamily([
    entry('HOURS', 'Care'),
    entry('ROI', 'The business case'),
    entry('REVIEWS', 'Care'),
    entry('NPV', 'The business case'),
  ]);
  expect(grouped.map(([title, entries]) => [title, ...entries.map(({ id }) => id)])).toEqual([
    ['Care', 'HOURS', 'REVIEWS'],
    ['The business case', 'ROI', 'NPV'],
  ]);
});
