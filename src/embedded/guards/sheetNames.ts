import {
  type BaseAstNode,
  type BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  FormulaCurrentConfigService,
  FormulaDataModel,
  IFormulaCurrentConfigService,
  UnionNodeFactory,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';

/**
 * Excel finds a sheet by its name in any case; Univer by the very letters, and a range on a sheet that it does not find
 * it reads on the formula's own.
 */
export function findSheetsInAnyCase(injector: Injector): void {
  injector.replace([IFormulaCurrentConfigService, { useClass: NamesInAnyCase }]);
  injector.replace([FormulaDataModel, { useClass: ModelInAnyCase }]);
  injector.replace([UnionNodeFactory, { useClass: RangesOfSheets }]);
}

type Names = ReturnType<FormulaCurrentConfigService['getSheetNameMap']>;

const prepared = new WeakSet<object>();

/** By their own letters first, which costs nothing; then in capitals. */
function inAnyCase(names: Names): Names {
  for (const own of Object.values(names)) {
    if (!own || prepared.has(own)) continue;
    prepared.add(own);
    const folded = new Map(Object.entries(own).map(([name, id]) => [name.toUpperCase(), id]));
    Object.setPrototypeOf(
      own,
      new Proxy(Object.prototype, {
        get: (_, name) => (typeof name === 'string' && name ? folded.get(name.toUpperCase()) : undefined),
      }),
    );
  }
  return names;
}

class NamesInAnyCase extends FormulaCurrentConfigService {
  override getSheetNameMap(): Names {
    return inAnyCase(super.getSheetNameMap());
  }
}

/** By which Univer changes formulas when a sheet is renamed, or cells that they name move. */
class ModelInAnyCase extends FormulaDataModel {
  override getCalculateData(): ReturnType<FormulaDataModel['getCalculateData']> {
    const data = super.getCalculateData();
    inAnyCase(data.unitSheetNameMap);
    return data;
  }
}

class RangesOfSheets extends UnionNodeFactory {
  override checkAndCreateNodeType(...given: Parameters<UnionNodeFactory['checkAndCreateNodeType']>) {
    const node = super.checkAndCreateNodeType(...given);
    if (node) {
      const execute = node.execute.bind(node);
      node.execute = () =>
        isOfNoSheet(node) ? node.setValue(ErrorValueObject.create(ErrorType.REF)) : execute();
    }
    return node;
  }
}

function isOfNoSheet(range: BaseAstNode): boolean {
  return range.getChildren().some((corner) => {
    const value = corner.getValue();
    if (!value?.isReferenceObject()) return false;
    const reference = value as BaseReferenceObject;
    return reference.getForcedSheetName() !== '' && !reference.getForcedSheetId();
  });
}
