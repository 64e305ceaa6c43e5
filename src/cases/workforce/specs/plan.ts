import { formats } from '../../../plan/cells';
import { keyed, type Keyed } from '../../parts/inputs';
import { type Accepts, decimal, within } from '../../parts/inputs/accepts';
import { blankInput } from '../../parts/inputs/blankInput';
import { assumed } from '../../parts/whose';
import { horizonInput, type YearRoom } from '../../parts/years';

export const PLAN_TITLE = 'Options and cash by year: what the others are';

const blank = <const K extends string>(
  key: K,
  label: string,
  unit: string,
  format: string,
  accepts: Accepts,
): Keyed<K> => blankInput({ key, label, unit, format, accepts, owner: 'OT lead' });
const once = within(0, 1_000_000_000, 'Pounds');
const posts = decimal(-10_000, 10_000, 'Full-time equivalents; fewer is negative.');

/** What the committee summary, the medium-term plan and the options ask beyond the scenario. */
export const planInputs = (room: YearRoom) =>
  keyed([
    horizonInput(
      room,
      5,
      'As far as there is room.',
      'Financial years, from the one that the first day begins. Pay after the pay year grows as typed under Pay; no published series reaches these years.',
    ),
    {
      key: 'planOnce',
      label: 'One-off cost of the preferred option: recruiting, equipment, moving',
      central: 0,
      unit: '£, once',
      format: formats.pounds,
      ...assumed('None until you type your own.'),
      owner: 'Finance',
      accepts: once,
      note: 'In the first year shown',
    },
    {
      key: 'monthsInYear',
      label: 'Months in a year',
      central: 12,
      unit: 'months',
      format: formats.number,
      ...assumed('Arithmetic'),
      owner: 'Finance',
      accepts: decimal(12, 12, 'Twelve.'),
    },
    blank('minimumPosts', 'Do minimum: therapists beyond those projected', 'FTE', formats.oneDecimal, posts),
    blank('minimumOnce', 'Do minimum: one-off cost', '£, once', formats.pounds, once),
    blank(
      'anotherPosts',
      'Another option: therapists beyond those projected',
      'FTE',
      formats.oneDecimal,
      posts,
    ),
    blank('anotherOnce', 'Another option: one-off cost', '£, once', formats.pounds, once),
  ]);
export type PlanKey = ReturnType<typeof planInputs>[number]['key'];
