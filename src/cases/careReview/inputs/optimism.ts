import { oneOf } from '../../parts/inputs/accepts';
import { formats } from '../../../plan/cells';
import { type Keyed, keyed, range } from '../../parts/inputs';
import { assumed } from '../../parts/whose';
import { sources } from '../sources';
import { finance, share, within } from '../../parts/inputs/accepts';

const uplift = within(0, 2, 'A share from 0% to 200%');

/** How far an estimate rests on what happened: in order. */
const grades = ['strong', 'moderate', 'weak'];

const grade = <const K extends string>(key: K, of: string): Keyed<K> => ({
  key,
  label: `Grade of evidence: ${of}`,
  central: 'weak',
  unit: 'strong, moderate or weak',
  format: formats.text,
  ...assumed('No outturn is on record to set the percentage against.'),
  owner: finance,
  note: 'strong: your own estimates against outturns. moderate: another council’s. weak: judgement.',
  accepts: oneOf(grades),
});

export const optimismInputs = keyed([
  {
    key: 'optimism',
    label: 'Optimism bias: share taken off benefits',
    ...range(0, 0.1, 0.2),
    unit: 'share of hours and savings',
    format: formats.percent,
    ...assumed(sources.greenBookOptimism),
    owner: finance,
    cautious: 'High',
    note: 'Taken off hours and savings alike',
    accepts: share,
  },
  grade('optimismGrade', 'benefits'),
  {
    key: 'oneOffOptimism',
    label: 'Optimism bias: uplift of the one-off cost',
    ...range(0, 0.05, 0.15),
    unit: 'share of the one-off cost',
    format: formats.percent,
    ...assumed(sources.greenBookOptimism),
    owner: finance,
    cautious: 'High',
    note: 'On top of the cost as estimated',
    accepts: uplift,
  },
  grade('oneOffGrade', 'one-off cost'),
  {
    key: 'runningOptimism',
    label: 'Optimism bias: uplift of running costs',
    ...range(0, 0.05, 0.1),
    unit: 'share of running costs',
    format: formats.percent,
    ...assumed(sources.greenBookOptimism),
    owner: finance,
    cautious: 'High',
    note: 'Reviewers and equipment, on top of the costs as estimated',
    accepts: uplift,
  },
  grade('runningGrade', 'running costs'),
]);
