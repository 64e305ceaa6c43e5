import { type Cell, f, type Formula, type Ref, rows, type Rows, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import type { MonthsSheet } from './monthsSheet';
import { scaleKeys } from './outcomeTable';
import { SEE_CHECKS } from './profiles';
import type { Flow, ShownBands, ShownOutcomes, ShownWaits } from './resultTables';
import type { Priorities } from './standards';

const number = (value: Ref) => f`TEXT(${value},"#,##0")`;
const percent = (value: Ref) => f`TEXT(${value},"0%")`;
const days = (value: Ref) => f`TEXT(${value},"0.0")`;

interface SaidOf {
  waits: ShownWaits;
  flow: Flow;
  at: InputAt;
  /** How many referrals the list has. */
  referrals: Ref;
}

/** What the list says, sentence by sentence, and in one. */
export interface Said {
  answer: Formula;
  list: Formula;
  share: Formula;
  month: Formula;
}

/** Where there is no list, or its dates are refused, the sentences say what to do. */
export function saidOf({ waits, flow, at, referrals }: SaidOf): Said {
  const all = (row: Parameters<ShownWaits['at']>[0]) => waits.at(row, 'all');
  const isNone = f`OR(${referrals}=0,${all('waiting')}=${words(SEE_CHECKS)})`;
  const why = f`IF(${referrals}=0,"No referrals yet: paste your list on Referrals, or bring it in under Your data.","No answer: a date on Referrals is missing, in words or the wrong way round. Checks says which, and Workings in which row.")`;
  const waiting = f`${number(all('waiting'))}&" people waited on "&TEXT(${at('asAt').central},"d mmm yyyy")`;
  const share = f`IF(ISNUMBER(${all('share')}),${percent(all('share'))}&" are seen within their standard, those still waiting counted","no share within the standard is shown")`;
  const longest = f`IF(ISNUMBER(${all('longest')}),"the longest wait is "&${number(all('longest'))}&" days","no longest wait is shown")`;
  const [perFte, seen] = [flow.at('perFte', 'now'), flow.at('seen', 'now')];
  const cases = f`IF(ISNUMBER(${perFte}),"; cases for each FTE: "&TEXT(${perFte},"0.0"),"")`;
  return {
    answer: f`IF(${isNone},${why},${waiting}&"; "&${share}&"; "&${longest}&".")`,
    list: f`IF(${isNone},${why},${waiting}&"; "&${longest}&".")`,
    share: f`IF(${isNone},"","Of all whose standard has passed, "&${share}&".")`,
    month: f`IF(${referrals}=0,"","In "&${flow.heading('now')}&" "&${number(flow.at('received', 'now'))}&" were referred"&IF(ISNUMBER(${seen})," and "&${number(seen)}&" first seen","")&${cases}&".")`,
  };
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
  const [month, before] = [lines.heading(last), lines.heading(months.before)];
  const name = f`INDEX(${priorities.names},${at('drawn').central})`;
  const unseen = f`IF(${lines.at('seenDrawn', last)}=0,"nobody was first seen in ","no median is shown for ")&${month}`;
  const seen = f`IF(ISNUMBER(${median}),"median "&${days(median)}&" days of those first seen in "&${month}&"; the standard is "&${number(standard)},${unseen})`;
  const better = scaleKeys.map(
    (key) =>
      f`IF(ISNUMBER(${outcomes.at('share', key)}),${outcomes.heading(key)}&": "&${percent(outcomes.at('share', key))}&" better. ","")`,
  );
  const share = lines.at('shareShown', months.before);
  const notShared = f`IF(${lines.at('due', months.before)}=0,"No standard has passed for those referred in ","No share is shown for those referred in ")&${before}`;
  const texts: Formula[] = [
    f`${name}&": "&${seen}`,
    f`"People waiting "&${bands.heading('b7')}&" weeks: "&${number(bands.at('waiting', 'b7'))}&"; "&LOWER(${bands.heading('b1')})&": "&${number(bands.at('waiting', 'b1'))}`,
    f`"Outcomes, each scale by itself. "&${better.reduce((all, one) => f`${all}&${one}`)}`,
    f`IF(ISNUMBER(${share}),${percent(share)}&" of those referred in "&${before}&" within their standard",${notShared})`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  const said = (row: number) => block.at(row, 0);
  return { block, at: { waits: said(0), ages: said(1), outcomes: said(2), share: said(3) } };
}
