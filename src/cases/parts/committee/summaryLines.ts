import { f } from '../../../layout';
import type { MoreLines } from '../more/moreLines';
import type { Mtfs } from '../mtfs/mtfs';
import type { YearsLine } from './summarySheet';

/** The movements of the medium-term plan, line by line, and what they add up to. */
export function movementLines<C extends string>(mtfs: Mtfs<C>, recurring = 'Recurring'): YearsLine<C>[] {
  const movement = (label: string, key: string): YearsLine<C> => ({
    label,
    unit: '£, movement',
    of: ({ column }) => f`${mtfs.movement.at(key, column)}`,
  });
  return [
    movement(recurring, 'recurring'),
    movement('One-off, after its funding', 'oneOffs'),
    movement('Transfers from other bodies', 'transfers'),
    { ...movement('In all', 'total'), isResult: true },
    {
      label: 'Cumulative, against the budget before',
      unit: '£, cash of the year',
      of: ({ column }) => f`${mtfs.soFar.at('total', column)}`,
    },
  ];
}

/** What further lines are worth that is not cash, for a case that has nothing else of the kind. */
export function furtherNotCash<C extends string>(more: MoreLines<C>): YearsLine<C>[] {
  const line = (label: string, key: 'capacity' | 'avoided'): YearsLine<C> => ({
    label,
    unit: '£, not cash',
    of: ({ column }) => f`${more.at(key, column)}`,
  });
  return [
    line('Capacity, not cash (further lines)', 'capacity'),
    line('Cost avoided, not cash (further lines)', 'avoided'),
  ];
}
