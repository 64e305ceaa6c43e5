import type { Injector } from '@univerjs/core';
import { DefinedNamesService, IDefinedNamesService } from '@univerjs/engine-formula';

/**
 * Univer keeps names in a plain object and takes what every object has for one of them: `=constructor` ended the
 * calculation of the whole workbook.
 */
export function findOwnNamesOnly(injector: Injector): void {
  injector.replace([IDefinedNamesService, { useClass: OwnNames }]);
}

class OwnNames extends DefinedNamesService {
  override getValueByName(
    ...asked: Parameters<DefinedNamesService['getValueByName']>
  ): ReturnType<DefinedNamesService['getValueByName']> {
    const found = super.getValueByName(...asked);
    return found && Object.hasOwn(found, 'formulaOrRefString') ? found : null;
  }
}
