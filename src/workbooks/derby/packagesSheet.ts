import { block, formats, headingLanding, headings, landing, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { CLAIM_SHEET } from './claimSheet';
import { demonstrationExtract } from './demonstrationExtract';

const PACKAGES_SHEET = 'Care packages';

const WEEKS = 50;
const PUBLISHED_HOURS = 61_000;
const FIRST = 7;

export function packagesSheet(): SheetPlan {
  const packages = demonstrationExtract(PUBLISHED_HOURS / WEEKS);
  const last = FIRST + packages.length - 1;
  const column = (letter: string) => `$${letter}$${FIRST}:$${letter}$${last}`;
  const number = (value: number, format: string): CellPlan => ({ value, format, style: 'input' });
  return {
    name: PACKAGES_SHEET,
    frozenRows: FIRST - 1,
    columns: { A: 14, B: 19, C: 18, D: 15, E: 27, F: 3, G: 47, H: 14 },
    print: { orientation: 'landscape', titleRows: `1:${FIRST - 1}` },
    cells: {
      ...block(1, [
        styled('title', 'Demonstration extract: 240 care packages'),
        styled(
          'subtitle',
          'Illustrative rows: nobody’s real care. Invented so that the hours released in a year are the published 61,000.',
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
      ]),
      ...block(FIRST - 1, [
        headings(
          'Package',
          'Hours a week before',
          'Hours a week after',
          'Rate (£ an hour)',
          'Assessed maximum (£ a week)',
        ),
        ...packages.map((p): CellPlan[] => [
          { value: p.id, style: 'label' },
          number(p.hoursBefore, formats.twoDecimals),
          number(p.hoursAfter, formats.twoDecimals),
          number(p.hourlyRate, formats.poundsAndPence),
          number(p.assessedMaximum, formats.pounds),
        ]),
      ]),
      ...block(FIRST - 2, [styled('subtitle', 'Summary, by OT.REVIEWSUMMARY')], 6),
      ...block(
        FIRST - 1,
        [
          headingLanding(1),
          ...summaryFormats.flatMap((format) => landing(1, [undefined, format])),
          [
            { value: 'Check: hours released a year, less those of the Derby case', style: 'note' },
            { value: `=H${FIRST + 10}-'${CLAIM_SHEET}'!$B$8`, format: formats.number, style: 'check' },
          ],
        ],
        6,
      ),
      [`G${FIRST - 1}`]: {
        value: `=OT.REVIEWSUMMARY(${['B', 'C', 'D', 'E'].map(column).join(',')},$B$3)`,
        style: 'heading',
      },
    },
  };
}

const { number: whole, twoDecimals, percent, pounds } = formats;
const summaryFormats = [
  whole,
  whole,
  whole,
  whole,
  twoDecimals,
  twoDecimals,
  twoDecimals,
  twoDecimals,
  twoDecimals,
  percent,
  whole,
  pounds,
  pounds,
  pounds,
  pounds,
  pounds,
  twoDecimals,
];
