import { textInFormat } from '../../src/formulas/textInFormat';

test.each([
  ['Published', '"● "@', '● Published'],
  ['Published', '@', 'Published'],
  ['Published', 'General', 'Published'],
  ['Published', '#,##0', 'Published'],
  ['Published', undefined, 'Published'],
  ['open', '0;0;0;"is "@', 'is open'],
])('%j in the format %j is shown as %j', (text, pattern, shown) => {
  expect(textInFormat(text, pattern)).toBe(shown);
});
