import { f, list, type Ref, rows, type Sheet, sheet, words } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';
import { STORIES } from './sheets';
import type { Suppression } from './suppression';

/** The most stories that are shown: the first of the list. */
const MOST = 20;
const LEFT_OUT = 'Left out: for the team alone';

export interface Stories {
  sheet: Sheet;
  /** What is shown of the list: it is emptied in a copy that is handed over. */
  body: Ref;
}

/** Notes worth telling, only where consent is recorded and only for the team. */
export function storiesSheet(referrals: Referrals, row: RowByRow['column'], hide: Suppression): Stories {
  const { note, consent, reference } = referrals.column;
  const numbers = Array.from({ length: MOST }, (_, i) => i + 1);
  const told = (what: Ref, index: Ref) =>
    f`IF(${index}>COUNT(${row.story}),"",IF(${hide.isOutside},${words(LEFT_OUT)},INDEX(${what},SMALL(${row.story},${index}))))`;
  const made = list<'number' | 'reference' | 'consent' | 'note', number>('Stories', { spare: 0 }, numbers, {
    number: {
      heading: { value: 'Story (number)', style: 'numberHeading' },
      format: formats.number,
      style: 'label',
      of: (_r, { from }) => from,
    },
    reference: {
      heading: { value: 'Reference', style: 'heading' },
      format: formats.text,
      style: 'note',
      of: (r) => told(reference, r.number),
    },
    consent: {
      heading: { value: 'Consent recorded (date)', style: 'numberHeading' },
      format: formats.date,
      style: 'note',
      of: (r) => told(consent, r.number),
    },
    note: {
      heading: { value: 'The story', style: 'heading' },
      format: formats.text,
      style: 'note',
      of: (r) => ({
        value: told(note, r.number),
        style: 'note',
        format: formats.text,
        isWrapped: true,
        lines: 2,
      }),
    },
  });
  const title = rows('Title of Stories', [
    styled('title', 'Stories'),
    styled(
      'subtitle',
      'Notes with consent recorded by the day of the list, for the team alone. A copy that is handed over has none. One story proves nothing about the average.',
    ),
  ]);
  const master = masterCheck();
  const heading = made.heading('number');
  return {
    body: made.body,
    sheet: sheet(STORIES, [title, master.rows, 1, made], {
      role: 'results',
      widths: [18, 20, 24, 110],
      frozen: { rows: heading },
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: heading },
    }),
  };
}
