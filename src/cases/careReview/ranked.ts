import { f, type Formula, keyedList, mapped, type Ref, span, words } from '../../layout';
import { formats, typedFormat } from '../../plan/cells';
import { switchingLines, type SwitchingKey, type SwitchingTable } from './switchingLines';

interface Shown {
  label: string;
  format: string;
}

/** How far each input is from the value at which the answer turns, nearest first. */
export function rankedTable(switching: SwitchingTable) {
  const rowsOf = mapped<SwitchingKey, Shown, Shown & { key: SwitchingKey }>(
    switchingLines,
    ({ label, format }, key) => ({ key, label, format }),
  );
  const figure = (heading: string, format: string) => ({
    heading: { value: heading, style: 'numberHeading' as const },
    format,
    style: 'result' as const,
  });
  const made = keyedList('Ranked', { own: '$A1' }, rowsOf, {
    label: { heading: 'Input', style: 'label', of: (_r, { from }) => from?.label },
    change: {
      ...figure('Change that turns it (%)', '0%'),
      of: (_r, { from }) => {
        if (!from) return undefined;
        const [used, turns] = [switching.at(from.key, 'used'), switching.at(from.key, 'turnsAt')];
        return f`IF(AND(ISNUMBER(${turns}),N(${used})<>0),${turns}/${used}-1,"None")`;
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
        const [used, turns] = [switching.at(from.key, 'used'), switching.at(from.key, 'turnsAt')];
        const shown = (ref: Ref) => f`TEXT(${ref},${words(typedFormat(from.format))})`;
        return f`IF(ISNUMBER(${r.change}),${shown(used)}&" is used; the answer turns at "&${shown(turns)}&", a change of "&TEXT(${r.change},"0%"),"No value of it turns the answer, or none can be told")`;
      },
    },
  });
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
