import { readFileSync } from 'node:fs';
import path from 'node:path';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import dataValidation from '@univerjs/sheets-data-validation/locale/en-US';
import { LocaleType, merge } from '@univerjs/core';
import { locale } from '../../../src/embedded/page/locale';
import { words } from '../../../src/embedded/page/words';

/** What the page mounts, at first and a moment later. */
const mounted = [
  ...['design', 'ui', 'docs', 'docs-ui', 'find-replace', 'sheets', 'sheets-ui', 'sheets-formula'],
  ...['sheets-formula-ui', 'sheets-numfmt', 'sheets-numfmt-ui', 'sheets-note', 'sheets-note-ui'],
  ...['sheets-find-replace', 'data-validation', 'sheets-data-validation', 'sheets-data-validation-ui'],
  ...['sheets-conditional-formatting', 'sheets-conditional-formatting-ui'],
];
const all: unknown = merge(
  {},
  locale.locales[LocaleType.EN_US],
  dataValidation,
  dataValidationUi,
  conditionalFormattingUi,
  words.univer,
);
const wordsAt = (key: string) =>
  key
    .split('.')
    .reduce<unknown>((place, part) => (place as Record<string, unknown> | undefined)?.[part], all);

test.each(mounted)('every key that @univerjs/%s asks words for has some', (name) => {
  const code = readFileSync(path.join('node_modules/@univerjs', name, 'lib/es/index.js'), 'utf8');
  const asked = [
    ...code.matchAll(/\bt\(\s*"([\w-]+(?:\.[\w-]+)+)"/g),
    ...code.matchAll(
      /\b(?:title|label|tooltip|description|groupTitle)\s*:\s*"([a-zA-Z][\w-]*(?:\.[\w-]+)+)"/g,
    ),
  ].map(([, key = '']) => key);
  expect([...new Set(asked)].filter((key) => wordsAt(key) === undefined)).toEqual([]);
});
