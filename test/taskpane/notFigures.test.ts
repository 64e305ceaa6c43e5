import type { CellValue } from '../../src/host/spreadsheet';
import { appliedInWords } from '../../src/taskpane/shared/appliedInWords';
import { explainCell } from '../../src/taskpane/explain/explainCell';
import { chosenOutput } from '../../src/taskpane/explore/choosing';
import { freezePlan } from '../../src/taskpane/finish/freeze';
import { makeCopy, summary } from '../../src/taskpane/finish/makeCopy';
import { leftInWords } from '../../src/taskpane/finish/reports';
import type { Replacement } from '../../src/handOver/replacement';
import { FakeSpreadsheet } from '../support/fakeSpreadsheet';
import { catalogue, implementations } from './fixtures/catalogue';
import { workbookOf } from '../handOver/fixture';
import { contentsOf, Double } from './handOver/double';

const BUSY: CellValue = { error: '#BUSY!' };

describe('A cell that shows #BUSY! is neither a figure nor a refusal', () => {
  const explained = async (cells: Record<string, { value: CellValue; formula?: string }>) => {
    const sheet = new FakeSpreadsheet(cells);
    return (await explainCell(await sheet.selection(), sheet, catalogue, implementations)).problem?.message;
  };

  test('explained: the answer is still to come', async () => {
    expect(await explained({ A1: { value: BUSY, formula: '=OT.SAVING(B2,C2,D1)' } })).toMatch(
      /^Still calculating\. This is neither a figure nor a refusal/,
    );
  });

  test('explained where an argument is busy: nothing has to be put right', async () => {
    const cells = {
      A1: { value: { error: '#VALUE!' }, formula: '=OT.SAVING(B2,C2,D1)' },
      B2: { value: BUSY },
      C2: { value: 1 },
      D1: { value: 1 },
    };
    expect(await explained(cells)).toBe(
      'hoursBefore is B2, which is still calculating. The answer appears when that is done.',
    );
  });

  test('explored: it is no result yet', async () => {
    const sheet = new FakeSpreadsheet({ A1: { value: BUSY, formula: '=OT.SAVING(B2,C2,D1)' } });
    await expect(chosenOutput(sheet)).rejects.toThrow(/A1.* is still calculating, so it has no figure yet\./);
  });

  test('frozen: its formula stays', () => {
    const contents = contentsOf({ Claim: { cells: [['A1', '=OT.ROI(4,1)', BUSY]] } });
    const plan = freezePlan(contents, 'OT', 'ours', { engine: '', vintage: '', date: '' });
    expect(plan.frozen).toEqual([]);
    expect(leftInWords(plan)).toEqual([
      'Claim A1 is still calculating, so its formula stays. Wait until it shows a figure, then look again.',
    ]);
  });

  test('copied: the copy is to be made again', () => {
    const became = (now: string) => ({ became: 'value', now }) as Replacement;
    expect(summary([became('#BUSY!'), became('#N/A'), became('3')])).toEqual([
      '3 formulas became fixed values, each of which says so in its cell.',
      '1 formula was still calculating, so the copy has no figure there. Wait until this workbook shows figures, then make the copy again.',
      '1 of these values is an error. Put them right here first, if the copy is to show figures.',
      'The last sheet of the copy lists each, and why.',
    ]);
  });
});

test('A copy made while figures may be old says so', async () => {
  const double = new Double();
  double.saved = workbookOf({ sheets: { Claim: { rows: '' } } });
  double.calculation = { is: 'unfinished' };
  expect(await makeCopy(double.spreadsheet, catalogue, new Date(2026, 10, 22))).toContainEqual(
    expect.stringMatching(/^Excel has not said that it has finished calculating/),
  );
});

describe('A formula that was damaged without the add-in', () => {
  test.each([
    ['after the file of an add-in that is gone', '=[2]!_xldudf_OT_ROI(4,1)', true],
    ['after another file', "='x.xla'!_xldudf_OT_ROI(4,1)", true],
    ['as the file has it', '=_xldudf_OT_ROI(4,1)', true],
    ['of another kind of add-in', '=_xll.OT_ROI(4,1)', true],
    ['only in a text, with a misspelt name', '=RIO("_xldudf_OT_ROI")', false],
  ])('%s is sent to Repair: %s', async (_what, formula, isDamaged) => {
    const sheet = new FakeSpreadsheet({ A1: { value: { error: '#NAME?' }, formula } });
    const { problem } = await explainCell(await sheet.selection(), sheet, catalogue, implementations);
    expect(problem!.message.startsWith('The formula was damaged')).toBe(isDamaged);
  });
});

describe('What the pane says of a change that is written', () => {
  test('is nothing where all went well', () => {
    expect(appliedInWords({ leftOut: [], calculation: { is: 'done' } })).toEqual([]);
  });

  test('names each look that was left out, with its sheet and the reason, and says that figures may be old', () => {
    const look = { sheet: 'Results', what: 'page orientation', reason: 'Excel could not do this.' };
    expect(appliedInWords({ leftOut: [look], calculation: { is: 'unfinished' } })).toEqual([
      'All figures, formulas and names are written. 1 thing about how the sheets look or are guarded was refused and left out:',
      'Results: page orientation. Excel could not do this.',
      expect.stringMatching(
        /^Excel has not said that it has finished calculating, so figures may still be old\./,
      ),
    ]);
  });
});
