import { DataValidationStatus } from '@univerjs/core';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { rangeAt } from '../../src/embedded/addresses';
import { highlightPlan, highlightRules, validationPlan, validationRules } from '../../src/embedded/rules';
import { highlightLooks } from '../../src/plan/palette';
import type { HighlightPlan, SheetPlan, ValidationPlan } from '../../src/plan/plan';
import { openEmbedded } from '../support/embedded/openEmbedded';

type Rule = ValidationPlan['rule'];

const whole: Rule = { kind: 'whole', least: 0, most: 10 };
const share: Rule = { kind: 'decimal', least: 0, most: 1 };
const positive: Rule = { kind: 'decimal', least: 0 };
const atMost: Rule = { kind: 'decimal', most: 5 };
const anyNumber: Rule = { kind: 'decimal' };
const year: Rule = { kind: 'date', least: 46113, most: 46477 };
const list: Rule = { kind: 'list', values: ['None', 'Some', 'All'] };

const sheet = (rest: Partial<SheetPlan>): SheetPlan => ({ name: 'Case', columns: {}, cells: {}, ...rest });
const { VALID, INVALID } = DataValidationStatus;

test.each<[string, Rule, string | number, DataValidationStatus]>([
  ['a whole number within', whole, 10, VALID],
  ['a whole number beyond', whole, 11, INVALID],
  ['a fraction where whole numbers are asked for', whole, 1.5, INVALID],
  ['a share', share, 0.4, VALID],
  ['more than the whole', share, 1.4, INVALID],
  ['text for a number', share, 'most', INVALID],
  ['no upper end', positive, 1e9, VALID],
  ['below the lower end', positive, -1, INVALID],
  ['no lower end', atMost, -1e9, VALID],
  ['above the upper end', atMost, 5.1, INVALID],
  ['any number', anyNumber, -1e12, VALID],
  ['any number but text', anyNumber, 'x', INVALID],
  ['a date within', year, 46200, VALID],
  ['a date before', year, 40000, INVALID],
  ['a value of the list', list, 'Some', VALID],
  ['another', list, 'Nearly', INVALID],
])('what may be typed: %s', async (_what, rule, value, status) => {
  const book = await openEmbedded({ sheets: { First: { A1: 1 } } });
  const validations = [{ range: 'B2', rule, message: 'No.' }];
  await book.spreadsheet.apply({ sheets: [sheet({ validations, cells: { B2: { value } } })] });
  const id = book.workbook.getSheetBySheetName('Case')!.getSheetId();
  const validator = book.injector.get(SheetsDataValidationValidatorService);
  expect(await validator.validatorCell(book.workbook.getUnitId(), id, 1, 1)).toBe(status);
  book.dispose();
});

test.each([whole, share, positive, atMost, anyNumber, year, list])('a rule is a plan again: %j', (rule) => {
  const validations = [{ range: 'B2:B9', rule, message: 'What would be accepted.' }];
  expect(validationRules(sheet({ validations }), 'x').flatMap(validationPlan)).toEqual(validations);
});

test('a highlight is a plan again', () => {
  const highlights: HighlightPlan[] = [{ range: 'A1:C9', formula: '=$B1<>"OK"', look: 'bad' }];
  expect(highlightRules(sheet({ highlights }), 'x').flatMap(highlightPlan)).toEqual(highlights);
});

test('a highlight follows its formula, cell by cell', async () => {
  const book = await openEmbedded({ sheets: { First: { A1: 1 } } });
  const highlights: HighlightPlan[] = [{ range: 'A1:A2', formula: '=$A1<0', look: 'bad' }];
  await book.spreadsheet.apply({
    sheets: [sheet({ highlights, cells: { A1: { value: -1 }, A2: { value: 1 } } })],
  });
  const id = book.workbook.getSheetBySheetName('Case')!.getSheetId();
  const service = book.injector.get(ConditionalFormattingService);
  const look = async (row: number) => {
    service.composeStyle(book.workbook.getUnitId(), id, row, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return service.composeStyle(book.workbook.getUnitId(), id, row, 0)?.style?.cl?.rgb;
  };
  expect([await look(0), await look(1)]).toEqual([highlightLooks.bad.ink, undefined]);
  book.dispose();
});

test('ranges are read from either corner', () => {
  expect(rangeAt('C9:A1')).toEqual(rangeAt('A1:C9'));
  expect(() => rangeAt('A:C')).toThrow('A:C is not the address of a range of cells');
});
