import { item, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';

/** `2027/28` for the k-th financial year from the one that a date is in. */
export function yearLabel(date: string, k: number): string {
  const start = `(YEAR(${date})-(MONTH(${date})<4)+${k})`;
  return `${start}&"/"&RIGHT("0"&MOD(${start}+1,100),2)`;
}

/**
 * The share in force from the first day, integrated over x years, where it builds up over R years and then decays by λ a
 * year. Near no attrition the exact form would lose its digits, so a series takes its place there.
 */
function integrated(x: string): string {
  const [a, r] = ['{annualAttrition}', '({rolloutMonths}/12)'];
  const decay = `-LN(1-${a})`;
  /** (1 − e^−z)/z and (e^−z − 1 + z)/z². */
  const mean = (z: string) => `IF(${z}<0.001,1-${z}/2+${z}^2/6,(1-EXP(-${z}))/MAX(${z},0.001))`;
  const ramp = (z: string) =>
    `IF(${z}<0.01,1/2-${z}/6+${z}^2/24-${z}^3/120,(EXP(-${z})-1+${z})/MAX(${z},0.01)^2)`;
  const upTo = (time: string) => `(${decay}*${time})`;
  const past = `MAX(0,${x}-${r})`;
  return (
    `IF(${x}<=0,0,IF(${x}<=${r},${x}^2/MAX(${r},1E-9)*${ramp(upTo(x))},` +
    `${r}*${ramp(upTo(r))}+${mean(upTo(r))}*${past}*${mean(upTo(past))}))`
  );
}

/** The gross saving of the k-th financial year, at its own prices, from the saving of a full year. */
export function savingInYear(saving: string, k: number): string {
  const months = `(12-MOD(MONTH({startDate})+8,12)+${12 * k})`;
  const until = integrated(`((${months}-{lagMonths})/12)`);
  const before = k === 0 ? '0' : integrated(`((${months}-12-{lagMonths})/12)`);
  return `${saving}*(${until}-${before})*(1+{annualUplift})^${k}`;
}

export const savingProfilePlain: PlainForm = {
  grows: { by: 'years', along: 'rows', atMost: 40 },
  cells: ({ rows }) => [
    ['Financial year', 'Saving (£)'],
    ...Array.from({ length: rows - 1 }, (_, k) => [
      `=IF(${k + 1}>{years},"",${yearLabel('{startDate}', k)})`,
      `=IF(${k + 1}>{years},0,${savingInYear('{fullYearEffect}', k)})`,
    ]),
  ],
};

export const mediumTermMovementPlain: PlainForm = {
  size: (texts) => sized(lengthOf(texts, 'yearlyAmounts'), 3),
  cells: ({ texts, rows, at }) =>
    lengthOf(texts, 'yearlyAmounts') !== rows - 1
      ? null
      : [
          ['Year', 'Amount (£)', 'Movement (£)'],
          ...Array.from({ length: rows - 1 }, (_, k) => [
            k + 1,
            `=0+${item(texts, 'yearlyAmounts', k)}`,
            k === 0 ? `=${at(1, 1)}` : `=${at(k + 1, 1)}-${at(k, 1)}`,
          ]),
        ],
};

export const reserveRepaymentPlain: PlainForm = {
  size: (texts) => sized(lengthOf(texts, 'annualRepayments'), 5),
  cells: ({ texts, rows, at }) =>
    lengthOf(texts, 'annualRepayments') !== rows - 1
      ? null
      : [
          ['Year', 'Opening balance (£)', 'Interest (£)', 'Repayment (£)', 'Closing balance (£)'],
          ...Array.from({ length: rows - 1 }, (_, k) => {
            const row = k + 1;
            return [
              row,
              k === 0 ? '={amountDrawn}' : `=${at(k, 4)}`,
              `=${at(row, 1)}*{interestRate}`,
              `=MIN(${item(texts, 'annualRepayments', k)},${at(row, 1)}+${at(row, 2)})`,
              `=${at(row, 1)}+${at(row, 2)}-${at(row, 3)}`,
            ];
          }),
        ],
};

/** So many rows beneath a heading; null where their number cannot be told. */
export function sized(
  rows: number | null,
  columns: number,
  more = 1,
): { rows: number; columns: number } | null {
  return rows === null ? null : { rows: rows + more, columns };
}
