import { ArrayValueObject } from '@univerjs/engine-formula';
import type { TableValue } from '../../formulas/functions/values';

const untouched = new WeakMap<object, TableValue>();

/** Where an array of Univer’s keeps its objects, one a cell. */
const VALUES = '_values';

/**
 * A table as an array of Univer’s whose objects are made when Univer first asks for them. Most arrays are operands of
 * another operator or function of ours, which reads the table itself: a column of 20,000 rows then costs no objects.
 */
export function lazyTable(table: TableValue, make: () => ArrayValueObject): ArrayValueObject {
  const array = ArrayValueObject.create({
    calculateValueList: [],
    rowCount: table.rows,
    columnCount: table.columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
  untouched.set(array, table);
  // From then on it is an array like any other, which Univer may change.
  const settle = (values: unknown) => {
    untouched.delete(array);
    Object.defineProperty(array, VALUES, {
      value: values,
      writable: true,
      configurable: true,
      enumerable: true,
    });
  };
  Object.defineProperty(array, VALUES, {
    configurable: true,
    enumerable: true,
    get: () => {
      const made = make().getArrayValue();
      settle(made);
      return made;
    },
    set: settle,
  });
  return array;
}

/** The table of an array that Univer has not asked for its objects. */
export const tableIn = (array: object): TableValue | undefined => untouched.get(array);
