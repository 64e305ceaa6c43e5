import { GROWING, PART } from '../plan/growingNames';
import type { NamePlan } from '../plan/plan';
import type { Block, Growth, Ref } from './kinds';

/** Whether people can add rows. With another block, a row is added here for each that is added there. */
export type Grows = true | { readonly with: Pick<Block, 'name' | 'growth'> };

/** @throws where the other block does not grow. */
export function growthOf(name: string, grows: Grows, rows: () => Ref): Growth {
  if (grows === true) return { list: name, rows };
  const { growth } = grows.with;
  if (!growth) throw new Error(`${name} cannot grow with ${grows.with.name}, which does not grow`);
  return { list: growth.list, rows };
}

/** The names by which the rows of growing blocks are found again in a workbook that people have changed. */
export function growthNames(blocks: readonly Block[], address: (ref: Ref) => string): NamePlan[] {
  return blocks.flatMap(({ name, growth }) => {
    if (!growth) return [];
    const part = growth.list === name ? '' : `${PART}${underscored(name)}`;
    return [{ name: `${GROWING}${underscored(growth.list)}${part}`, refersTo: address(growth.rows()) }];
  });
}

const underscored = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '_');
