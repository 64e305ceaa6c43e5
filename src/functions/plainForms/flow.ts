import { commonLength, item, labelled, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';
import { sized } from './savings';
import { headings } from './headings';

export const reablementPlain: PlainForm = {
  size: () => ({ rows: 7, columns: 2 }),
  cells: ({ at }) =>
    labelled(
      ['Measure', 'Value'],
      [
        ['People independent', '{starts}*{independentShare}'],
        ['of which additional to the counterfactual', '{starts}*({independentShare}-{counterfactualShare})'],
        ['Hours of care avoided', `${at(2, 1)}*{weeklyHoursAvoided}*{weeksAvoided}`],
        ['Cost avoided (£, not cash)', `${at(3, 1)}*{hourlyRate}`],
        ['Cost of the service (£)', '{starts}*{costPerStart}'],
        ['Cost avoided net of the service (£)', `${at(4, 1)}-${at(5, 1)}`],
      ],
    ),
};

const PATHWAYS = [
  'Pathway 0: home, no new support',
  'Pathway 1: home with support',
  'Pathway 2: short-term bed',
  'Pathway 3: long-term bed',
];

export const pathwaysPlain: PlainForm = {
  size: () => ({ rows: 5, columns: 3 }),
  cells: ({ texts, at }) =>
    lengthOf(texts, 'shares') !== PATHWAYS.length
      ? null
      : labelled(
          ['Pathway', 'Share', 'People'],
          PATHWAYS.map((name, k) => [name, item(texts, 'shares', k), `{discharges}*${at(k + 1, 1)}`]),
        ),
};

export const frontDoorPlain: PlainForm = {
  size: () => ({ rows: 6, columns: 2 }),
  cells: ({ at }) =>
    labelled(
      ['Measure', 'Value'],
      [
        ['Contacts diverted', '{contacts}*{divertedShare}'],
        ['Returned for an assessment', `${at(1, 1)}*{returnShare}`],
        ['Assessments avoided', `${at(1, 1)}-${at(2, 1)}`],
        ['Assessments left', `{contacts}-${at(3, 1)}`],
        ['Cost avoided, not cash (£)', `${at(3, 1)}*{costPerAssessment}`],
      ],
    ),
};

export const demandPlain: PlainForm = {
  grows: { by: 'years', more: 1, along: 'rows', atMost: 41 },
  cells: ({ texts, rows, at }) => {
    const given = lengthOf(texts, 'annualReductions');
    if (given === null) return null;
    return [
      [...headings.demand],
      ...Array.from({ length: rows - 1 }, (_, year) => {
        const row = year + 1;
        const unlessPast = (formula: string) => `=IF(${year}>{years},0,${formula})`;
        const isNone = year === 0 || (given > 1 && year > given);
        const reduction = isNone ? '0' : item(texts, 'annualReductions', year - 1);
        const trend = `{openingActivity}*(1+{growthRate})^${year}`;
        return [
          `=IF(${year}>{years},"",${year})`,
          unlessPast(`${trend}-${reduction}`),
          unlessPast(`{unitCost}*(1+{unitCostGrowth})^${year}`),
          unlessPast(`${at(row, 1)}*${at(row, 2)}`),
          unlessPast(`${trend}*${at(row, 2)}`),
          unlessPast(`${reduction}*${at(row, 2)}`),
        ];
      }),
    ];
  },
};

export const budgetBridgePlain: PlainForm = {
  size: (texts) => sized(commonLength(texts, 'names', 'amounts'), 3, 2),
  leavesOutBlanks: 'names',
  cells: ({ texts, rows, at }) => {
    const steps = commonLength(texts, 'names', 'amounts');
    if (steps === null || steps !== rows - 2) return null;
    const closing = at(steps, 2);
    return [
      ['Item', 'Amount (£)', 'Running total (£)'],
      ...Array.from({ length: steps }, (_, k) => [
        `=${item(texts, 'names', k)}`,
        `=0+${item(texts, 'amounts', k)}`,
        k === 0 ? `=${at(1, 1)}` : `=${at(k, 2)}+${at(k + 1, 1)}`,
      ]),
      ['Closing', `=${closing}`, `=${closing}`],
    ];
  },
};
