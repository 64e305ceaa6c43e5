import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { nodeTypes } from '@borgar/fx';
import { nodeOf } from '../../functions/catalogue/argumentText';

/**
 * Univer writes what a name refers to in the place of the name as it stands: with a name that means `A1+1`, twice the name
 * came to `2*A1+1`. A sum or the like is put in brackets here.
 */
export function bracketNamedFormulas(injector: Injector): void {
  injector.replace([LexerTreeBuilder, { useClass: BracketingTreeBuilder }]);
}

class BracketingTreeBuilder extends LexerTreeBuilder {
  override treeBuilder(
    ...[formula, transformSuffix, names]: Parameters<LexerTreeBuilder['treeBuilder']>
  ): ReturnType<LexerTreeBuilder['treeBuilder']> {
    if (!names) return super.treeBuilder(formula, transformSuffix);
    return super.treeBuilder(formula, transformSuffix, {
      ...names,
      getValueByName(unitId, name) {
        const found = names.getValueByName(unitId, name);
        return found && { ...found, formulaOrRefString: bracketed(found.formulaOrRefString) };
      },
    });
  }
}

function bracketed(refersTo: string): string {
  const formula = refersTo.replace(/^=/, '');
  const type = nodeOf(`=${formula}`)?.type;
  return type === nodeTypes.BINARY || type === nodeTypes.UNARY ? `(${formula})` : refersTo;
}
