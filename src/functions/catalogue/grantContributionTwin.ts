import { grantMultipliers } from '../../evidence/reference';
import { nth, present } from '../../formulas/present';

const EXCESS = 'MAX(0,{weeklyIncome}-{applicableAmount})';

/** Each part of the weekly excess times the multiplier of its band, and no more than the cost of the works. */
export function grantContributionFormula(texts: Readonly<Record<string, string>>): string {
  const terms = grantMultipliers.owner.map(({ over, upTo }, band) => {
    const within = upTo === null ? EXCESS : `MIN(${EXCESS},${upTo})`;
    const part = over === 0 ? within : `MAX(0,${within}-${over})`;
    return `${multiplier(band, present(texts.tenure, 'tenure'))}*${part}`;
  });
  const contribution = terms.join('+');
  return texts.costOfWorks === undefined ? contribution : `MIN(${contribution},{costOfWorks})`;
}

/** Written out where the formula names the tenure, looked up where a cell does. */
function multiplier(band: number, tenure: string): string {
  const { owner, tenant } = grantMultipliers;
  const named = /^"\s*(owner|tenant)\s*"$/i.exec(tenure)?.[1]?.toLowerCase() as keyof typeof grantMultipliers;
  if (named) return String(nth(grantMultipliers[named], band).value);
  return `INDEX({${nth(owner, band).value},${nth(tenant, band).value}},MATCH(TRIM({tenure}),{"owner","tenant"},0))`;
}
