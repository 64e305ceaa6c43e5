/** @jest-environment jsdom */
import { titleField } from '../../../src/embedded/page/titleField';

test.each([
  ['', 'Stairlifts', []],
  ['   ', 'Stairlifts', []],
  ['Stairlifts', 'Stairlifts', []],
  [' Ceiling  hoists ', 'Ceiling hoists', ['Ceiling hoists']],
])('typing “%s” over a title shows “%s”', (typed, shown, renamed) => {
  const field = document.createElement('input');
  const given: string[] = [];
  titleField(field, (title) => given.push(title)).show('Stairlifts');
  field.value = typed;
  field.dispatchEvent(new Event('change'));
  expect(field.value).toBe(shown);
  expect(document.title.startsWith(`${shown} – `)).toBe(true);
  expect(given).toEqual(renamed);
});
