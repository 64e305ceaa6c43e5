import { formats } from '../../../plan/cells';
import { type Keyed, keyed, range } from '../../parts/inputs';
import { otLead, share, upTo } from '../../parts/inputs/accepts';
import { assumed } from '../../parts/whose';
import { type Year, type YearRoom } from '../../parts/years';
import { gradeInput } from './grade';
import { type Step, steps } from '../slots';

const stepShare = <const K extends Exclude<Step, 'population'>>(key: K, of: string): Keyed<K> => ({
  key,
  label: `${steps[key]}, of ${of}`,
  ...range(1, 1, 1),
  unit: 'share',
  format: formats.percent,
  ...assumed(),
  owner: otLead,
  note: 'At full scale. The section below says how much of it holds in each year.',
  accepts: share,
});

export const peopleInputs = keyed([
  {
    key: 'population',
    label: 'Population that the service is for',
    ...range(0, 0, 0),
    unit: 'people',
    format: formats.number,
    ...assumed(),
    owner: otLead,
    note: 'In the first year. New people each year: nobody is counted twice.',
    accepts: upTo(10_000_000),
  },
  {
    key: 'growth',
    label: 'Growth of the population',
    ...range(0, 0, 0),
    unit: 'a year',
    format: formats.percent,
    ...assumed('None until you type it.'),
    owner: otLead,
    accepts: {
      rule: { kind: 'decimal', least: -0.5, most: 0.5 },
      message: 'A rate a year from -50% to 50%.',
    },
  },
  stepShare('eligible', 'the population'),
  stepShare('reached', 'those eligible'),
  stepShare('taking', 'those reached'),
  stepShare('completing', 'those taking part'),
  gradeInput('peopleGrade', 'the numbers of people'),
]);

type StepYear = `${Step}-${Year}`;
export const stepYear = (step: Step, year: Year): StepYear => `${step}-${year}`;

/** How much of the figure at full scale holds in each year of the roll-out: five years of each step, or ten. */
export const rollOutInputs = ({ years }: YearRoom, of: readonly Step[]): Keyed<StepYear>[] =>
  of.flatMap((step) =>
    years.map((year, i): Keyed<StepYear> => ({
      key: stepYear(step, year),
      label: `${steps[step]} in year ${i + 1}`,
      ...range(1, 1, 1),
      unit: 'share of full scale',
      format: formats.percent,
      ...assumed('Full scale in every year until you type your own.'),
      owner: otLead,
      accepts: { rule: { kind: 'decimal', least: 0, most: 2 }, message: 'A share from 0% to 200%.' },
    })),
  );

export type PeopleKey = (typeof peopleInputs)[number]['key'] | StepYear;
