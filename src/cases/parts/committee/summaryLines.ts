import { f, type Formula, type Ref } from '../../../layout';
import type { MoreLines } from '../more/moreLines';
import type { Mtfs } from '../mtfs/mtfs';
import type { YearsLine } from './summarySheet';

/** What a year shows of a cell of another sheet. */
type Shown<C extends string> = (column: C, cell: Ref) => Formula;
const asItIs = (_column: string, cell: Ref): Formula => f`${cell}`;

/** The movements of the medium-term plan, line by line, and what they add up to. */
export function movementLines<C extends string>(
  mtfs: Mtfs<C>,
  recurring = 'Recurring',
  shown: Shown<C> = asItIs,
): YearsLine<C>[] {
  const movement = (label: string, key: string): YearsLine<C> => ({
    label,
    unit: '£, movement',
    of: ({ column }) => shown(column, mtfs.movement.at(key, column)),
  });
  return [
    movement(recurring, 'recurring'),
    movement('One-off, after its funding', 'oneOffs'),
    movement('Transfers from other bodies', 'transfers'),
    { ...movement('In all', 'total'), isResult: true },
    {
      label: 'Cumulative, against the budget before',
      unit: '£, cash of the year',
      of: ({ column }) => shown(column, mtfs.soFar.at('total', column)),
    },
  ];
}

/** What further lines are worth that is not cash, for a case that has nothing else of the kind. */
export function furtherNotCash<C extends string>(
  more: MoreLines<C>,
  shown: Shown<C> = asItIs,
): YearsLine<C>[] {
  const line = (label: string, key: 'capacity' | 'avoided'): YearsLine<C> => ({
    label,
    unit: '£, not cash',
    of: ({ column }) => shown(column, more.at(key, column)),
  });
  return [
    line('Capacity, not cash (further lines)', 'capacity'),
    line('Cost avoided, not cash (further lines)', 'avoided'),
  ];
}
