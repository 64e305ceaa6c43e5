import { list, rows, type Sheet, sheet, span } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { workedOutBy } from './cover';
import { LOG } from './sheetNames';

const ROOM = 25;

/** Of its table, in their order. */
export const logHeadings = [
  'Date',
  'Who',
  'What was changed',
  'Why, and where the figure comes from',
] as const;
const [DATE, WHO, WHAT, WHY] = logHeadings;

interface Entry {
  change: string;
  reason: string;
}

/** Who changed what and why: the first entry says how the workbook was made. */
export function logSheet({
  change = 'Workbook built',
  reason = 'From the answers on the Build page; every other input is a default.',
}: Partial<Entry> = {}): Sheet {
  const entries: readonly Entry[] = [{ change, reason }];
  const text = (heading: string, of?: keyof Entry) => ({
    heading,
    format: formats.text,
    of: (_r: unknown, { from }: { from?: Entry }) =>
      of && from
        ? { value: from[of], format: formats.text, style: 'input' as const, isWrapped: true }
        : undefined,
  });
  const changes = list('Log', { spare: ROOM - entries.length, table: 'ChangeLog', grows: true }, entries, {
    date: {
      heading: DATE,
      format: formats.date,
      of: () => undefined,
      accepts: { rule: { kind: 'date' }, message: 'A date, such as 1 April 2027.' },
    },
    who: text(WHO),
    what: text(WHAT, 'change'),
    why: text(WHY, 'reason'),
  });
  const headings = changes.heading('date');
  const engine = workedOutBy();
  return sheet(
    LOG,
    [
      rows('Title of Log', [
        styled('title', 'Log'),
        styled('subtitle', 'Write down every change of an input: when, who, what and why.'),
      ]),
      engine,
      1,
      changes,
    ],
    {
      role: 'log',
      widths: [16, 24, 70, 70],
      frozen: { rows: headings },
      merges: [span(engine.at(0, 1), engine.at(0, 3))],
      tables: changes.tables,
      validations: changes.validations,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: headings },
    },
  );
}
