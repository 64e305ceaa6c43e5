import { explainCell } from '../../../src/taskpane/explain/explainCell';
import { valueInWords } from '../../../src/taskpane/explain/argumentValue';
import { FakeSpreadsheet, type FakeCell } from '../../support/fakeSpreadsheet';
import { catalogue, implementations } from '../fixtures/catalogue';

const cells: Record<string, FakeCell> = {
  B2: { value: 42 },
  B3: { value: 30 },
  B4: { value: null },
  C2: { value: 21 },
  C3: { value: 28 },
  C4: { value: null },
  D1: { value: 25 },
  D2: { value: -4.5 },
  D4: { value: { error: '#DIV/0!' } },
  D5: { value: 'n/k' },
  E1: { value: 46204 },
};

async function explain(formula: string | null, cell: Partial<FakeCell> = {}, names = {}) {
  const sheet = new FakeSpreadsheet(
    { ...cells, A1: { value: 1, ...(formula !== null && { formula }), ...cell } },
    names,
  );
  return explainCell(await sheet.selection(), sheet, catalogue, implementations);
}

const error = (code: string, message?: string) => ({
  value: { error: code, ...(message !== undefined && { message }) },
});

describe('arguments', () => {
  const inWords = async (formula: string, names = {}) => {
    const { calls } = await explain(formula, {}, names);
    return calls[0]!.arguments.map((argument) => [argument.name, argument.text, valueInWords(argument)]);
  };

  it('come with their text and what it holds now', async () => {
    expect(await inWords('=OT.SAVING(B2:B4,C2:C4,D1,52)')).toEqual([
      ['hoursBefore', 'B2:B4', '3 cells, total 72, 1 blank'],
      ['hoursAfter', 'C2:C4', '3 cells, total 49, 1 blank'],
      ['hourlyRate', 'D1', '25'],
      ['weeksPerYear', '52', null],
    ]);
  });

  it.each([
    ['omitted', '=OT.SAVING(B2,C2,D1)', '365/7 = 52.1428571429, the default'],
    ['empty', '=OT.SAVING(B2,C2,D1,)', '365/7 = 52.1428571429, the default'],
    ['a blank cell', '=OT.SAVING(B2,C2,D1,B4)', 'blank, so the default applies: 365/7 = 52.1428571429'],
  ])('that are optional and %s show the default', async (_, formula, expected) => {
    expect((await inWords(formula))[3]![2]).toBe(expected);
  });

  it('without a default say that they are not used', async () => {
    expect((await inWords('=OT.PARTYEAR(1200,E1)'))[2]![2]).toBe('not used unless given');
    expect((await inWords('=OT.PARTYEAR(1200,E1,B4)'))[2]![2]).toBe('blank, so not used');
  });

  it('that are dates are shown as dates', async () => {
    expect((await inWords('=OT.PARTYEAR(1200,E1)'))[1]![2]).toBe('1 July 2026 (stored as 46,204)');
    expect((await inWords('=OT.PARTYEAR(1200,DATE(2026,7,1))'))[1]![2]).toBe(
      '1 July 2026 (stored as 46,204)',
    );
  });

  it.each([
    ['arithmetic', 'D1*2+10%', '50.1'],
    ['arithmetic over a range', 'B2:B4*10', '3 cells, total 720'],
    ['a sum', 'SUM(B2:B4)', '72'],
    ['our own function', 'OT.ROI(4,1)', '3'],
    ['a name', 'HourlyRate', '25'],
    ["one of Excel's functions", 'MAX(B2:B4)', '42'],
    ['a choice', 'IF(D1>20,"many","few")', '“many”'],
    ['a choice of what is known', 'IF(D1>20,D1,OFFSET(D1,0,0))', '25'],
    ['a name of LET', 'LET(double,D1*2,double+1)', '51'],
    ['a place', 'ROW(D4)*10', '40'],
    ['a calculation, a table at once', 'LAMBDA(x,x*2)({1,2})', '2 cells, total 6'],
    [
      'a function that asks more of the spreadsheet than values',
      'OFFSET(D1,0,0)',
      'Worked out inside the formula; put it in a cell of its own to see its value.',
    ],
    ['a division by zero', 'D1/0', '#DIV/0!'],
    ['arithmetic with text', 'D5*2', '#VALUE!'],
    ['an unknown name', 'Nowhere', 'Its value could not be read.'],
    ['a large constant', '1460000', '1,460,000'],
    ['a plain constant', '52', null],
  ])('that are %s', async (_, text, expected) => {
    expect((await inWords(`=OT.ROI(${text},1)`, { HourlyRate: 'D1' }))[0]![2]).toBe(expected);
  });

  it.each([
    ['LET', '=LET(rate,D1*2,OT.ROI(rate,1))', 'rate', '50'],
    ['LET, by another of its names', '=LET(a,D1,b,(a+1)*2,1+OT.ROI(b,1))', 'b', '52'],
    ['LET, where it is given later', '=LET(a,OT.ROI(rate,1),rate,9,a)', 'rate', '25'],
    [
      'LAMBDA, rather than of the workbook',
      '=LAMBDA(rate,OT.ROI(rate,1))(2)',
      'rate',
      'Its value could not be read.',
    ],
  ])('have the values of names of %s', async (_, formula, text, expected) => {
    expect((await inWords(formula, { rate: 'D1' }))[0]).toEqual(['benefits', text, expected]);
  });

  it('are read in one round trip, each reference once', async () => {
    const sheet = new FakeSpreadsheet({
      ...cells,
      A1: { value: 1, formula: '=OT.ROI(OT.SAVING(B2:B4,C2:C4,D1),D1)+OT.ROI(B2:B4,D1*2)' },
    });
    await explainCell(await sheet.selection(), sheet, catalogue, implementations);
    expect(sheet.reads).toEqual([['B2:B4', 'C2:C4', 'D1']]);
  });
});

describe('calls', () => {
  it('are explained the outer before the inner, each with what it gives', async () => {
    const { calls } = await explain('=ROUND(OT.ROI(OT.SAVING(B2:B4,C2:C4,D1,52),1000),2)');
    expect(calls.map(({ call, result }) => [call.name, result])).toEqual([
      ['ROI', [[28.9]]],
      ['SAVING', [[29900]]],
    ]);
  });

  it('that are the whole formula do not repeat the value of the cell', async () => {
    expect((await explain('=OT.ROI(4,1)')).calls[0]!.result).toBeNull();
  });
});

describe('twins', () => {
  const twin = async (formula: string) => (await explain(formula)).calls[0]!.twin;

  it('have the arguments of the call', async () => {
    expect(await twin('=OT.SAVING(B2:B4,C2:C4,D1+1)')).toEqual({
      formula: '=(SUM(B2:B4)-SUM(C2:C4))*(D1+1)*(365/7)',
    });
  });

  it('take the default for a blank cell, as the function does', async () => {
    expect(await twin('=OT.SAVING(B2,C2,D1,B4)')).toEqual({ formula: '=(SUM(B2)-SUM(C2))*D1*(365/7)' });
  });

  it('hold the twins of the calls inside', async () => {
    expect(await twin('=OT.ROI(OT.SAVING(B2,C2,D1,52),E1,"gross")')).toEqual({
      formula: '=SUM((SUM(B2)-SUM(C2))*D1*52)/SUM(E1)-("gross"="net")',
    });
  });

  it.each([
    ['a table', '=OT.MOVEMENT(B2:B4)', /fills a table/],
    ['text', '=OT.ENGINE()', /Only functions that give one number/],
    ['a missing argument', '=OT.ROI(B2)', /every required argument/],
    ['an inner call without one', '=OT.ROI(OT.MOVEMENT(B2:B4),1)', /MOVEMENT inside this call has none/],
  ])('are refused in words for %s', async (_, formula, reason) => {
    expect(await twin(formula)).toEqual({ reason: expect.stringMatching(reason) });
  });

  it('make a plain formula of a longer one', async () => {
    expect((await explain('=ROUND(OT.ROI(B2,D1,"net"),2)*2')).plainFormula).toBe(
      '=ROUND(SUM(B2)/SUM(D1)-("net"="net"),2)*2',
    );
  });

  it.each([
    ['the formula is one call', '=OT.ROI(4,1)'],
    ['a call has no twin', '=OT.ROI(4,1)&OT.ENGINE()'],
    ['no function of ours is used', '=SUM(B2:B4)'],
  ])('make no plain formula where %s', async (_, formula) => {
    expect((await explain(formula)).plainFormula).toBeNull();
  });
});

describe('errors', () => {
  const problem = async (formula: string, cell: Partial<FakeCell>) => (await explain(formula, cell)).problem;

  it('are told in the words that the spreadsheet keeps', async () => {
    expect(await problem('=OT.SAVING(B2,C2,D2)', error('#VALUE!', 'as kept'))).toEqual({
      code: '#VALUE!',
      message: 'as kept',
      source: 'refusal',
    });
  });

  it('are told in the words of the function where the spreadsheet keeps none', async () => {
    expect(await problem('=OT.SAVING(B2,C2,D2)', error('#VALUE!'))).toEqual({
      code: '#VALUE!',
      message: 'hourlyRate must be zero or more; it is -4.5',
      source: 'refusal',
    });
  });

  it('come from the innermost call that refuses', async () => {
    const found = await problem('=OT.ROI(OT.SAVING(B2,C2,D2),1)', error('#VALUE!'));
    expect(found?.message).toBe('hourlyRate must be zero or more; it is -4.5');
  });

  it.each([
    [
      'an argument holds an error',
      '=OT.ROI(D1:D4,1)',
      '#DIV/0!',
      'benefits is D1:D4, which holds #DIV/0!. Put that right first.',
    ],
    ['a required argument is missing', '=OT.ROI(B2)', '#N/A', 'OT.ROI needs costs, and it is not given.'],
    ['a required argument is empty', '=OT.ROI(,B2)', '#N/A', 'OT.ROI needs benefits, and it is not given.'],
    ['there are too many arguments', '=OT.ROI(1,2,"net",4)', '#VALUE!', 'OT.ROI takes at most 3 arguments.'],
    [
      'the function does not exist',
      '=OT.RIO(4,1)',
      '#NAME?',
      'There is no function OT.RIO. Look for its name under Functions.',
    ],
    [
      'the add-in is not loaded',
      '=OT.ROI(4,1)',
      '#NAME?',
      expect.stringContaining('are not loaded in this workbook'),
    ],
    [
      'the table is blocked',
      '=OT.MOVEMENT(D1:D4)',
      '#SPILL!',
      expect.stringContaining('cells it needs are not blank'),
    ],
    ['it is still running', '=OT.MOVEMENT(D1:D4)', '#BUSY!', expect.stringContaining('Still calculating')],
    [
      'an argument cannot be read',
      '=OT.ROI(Nowhere,1)',
      '#VALUE!',
      expect.stringContaining('of the wrong kind'),
    ],
    [
      'a scalar is given a range',
      '=OT.SAVING(B2,C2,D1:D2)',
      '#VALUE!',
      expect.stringContaining('of the wrong kind'),
    ],
    ['an ordinary formula misspells', '=SUMM(B2)', '#NAME?', expect.stringContaining('does not know')],
    ['an ordinary formula divides by zero', '=B2/B4', '#DIV/0!', expect.stringContaining('divided by zero')],
    ['the code is a new one', '=B2', '#NEW!', 'The formula could not be worked out.'],
  ])('are explained when %s', async (_, formula, code, message) => {
    expect(await problem(formula, error(code))).toMatchObject({ code, message });
  });

  it.each([
    '#VALUE!',
    '#N/A',
    '#NAME?',
    '#SPILL!',
    '#DIV/0!',
    '#REF!',
    '#NULL!',
    '#NUM!',
    '#CALC!',
    '#BUSY!',
  ])('of code %s have a sentence of their own', async (code) => {
    const found = await problem('=SUM(B2)', error(code));
    expect(found?.message).toMatch(/^[A-Z].{20,}\.$/);
    expect(found?.message).not.toBe('The formula could not be worked out.');
  });

  it('are none where the cell shows a value, even if a call would refuse', async () => {
    expect(await problem('=IFERROR(OT.SAVING(B2,C2,D2),0)', { value: 0 })).toBeNull();
  });
});

it('asks nothing of the spreadsheet for a plain value', async () => {
  const sheet = new FakeSpreadsheet({ A1: { value: 5 } });
  const explanation = await explainCell(await sheet.selection(), sheet, catalogue, implementations);
  expect(sheet.reads).toEqual([]);
  expect(explanation).toMatchObject({ calls: [], problem: null, plainFormula: null });
});
