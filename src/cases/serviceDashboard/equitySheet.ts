import { f, list, type List, mapped, type Ref, rows, ROW_HEIGHT, type Sheet, sheet } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { explained, section } from '../parts/headlines';
import type { GroupTable } from './groupTables';
import { type GroupKind, groupKinds } from './listsSheet';
import { partOf } from './monthLines';
import { EQUITY } from './sheets';
import type { Suppression } from './suppression';
import type { Workings } from './workingsSheet';

type Column = 'name' | 'referred' | 'waiting' | 'median' | 'share';
type ShownGroups = List<Column>;

export interface Equity {
  sheet: Sheet;
  shown: { readonly [P in GroupKind]: ShownGroups };
}

/** People by group, as they may be shown: equity first, then teams and sources. */
export function equitySheet({ groups }: Workings, hide: Suppression): Equity {
  const shown = mapped(groups, (group) => shownGroups(group, hide));
  const title = rows('Title of Equity', [
    styled('title', 'Equity, teams and sources'),
    styled(
      'subtitle',
      'Outside the team a count under the number on Inputs is not shown, nor the next that would tell it. Totals may still tell.',
    ),
  ]);
  const master = masterCheck();
  const kinds = Object.keys(groupKinds) as GroupKind[];
  const sections = kinds.map((kind) => section(groupKinds[kind].title));
  return {
    shown,
    sheet: sheet(
      EQUITY,
      [
        title,
        master.rows,
        explained(
          'A difference between groups is a question, not an answer: need, priority and small numbers differ too.',
        ),
        ...kinds.flatMap((kind, i) => [1, sections[i] ?? 1, shown[kind]]),
      ],
      {
        role: 'results',
        widths: [44, 16, 16, 24, 24],
        otherRows: ROW_HEIGHT,
        frozen: { rows: master.rows.at(0, 0) },
        highlights: master.highlights,
        isProtected: true,
        print: { orientation: 'portrait' },
      },
    ),
  };
}

function shownGroups({ title, list: counted, count }: GroupTable, hide: Suppression): ShownGroups {
  const figure = (heading: string, format: string) => ({
    heading: { value: heading, style: 'numberHeading' as const, isWrapped: true },
    format,
    style: 'result' as const,
  });
  const ifNamed = (
    index: number,
    of: (at: (key: Parameters<typeof counted.at>[0]) => Ref) => ReturnType<typeof f>,
  ) => {
    const at = (key: Parameters<typeof counted.at>[0]) => counted.at(key, index);
    return { value: f`IF(${at('name')}="","",${of(at)})`, look: { align: 'right' as const } };
  };
  return list<Column, number>(
    `Shown by ${title}`,
    { spare: 0 },
    Array.from({ length: count }, (_, i) => i),
    {
      name: {
        heading: { value: title, style: 'heading' },
        format: formats.text,
        style: 'label',
        of: (_r, { index }) => ({ value: counted.at('name', index), style: 'label', format: formats.text }),
      },
      referred: {
        ...figure('Referred (people)', formats.number),
        of: (_r, { index }) => ifNamed(index, (at) => hide.among(at('referred'), counted.column('referred'))),
      },
      waiting: {
        ...figure('Waiting (people)', formats.number),
        of: (_r, { index }) => ifNamed(index, (at) => hide.among(at('waiting'), counted.column('waiting'))),
      },
      median: {
        ...figure('Median wait, those waiting counted (days)', formats.oneDecimal),
        of: (_r, { index }) => ifNamed(index, (at) => hide.about(at('median'), at('referred'))),
      },
      share: {
        ...figure('Share within the standard (of those due)', formats.wholePercent),
        of: (_r, { index }) =>
          ifNamed(index, (at) => hide.share(partOf(at('inTime'), at('due')), at('inTime'), at('due'))),
      },
    },
  );
}
