import { f, type Formula, join, type Ref, rows, type Rows } from '../../layout';
import { formats } from '../../plan/cells';
import type { Cell } from '../../layout';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import { type Result, type Results, says } from './resultLines';

const pounds = (amount: Formula | Ref) => f`TEXT(${amount},"£#,##0;-£#,##0")`;
const size = (amount: Formula | Ref) => f`TEXT(ABS(${amount}),"£#,##0")`;

/** Whether a case pays back: its payback is then a number of months. */
function paysBack(results: Results): Formula {
  const of = (name: ScenarioName) => results.at('payback', name);
  const central = of('central');
  const when = f`IF(${central}=0,"Pays back from the start","Pays back in month "&${central})`;
  const isFree = (payback: Ref) => f`${payback}=${says.nothingToPayBack}`;
  const pays = (payback: Ref) => f`OR(ISNUMBER(${payback}),${isFree(payback)})`;
  const low = f`IF(${pays(of('low'))},"; so does the low case","; low case does not")`;
  const high = f`IF(${pays(of('high'))},"; high case does","; nor does the high case")`;
  const free = f`"No cost, so nothing to pay back"&IF(${isFree(of('low'))},"",IF(ISNUMBER(${of('low')}),"; the low case pays back","; the low case does not pay back"))`;
  return f`IF(ISNUMBER(${central}),${when}&${low},IF(${isFree(central)},${free},"Does not pay back"&${high}))`;
}

/** What the case comes out at, in one sentence. */
export function answerOf(results: Results, prices: Formula): Formula {
  const npv = (name: ScenarioName) => pounds(results.at('npv', name));
  return f`${paysBack(results)}&". Net present value "&${npv('central')}&" (low "&${npv('low')}&", high "&${npv('high')}&"), "&${prices}&"."`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords(results: Results): {
  block: Rows;
  at: { byYear: Ref; payback: Ref; waterfall: Ref; cases: Ref };
} {
  const central = (key: Result) => results.at(key, 'central');
  const net = central('netCash');
  const positive = join(
    scenarioNames.map((name) => f`(N(${results.at('npv', name)})>0)`),
    '+',
  );
  const texts: Formula[] = [
    f`IF(${net}<0,"Costs "&${size(net)}&" more cash than it releases","Releases "&${size(net)}&" more cash than it costs")`,
    paysBack(results),
    f`${pounds(central('gross'))}&" gross becomes "&${pounds(net)}&" of net cash"`,
    f`"Cash pays for itself in "&(${positive})&" of 3 cases"`,
  ];
  const block = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  const at = (row: number) => block.at(row, 0);
  return { block, at: { byYear: at(0), payback: at(1), waterfall: at(2), cases: at(3) } };
}
