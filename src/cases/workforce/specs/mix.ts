import { formats } from '../../../plan/cells';
import { spec, numbers, shares, caseload } from './spec';

export const tiers = [
  { key: 'Complex', name: 'Urgent and complex' },
  { key: 'Standard', name: 'Standard' },
  { key: 'Equipment', name: 'Equipment and low-level' },
] as const;

export const options = [
  { key: 'A', name: 'A  Mix as assumed now' },
  { key: 'B', name: 'B  More delegation' },
  { key: 'C', name: 'C  More registered' },
] as const;
export type Tier = (typeof tiers)[number]['key'];
export type Option = (typeof options)[number]['key'];

/** Share of a tier's cases by option: senior practitioner, then non-regulated assessor. The rest fall to therapists. */
const mix: Record<`${Option}${Tier}`, [number, number]> = {
  AComplex: [0.25, 0],
  AStandard: [0.03, 0.5],
  AEquipment: [0, 0.9],
  BComplex: [0.25, 0],
  BStandard: [0.03, 0.6],
  BEquipment: [0, 1],
  CComplex: [0.4, 0],
  CStandard: [0.1, 0.3],
  CEquipment: [0, 0.7],
};

export const mixInputs = [
  ...options.flatMap((option) =>
    tiers.flatMap((tier) => {
      const [senior, assessor] = mix[`${option.key}${tier.key}`];
      const label = (who: string) => `Option ${option.key}: ${tier.key.toLowerCase()} cases, ${who}`;
      return [
        spec(
          `senior${option.key}${tier.key}`,
          label('senior practitioners'),
          senior,
          'share of cases',
          formats.percent,
          shares,
        ),
        spec(
          `assessor${option.key}${tier.key}`,
          label('non-regulated assessors'),
          assessor,
          'share of cases',
          formats.percent,
          shares,
        ),
      ];
    }),
  ),
  spec('extraTime', 'Extra time of a case that an assessor takes', 0.1, 'share of hours', formats.percent, {
    ...shares,
    note: 'For checking and countersigning by registered staff, counted as the assessor’s.',
  }),
  spec(
    'caseloadTherapist',
    'Caseload: occupational therapist',
    1,
    'share of a full one',
    formats.percent,
    caseload,
  ),
  spec('caseloadSenior', 'Caseload: senior practitioner', 0.6, 'share of a full one', formats.percent, {
    ...caseload,
    note: 'The rest is supervision and complex advice.',
  }),
  spec(
    'caseloadOther',
    'Caseload: other allied health professional',
    1,
    'share of a full one',
    formats.percent,
    shares,
  ),
  spec(
    'caseloadAssessor',
    'Caseload: non-regulated assessor',
    1,
    'share of a full one',
    formats.percent,
    caseload,
  ),
  spec('caseloadManager', 'Caseload: allied health manager', 0, 'share of a full one', formats.percent, {
    ...shares,
    note: 'Roles at 0% stay outside the projection, at a constant cost.',
  }),
  spec('caseloadApprentice', 'Caseload: apprentice', 0, 'share of a full one', formats.percent, {
    ...shares,
    note: 'Zero: apprentices take no cases of their own until they qualify.',
  }),
  spec('leastSupervision', 'Fewest registered FTE for each to supervise', 0.5, 'ratio', formats.twoDecimals, {
    ...numbers(0, 10, 'A ratio from 0 to 10.'),
    note: 'Others are non-regulated FTE and apprentices. 0.5 is one registered post for two others. Where it is not kept, the workbook says so in words.',
  }),
];
