import { f, type Formula, type Ref, words } from '../../../layout';
import { formats } from '../../../plan/cells';
import { LIKE_FOR_LIKE, type OptionFigure } from './optionsSheet';

/** The lines of a cash table by year, by what they are of. */
type OptionCash =
  | 'net'
  | 'more'
  | 'minimum'
  | 'another'
  | 'discounted'
  | 'moreDiscounted'
  | 'minimumDiscounted'
  | 'anotherDiscounted';

interface OptionCashGiven {
  /** A line over all years. */
  all(key: OptionCash): Ref;
  /** A sum, or words where a year of the line is not known; left out, every year is known. */
  known?(line: Ref, sum: Formula): Formula;
  /** Text: `in 2026/27 prices`. */
  prices: Formula;
  /** `the horizon` */
  over: string;
}

/** Net present value and net cash of every option, each also without the further lines of the preferred one. */
export function cashHeadlines({
  all,
  known = (_line, sum) => sum,
  prices,
  over,
}: OptionCashGiven): OptionFigure[] {
  const total = (key: OptionCash) => known(all(key), f`SUM(${all(key)})`);
  const alone = (whole: 'net' | 'discounted', further: 'more' | 'moreDiscounted') =>
    known(all(whole), f`SUM(${all(whole)})-SUM(${all(further)})`);
  const present = { minimum: total('minimumDiscounted'), another: total('anotherDiscounted') };
  const cash = { minimum: total('minimum'), another: total('another') };
  return [
    {
      label: f`"Net present value of cash, "&${prices}`,
      unit: '£, cash',
      format: formats.pounds,
      of: { usual: 0, preferred: total('discounted'), ...present },
    },
    {
      label: f`${words(LIKE_FOR_LIKE)}&"net present value of cash, "&${prices}`,
      unit: '£, cash',
      format: formats.pounds,
      of: { usual: 0, preferred: alone('discounted', 'moreDiscounted'), ...present },
    },
    {
      label: `Net cash over ${over}`,
      unit: '£, cash of each year',
      format: formats.pounds,
      of: { usual: 0, preferred: total('net'), ...cash },
    },
    {
      label: `${LIKE_FOR_LIKE}net cash over ${over}`,
      unit: '£, cash of each year',
      format: formats.pounds,
      of: { usual: 0, preferred: alone('net', 'more'), ...cash },
    },
  ];
}

/** Net cash of every option in each year; nothing is shown of a year that the case does not have. */
export function cashByYear<C extends string>(
  columns: readonly C[],
  heading: (column: C) => Ref,
  at: (key: OptionCash, column: C) => Ref,
): OptionFigure[] {
  return columns.map((column) => ({
    label: f`"Net cash flow, "&${heading(column)}`,
    isThere: f`${heading(column)}<>""`,
    unit: '£, cash of the year',
    format: formats.pounds,
    of: {
      usual: 0,
      preferred: f`${at('net', column)}`,
      minimum: f`${at('minimum', column)}`,
      another: f`${at('another', column)}`,
    },
  }));
}
