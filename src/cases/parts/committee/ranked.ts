import { type Content, f, type Formula, keyedList, type Ref, span, words } from '../../../layout';
import { formats, typedFormat } from '../../../plan/cells';

/** An input, the value that is used, and the value at which the answer turns: words where there is none. */
export interface Turning {
  label: Content;
  /** `£ an hour`, `minutes a visit` */
  unit: string;
  format: string;
  /** The format by which its words show it, with its sign, where that depends on what is typed. */
  shownAs?: Formula;
  used: Ref;
  turnsAt: Ref;
  /** Between 0 and 1: beyond them no value of it turns the answer. */
  isShare?: true;
}

/** What is typed has this many decimals at the most; a figure with more is worked out, and is shown as its input is. */
const MOST_TYPED = 3;

/** The decimals that a format shows of the number itself, of which a percentage has two more. */
function decimalsOf(format: string): { own: number; most: number } {
  const shown = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const more = format.includes('%') ? 2 : 0;
  return { own: shown + more, most: MOST_TYPED + more };
}

/** The condition that a figure has no more decimals than these. */
const hasAtMost = (decimals: number, figure: Ref) =>
  f`VALUE(TEXT(${figure},${words(`0.${'0'.repeat(decimals)}`)}))=${figure}`;

/** What comes after a figure in its format, which has the sign of pounds or of a percentage already. */
function unitAfter(unit: string, format: string): string {
  if (format.includes('%') || /^£(,|$)/.test(unit)) return '';
  return ` ${unit.replace(/^£ ?/, '').replace(/,.*$/, '')}`.trimEnd();
}

const FROM_ZERO = 'From zero';
/** Changes are compared to this many decimal places. */
const COMPARED = '0.000000000';
/** The heading of the words of the nearest, on the summary. */
export const WHERE_IT_TURNS =
  'Where it turns (inputs at zero come last: a change from zero has no percentage)';

/**
 * How far each input is from the value at which the answer turns, nearest first. A change from zero has no percentage:
 * such inputs come after all that have one, in the order of the table.
 */
export function rankedTable<K extends string>(rowsOf: Readonly<Record<K, Turning>>) {
  const figure = (heading: string, format: string) => ({
    heading: { value: heading, style: 'numberHeading' as const },
    format,
    style: 'result' as const,
  });
  const made = keyedList<K, 'label' | 'change' | 'size' | 'rank' | 'says', Turning>(
    'Ranked',
    { own: '$A1' },
    rowsOf,
    {
      label: { heading: 'Input', style: 'label', of: (_r, { from }) => from?.label },
      change: {
        ...figure('Change that turns it (%)', '0%'),
        of: (_r, { from }) => {
          if (!from) return undefined;
          const { used, turnsAt } = from;
          const change = f`IF(N(${used})=0,${words(FROM_ZERO)},${turnsAt}/${used}-1)`;
          const can = from.isShare ? f`IF(OR(${turnsAt}<0,${turnsAt}>1),"None",${change})` : change;
          return f`IF(ISNUMBER(${turnsAt}),${can},"None")`;
        },
      },
      size: {
        ...figure('Its size (%)', '0%'),
        // Changes as large come in the order of the table, whatever their last digits.
        of: (r) => f`IF(ISNUMBER(${r.change}),VALUE(TEXT(ABS(${r.change}),${words(COMPARED)})),"None")`,
      },
      rank: {
        ...figure('Rank (1 is nearest)', formats.number),
        of: (r): Formula => {
          const sizes = made.column('size');
          const upToHere = span(made.at('size', 0), r.size);
          const fromZero = f`COUNT(${sizes})+COUNTIF(${span(made.at('change', 0), r.change)},${words(FROM_ZERO)})`;
          return f`IF(ISNUMBER(${r.size}),SUMPRODUCT(ISNUMBER(${sizes})*(${sizes}<${r.size}))+SUMPRODUCT((${upToHere}=${r.size})*1),IF(${r.change}=${words(FROM_ZERO)},${fromZero},"None"))`;
        },
      },
      says: {
        heading: { value: 'In words', style: 'heading' },
        format: formats.text,
        style: 'note',
        of: (r, { from }) => {
          if (!from) return undefined;
          const { used, turnsAt } = from;
          const shown = (ref: Ref, format: string) => f`TEXT(${ref},${words(format)})`;
          const { own, most } = decimalsOf(from.format);
          const asUsed = f`IF(AND(NOT(${hasAtMost(own, used)}),${hasAtMost(most, used)}),${shown(used, typedFormat(from.format))},${shown(used, from.format)})`;
          const { shownAs } = from;
          const [now, then, unit] = shownAs
            ? [f`TEXT(${used},${shownAs})`, f`TEXT(${turnsAt},${shownAs})`, '']
            : [asUsed, shown(turnsAt, from.format), unitAfter(from.unit, from.format)];
          const turns = f`${now}&" is used; the answer turns at "&${then}&${words(unit)}&IF(ISNUMBER(${r.change}),", a change of "&TEXT(${r.change},"0%"),"")`;
          return f`IF(ISNUMBER(${r.rank}),${turns},"No value of it turns the answer, or none can be told")`;
        },
      },
    },
  );
  const at = (place: Formula, of: 'label' | 'says') =>
    f`IF(COUNT(${made.column('rank')})>=${place},INDEX(${made.column(of)},MATCH(${place},${made.column('rank')},0)),"None that turns it")`;
  return {
    table: made,
    /** The nearest three. */
    drivers: [f`1`, f`(1+1)`, f`(1+1+1)`].map((place) => ({
      name: at(place, 'label'),
      says: at(place, 'says'),
    })),
  };
}
