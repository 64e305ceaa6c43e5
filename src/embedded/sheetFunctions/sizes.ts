import type { BaseReferenceObject, FunctionVariantType } from '@univerjs/engine-formula';
import type { Argument } from '../../formulas/functions/define';
import { nth } from '../../formulas/present';
import { isThere, referenceArgument, sizeOf } from './cells';
import { areasOf, SheetExecutor } from './executor';
import { areasOfAnswer } from './several';

/** They ask how many cells there are and not what they hold, so that ROWS(A1) in A1 is no circle. */
export const asksSizes: ReadonlySet<string> = new Set(['ROWS', 'COLUMNS', 'AREAS']);

/**
 * Works before the cells do that it names, for it does not depend on them. Reading them would keep what they held
 * before for the formulas that do.
 */
export class SizeExecutor extends SheetExecutor {
  protected override argumentOf(variant: FunctionVariantType): Argument {
    const areas = areasOf(variant);
    if (areas) return { ...this.argumentOf(nth(areas, 0)), areas: areas.length };
    if (!variant.isReferenceObject()) return super.argumentOf(variant);
    const reference = variant as BaseReferenceObject;
    if (areasOfAnswer(reference) || !isThere(reference)) return referenceArgument(reference);
    return { ...sizeOf(reference), values: [], kind: 'cells' };
  }
}
