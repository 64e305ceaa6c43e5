import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

/** A formula as cells away from its own would have it, as when it is filled down or across. */
export class MovedFormula {
  private relative: string | null | undefined;

  /** @param formula with its `=` */
  constructor(
    private readonly formula: string,
    private readonly from: string,
  ) {}

  /** Null where the formula cannot be read. */
  at(address: string): string | null {
    if (address === this.from) return this.formula;
    try {
      this.relative ??= translateFormulaToR1C1(this.formula, this.from);
      return translateFormulaToA1(this.relative, address);
    } catch {
      return null;
    }
  }
}
