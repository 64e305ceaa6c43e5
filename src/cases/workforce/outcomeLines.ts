import { f, lines, raw, span } from '../../layout';
import { formats } from '../../plan/cells';
import { posts } from './establishmentPlaces';
import { APPRENTICES, type Establishment } from './establishmentSheet';
import { roles, type RoleSlug } from './published';
import type { Year } from '../parts/years';
import type { YearItems } from './yearItems';
import { nth } from '../../formulas/present';

const money = { unit: '£ a year, gross', format: formats.pounds };
type Earlier = 'required' | 'effective' | 'closing' | 'paid' | 'apprenticesPaid' | 'hours';

/** What comes of demand and staff: the gap and its cost, vacancies, temporary funding, capacity. */
export const outcomeLines = (given: YearItems['each'], { used, byYear }: Establishment) => {
  type Here = { column: Year };
  const cost = (slug: RoleSlug, at: Here) => byYear.in(at)[slug];
  /** Of posts in roles that take cases, or that take none, at the cost of the year. */
  const costOfPosts = (takes: '>' | '<=', at: Here) => {
    const costs = byYear.in(at);
    const [first, last] = [nth(roles, 0).slug, nth(roles, APPRENTICES - 1).slug];
    return f`SUMPRODUCT((${posts(used, 'caseload')}${raw(takes)}0)*${posts(used, 'fte')},${span(costs[first], costs[last])})`;
  };
  return lines<Year, Earlier, 'unit' | 'opening'>()({
    gap: {
      label: 'Gap: required less effective (negative = surplus)',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`${r.required}-${r.effective}`,
    },
    gapWords: {
      label: 'Is there enough?',
      unit: 'words',
      format: formats.text,
      of: (r) => f`IF(${r.gap}>0,"Short","Enough")`,
    },
    gapCost: {
      label: 'Cost of closing the gap with therapists, a full year',
      unit: '£ a year, gross',
      format: formats.pounds,
      of: (r, at) => f`MAX(0,${r.gap})/${given.caseloadTherapist}*${cost('occupational-therapist', at)}`,
    },
    vacant: {
      label: 'Vacant at the end of the year',
      unit: 'FTE',
      format: formats.twoDecimals,
      beside: { opening: f`${given.poolEstablished}-${given.poolFte}` },
      of: (r) => f`${given.poolEstablished}-${r.closing}`,
    },
    vacancyRate: {
      label: 'Vacancy rate at the end of the year',
      unit: 'share',
      format: formats.percent,
      of: (r) => f`IF(${given.poolEstablished}>0,${r.vacant}/${given.poolEstablished},"no posts")`,
    },
    temporary: {
      label: 'Temporarily funded at the end of the year',
      unit: 'FTE',
      format: formats.twoDecimals,
      beside: { opening: f`${given.poolTemporary}` },
      of: (_r, { prev }) => f`${prev.temporary}*(1-${given.leaverRate})*(1-${given.madePermanent})`,
    },
    temporaryShare: {
      label: 'Share of those in post that is temporarily funded',
      unit: 'share',
      format: formats.percent,
      beside: { opening: f`IF(${given.poolFte}>0,${given.poolTemporary}/${given.poolFte},"nobody in post")` },
      of: (r) => f`IF(${r.closing}>0,${r.temporary}/${r.closing},"nobody in post")`,
    },
    poolCost: {
      label: 'Mean cost of one FTE of the roles that take cases',
      ...money,
      of: (_r, at) =>
        f`IF(${given.poolFte}>0,${costOfPosts('>', at)}/${given.poolFte},${cost('occupational-therapist', at)})`,
    },
    postsCost: {
      label: 'Roles that take cases, as paid over the year',
      ...money,
      of: (r) => f`${r.paid}*${r.poolCost}`,
    },
    otherCost: {
      label: 'Roles that take no cases, held at the posts filled now',
      ...money,
      of: (_r, at) => costOfPosts('<=', at),
    },
    apprenticePay: {
      label: 'Apprentices in training: pay with on-costs and levy',
      ...money,
      of: (r, at) =>
        f`${r.apprenticesPaid}*${given.apprenticeFte}*${given.supernumerary}*${cost('apprentices', at)}`,
    },
    apprenticeBackfill: {
      label: 'Apprentices in training: backfill of those who hold a post',
      ...money,
      of: (r, at) =>
        f`${r.apprenticesPaid}*${given.apprenticeFte}*(1-${given.supernumerary})*${given.offJobShare}*${given.backfillShare}*${cost('non-regulated-assessor', at)}`,
    },
    apprenticeFees: {
      label: 'Apprentices in training: fees that the levy account does not pay',
      ...money,
      of: (r) => f`${r.apprenticesPaid}*${given.trainingFee}*(1-${given.levyShare})`,
    },
    apprenticeCost: {
      label: 'Apprentices in training, in all',
      ...money,
      of: (r) => f`SUM(${span(r.apprenticePay, r.apprenticeFees)})`,
    },
    staffCost: {
      label: 'Staffing cost, all roles and apprentices',
      ...money,
      of: (r) => f`${r.postsCost}+${r.otherCost}+${r.apprenticeCost}`,
    },
    leviedFees: {
      label: 'Fees that the levy account pays: not in the staffing cost',
      ...money,
      of: (r) => f`${r.apprenticesPaid}*${given.trainingFee}*${given.levyShare}`,
    },
    caseHours: {
      label: 'Hours for cases in a week',
      unit: 'hours a week',
      format: formats.oneDecimal,
      of: (r) => f`${r.effective}*${given.productiveHours}/${given.weeksInYear}`,
    },
    neededHours: {
      label: 'Hours that a week’s cases take',
      unit: 'hours a week',
      format: formats.oneDecimal,
      of: (r) => f`${r.hours}/${given.weeksInYear}`,
    },
  });
};
