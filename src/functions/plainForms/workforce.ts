import { commonLength, item, lengthOf } from '../catalogue/plainTable';
import { type PlainForm } from '../catalogue/notes';
import { sized } from './savings';
import { headings } from './headings';

/** Capacity is in routine cases, of which an urgent case takes several. Urgent people are seen first. */
export const waitingListPlain: PlainForm = {
  grows: { by: 'weeks', along: 'rows', atMost: 520 },
  cells: ({ rows, at }) => {
    const routine = 'MAX(0,{weeklyCapacity}-{urgentReferrals}*{urgentWeight})';
    const routineReferrals = '({weeklyReferrals}-{urgentReferrals})';
    const urgentSeen = 'MIN({urgentReferrals},{weeklyCapacity}/{urgentWeight})';
    const isShort = `${urgentSeen}<{urgentReferrals},${routine}<${routineReferrals}`;
    return [
      [...headings.waitingList],
      ...Array.from({ length: rows - 1 }, (_, k) => {
        const row = k + 1;
        const list = k === 0 ? '{openingList}' : at(k, 3);
        const isPast = `${row}>{weeks}`;
        const [ends, wait] = [at(row, 3), at(row, 4)];
        const enough = `AND(${ends}<=${routineReferrals}*{targetWeeks}/{factor},${routine}>${routineReferrals})`;
        return [
          `=IF(${isPast},"",${row})`,
          `=IF(${isPast},0,{weeklyReferrals})`,
          `=IF(${isPast},0,${urgentSeen}+MIN(${routine},${list}+${routineReferrals}))`,
          `=IF(${isPast},0,MAX(0,${list}+${at(row, 1)}-${at(row, 2)}))`,
          `=IF(${isPast},0,IF(${ends}=0,0,IF(${routine}=0,"not applicable",${ends}/${routine})))`,
          `=IF(${isPast},"",IF(OR(${isShort},NOT(ISNUMBER(${wait})),N(${wait})>{targetWeeks}),"No",IF(${enough},"Yes","At risk")))`,
        ];
      }),
    ];
  },
};

export const workforceProjectionPlain: PlainForm = {
  grows: { by: 'years', along: 'rows', atMost: 40 },
  cells: ({ texts, rows, at }) => {
    const joiners = lengthOf(texts, 'annualJoiners');
    if (joiners === null) return null;
    const hasPosts = texts.establishment !== undefined;
    const vacancies = hasPosts ? headings.vacancies : [];
    return [
      [...headings.workforceProjection, ...vacancies],
      ...Array.from({ length: rows - 1 }, (_, k) => {
        const row = k + 1;
        const unlessPast = (formula: string) => `=IF(${row}>{years},0,${formula})`;
        const join = joiners > 1 && k >= joiners ? '0' : item(texts, 'annualJoiners', k);
        return [
          `=IF(${row}>{years},"",${row})`,
          unlessPast(k === 0 ? '{openingFte}' : at(k, 4)),
          unlessPast(`${at(row, 1)}*{leaverRate}`),
          unlessPast(`${join}*(1+{growthRate})^${k}`),
          unlessPast(`${at(row, 1)}-${at(row, 2)}+${at(row, 3)}`),
          ...(hasPosts
            ? [
                unlessPast(`{establishment}-${at(row, 4)}`),
                unlessPast(`({establishment}-${at(row, 4)})/{establishment}`),
              ]
            : []),
        ];
      }),
    ];
  },
};

export const skillMixPlain: PlainForm = {
  size: (texts) => sized(lengthOf(texts, 'tiers'), 5, 2),
  leavesOutBlanks: 'tiers',
  cells: ({ texts, rows, at }) => {
    const tiers = lengthOf(texts, 'tiers');
    const names = ['tiers', 'cases', 'hoursPerCase', 'productiveHours', 'annualCostPerFte'];
    if (tiers === null || tiers !== rows - 2 || commonLength(texts, ...names) !== tiers) return null;
    const last = rows - 1;
    const ratio = (amount: string, over: string) => `=IF(${over}=0,"not applicable",${amount}/${over})`;
    const column = (n: number) => `${at(1, n)}:${at(last - 1, n)}`;
    return [
      [...headings.skillMix],
      ...Array.from({ length: tiers }, (_, k) => {
        const row = k + 1;
        const of = (name: string) => item(texts, name, k);
        return [
          `=${of('tiers')}`,
          `=${of('cases')}*${of('hoursPerCase')}/${of('productiveHours')}`,
          `=${at(row, 1)}*${of('annualCostPerFte')}`,
          ratio(at(row, 2), of('cases')),
          ratio(at(row, 1), at(last, 1)),
        ];
      }),
      [
        'Total',
        `=SUM(${column(1)})`,
        `=SUM(${column(2)})`,
        ratio(at(last, 2), 'SUM({cases})'),
        ratio(at(last, 1), at(last, 1)),
      ],
    ];
  },
};

export const apprenticePipelinePlain: PlainForm = {
  grows: { by: 'years', along: 'rows', atMost: 40 },
  cells: ({ texts, rows, at }) => {
    const given = lengthOf(texts, 'intakes');
    if (given === null) return null;
    const intake = (k: number) => (given > 1 && k >= given ? '0' : item(texts, 'intakes', k));
    return [
      [...headings.apprenticePipeline],
      ...Array.from({ length: rows - 1 }, (_, k) => {
        const row = k + 1;
        const unlessPast = (formula: string) => `=IF(${row}>{years},0,${formula})`;
        // The intake whose training ended with the year before this one.
        const finishing = (year: number) => {
          if (given === 1) return `IF(${year}>={trainingYears},{intakes},0)`;
          return `IF(AND(${year}>={trainingYears},${year}-{trainingYears}<${given}),INDEX({intakes},MAX(1,MIN(${given},${year + 1}-{trainingYears}))),0)`;
        };
        return [
          `=IF(${row}>{years},"",${row})`,
          unlessPast(`${k === 0 ? '0' : at(k, 1)}+${intake(k)}-${finishing(k)}`),
          unlessPast(`${finishing(k)}*{completionShare}`),
          unlessPast(k === 0 ? at(1, 2) : `${at(k, 3)}+${at(row, 2)}`),
        ];
      }),
    ];
  },
};
