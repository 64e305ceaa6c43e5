import {
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  ValueNodeFactory,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { tableOf } from '../functionResults';

/**
 * Univer takes a number written as 4.50, .5 or 1e3 for text when it is an argument, and cuts the texts of an
 * array constant at their commas. Both are read here as Excel reads them.
 */
export function readLiteralsExactly(injector: Injector): void {
  injector.replace([ValueNodeFactory, { useClass: ExactValueNodeFactory }]);
}

const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

class ExactValueNodeFactory extends ValueNodeFactory {
  override create(token: string): ReturnType<ValueNodeFactory['create']> {
    const text = token.trim();
    if (number.test(text)) return super.create(String(Number(text)));
    const node = super.create(token);
    if (text.startsWith('{') && text.endsWith('}')) {
      const table = arrayConstant(text);
      node.execute = () => node.setValue(table);
    }
    return node;
  }
}

function arrayConstant(text: string): BaseValueObject {
  const rows = cut(text.slice(1, -1), ';').map((row) => cut(row, ',').map((item) => literal(item.trim())));
  const columns = Math.max(...rows.map((row) => row.length));
  return tableOf(
    rows.length,
    columns,
    (row, column) => rows[row]?.[column] ?? ErrorValueObject.create(ErrorType.NA),
  );
}

function literal(text: string): BaseValueObject {
  if (text === '') return NullValueObject.create();
  if (number.test(text)) return NumberValueObject.create(Number(text));
  if (text.startsWith('"') && text.endsWith('"'))
    return StringValueObject.create(text.slice(1, -1).replaceAll('""', '"'));
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return BooleanValueObject.create(upper === 'TRUE');
  return ErrorValueObject.create(
    ERROR_TYPE_SET.has(upper as ErrorType) ? (upper as ErrorType) : ErrorType.NAME,
  );
}

/** At each separator outside quotation marks. */
function cut(text: string, separator: string): string[] {
  const pieces = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}
