import { parseA1Ref } from '@borgar/fx';

/** A name that formulas may use: of cells, a constant or a formula, which are given without an equals sign. */
export interface DefinedName {
  name: string;
  refersTo: string;
  /** The one sheet to which it belongs; left out where it holds in the whole workbook. */
  sheet?: string;
}

/** Finds the name that is meant where several have the same text. */
export class DefinedNames {
  private readonly alike = new Map<string, DefinedName[]>();

  constructor(names: readonly DefinedName[]) {
    for (const name of names) {
      const key = folded(name.name);
      this.alike.set(key, [...(this.alike.get(key) ?? []), name]);
    }
  }

  /** The name that a formula of a sheet means: `Rate` is the sheet's own before the workbook's, `Inputs!Rate` that of Inputs. */
  inFormula(written: string, sheet: string): DefinedName | undefined {
    const { owner, alike } = this.called(written);
    const own = alike.find((name) => belongsTo(name, owner ?? sheet));
    return own ?? (owner === undefined ? alike.find(isOfWorkbook) : undefined);
  }

  /** The name that the definition of another name means. A name of the workbook does not say which sheet's own it means. */
  inDefinition(written: string, { sheet }: DefinedName): DefinedName | undefined {
    const { owner, alike } = this.called(written);
    const from = owner ?? sheet;
    if (from !== undefined) return this.inFormula(written, from);
    return alike.every(isOfWorkbook) ? alike[0] : undefined;
  }

  private called(written: string): { owner?: string | undefined; alike: DefinedName[] } {
    const parsed = parseA1Ref(written);
    if (!parsed || !('name' in parsed) || !parsed.name) return { alike: [] };
    const { context = [], name } = parsed;
    return {
      owner: context.length > 0 ? context.join('!') : undefined,
      alike: this.alike.get(folded(name)) ?? [],
    };
  }
}

const isOfWorkbook = ({ sheet }: DefinedName) => sheet === undefined;
const belongsTo = ({ sheet }: DefinedName, owner: string) =>
  sheet !== undefined && folded(sheet) === folded(owner);
const folded = (text: string) => text.toUpperCase();
