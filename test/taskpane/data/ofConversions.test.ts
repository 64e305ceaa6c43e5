import { present } from '../../../src/formulas/present';
import { feedsOf } from '../../../src/taskpane/data/feeds';
import { shownOf } from '../../support/extracts/shownOf';

const HEAD =
  'Person ID,Visits per week,Hours before,Carers before,Hours after,Carers after,Rate,Assessed charge';

describe('what a care review takes of conversions is worked out over conversions', () => {
  // £30 × 42 hours and £30 × 21: of 1,260 and 630 a person pays at most 800, so 170 of 630 is lost.
  const converted = Array.from({ length: 4 }, (_, i) => `A${i},28,42,2,21,1,30,800`);
  const grew = Array.from({ length: 6 }, (_, i) => `B${i},14,10,1,12,1,20,50`);
  const figures = async (rows: string[]) => {
    const shown = await shownOf([HEAD, ...rows].join('\n'), 'Care packages figures', 'A1:B60');
    return (label: string) =>
      present(
        shown.find(([first]) => first === label),
        label,
      )[1];
  };
  const [rate, share] = [
    'Average rate of packages that end with one carer, by hours released',
    'Lost income as a share of the gross saving, of packages that end with one carer',
  ] as const;

  test('its rate and its share of lost income', async () => {
    const value = await figures([...converted, ...grew]);
    expect(value(rate)).toBeCloseTo(30, 9);
    expect(value(share)).toBeCloseTo(170 / 630, 9);
  });

  test('hours that grow release none, and weigh nothing in the rate', async () => {
    const value = await figures([...converted, 'C0,28,10,2,14,1,90,0', ...grew]);
    expect(value(rate)).toBeCloseTo(30, 9);
  });

  test('where none converts they are those of all packages', async () => {
    const value = await figures(grew);
    expect(value(rate)).toBeCloseTo(20, 9);
    expect(value(share)).toBe(value('Lost income as a share of the gross saving'));
  });

  test('they fill the case, and without carers the figures of all do, with a note', () => {
    const of = (given: string[]) =>
      feedsOf('care-review', 'packages', given).map(({ figure, note }) => [figure, note !== undefined]);
    expect(of(['rate', 'rateToOne', 'lostShare', 'lostShareToOne'])).toEqual([
      ['rateToOne', false],
      ['lostShareToOne', false],
    ]);
    expect(of(['rate', 'lostShare'])).toEqual([
      ['rate', true],
      ['lostShare', true],
    ]);
  });
});
