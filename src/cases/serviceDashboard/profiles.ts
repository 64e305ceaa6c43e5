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

/** Of the list: whether there is anybody in it, and whether OT.WAITPROFILE can be asked of its dates. */
export interface ListState {
  isEmpty: Formula;
  isRefused: Formula;
}

/** @param groups as many as there can be, the row for all not counted */
export function profileOf(
  name: string,
  formula: Formula,
  { isEmpty, isRefused }: ListState,
  groups: number,
): Profile {
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
  // The heading is there, and no row of the group: nobody is in it. Without the add-in the cell says so itself.
  const missing = (none: Formula) => f`IF(OR(${isEmpty},ISTEXT(${anchor})),${none},${anchor})`;
  return {
    block,
    anchor,
    of: (group, key, none) =>
      f`IF(${isRefused},${words(SEE_CHECKS)},IFNA(INDEX(${column(key)},MATCH(${group},${column('group')},0)),${missing(none)}))`,
  };
}
