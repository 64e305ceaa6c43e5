import { f, type Formula, type Own, type Ref, span, table } from '../../layout';
import { nth } from '../../formulas/present';
import { formats } from '../../plan/cells';
import type { Year, YearRoom } from '../parts/years';
import { stepYear } from './inputs/people';
import type { InputAt } from './inputs/sections';
import { type Step, stepKeys, steps } from './slots';
import type { Taken } from './taken';
import { type Before, nothingBefore } from './years';

/** The years, and the people of each: every step is a share of the one before. */
export function peopleTable(at: InputAt, taken: Taken, position: Ref, room: YearRoom) {
  const firstDay = at('firstDay').central;
  const horizon = at('horizon').central;
  const within = (r: Own<'position'>, formula: Formula) => f`IF(${r.position}="","",${formula})`;
  /** How much of a step holds in a year: a row of Inputs a year, a column a case. */
  const rollOut = (step: Step, r: Own<'position'>) => {
    const years = span(at(stepYear(step, nth(room.years, 0))).used, at(stepYear(step, room.last)).used);
    return f`INDEX(${years},${r.position},${position})`;
  };
  type Key = 'position' | Step;
  const before: Record<Exclude<Step, 'population'>, Step> = {
    eligible: 'population',
    reached: 'eligible',
    taking: 'reached',
    completing: 'taking',
  };
  return table<Key, Year, Before>(
    'People',
    {
      columns: room.years,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'People, by financial year',
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (r) => ({
          value: within(
            r,
            f`YEAR(${firstDay})+${r.position}-1&"/"&TEXT(DATE(YEAR(${firstDay})+${r.position},1,1),"yy")`,
          ),
          format: formats.text,
        }),
      },
    },
    {
      position: {
        label: 'Year of the case',
        unit: 'number',
        format: formats.number,
        ...nothingBefore(formats.number),
        of: (_r, { prev }) =>
          f`IF(${prev.position}="","",IF(${prev.position}+1<=${horizon},${prev.position}+1,""))`,
      },
      ...(Object.fromEntries(
        stepKeys.map((step) => [
          step,
          {
            label: steps[step],
            unit: 'people',
            format: formats.oneDecimal,
            of: (r: Own<Key>) =>
              within(
                r,
                step === 'population'
                  ? f`${taken('population')}*(1+${taken('growth')})^(${r.position}-1)*${rollOut(step, r)}`
                  : f`${r[before[step]]}*${taken(step)}*${rollOut(step, r)}`,
              ),
          },
        ]),
      ) as Record<Step, { label: string; unit: string; format: string; of: (r: Own<Key>) => Formula }>),
    },
  );
}
export type PeopleTable = ReturnType<typeof peopleTable>;
