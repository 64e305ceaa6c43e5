import { type Cell, f, type Formula, type Ref, rows, type Rows, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { GainsList } from './gainsList';
import { addedKeys } from './inputs/method';
import { paybackWords } from './moneySheet';
import type { ByCase } from './resultsTables';

export const asPounds = (value: Formula | Ref) => f`TEXT(${value},"£#,##0;-£#,##0")`;
const gainOrLoss = (value: Ref) =>
  f`IF(${value}<0,"costs "&${asPounds(f`ABS(${value})`)},"gains "&${asPounds(value)})`;

export const NOTHING_YET = 'Nothing to answer yet: type people, outcomes and costs on Inputs.';

/** A condition: there is no cost and no benefit of any kind, so that no figure is an answer. */
export const isEmpty = ({ publicValue, cash }: Pick<ByCase, 'publicValue' | 'cash'>): Formula => {
  const kinds = addedKeys.map((kind) => publicValue.at(`kind-${kind}`, 'central'));
  const figures = [...kinds, publicValue.at('costs', 'central'), cash.at('councilNet', 'central')];
  return f`AND(${figures.map((figure) => f`${figure}=0`)})`;
};

/** What the case says, in one sentence: public value, and the council’s own cash. */
export function answerOf(of: Pick<ByCase, 'publicValue' | 'cash'>): Formula {
  const { publicValue, cash } = of;
  const ratio = publicValue.at('ratio', 'central');
  const said = f`IF(ISNUMBER(${ratio}),"Public value of "&TEXT(${ratio},"£0.00")&" for each £1 of cost","No cost, so no ratio")`;
  return f`IF(${isEmpty(of)},${words(NOTHING_YET)},${said}&"; this council "&${gainOrLoss(cash.at('councilNet', 'central'))}&" in cash (low "&${asPounds(cash.at('councilNet', 'low'))}&", high "&${asPounds(cash.at('councilNet', 'high'))}&").")`;
}

/** What follows from each picture, live: the pictures take their titles from here. */
export function pictureWords(gains: GainsList, of: Pick<ByCase, 'publicValue' | 'cash'>) {
  const { cash } = of;
  const none = isEmpty(of);
  const pays = eachBody(gains, 'pays');
  const payer = f`MATCH(MAX(${pays}),${pays},0)`;
  const ofPayer = (column: 'name' | 'gains') => f`INDEX(${eachBody(gains, column)},${payer})`;
  const payback = cash.at('councilPayback', 'central');
  const texts: Formula[] = [
    f`IF(${none},"Who pays and who gains: nothing typed yet",IF(MAX(${pays})>0,${ofPayer('name')}&" pays most, "&${asPounds(f`MAX(${pays})`)}&", and gains "&${asPounds(ofPayer('gains'))}&" in cash","No body pays in cash"))`,
    f`IF(${none},"Net cash so far: nothing typed yet",IF(ISNUMBER(${payback}),"This council has its cash back after "&TEXT(${payback},"0.0")&" years",IF(${payback}=${words(paybackWords.none)},"This council has no net cost in any year","This council does not get its cash back within the horizon")))`,
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
