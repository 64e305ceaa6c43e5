import { type Content, f, type Formula, keyedList, type Ref, span, words } from '../../../layout';
import { formats, typedFormat } from '../../../plan/cells';

/** An input, the value that is used, and the value at which the answer turns: words where there is none. */
export interface Turning {
  label: Content;
  format: string;
  used: Ref;
  turnsAt: Ref;
  /** Between 0 and 1: beyond them no value of it turns the answer. */
  isShare?: true;
}

/** How far each input is from the value at which the answer turns, nearest first. */
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
          const change = f`${turnsAt}/${used}-1`;
          const can = from.isShare ? f`IF(OR(${turnsAt}<0,${turnsAt}>1),"None",${change})` : change;
          return f`IF(AND(ISNUMBER(${turnsAt}),N(${used})<>0),${can},"None")`;
        },
      },
      size: {
        ...figure('Its size (%)', '0%'),
        of: (r) => f`IF(ISNUMBER(${r.change}),ABS(${r.change}),"None")`,
      },
      rank: {
        ...figure('Rank (1 is nearest)', formats.number),
        of: (r): Formula => {
          const sizes = made.column('size');
          const upToHere = span(made.at('size', 0), r.size);
          return f`IF(ISNUMBER(${r.size}),SUMPRODUCT(ISNUMBER(${sizes})*(${sizes}<${r.size}))+SUMPRODUCT((${upToHere}=${r.size})*1),"None")`;
        },
      },
      says: {
        heading: { value: 'In words', style: 'heading' },
        format: formats.text,
        style: 'note',
        of: (r, { from }) => {
          if (!from) return undefined;
          const { used, turnsAt } = from;
          const shown = (ref: Ref) => f`TEXT(${ref},${words(typedFormat(from.format))})`;
          return f`IF(ISNUMBER(${r.change}),${shown(used)}&" is used; the answer turns at "&${shown(turnsAt)}&", a change of "&TEXT(${r.change},"0%"),"No value of it turns the answer, or none can be told")`;
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
