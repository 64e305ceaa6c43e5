import { ICommandService, type Injector } from '@univerjs/core';
import {
  IDefinedNamesService,
  IDependencyManagerService,
  IFunctionService,
  type ISetFormulaCalculationStartMutation,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { InsertSheetMutation, SetWorksheetNameMutation } from '@univerjs/sheets';
import { calculateEverything, layoutMutations } from '../mutations';
import { NamedTables } from './tables';

/**
 * Univer puts what a name refers to into the syntax tree of each formula that uses it and keeps the tree, so after a
 * name is changed to mean other cells the formula goes on reading the old ones; and so with the columns of tables. Here the trees are thrown away before
 * the calculation that follows such a change, and that calculation covers every formula.
 */
export function keepNamesFresh(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const names = injector.get(IDefinedNamesService);
  const tables = new NamedTables(injector);
  const changesNames = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);
  const changesPlaces = new Set([...layoutMutations, SetWorksheetNameMutation.id, InsertSheetMutation.id]);
  const staleUnits = new Set<string>();

  commands.onCommandExecuted((command) => {
    const { unitId } = (command.params ?? {}) as { unitId?: string };
    if (!unitId) return;
    const stale =
      changesNames.has(command.id) ||
      (changesPlaces.has(command.id) && (names.hasDefinedName(unitId) || tables.has(unitId)));
    if (!stale) return;
    staleUnits.add(unitId);
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, calculateEverything, {
      onlyLocal: true,
    });
  });

  commands.beforeCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationStartMutation.id || staleUnits.size === 0) return;
    forgetTrees(injector, staleUnits);
    staleUnits.clear();
    (command.params as ISetFormulaCalculationStartMutation).forceCalculation = true;
  });
}

function forgetTrees(injector: Injector, units: Iterable<string>): void {
  // Every cached formula contains the empty text: Univer has no other public way to forget them all.
  injector.get(IFunctionService).deleteFormulaAstCacheKey('');
  // Disposing of the builder empties its caches and leaves it usable.
  injector.get(LexerTreeBuilder).dispose();
  const dependencies = injector.get(IDependencyManagerService);
  for (const unitId of units) {
    dependencies.clearFormulaDependency(unitId);
    dependencies.clearOtherFormulaDependency(unitId);
  }
}
