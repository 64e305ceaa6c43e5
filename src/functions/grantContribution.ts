import { grantMultipliers } from '../evidence/reference';
import { grantContribution as contributionOf } from '../model/grantContribution';
import { zeroOrMore } from './arguments/domain';
import { isOmitted } from './arguments/ranges';
import { finite } from './arguments/refusal';
import { choice, number } from './arguments/scalars';
import { grantContributionFormula } from './catalogue/grantContributionTwin';
import type { Family } from './catalogue/notes';

/**
 * An estimate of what an applicant contributes to a Disabled Facilities Grant, from the excess of weekly income over the applicable amount. There is none for an adaptation for a child or for an applicant on a passporting benefit: do not use it for them.
 * @customfunction DFGCONTRIBUTION
 * @param weeklyIncome Applicant’s income, pounds a week, tariff income from savings included. Zero or more.
 * @param applicableAmount Applicable amount, pounds a week: allowances, premiums and the housing allowance. Zero or more.
 * @param tenure "owner" or "tenant".
 * @param [costOfWorks] Pounds that the works cost, the most that is contributed. Zero or more. Left out, the contribution has no such limit.
 * @returns Pounds; 0 where income is at or under the applicable amount.
 */
export function grantContribution(
  weeklyIncome: unknown,
  applicableAmount: unknown,
  tenure: unknown,
  costOfWorks?: unknown,
): number {
  const result = contributionOf(
    number('weeklyIncome', weeklyIncome, zeroOrMore),
    number('applicableAmount', applicableAmount, zeroOrMore),
    grantMultipliers[choice('tenure', tenure, TENURES)],
    isOmitted(costOfWorks) ? null : number('costOfWorks', costOfWorks, zeroOrMore),
  );
  return finite(result, 'weeklyIncome');
}

const TENURES = ['owner', 'tenant'] as const;

export const grantContributionFamily: Family = {
  title: 'Prevention and flow',
  functions: {
    DFGCONTRIBUTION: {
      example: { formula: '=OT.DFGCONTRIBUTION(260,200,"owner")', value: 1358.022 },
      uses: ['dfg_loan_multiplier_owner', 'dfg_loan_multiplier_tenant'],
      refusals: ['A tenure that is neither "owner" nor "tenant" is #VALUE!.'],
      twin: grantContributionFormula,
      typicalCall: '=OT.DFGCONTRIBUTION(B5,C5,"owner",D5)',
      inWords: `Excess = weekly income − applicable amount, if above zero. Each part of it × the multiplier of its band: for an owner ${inWords('owner')}; for a tenant ${inWords('tenant')}. Never above the cost of the works where that is given.`,
      source:
        'Housing Renewal Grants Regulations 1996 (SI 1996/2890), regulation 12, as amended by SI 2008/1190: the loan that weekly excess would repay over ten years for an owner and five for a tenant.',
      caution:
        'An estimate, not the statutory assessment. An adaptation for a child, and an applicant on a passporting benefit, have no contribution, whatever this gives. Contributions to earlier works are not deducted, and amendments after SI 2008/3104 were not checked.',
    },
  },
};

/** `18.85 to £47.95 a week, 37.69 to £95.89, 150.77 to £191.78 and 376.93 above`. */
function inWords(tenure: (typeof TENURES)[number]): string {
  const bands = grantMultipliers[tenure].map(({ upTo, value }, i) =>
    upTo === null ? `${value} above` : `${value} to £${upTo}${i === 0 ? ' a week' : ''}`,
  );
  return `${bands.slice(0, -1).join(', ')} and ${bands[bands.length - 1]}`;
}
