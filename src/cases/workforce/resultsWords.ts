import { type Cell, f, type Formula, type Ref, rows, type Rows, type Table, words } from '../../layout';
import { formats } from '../../plan/cells';
import { tolerance } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import { optionKeys } from './mixParts';
import type { optionRows, scenarioRows } from './resultRows';
import type { Option } from './specs/mix';

type ByScenario = Table<keyof typeof scenarioRows, ScenarioName, 'unit' | 'meaning'>;
type ByOption = Table<keyof typeof optionRows, Option, 'unit' | 'meaning'>;

const fte = (amount: Ref) => f`TEXT(ABS(${amount}),"0.0")&" FTE"`;
const people = (amount: Ref) => f`TEXT(${amount},"#,##0")`;
const pounds = (amount: Formula | Ref) => f`TEXT(${amount},"£#,##0;-£#,##0")`;

const gapOf = (
  gap: Ref,
  [short, surplus, none]: readonly [string, string, string] = ['Short of ', 'A surplus of ', 'No gap'],
) =>
  f`IF(ABS(${gap})<=${tolerance},${words(none)},IF(${gap}>0,${words(short)},${words(surplus)})&${fte(gap)})`;
const inSentence = ['short of ', 'a surplus of ', 'no gap'] as const;

/** What the case comes out at, in one sentence. */
export function answerOf({ at }: ByScenario): Formula {
  const costs = f`IF(${at('gap', 'central')}>${tolerance},"; closing the gap costs "&${pounds(at('gapCost', 'central'))}&" a year (low "&${pounds(at('gapCost', 'low'))}&", high "&${pounds(at('gapCost', 'high'))}&")","; there is no gap to close")`;
  return f`${gapOf(at('gap', 'central'))}&" in the first year"&${costs}&"."`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords(
  { at }: ByScenario,
  byOption: ByOption,
): { block: Rows; at: { list: Ref; gap: Ref; mix: Ref; staff: Ref } } {
  const [list, target] = [at('list', 'central'), at('target', 'central')];
  const [cost, costLast] = [at('staffCost', 'central'), at('staffCostLast', 'central')];
  const costs = byOption.all('mixCost');
  const least = f`MATCH(MIN(${costs}),${costs},0)`;
  const letters = f`CHOOSE(${least},${optionKeys.map((key) => words(key))})`;
  const texts: Formula[] = [
    f`${people(list)}&" wait after the first year; the target is "&${people(target)}`,
    f`${gapOf(at('gap', 'central'))}&" in the first year; "&${gapOf(at('gapLast', 'central'), inSentence)}&" in the last"`,
    f`"Option "&${letters}&" costs least: "&${pounds(f`MIN(${costs})`)}&" a year"`,
    f`"Staffing costs "&IF(ROUND(${costLast}-${cost},0)=0,"stay at "&${pounds(cost)},IF(${costLast}<${cost},"fall","rise")&" from "&${pounds(cost)}&" to "&${pounds(costLast)})`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  const said = (row: number) => block.at(row, 0);
  return { block, at: { list: said(0), gap: said(1), mix: said(2), staff: said(3) } };
}
