import { type Cell, f, type Formula, type Ref, rows, type Rows } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import type { MonthsSheet } from './monthsSheet';
import type { ShownBands, ShownOutcomes, ShownWaits } from './resultTables';
import { scaleKeys } from './outcomeTable';
import type { Priorities } from './standards';

const number = (value: Ref) => f`TEXT(${value},"#,##0")`;
const percent = (value: Ref) => f`TEXT(${value},"0%")`;
const days = (value: Ref) => f`TEXT(${value},"0.#")`;

/** What the list says, in one sentence. */
export function answerOf(waits: ShownWaits, at: InputAt): Formula {
  const all = (row: Parameters<ShownWaits['at']>[0]) => waits.at(row, 'all');
  return f`${number(all('waiting'))}&" people waited on "&TEXT(${at('asAt').central},"d mmm yyyy")&"; "&${percent(all('share'))}&" are seen within their standard, those still waiting counted; the longest wait is "&${number(all('longest'))}&" days."`;
}

interface WordsOf {
  months: MonthsSheet;
  waits: ShownWaits;
  bands: ShownBands;
  outcomes: ShownOutcomes;
  priorities: Priorities;
  at: InputAt;
}

/** What each picture says, live: the pictures take their titles from here. */
export function pictureWords({ months, bands, outcomes, priorities, at }: WordsOf): {
  block: Rows;
  at: { waits: Ref; ages: Ref; outcomes: Ref; share: Ref };
} {
  const { lines, last } = months;
  const [median, standard] = [lines.at('medianShown', last), lines.at('standardDrawn', last)];
  const name = f`INDEX(${priorities.names},${at('drawn').central})`;
  const seen = f`IF(ISNUMBER(${median}),"median "&${days(median)}&" days of those first seen in "&${lines.heading(last)}&"; the standard is "&${number(standard)},"nobody was first seen in "&${lines.heading(last)})`;
  const better = scaleKeys.map(
    (key) =>
      f`IF(ISNUMBER(${outcomes.at('share', key)}),${outcomes.heading(key)}&" "&${percent(outcomes.at('share', key))}&" better. ","")`,
  );
  const share = lines.at('shareShown', months.before);
  const texts: Formula[] = [
    f`${name}&": "&${seen}`,
    f`${number(bands.at('waiting', 'b7'))}&" people wait "&${bands.heading('b7')}&"; "&${number(bands.at('waiting', 'b1'))}&" wait "&LOWER(${bands.heading('b1')})`,
    better.reduce((all, one) => f`${all}&${one}`),
    f`IF(ISNUMBER(${share}),${percent(share)}&" of those referred in "&${lines.heading(months.before)}&" within their standard","No standard has passed for those referred in "&${lines.heading(months.before)})`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  const said = (row: number) => block.at(row, 0);
  return { block, at: { waits: said(0), ages: said(1), outcomes: said(2), share: said(3) } };
}
