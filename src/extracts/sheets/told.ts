import { formats, heldText } from '../../plan/cells';
import type { CellPlan } from '../../plan/plan';
import { became, becameOfAlike, type Shared } from '../again/under';
import type { Reading } from '../propose';
import { headingOf } from '../unnamed';
import type { Understood } from '../understand';
import { unitInWords } from './unitWords';

type Row = (CellPlan | null)[];

/** More refused rows than this are counted and not listed. */
export const MOST_REFUSED_LISTED = 2_000;

const label = (value: string): CellPlan => ({ ...heldText(value), style: 'label' });
const note = (value: string): CellPlan => ({ ...heldText(value), style: 'note' });
const count = (value: number): CellPlan => ({ value, style: 'calculation', format: formats.number });

/** How many rows the file has, and what became of them. */
export function rowsRead({ counts }: Understood, { leavesOutDuplicates }: Reading): Row[] {
  const said: [string, number, boolean][] = [
    ['Rows read', counts.read, true],
    ['Rows taken', counts.taken, true],
    ['Rows refused', counts.refused, true],
    [
      leavesOutDuplicates ? 'Exact duplicates left out' : 'Exact duplicates, taken all the same',
      counts.duplicates,
      true,
    ],
    ['Totals ignored', counts.totals, true],
    ['Blank rows ignored', counts.blank, false],
    ['Headings repeated, ignored', counts.headings, false],
    ['Notes ignored', counts.notes, false],
  ];
  return said
    .filter(([, value, isAlways]) => isAlways || value > 0)
    .map(([what, value]) => [label(what), count(value)]);
}

/** What became of rows that were here before, and of new ones that were here already. */
export function rowsShared({ before, exact, changed, alike, replaced, choice }: Shared): Row[] {
  const said: [string, number][] = [
    ['Rows that were here before', before],
    ['New rows left out: here already, with the same values', exact],
    [`New rows whose reference was here with other values, ${became[choice ?? 'leave']}`, changed],
    [`New rows like one that was here, without a reference, ${becameOfAlike(choice)}`, alike],
    ['Rows here before that newer ones replace', replaced],
  ];
  return said.filter(([, value]) => value > 0).map(([what, value]) => [label(what), count(value)]);
}

/** What a person should know of the rows taken: what is odd, blank, or could be read in another way. */
export function toKnow(understood: Understood, { dates }: Reading): Row[] {
  const { cautions, odd, blanks, eitherWay, repeated, outputs } = understood;
  const line = (value: number) => note(`Row ${value}`);
  return [
    ...cautions.map((caution): Row => [label(caution)]),
    ...odd.map(({ what, count: rows, line: at }): Row => [label(what), count(rows), null, line(at)]),
    ...outputs.flatMap(({ key, heading }): Row[] =>
      blanks[key] ? [[label(`Blank: ${heading}`), count(blanks[key])]] : [],
    ),
    ...(eitherWay > 0
      ? [
          [
            label(
              `Dates that could be read two ways, read with the ${dates.order === 'day first' ? 'day' : 'month'} first`,
            ),
            count(eitherWay),
          ],
        ]
      : []),
    ...(repeated
      ? [
          [
            label('References that come again with other values: taken'),
            count(repeated.count),
            null,
            line(repeated.line),
          ],
        ]
      : []),
  ];
}

const choices = { drop: 'left out', key: 'replaced by a key', keep: 'kept, as you chose' } as const;

/** Every column of the file: its use, how its numbers are read, and whether identifiers are left out, keyed or kept. */
export function columnRows({ kind }: Understood, reading: Reading): Row[] {
  const { mapping, units, identifiers, choices: chosen } = reading;
  const last = Math.max(reading.headings.length, ...reading.unnamed.map(({ column }) => column + 1));
  return Array.from({ length: last }, (_, column) => headingOf(reading, column)).flatMap(
    (heading, column): Row[] => {
      if (heading === '') return [];
      const key = Object.keys(mapping).find((field) => mapping[field] === column);
      const unit = key === undefined ? undefined : units[key];
      const identifier = identifiers.find((one) => one.column === column);
      return [
        [
          label(heading),
          note(key === undefined ? 'Not used' : (kind.fields[key]?.label ?? key)),
          note(unit ? unitInWords(unit) : ''),
          note(identifier ? `${identifier.kind}: ${choices[chosen[column] ?? 'drop']}` : ''),
        ],
      ];
    },
  );
}

export function refusedRows({ refused }: Understood): Row[] {
  if (refused.length === 0) return [[note('None.')]];
  const rows = refused
    .slice(0, MOST_REFUSED_LISTED)
    .map(({ line, value, heading, reason }): Row => [
      { value: line, style: 'label', format: formats.number },
      note(value),
      note(heading),
      note(reason),
    ]);
  const more = refused.length - MOST_REFUSED_LISTED;
  return more > 0 ? [...rows, [note(`And ${more} more.`)]] : rows;
}
