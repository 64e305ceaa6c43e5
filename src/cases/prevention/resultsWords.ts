import { type Cell, f, type Formula, type Ref, rows, type Rows, span } from '../../layout';
import { formats } from '../../plan/cells';
import type { GainsList } from './gainsList';
import type { ByCase } from './resultsTables';

export const asPounds = (value: Formula | Ref) => f`TEXT(${value},"£#,##0;-£#,##0")`;
const gainOrLoss = (value: Ref) =>
  f`IF(${value}<0,"costs "&${asPounds(f`ABS(${value})`)},"gains "&${asPounds(value)})`;

/** What the case says, in one sentence: public value, and the council’s own cash. */
export function answerOf({ publicValue, cash }: Pick<ByCase, 'publicValue' | 'cash'>): Formula {
  const ratio = publicValue.at('ratio', 'central');
  const said = f`IF(ISNUMBER(${ratio}),"Public value of "&TEXT(${ratio},"£0.00")&" for each £1 of cost","No cost, so no ratio")`;
  return f`${said}&"; this council "&${gainOrLoss(cash.at('councilNet', 'central'))}&" in cash (low "&${asPounds(cash.at('councilNet', 'low'))}&", high "&${asPounds(cash.at('councilNet', 'high'))}&")."`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords(gains: GainsList, { cash }: Pick<ByCase, 'cash'>) {
  const nets = eachBody(gains, 'net');
  const most = f`INDEX(${gains.column('name')},MATCH(MAX(${nets}),${nets},0))`;
  const payback = cash.at('councilPayback', 'central');
  const texts: Formula[] = [
    f`IF(MAX(${nets})>0,${most}&" gains most in cash: "&${asPounds(f`MAX(${nets})`)}&" net","Nobody gains in cash, net")`,
    f`IF(ISNUMBER(${payback}),"This council has its cash back after "&TEXT(${payback},"0.0")&" years","This council’s payback: "&LOWER(${payback}))`,
  ];
  const block: Rows = rows(
    'Words of the pictures',
    texts.map((value): Cell[] => [{ value, style: 'label', format: formats.text }]),
  );
  return { block, gains: block.at(0, 0), payback: block.at(1, 0) };
}

/** A column of the bodies, without the row of all together. */
export const eachBody = (gains: GainsList, column: Parameters<GainsList['cell']>[1]): Ref =>
  span(gains.cell('adult', column), gains.cell('person', column));
