import fc from 'fast-check';
import { readAnswer, readAnswers, typedDefault } from '../../../src/taskpane/build/answers';
import { serialOf } from '../../../src/model/dates';
import type { Question } from '../../../src/cases/parts/caseDefinition';
import { fakeCase } from '../fixtures/fakeCase';

const question = (id: string) => fakeCase.questions.find((q) => q.id === id)!;

test.each<[string, string, number | string]>([
  ['packages', '12', 12],
  ['packages', ' 1,200 ', 1200],
  ['rate', '£25.05', 25.05],
  ['rate', '£ 1,234.50', 1234.5],
  ['rate', '.5', 0.5],
  ['rate', '0', 0],
  ['attrition', '30', 0.3],
  ['attrition', '30%', 0.3],
  ['attrition', '12.3 %', 0.123],
  ['attrition', '0.3%', 0.003],
  ['attrition', '0', 0],
  ['attrition', '1', 0.01],
  ['attrition', '100', 1],
  ['start', '01/04/2027', serialOf({ year: 2027, month: 4, day: 1 })],
  ['start', '1/4/2027', serialOf({ year: 2027, month: 4, day: 1 })],
  ['start', '1.4.2027', serialOf({ year: 2027, month: 4, day: 1 })],
  ['start', '29/02/2028', serialOf({ year: 2028, month: 2, day: 29 })],
  ['council', ' Derby ', 'Derby'],
  ['basis', 'spend', 'spend'],
])('of %s, %p is %p', (id, typed, answer) => expect(readAnswer(question(id), typed)).toEqual({ answer }));

const wholeNumber = 'Type a whole number from 1 to 10,000, such as 240.';
const rate = 'Type a number of 0 or more, such as 25.05.';
const share = 'Type a percentage from 0% to 100%, such as 15%.';
const date = 'Type a date as day/month/year from 01/01/2000 to 31/12/2099, such as 01/04/2027.';
const not = (typed: string) => `“${typed}” is not accepted.`;
const empty = 'Nothing is typed here.';

test.each([
  ['nothing', 'packages', '  ', `${wholeNumber} ${empty}`],
  ['words', 'packages', 'many', `${wholeNumber} ${not('many')}`],
  ['a part of a package', 'packages', '1.5', `${wholeNumber} ${not('1.5')}`],
  ['too few', 'packages', '0', `${wholeNumber} ${not('0')}`],
  ['too many', 'packages', '10,001', `${wholeNumber} ${not('10,001')}`],
  ['a comma that may be a decimal point', 'rate', '1,20', `${rate} ${not('1,20')}`],
  ['a percentage of pounds', 'rate', '5%', `${rate} ${not('5%')}`],
  ['a negative rate', 'rate', '-1', `${rate} ${not('-1')}`],
  ['a negative rate in pounds', 'rate', '-£1', `${rate} ${not('-£1')}`],
  ['a number in powers of ten', 'rate', '1e3', `${rate} ${not('1e3')}`],
  ['a number too large to hold', 'rate', '9'.repeat(400), `${rate} ${not('9'.repeat(400))}`],
  ['more than the whole', 'attrition', '101', `${share} ${not('101')}`],
  ['pounds for a share', 'attrition', '£30', `${share} ${not('£30')}`],
  ['a month that is none', 'start', '01/13/2027', `${date} ${not('01/13/2027')}`],
  ['a day that is none', 'start', '29/02/2027', `${date} ${not('29/02/2027')}`],
  ['a start too long ago', 'start', '31/12/1999', `${date} ${not('31/12/1999')}`],
  ['a start too far off', 'start', '01/01/2100', `${date} ${not('01/01/2100')}`],
  ['a short year', 'start', '01/04/27', `${date} ${not('01/04/27')}`],
  ['the year first', 'start', '2027-04-01', `${date} ${not('2027-04-01')}`],
  ['no words', 'council', '', `Type a few words. ${empty}`],
  ['no choice', 'basis', '', 'Choose one of these.'],
  ['a choice that is not offered', 'basis', 'other', 'Choose one of these.'],
])('%s is refused, with the accepted values', (_, id, typed, refusal) =>
  expect(readAnswer(question(id), typed)).toEqual({ refusal }),
);

test.each(['0.3', '.05', '-0.5'])('%s as a share may mean two things, so it is asked about', (typed) => {
  const reading = readAnswer(question('attrition'), typed);
  expect(reading).toEqual({
    refusal: expect.stringContaining(`Type ${typed}% if you mean less than one per cent`),
  });
});

it('takes no text that would become a formula', () => {
  expect(readAnswer(question('council'), '=A1')).toEqual({ refusal: expect.stringContaining('equals sign') });
});

it('takes no words where the default has none', () => {
  const optional: Question = { ...question('council'), kind: 'text', default: '' };
  expect(readAnswer(optional, ' ')).toEqual({ answer: '' });
});

test.each<[Partial<Question>, string]>([
  [{}, 'Type a number, such as 1,200.'],
  [{ most: 9 }, 'Type a number of 9 or less, such as 1,200.'],
])('says which values are accepted with %p', (bounds, accepted) => {
  const any = { ...question('rate'), least: undefined, default: 1200, ...bounds } as Question;
  expect(readAnswer(any, 'x')).toEqual({ refusal: `${accepted} ${not('x')}` });
});

describe('only what the person typed is an answer, or a refusal', () => {
  it.each([
    ['a field left alone takes its default later', { basis: 'budget' }, { basis: 'budget' }],
    [
      'a figure typed is theirs, equal to the default or not',
      { basis: 'budget', packages: '240' },
      { basis: 'budget', packages: 240 },
    ],
  ])('%s', (_, typed, answers) => expect(readAnswers(fakeCase.questions, typed)).toEqual({ answers }));

  it.each([
    ['a choice that only they can make is missing', {}, ['basis']],
    ['a field was emptied', { basis: 'budget', rate: '' }, ['rate']],
    ['words where a number is asked for', { basis: '', rate: 'x' }, ['basis', 'rate']],
  ])('%s', (_, typed, refused) => {
    const result = readAnswers(fakeCase.questions, typed);
    expect('refusals' in result ? Object.keys(result.refusals).sort() : []).toEqual(refused);
  });
});

describe('the text shown as the default reads back as the default', () => {
  const back = (of: Question) => readAnswer(of, typedDefault(of));
  it('for numbers and shares to the penny and the hundredth of a per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
        const number = { ...question('rate'), least: -Infinity, default: n / 100 } as Question;
        expect(back(number)).toEqual({ answer: n / 100 });
        const fraction = {
          ...question('attrition'),
          least: -Infinity,
          most: Infinity,
          default: n / 10_000,
        } as Question;
        expect(back(fraction)).toEqual({ answer: n / 10_000 });
      }),
    );
  });
  it('for dates', () => {
    fc.assert(
      fc.property(
        fc.integer({
          min: serialOf({ year: 2000, month: 1, day: 1 }),
          max: serialOf({ year: 2099, month: 12, day: 31 }),
        }),
        (serial) => {
          expect(back({ ...question('start'), default: serial } as Question)).toEqual({ answer: serial });
        },
      ),
    );
  });
});
