import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { nodeTypes } from '@borgar/fx';
import { nodeOf } from '../../functions/catalogue/argumentText';
import { readable, withLastSum } from './readable';

/** Stands at the entrance of Univer's reader of formulas. */
export function readFormulasAsExcel(injector: Injector): void {
  injector.replace([LexerTreeBuilder, { useClass: ReadingTreeBuilder }]);
}

const nothing = () => undefined;

class ReadingTreeBuilder extends LexerTreeBuilder {
  override treeBuilder(
    ...[formula, transformSuffix, names]: Parameters<LexerTreeBuilder['treeBuilder']>
  ): ReturnType<LexerTreeBuilder['treeBuilder']> {
    // Univer also asks so about what is being typed, and then the places of its parts matter.
    if (transformSuffix === false) return super.treeBuilder(formula, transformSuffix, names);
    if (!names) return super.treeBuilder(readable(withLastSum(formula), nothing), transformSuffix);
    const meaning = (name: string) =>
      names.getValueByName(names.unitId ?? '', name)?.formulaOrRefString ?? undefined;
    return super.treeBuilder(readable(withLastSum(formula), meaning), transformSuffix, {
      ...names,
      getValueByName(unitId, name) {
        const found = names.getValueByName(unitId, name);
        return (
          found && { ...found, formulaOrRefString: bracketed(readable(found.formulaOrRefString, meaning)) }
        );
      },
    });
  }
}

/**
 * Univer writes what a name refers to in the place of the name as it is: with a name that means `A1+1`, twice the name
 * gave `2*A1+1`. A sum or the like is put in brackets here.
 */
function bracketed(refersTo: string): string {
  const formula = refersTo.replace(/^=/, '');
  const type = nodeOf(`=${formula}`)?.type;
  return type === nodeTypes.BINARY || type === nodeTypes.UNARY ? `(${formula})` : refersTo;
}
