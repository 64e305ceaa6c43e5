import { f, type Formula, mapped, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import { committeeText } from '../parts/committee/committeeText';
import { movementLines } from '../parts/committee/summaryLines';
import { summarySheet, type YearsLine } from '../parts/committee/summarySheet';
import type { IdentityOnCover } from '../parts/identity';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import type { Mtfs } from '../parts/mtfs/mtfs';
import type { Year } from '../parts/years';
import type { InputAt } from './inputs/sections';
import { BUDGETS, type MoneyByCase } from './plan';
import type { Results } from './resultsSheet';
import { asPounds, isEmpty, NOTHING_YET } from './resultsWords';
import { TURNS_VALUE } from './turning';
import { inPrices } from './resultRows';

interface Given {
  money: MoneyByCase;
  more: MoreLines<Year>;
  mtfs: Mtfs<Year>;
  at: InputAt;
  title: Ref;
  identity: IdentityOnCover;
  results: Results;
  drivers: Parameters<typeof summarySheet>[0]['drivers'];
}

/** Page one and page two of the committee summary. */
export function preventionSummary({ money, more, mtfs, at, title, identity, results, drivers }: Given) {
  const text = committeeText();
  const { council, body, outcomes } = money.central;
  const { years } = outcomes;
  const shown = (column: Year, formula: Formula) => f`IF(${years.position({ column })}="","",${formula})`;
  const line = (label: string, key: Parameters<typeof council.all>[0], isCost = false): YearsLine<Year> => ({
    label,
    unit: '£, cash',
    of: ({ column }) => {
      const cell = council.at(key, column);
      return shown(column, isCost ? f`0-${cell}` : f`${cell}`);
    },
    total: isCost ? f`0-SUM(${council.all(key)})` : f`SUM(${council.all(key)})`,
  });
  const notCash = (label: string, own: (column: Year) => Formula, total: Formula): YearsLine<Year> => ({
    label,
    unit: '£, not cash',
    of: ({ column }) => shown(column, own(column)),
    total,
  });
  const capacity = (column: Year) =>
    f`${body.at('adultCapacity', column)}+${body.at('housingCapacity', column)}+${more.at('capacity', column)}`;
  const cases = (make: (name: ScenarioName) => Ref) =>
    mapped({ low: 1, central: 1, high: 1 } satisfies Record<ScenarioName, 1>, (_one, name) => make(name));
  const { publicValue, cash } = results;
  const ratio = publicValue.at('ratio', 'central');
  return {
    text,
    sheet: summarySheet<Year>({
      title,
      identity,
      budgets: BUDGETS,
      text,
      columns: years.room.years,
      heading: (column) => years.heading(column),
      answer: [
        f`IF(${isEmpty(results)},${words(NOTHING_YET)},"Public value: "&${asPounds(publicValue.at('net', 'central'))}&" net; "&IF(ISNUMBER(${ratio}),TEXT(${ratio},"£0.00")&" for each £1 of cost","no cost")&"; counted: "&${results.added})`,
        f`IF(${isEmpty(results)},"","This council, cash: "&${asPounds(cash.at('councilNet', 'central'))}&"; low case "&${asPounds(cash.at('councilNet', 'low'))}&", high "&${asPounds(cash.at('councilNet', 'high'))})`,
      ],
      cash: [
        {
          label: 'Months in the year (twelve: a full year)',
          unit: 'months',
          format: formats.number,
          of: ({ column }) => shown(column, f`${at('monthsInYear').central}`),
        },
        line('Cash-releasing saving', 'cash'),
        line('Running cost', 'running', true),
        line('One-off cost', 'once', true),
        line('Charges and transfers with people', 'people'),
        line('Transfers with other bodies: no saving', 'others'),
        line('Further lines, net', 'more'),
        { ...line('Net cash flow of this council', 'net'), isResult: true },
        notCash(
          'Capacity of this council, not cash',
          capacity,
          f`SUM(${body.all('adultCapacity')})+SUM(${body.all('housingCapacity')})+SUM(${more.all('capacity')})`,
        ),
        notCash(
          'Cost avoided, not cash (further lines)',
          (column) => f`${more.at('avoided', column)}`,
          f`SUM(${more.all('avoided')})`,
        ),
      ],
      mtfs: movementLines(mtfs),
      cases: [
        {
          label: inPrices('Net public value')(money.central),
          unit: '£, present value',
          format: formats.pounds,
          of: cases((name) => publicValue.at('net', name)),
        },
        {
          label: 'The same, uncorrected for optimism',
          unit: '£, present value',
          format: formats.pounds,
          of: cases((name) => publicValue.at('netUncorrected', name)),
        },
        {
          label: 'Ratio of public value to cost',
          unit: '£ for each £1',
          format: formats.twoDecimals,
          of: cases((name) => publicValue.at('ratio', name)),
        },
        {
          label: 'Net cash of this council',
          unit: '£, cash of the year',
          format: formats.pounds,
          of: cases((name) => cash.at('councilNet', name)),
        },
        {
          label: 'Payback of this council',
          unit: 'years, or words',
          format: formats.oneDecimal,
          of: cases((name) => cash.at('councilPayback', name)),
        },
        {
          label: 'Net cash of the NHS',
          unit: '£, cash of the year',
          format: formats.pounds,
          of: cases((name) => cash.at('net-nhs', name)),
        },
      ],
      drivers,
      driversOf: 'worked out on What turns it',
      driversNote: TURNS_VALUE,
      assumptions: [
        f`"Kinds of value added together: "&${results.added}`,
        f`"Optimism: "&${results.optimism}&". A bed closes, as the NHS body confirms: "&${at('bedCloses').central}`,
        'People join evenly through a year; nothing after the horizon counts. Public value is discounted, cash is not.',
      ],
    }),
  };
}
