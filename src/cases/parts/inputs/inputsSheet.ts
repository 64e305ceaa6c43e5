import {
  f,
  type Formula,
  join,
  list,
  type List,
  ROW_HEIGHT,
  type Rows,
  rows,
  type Sheet,
  sheet,
  span,
} from '../../../layout';
import { formats, styled } from '../../../plan/cells';
import { widthForTwoLines } from '../../../plan/lines';
import type { ValidationPlan } from '../../../plan/plan';
import { type Check, masterCheck } from '../checks';
import { INPUTS } from '../sheetNames';
import { acceptedHighlight, inputsCompleteCheck } from './accepted';
import { hasRange, type Input, type InputPlace, type KeyedSection, noteOf } from './input';
import { inputColumns, isAsBuilt } from './inputColumns';
import { ownerHighlights } from './owners';
import { type InputColumn, type OfInput } from './columns';
import { MORE_TITLE, type MoreList, moreHighlight } from '../more/moreInputs';
import { nth } from '../../../formulas/present';

type Section = List<InputColumn>;

export interface Inputs<K extends string> {
  sheet: Sheet;
  at: (key: K) => InputPlace;
  isComplete: Check;
  /** Low, central and high of every input are in order. */
  inOrder: Check;
}

/** Label, low, central, high and unit are on the first screen beside the pane. */
const widths = [42, 18, 15, 15, 24, 16, 14, 14, 16, 24, 66, 24, 60, 14, 18, 15, 16, 15, 16];
const column = { central: 2, lowUses: 6, centralUses: 7, highUses: 8, source: 10, note: 12 } as const;

/**
 * The title of a part of the sheet, and beside it what follows a colon: on paper the first column alone is on every page
 * across, and words that run over its edge are cut there.
 */
function titleOf(name: string): Rows {
  const [title = '', about] = name.split(': ');
  const words = about && about.charAt(0).toUpperCase() + about.slice(1);
  return rows(name, [[...styled('section', title), ...(words ? styled('note', words) : [])]]);
}

/**
 * The Inputs sheet, and where each input is on it.
 * @param subject What they are inputs of.
 */
export function inputsSheet<K extends string>(
  subject: string,
  sections: KeyedSection<K>[],
  more?: MoreList,
): Inputs<K> {
  const inputs = sections.flatMap((section) => section.inputs);
  const places = new Map<string, { input: Input; section: Section; row: number }>();
  const placeOf = (key: string) => {
    const place = places.get(key);
    if (!place) throw new Error(`There is no input ${key}`);
    return place;
  };
  const cellsOf: OfInput = (key) => {
    const { section, row } = placeOf(key);
    return (of) => section.at(of, row);
  };
  const at = (key: string): InputPlace => {
    const cell = cellsOf(key);
    return {
      central: cell('central'),
      used: span(cell('lowUses'), cell('highUses')),
      usedBy: { low: cell('lowUses'), central: cell('centralUses'), high: cell('highUses') },
      whose: cell('whose'),
      isAsBuilt: isAsBuilt(placeOf(key).input, cell),
    };
  };
  const lists = sections.map((section) => {
    const made = list(section.title, { spare: 0 }, section.inputs, inputColumns(cellsOf));
    section.inputs.forEach((input, row) => {
      if (places.has(input.key)) throw new Error(`Two inputs are called ${input.key}`);
      places.set(input.key, { input, section: made, row });
    });
    return made;
  });

  const head = rows('Title of Inputs', [
    [
      ...styled('title', INPUTS),
      ...styled(
        'note',
        'Change the framed cells. A changed figure is yours: write its source beside it; owner and note too.',
      ),
    ],
    [
      ...styled('subtitle', subject),
      ...styled(
        'note',
        'Low is the smaller number and High the larger; the low case takes the end that makes the case worse.',
      ),
    ],
  ]);
  const master = masterCheck();
  const top = span(head.at(0, 0), master.rows.at(0, 0));
  const parts = [
    ...lists.map((body) => ({ title: titleOf(body.name), body })),
    ...(more ? [{ title: titleOf(MORE_TITLE), body: more }] : []),
  ];
  const made = sheet(
    INPUTS,
    [head, master.rows, ...parts.flatMap(({ title: heading, body }) => [1, heading, body])],
    {
      role: 'inputs',
      // Text makes no row higher than two lines, even where it is not visible beside the figures.
      widths: Object.assign([...widths], {
        ...Object.fromEntries(
          [column.central, column.lowUses, column.centralUses, column.highUses].map((at) => [
            at,
            widthForTwoLines(
              inputs.map(({ central }) => String(central)),
              nth(widths, at),
            ),
          ]),
        ),
        [column.source]: widthForTwoLines(
          inputs.map(({ source }) => source),
          nth(widths, column.source),
        ),
        [column.note]: widthForTwoLines(inputs.map(noteOf), nth(widths, column.note)),
      }),
      otherRows: ROW_HEIGHT,
      frozen: { rows: top, columns: top },
      validations: [
        ...inputs.flatMap((input) => validationsOf(input, cellsOf(input.key))),
        ...(more?.validations ?? []),
      ],
      highlights: [
        ...master.highlights,
        ...lists.flatMap(ownerHighlights),
        ...lists.map(acceptedHighlight),
        ...(more ? [moreHighlight(more)] : []),
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: top },
    },
  );
  const ranged = inputs.filter(hasRange);
  return {
    sheet: made,
    at,
    isComplete: inputsCompleteCheck(lists),
    get inOrder() {
      return {
        what: 'Low is not above central, nor central above high, in any input',
        why: 'Inputs: put the smaller number under Low and the larger under High.',
        difference: outOfOrder(cellsOf(nth(ranged, 0).key), cellsOf(nth(ranged, ranged.length - 1).key)),
        unit: 'inputs out of order',
        format: formats.number,
      };
    },
  };
}

function validationsOf(input: Input, cell: ReturnType<OfInput>) {
  const cautious: Pick<ValidationPlan, 'rule' | 'message'> = {
    rule: { kind: 'list', values: ['Low', 'High'] },
    message: 'Low or High: the end that makes the case worse.',
  };
  const { accepts } = input;
  const typed = hasRange(input) ? span(cell('low'), cell('high')) : cell('central');
  return [
    ...(accepts ? [{ range: typed, ...accepts }] : []),
    ...(hasRange(input) ? [{ range: cell('cautious'), ...cautious }] : []),
  ];
}

/** Between the rows of two inputs, headings count as neither. */
function outOfOrder(first: ReturnType<OfInput>, last: ReturnType<OfInput>): Formula {
  const column = (of: InputColumn) => span(first(of), last(of));
  const both = (one: InputColumn, other: InputColumn) =>
    f`SUMPRODUCT(ISNUMBER(${column(one)})*ISNUMBER(${column(other)})*(${column(one)}>${column(other)}))`;
  return join([both('low', 'central'), both('central', 'high')], '+');
}
