import { recordOf } from '../../evidence/library';
import {
  beside,
  type Cell,
  f,
  fix,
  keyedList,
  list,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { claimed } from './claimInputs';
import { type DemonstrationPackage, demonstrationExtract } from './demonstrationExtract';

const PACKAGES_SHEET = 'Care packages';
const WEEKS = 50;

/** The rows that OT.REVIEWSUMMARY spills. */
const summaryRows = {
  reviewed: formats.number,
  reduced: formats.number,
  unchanged: formats.number,
  increased: formats.number,
  before: formats.twoDecimals,
  after: formats.twoDecimals,
  released: formats.twoDecimals,
  added: formats.twoDecimals,
  netReleased: formats.twoDecimals,
  share: formats.percent,
  hoursAYear: formats.number,
  gross: formats.pounds,
  lostIncome: formats.pounds,
  net: formats.pounds,
  perReviewed: formats.pounds,
  perReduced: formats.pounds,
  median: formats.twoDecimals,
} as const;

/** The invented packages, and beside them what OT.REVIEWSUMMARY makes of them. */
export function packagesSheet(claimedHours: Ref): Sheet {
  const title = rows('Title of the packages', [
    styled('title', 'Demonstration extract: 240 care packages'),
    styled(
      'subtitle',
      'Illustrative rows: no real person’s care. Invented so that the hours released in a year are the published 61,000.',
    ),
    [
      { value: 'Weeks in a year', style: 'label' },
      { value: WEEKS, format: formats.number, style: 'input' },
      {
        value:
          '50, as in some published figures: care is not delivered every week. The functions’ default is 365/7.',
        style: 'note',
      },
    ],
  ]);
  const packages = packagesList();
  const column = (key: Parameters<typeof packages.column>[0]) => packages.column(key);
  const summary = keyedList('Summary', {}, summaryRows, {
    item: {
      heading: {
        value: f`OT.REVIEWSUMMARY(${[
          column('before'),
          column('after'),
          column('rate'),
          column('assessedMaximum'),
          title.at(2, 1),
        ]})`,
        style: 'heading',
      },
      of: (): Cell => ({ style: 'calculation' }),
    },
    value: {
      heading: { style: 'numberHeading' },
      of: (_r, { from }): Cell => ({ style: 'calculation', ...(from && { format: from }) }),
    },
  });
  const hours = fix(summary.cell('hoursAYear', 'value'), 'A1');
  const headings = span(title.at(0, 0), packages.heading('id'));
  return sheet(
    PACKAGES_SHEET,
    [
      title,
      1,
      beside([1, packages], 1, [
        rows('Title of the summary', [styled('subtitle', 'Summary, by OT.REVIEWSUMMARY')]),
        summary,
        rows('Check of the hours', [
          [
            { value: 'Check: hours released a year, less those of the Derby case', style: 'note' },
            { value: f`${hours}-${claimedHours}`, format: formats.number, style: 'check' },
          ],
        ]),
      ]),
    ],
    {
      widths: [14, 19, 18, 15, 27, 3, 47, 14],
      frozen: { rows: headings },
      print: { orientation: 'landscape', titleRows: headings },
    },
  );
}

const packagesList = () => {
  const { twoDecimals, poundsAndPence, pounds } = formats;
  const over = (value: string) => ({ value, style: 'numberHeading' }) as const;
  const number = (heading: string, format: string, of: (one: DemonstrationPackage) => number) => ({
    heading: over(heading),
    format,
    of: (_r: unknown, { from }: { from?: DemonstrationPackage }) => from && of(from),
  });
  return list('Packages', { spare: 0 }, demonstrationExtract(recordOf(claimed.hours).value / WEEKS), {
    id: { heading: 'Package', style: 'label', of: (_r, { from }) => from?.id },
    before: number('Hours a week before', twoDecimals, ({ hoursBefore }) => hoursBefore),
    after: number('Hours a week after', twoDecimals, ({ hoursAfter }) => hoursAfter),
    rate: number('Rate (£ an hour)', poundsAndPence, ({ hourlyRate }) => hourlyRate),
    assessedMaximum: number('Assessed maximum (£ a week)', pounds, ({ assessedMaximum }) => assessedMaximum),
  });
};
