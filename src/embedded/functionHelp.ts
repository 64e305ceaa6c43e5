import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import type { FunctionMetadata } from '../functions/catalogue/notes';

/** The help that Univer shows while one of our functions is typed, from functions.json. Univer passes it through its translator, which leaves plain sentences as they are. */
export function functionHelp(
  metadata: { functions: FunctionMetadata[] },
  namespace: string,
): IFunctionInfo[] {
  return metadata.functions.map((entry) => ({
    functionName: `${namespace}.${entry.name}`,
    functionType: FunctionType.User,
    description: entry.description,
    abstract: entry.description,
    functionParameter: entry.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.name,
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  }));
}
