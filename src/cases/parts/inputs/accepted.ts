import {
  type Cell,
  f,
  fix,
  type Formula,
  type Highlight,
  join,
  type List,
  type Own,
  type Ref,
  words,
} from '../../../layout';
import { formats, typedFormat } from '../../../plan/cells';
import type { Check } from '../checks';
import { hasRange, type Input } from './input';
import type { InputColumn } from './columns';
import { boundsOf } from './accepts';

const OK = 'OK';
const NOT = 'Not accepted';

/** The bounds of a row, and whether every figure of it is within them: plain Excel that stays live in any copy. */
export function acceptedCells(
  input: Input,
  row: Own<InputColumn>,
): Record<'least' | 'most' | 'accepted', Cell> {
  const { format } = input;
  const bounds = boundsOf(input);
  const bound = (value: number | undefined): Cell => ({
    ...(value !== undefined && { value, format: Number.isInteger(value) ? format : typedFormat(format) }),
    style: 'note',
  });
  const wrong = (cell: Ref) => figureIsWrong(input, cell, row, bounds);
  const ifTyped = (cell: Ref) => f`IF(${cell}="",0,${wrong(cell)})`;
  const mayBeBlank = input.mayBeBlank === true || input.central === '';
  const all = join(
    [
      mayBeBlank ? ifTyped(row.central) : wrong(row.central),
      ...(hasRange(input)
        ? [ifTyped(row.low), ifTyped(row.high), f`IF(OR(${row.cautious}="Low",${row.cautious}="High"),0,1)`]
        : []),
    ],
    '+',
  );
  return {
    least: bound(bounds.least),
    most: bound(bounds.most),
    accepted: {
      value: f`IF(${all}=0,${words(OK)},${words(NOT)})`,
      style: 'note',
      format: formats.text,
    },
  };
}

/** A condition of 1 or 0 over one cell that is not blank or must not be: 1 where its value is not accepted. */
function figureIsWrong(
  { accepts, central }: Input,
  cell: Ref,
  row: Own<InputColumn>,
  { least, most }: ReturnType<typeof boundsOf>,
): Formula {
  if (accepts?.rule.kind === 'list') {
    const same = accepts.rule.values.map((value) => f`${cell}=${words(value)}`);
    return f`IF(OR(${same}),0,1)`;
  }
  if (!accepts && typeof central !== 'number') return f`IF(${cell}="",1,0)`;
  const outside = [
    ...(least === undefined ? [] : [f`${cell}<${row.least}`]),
    ...(most === undefined ? [] : [f`${cell}>${row.most}`]),
    ...(accepts?.rule.kind === 'whole' ? [f`INT(${cell})<>${cell}`] : []),
  ];
  return f`IF(ISNUMBER(${cell}),${outside.length === 0 ? 0 : f`IF(OR(${outside}),1,0)`},1)`;
}

/** So that the row to look at is found: the words are in the cells. */
export const acceptedHighlight = (section: List<InputColumn>): Highlight => ({
  range: section.column('accepted'),
  formula: f`${fix(section.at('accepted', 0), '$A1')}<>${words(OK)}`,
  look: 'bad',
});

/**
 * The check over every row of an Inputs sheet that has a label: its low, central, high and cautious value are there and
 * within what the row accepts. An error in a row counts as one that is not accepted; a blank row that a person has
 * inserted counts as none.
 */
export function inputsCompleteCheck(sections: readonly List<InputColumn>[]): Check {
  const not = sections.map((section) => {
    const [label, accepted] = [section.column('label'), section.column('accepted')];
    return f`COUNTIF(${label},"<>")-COUNTIFS(${label},"<>",${accepted},${words(OK)})`;
  });
  return {
    what: 'Every input that must be a number is one, within what it accepts',
    why: 'Inputs: look down the last column for “Not accepted”. The two columns before it give the least and the most.',
    difference: join(not, '+'),
    unit: 'inputs not accepted',
    format: formats.number,
  };
}
