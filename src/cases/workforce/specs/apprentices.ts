import { formats } from '../../../plan/cells';
import { assumed, published } from '../../parts/whose';
import { REPORT, slugOf } from '../published';
import { recordOf } from '../../../evidence/library';
import { FINANCE, numbers, ofExampleSize, shares, spec, wholes } from './spec';

/** How many there are, how long they train, and what each costs while in training. */
export function apprenticeInputs(council: string | null) {
  const printed = council === null ? null : recordOf(`ahp24-apprentices-${slugOf(council)}`);
  const people = numbers(0, 1000, 'A number of people from 0 to 1,000.');
  return [
    spec(
      'apprenticesNow',
      'Apprentices in training at the start',
      printed?.value ?? 0,
      'people',
      formats.number,
      {
        ...people,
        ...(printed && published(`${REPORT}, Figure 23`)),
        note: 'The headcount of the Establishment sheet. They end their training evenly over the years that it takes.',
      },
    ),
    spec('apprenticeIntake', 'Apprentices who start each year', [1, 2, 3], 'people a year', formats.number, {
      cautious: 'Low',
      ...people,
      ...ofExampleSize,
      note: 'Few is the cautious end: fewer qualify. More cost more while in training.',
    }),
    spec('trainingYears', 'Years an apprenticeship takes', 3, 'years', formats.number, {
      ...wholes(1, 10, 'A whole number of years from 1 to 10.'),
      ...assumed('A degree apprenticeship takes three to four years.'),
    }),
    spec(
      'completionShare',
      'Share of an intake that qualifies',
      [0.7, 0.85, 0.95],
      'share',
      formats.percent,
      {
        cautious: 'Low',
        ...shares,
      },
    ),
    spec(
      'stayShare',
      'Share of those qualifying who take a post here',
      [0.7, 0.9, 1],
      'share',
      formats.percent,
      {
        cautious: 'Low',
        ...shares,
        note: 'Each takes one full-time post.',
      },
    ),
    spec('apprenticeFte', 'Paid time of one apprentice', 1, 'FTE', formats.twoDecimals, {
      ...numbers(0, 1, 'A number of FTE from 0 to 1.'),
      ...assumed('Full time, training included.'),
      note: 'Their salary is among the pay inputs.',
    }),
    spec('supernumerary', 'Share of apprentices who are supernumerary', 1, 'share', formats.percent, {
      ...shares,
      ...assumed('All: the whole pay of each is counted.'),
      note: 'The others hold a post that is counted among those in post: of them only backfill is counted.',
    }),
    spec('offJobShare', 'Share of paid time in training away from work', 0.2, 'share', formats.percent, {
      ...shares,
      ...assumed('One day in five.'),
    }),
    spec('backfillShare', 'Share of that time that is backfilled', 1, 'share', formats.percent, {
      ...shares,
      ...assumed('All of it, at the cost of a non-regulated assessor.'),
      note: 'Only of apprentices who hold a post: a supernumerary has no cases to cover.',
    }),
    spec('trainingFee', 'Training fee of one apprentice', 8000, '£ a year', formats.pounds, {
      ...numbers(0, 100_000, 'Pounds a year from 0 to 100,000.'),
      ...assumed('£24,000 over three years. Check the funding band of the standard and your provider.'),
      owner: FINANCE,
      note: 'Held at this amount in every year.',
    }),
    spec('levyShare', 'Share of the fee paid from the levy account', 1, 'share', formats.percent, {
      ...shares,
      ...assumed('All: the levy itself is among the other on-costs.'),
      owner: FINANCE,
      note: 'What the account does not pay is counted as a cost.',
    }),
  ];
}
