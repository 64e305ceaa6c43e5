import {
  BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { nth } from '../../formulas/present';

/** Cells, or the error in the place of cells. */
export type Area = BaseReferenceObject | BaseValueObject;

/** Of these Excel takes no argument that is worked out in the place of cells. */
export const ofCells: ReadonlySet<string> = new Set(
  'COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS'.split(' '),
);

/** These give one answer for each of several references. */
export const perReference: ReadonlySet<string> = new Set([...ofCells, 'COUNTBLANK']);

/** What an executor tells the reference that it gives: in which workbook it is, and what its cells hold. */
const told = [
  'setForcedSheetId',
  'setDefaultUnitId',
  'setDefaultSheetId',
  'setUnitData',
  'setArrayFormulaCellData',
  'setArrayFormulaRange',
  'setRuntimeData',
  'setRuntimeArrayFormulaCellData',
  'setRuntimeArrayFormulaRange',
  'setRuntimeFeatureCellData',
] as const;

/** A reference for each text of `INDIRECT({"A1";"B1"})`, which may be on different sheets. Univer makes such of OFFSET alone. */
export class SeveralReferences extends BaseReferenceObject {
  constructor(private readonly areas: readonly (readonly Area[])[]) {
    super('');
    const references = areas.flat().filter((area) => area.isReferenceObject()) as BaseReferenceObject[];
    const [first] = references;
    if (first) this.setRangeData(first.getRangeData());
    for (const name of told) {
      const own = this[name].bind(this) as (...given: unknown[]) => void;
      this[name] = (...given: unknown[]) => {
        own(...given);
        for (const one of references) (one[name] as typeof own)(...given);
      };
    }
  }

  override isMultiArea(): boolean {
    return true;
  }

  getAreas(): readonly (readonly Area[])[] {
    return this.areas;
  }
}

/** The references of which there is one for each cell of an answer: `OFFSET(A1,{0;1},0)`; null for any other. */
export function areasOfAnswer(variant: FunctionVariantType): readonly (readonly Area[])[] | null {
  if (!variant.isReferenceObject() || !(variant as BaseReferenceObject).isMultiArea()) return null;
  return (variant as unknown as SeveralReferences).getAreas();
}

/** The single references of a variant; of any other reference itself. */
export function eachReference(reference: BaseReferenceObject): BaseReferenceObject[] {
  const areas = areasOfAnswer(reference);
  if (!areas) return [reference];
  return areas.flat().filter((area) => area.isReferenceObject()) as BaseReferenceObject[];
}

/** As many rows and columns as the largest of several references has. */
export function sizeOfAreas(several: readonly (readonly (readonly Area[])[])[]): {
  rows: number;
  columns: number;
} {
  return {
    rows: Math.max(...several.map((areas) => areas.length)),
    columns: Math.max(...several.map((areas) => nth(areas, 0).length)),
  };
}

/** A single row or column of references is repeated; undefined beyond. */
export function areaAt(areas: readonly (readonly Area[])[], row: number, column: number): Area | undefined {
  const line = areas.length === 1 ? nth(areas, 0) : areas[row];
  return line?.length === 1 ? line[0] : line?.[column];
}
