import { type Cell, f, type Formula, type Ref, rows, type Rows, span, words } from '../../layout';
import { formats } from '../../plan/cells';

/** The columns of OT.WAITPROFILE, in their order. */
const columns = {
  group: formats.general,
  referred: formats.number,
  seen: formats.number,
  closed: formats.number,
  waiting: formats.number,
  medianOfSeen: formats.oneDecimal,
  medianOfAll: formats.oneDecimal,
  longest: formats.number,
  shareOfSeen: formats.percent,
  share: formats.percent,
} as const;
export type ProfileColumn = keyof typeof columns;
const keys = Object.keys(columns) as ProfileColumn[];

/** In the place of every figure of a list that OT.WAITPROFILE refuses. */
export const SEE_CHECKS = 'see Checks';

/** A table that OT.WAITPROFILE fills, with room for its groups. */
export interface Profile {
  block: Rows;
  /** The first cell, which holds the formula. */
  anchor: Ref;
  /** A figure of a group, what is said where nobody is in it, or words where the list is refused. */
  of(group: Ref | Formula, column: ProfileColumn, none: Formula): Formula;
}

/**
 * @param isEmpty a condition: there are no referrals, of which OT.WAITPROFILE says nothing
 * @param groups as many as there can be, the row for all not counted
 */
export function profileOf(name: string, formula: Formula, isEmpty: Formula, groups: number): Profile {
  const height = 1 + groups + 1;
  const block = rows(
    `Waits ${name}`,
    Array.from({ length: height }, (_, row) =>
      keys.map((key): Cell => {
        if (row === 0) return { style: 'calculation', ...(key === 'group' && { value: formula }) };
        return { style: 'calculation', format: columns[key] };
      }),
    ),
  );
  const column = (key: ProfileColumn) =>
    span(block.at(0, keys.indexOf(key)), block.at(height - 1, keys.indexOf(key)));
  const anchor = block.at(0, 0);
  return {
    block,
    anchor,
    of: (group, key, none) =>
      f`IF(ISERROR(${anchor}),IF(${isEmpty},${none},${words(SEE_CHECKS)}),IFNA(INDEX(${column(key)},MATCH(${group},${column('group')},0)),${none}))`,
  };
}
