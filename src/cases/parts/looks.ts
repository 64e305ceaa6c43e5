import { type Cell, rows } from '../../layout';
import { formats, styled } from '../../plan/cells';

/** The top of a sheet. */
export const titled = (title: string, about: string) =>
  rows('Title', [styled('title', title), styled('subtitle', about)]);

/** A line by its label, unit and format, and what it holds. */
export const item = <T>(label: string, unit: string, format: string, of: T) => ({ label, unit, format, of });

/** A heading that may take several lines: over words, or over figures. */
export const wrapped = (value: string, style: 'heading' | 'numberHeading' = 'numberHeading') =>
  ({ value, style, isWrapped: true }) satisfies Cell;

/** A column of figures that are worked out. */
export const figures = (heading: string, format: string, width = 17) => ({
  heading: wrapped(heading),
  format,
  style: 'calculation' as const,
  width,
});

/** A column of words that are worked out. */
export const inWords = (heading: string, width: number) => ({
  ...figures(heading, formats.text, width),
  heading: wrapped(heading, 'heading'),
});

/** What a formula of a list knows of its row. */
export interface RowOf {
  readonly index: number;
}
