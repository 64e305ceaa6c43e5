import {
  type Content,
  f,
  type Formula,
  type Line,
  rows,
  type Sheet,
  sheet,
  span,
  type Table,
  table,
  words,
} from '../../../layout';
import { formats, styled } from '../../../plan/cells';
import { masterCheck } from '../checks';
import { OPTIONS } from '../sheetNames';

export const optionKeys = ['usual', 'minimum', 'preferred', 'another'] as const;
export type OptionKind = (typeof optionKeys)[number];
export const NOT_COMPLETED = 'Not completed';
/** Further lines are in the preferred option alone: begins a row that leaves them out, so that options compare. */
export const LIKE_FOR_LIKE = 'Like for like, without further lines: ';

/** A figure of every option; left out where the option has none. */
export interface OptionFigure {
  label: Content;
  unit: string;
  format: string;
  of: { readonly [P in OptionKind]?: Content };
  /** The condition that there is such a figure, such as a year within the horizon; left out, there always is. */
  isThere?: Formula;
}

export interface OptionsGiven {
  /** What the options are changes from. */
  about: string;
  /** Which figures count the further lines of the preferred option, and which do not. */
  further: string;
  /** What each is called, and what it is. */
  names: { readonly [P in OptionKind]: { name: string; about: Content } };
  /** The condition that an option is filled; left out, it always is. */
  isDone: { readonly [P in OptionKind]?: Formula };
  headlines: readonly OptionFigure[];
  /** Net cash by year: the label has the year. */
  years: readonly OptionFigure[];
}

export interface Options {
  sheet: Sheet;
  table: Table<string, OptionKind>;
}

/** Business as usual, do minimum, the preferred option and one more, with every headline figure and cash by year. */
export function optionsSheet({ about, further, names, isDone, headlines, years }: OptionsGiven): Options {
  const shown = (option: OptionKind, value: Content | undefined, isThere?: Formula): Content => {
    if (value === undefined) return 'Not worked out';
    const done = isDone[option];
    const given = done === undefined ? value : f`IF(${done},${asFormula(value)},${words(NOT_COMPLETED)})`;
    return there(given, isThere);
  };
  const lineOf = ({ label, unit, format, of, isThere }: OptionFigure): Line<string, OptionKind> => ({
    label: { value: there(label, isThere), style: 'label', isWrapped: true, ...(isThere && { lines: 1 }) },
    unit: { value: there(unit, isThere), style: 'unit' },
    format,
    style: 'result',
    // Figures and the words in their place end together, so that no word is flush with the figure before it.
    align: 'right',
    ...(format === formats.text && { isWrapped: true }),
    of: {
      usual: shown('usual', of.usual, isThere),
      minimum: shown('minimum', of.minimum, isThere),
      preferred: shown('preferred', of.preferred, isThere),
      another: shown('another', of.another, isThere),
    },
  });
  const figures = [...headlines, ...years];
  const made = table<string, OptionKind>(
    'Options',
    {
      columns: optionKeys,
      heading: {
        label: 'Figure',
        of: {
          usual: names.usual.name,
          minimum: names.minimum.name,
          preferred: names.preferred.name,
          another: names.another.name,
        },
      },
    },
    {
      about: {
        label: { value: 'What it is', style: 'label' },
        unit: 'words',
        format: formats.text,
        isWrapped: true,
        lines: 4,
        of: {
          usual: names.usual.about,
          minimum: names.minimum.about,
          preferred: names.preferred.about,
          another: names.another.about,
        },
      },
      ...Object.fromEntries(figures.map((one, i) => [`figure${i + 1}`, lineOf(one)])),
    },
  );
  const title = rows('Title of Options', [
    styled('title', 'Options side by side'),
    styled('subtitle', about),
    styled('subtitle', further),
  ]);
  const master = masterCheck();
  return {
    table: made,
    sheet: sheet(OPTIONS, [title, master.rows, 1, made], {
      role: 'results',
      widths: [46, 26, 30, 30, 30, 30],
      frozen: { rows: master.rows.at(0, 0), columns: made.heading('label') },
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: span(title.at(0, 0), master.rows.at(0, 0)) },
    }),
  };
}

/** Nothing of a figure is shown where there is no such figure: no label and no unit either. */
const there = (value: Content, isThere: Formula | undefined): Content =>
  isThere === undefined ? value : f`IF(${isThere},${asFormula(value)},"")`;

const asFormula = (value: Content): Formula => {
  if (typeof value === 'object') return value.kind === 'ref' ? f`${value}` : value;
  if (typeof value === 'number') return f`${value}`;
  return words(String(value));
};
