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

describe('a title that comes from the workbook while the field has the keys', () => {
  let field: HTMLInputElement;
  let given: string[];
  let title: ReturnType<typeof titleField>;
  beforeEach(() => {
    field = document.createElement('input');
    document.body.replaceChildren(field);
    given = [];
    title = titleField(field, (typed) => given.push(typed));
    title.show('Stairlifts');
    field.focus();
  });
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const press = (key: string) => field.dispatchEvent(new KeyboardEvent('keydown', { key }));
  const pageTitle = () => document.title.split(' – ')[0];

  test('is shown where nothing is typed', () => {
    title.follow('Ceiling hoists');
    expect([field.value, pageTitle()]).toEqual(['Ceiling hoists', 'Ceiling hoists']);
    field.blur();
    expect([field.value, given]).toEqual(['Ceiling hoists', []]);
  });

  test('leaves what is typed, and Escape leads to it', () => {
    type('Stair');
    title.follow('Ceiling hoists');
    expect([field.value, pageTitle()]).toEqual(['Stair', 'Ceiling hoists']);
    press('Escape');
    expect(field.value).toBe('Ceiling hoists');
    field.blur();
    expect(given).toEqual([]);
  });

  test('gives way to what a person goes on to type', () => {
    type('Ramps');
    title.follow('Ceiling hoists');
    press('Enter');
    expect([field.value, pageTitle(), given]).toEqual(['Ramps', 'Ramps', ['Ramps']]);
  });

  test('is shown where the field is emptied', () => {
    type('');
    title.follow('Ceiling hoists');
    field.blur();
    expect([field.value, given]).toEqual(['Ceiling hoists', []]);
  });
});
