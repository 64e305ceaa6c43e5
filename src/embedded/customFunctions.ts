/**
 * What Microsoft's custom-function runtime is in Excel, for everywhere else: the global `CustomFunctions` with which
 * the built functions register themselves and through which they refuse.
 */
export type Implementation = (...args: unknown[]) => unknown;

export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

export type ErrorCodeValue = (typeof ErrorCode)[keyof typeof ErrorCode];

export class CustomFunctionError extends Error {
  readonly code: ErrorCodeValue;

  constructor(code: ErrorCodeValue = ErrorCode.invalidValue, message = '') {
    super(message);
    this.name = 'CustomFunctionError';
    this.code = code;
  }
}

export interface CustomFunctionsGlobal {
  associate(id: string, implementation: Implementation): void;
  associate(mappings: Record<string, Implementation>): void;
  readonly Error: typeof CustomFunctionError;
  readonly ErrorCode: typeof ErrorCode;
  /** Ours alone: the functions associated so far, by id. */
  readonly implementations: ReadonlyMap<string, Implementation>;
}

export function createCustomFunctions(): CustomFunctionsGlobal {
  const implementations = new Map<string, Implementation>();
  const associate = (
    idOrMappings: string | Record<string, Implementation>,
    implementation?: Implementation,
  ) => {
    const mappings = typeof idOrMappings === 'string' ? { [idOrMappings]: implementation } : idOrMappings;
    for (const [id, value] of Object.entries(mappings)) {
      if (typeof value !== 'function')
        throw new TypeError(`CustomFunctions.associate: ${id} is not a function`);
      implementations.set(id.toUpperCase(), value);
    }
  };
  return { associate, Error: CustomFunctionError, ErrorCode, implementations };
}

/** Puts the stand-in where scripts look for `CustomFunctions`, unless it is there already. */
export function installCustomFunctions(target: object = globalThis): CustomFunctionsGlobal {
  const holder = target as { CustomFunctions?: CustomFunctionsGlobal };
  holder.CustomFunctions ??= createCustomFunctions();
  return holder.CustomFunctions;
}

const codes: ReadonlySet<unknown> = new Set(Object.values(ErrorCode));

/** By shape and not by class: the page may hold the stand-in in one script and ask in another. */
export function isRefusal(thrown: unknown): thrown is { code: ErrorCodeValue; message?: string } {
  return typeof thrown === 'object' && thrown !== null && codes.has((thrown as { code?: unknown }).code);
}
