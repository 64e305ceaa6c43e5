import { NamesGiven } from '../../../src/embedded/guards/usableNames';
import { openEmbedded } from '../../support/embedded/openEmbedded';

test('a name does not clash with itself when its capitals change, but with another', async () => {
  const book = await openEmbedded({ sheets: { Sums: { A1: 1 } }, names: { Answer: 'Sums!$A$1' } });
  try {
    const given = new NamesGiven(book.injector, book.workbook.getUnitId());
    const itself = given.alike('ANSWER');
    expect(itself?.name).toBe('Answer');
    expect(given.text({ id: itself?.id ?? '', name: 'ANSWER' })).toBeNull();
    expect(given.text({ id: '', name: 'ANSWER' })).toContain('is Answer already');
    expect(given.alike('Other')).toBeUndefined();
  } finally {
    book.dispose();
  }
});
