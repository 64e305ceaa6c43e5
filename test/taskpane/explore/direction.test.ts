import { directionOf, wordsAbove } from '../../../src/taskpane/explore/direction';

const asked = (more: Partial<Parameters<typeof directionOf>[0]>) =>
  directionOf({ called: '', above: '', formula: '=A1', text: '5', value: 5, ...more });

describe('the good side of a target, from the words beside a result', () => {
  test.each([
    ['Net present value of cash, by OT.NPV; £, cash, net of all costs', 'atLeast'],
    ['Payback: months from the start until net cash so far is never negative again; months', 'atMost'],
    ['Lead time: months from the start with no saving yet; months', 'atMost'],
    ['Total cost; £, all costs', 'atMost'],
    ['Cost for each hour released; £ an hour', 'atMost'],
    ['Net saving; £, net of lost income', 'atLeast'],
    ['Saving for each pound of cost; ratio', 'atLeast'],
    ['Cost saving; £', 'atLeast'],
    ['Costs avoided; £', 'atLeast'],
    ['Net cost after savings; £', 'atMost'],
    ['Benefit–cost ratio; ratio', 'atLeast'],
    ['Expected wait at the end; weeks', 'atMost'],
    ['People waiting at the end of the year; people', 'atMost'],
    ['Seen within the standard; share', 'atLeast'],
    ['Vacancy rate; of the establishment', 'atMost'],
    ['Vacancies filled; FTE', 'atLeast'],
    ['Gap between demand and capacity; FTE', 'atMost'],
    ['Gap closed; FTE', 'atLeast'],
    ['Turnover; share a year', 'atMost'],
    ['Hourly rate under the new contract; £ an hour', 'atMost'],
    ['Hours released over the horizon; hours', 'atLeast'],
    ['Switching value of cash benefits; share', 'atMost'],
    ['Switching value of costs; share', 'atLeast'],
    ['Average; weeks', 'atMost'],
    ['Whatever this is; things', 'atLeast'],
  ])('%s: %s', (called, wanted) => {
    expect(asked({ called }).wanted).toBe(wanted);
  });

  test('the words that decide are said', () => {
    expect(asked({ called: 'Payback; months' }).because).toBe('Payback');
    expect(asked({ called: 'Average; weeks' }).because).toBe('weeks');
    expect(asked({ called: 'Whatever this is' }).because).toBeNull();
  });

  test('a cost shown below zero is the smaller the higher it is', () => {
    expect(asked({ called: 'Running cost: reviewers; £', text: '-£69,300', value: -69_300 }).wanted).toBe(
      'atLeast',
    );
    expect(asked({ called: 'Gap; FTE', text: '-2', value: -2 }).wanted).toBe('atMost');
  });

  test('a heading above says it where there is nothing to the left', () => {
    expect(asked({ above: 'Payback (months)' }).wanted).toBe('atMost');
    expect(asked({ above: 'Payback (months)', called: 'Net saving' }).wanted).toBe('atLeast');
  });

  test('the format and the function say it where there are no words', () => {
    expect(asked({ text: '5.2 weeks' }).wanted).toBe('atMost');
    expect(asked({ formula: '=OT.PAYBACK(B2:B9)' })).toEqual({ wanted: 'atMost', because: 'OT.PAYBACK' });
    expect(asked({ formula: '=OT.NPV(B2:B9)' })).toEqual({ wanted: 'atLeast', because: null });
  });
});

test('the heading of a column is its nearest text above', () => {
  const text = (address: string, value: string) => ({ address, value, formula: null, spilledFrom: null });
  const contents = [
    { name: 'Own', isProtected: false, cells: [text('B1', 'Title'), text('B3', 'Wait'), text('A4', 'Side')] },
  ];
  expect(wordsAbove(contents, { sheet: 'Own', address: 'B5' })).toBe('Wait');
  expect(wordsAbove(contents, { sheet: 'Own', address: 'C5' })).toBe('');
});
