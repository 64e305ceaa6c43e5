import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { FunctionMetadata } from '../functions/catalogue/notes';
import { ErrorCode, type ErrorCodeValue, type Implementation, isRefusal } from './customFunctions';
import { failedInWords, type OnFault } from './faults';
import { type PassedArgument, readArgument, readCell, wrongCount } from './functionArguments';
import { tableOf, univerAnswer } from './functionResults';
import { cellInWords } from './guards/oneFailure';
import type { UniverCell, Refusal } from './refusalLog';

export interface AdapterOptions {
  metadata: { functions: FunctionMetadata[] };
  implementations: ReadonlyMap<string, Implementation>;
  /** The prefix before the dot in formulas: `OT`. */
  namespace: string;
  /** Told of every refusal while a cell is being calculated; `offset` is where in a spilled answer it falls. */
  onRefusal(place: UniverCell, offset: { row: number; column: number }, refusal: Refusal): void;
  /** Told of every exception that is no refusal. */
  onFault?: OnFault;
}

export type AdaptedFunction = [new (name: string) => BaseFunction, string];

/** One Univer function class for each function of functions.json, calling the very implementation Excel calls. */
export function adaptFunctions({
  metadata,
  implementations,
  namespace,
  onRefusal,
  onFault,
}: AdapterOptions): AdaptedFunction[] {
  return metadata.functions.map((entry) => {
    const implementation = implementations.get(entry.id);
    if (!implementation)
      throw new Error(`${entry.id} is described in functions.json but nothing is associated with it`);
    const fullName = `${namespace}.${entry.name}`;
    return [adaptFunction({ entry, implementation, fullName, onRefusal, onFault }), fullName];
  });
}

interface OneFunction {
  entry: FunctionMetadata;
  implementation: Implementation;
  fullName: string;
  onRefusal: AdapterOptions['onRefusal'];
  onFault?: OnFault | undefined;
}

export function adaptFunction({
  entry,
  implementation,
  fullName,
  onRefusal,
  onFault,
}: OneFunction): AdaptedFunction[0] {
  return class extends BaseFunction {
    /** A long range is read at once, and not as an object of Univer’s a cell; of several references Univer takes some. */
    override needsReferenceObject = true;

    /** Otherwise Univer turns text such as "1/2" into a number on its way in. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...given: FunctionVariantType[]): BaseValueObject {
      const complaint = wrongCount(entry, fullName, given.length);
      if (complaint) return this.refuse(ErrorCode.invalidValue, complaint);

      const args = entry.parameters.map((parameter, i) => readArgument(parameter, given[i]));
      const error = args.find((arg) => arg.kind === 'error');
      if (error) return error.error;
      return args.some((arg) => arg.kind === 'lifted') ? this.lift(args) : this.call(args);
    }

    /** As Excel does with a range where one value is expected: the function cell by cell, shorter ranges repeated. */
    private lift(args: PassedArgument[]): BaseValueObject {
      const tables = args.flatMap((arg) => (arg.kind === 'lifted' ? [arg.cells] : []));
      const rows = Math.max(...tables.map((table) => table.getRowCount()));
      const columns = Math.max(...tables.map((table) => table.getColumnCount()));
      if (entry.result.dimensionality === 'matrix') {
        const name = entry.parameters.find((_, i) => args[i]?.kind === 'lifted')?.name;
        return this.refuse(
          ErrorCode.invalidValue,
          `${name} takes one cell; ${rows} × ${columns} cells were given`,
        );
      }
      return tableOf(rows, columns, (row, column) => {
        const cellArgs: PassedArgument[] = [];
        for (const arg of args) {
          if (arg.kind !== 'lifted') {
            cellArgs.push(arg);
            continue;
          }
          const r = arg.cells.getRowCount() === 1 ? 0 : row;
          const c = arg.cells.getColumnCount() === 1 ? 0 : column;
          if (r >= arg.cells.getRowCount() || c >= arg.cells.getColumnCount())
            return ErrorValueObject.create(ErrorType.NA);
          const cell = readCell(arg.cells, r, c);
          if (cell.kind === 'error') return cell.error;
          cellArgs.push(cell);
        }
        return this.call(cellArgs, { row, column });
      });
    }

    private call(args: PassedArgument[], offset = { row: 0, column: 0 }): BaseValueObject {
      try {
        const answer = implementation(...args.map((arg) => (arg.kind === 'value' ? arg.value : null)));
        return univerAnswer(answer, (refusal, at) =>
          this.refuse(refusal.code, refusal.message ?? '', {
            row: offset.row + at.row,
            column: offset.column + at.column,
          }),
        );
      } catch (thrown) {
        if (isRefusal(thrown)) return this.refuse(thrown.code, thrown.message ?? '', offset);
        onFault?.(`${fullName} in ${cellInWords(this.row, this.column)}`, thrown);
        return this.refuse(ErrorCode.invalidValue, failedInWords(fullName, 'function', thrown), offset);
      }
    }

    private refuse(code: ErrorCodeValue, message: string, offset = { row: 0, column: 0 }): BaseValueObject {
      const place = {
        unitId: this.unitId ?? '',
        sheetId: this.subUnitId ?? '',
        row: this.row,
        column: this.column,
      };
      onRefusal(place, offset, { code, message });
      return ErrorValueObject.create(code as ErrorType);
    }
  };
}
