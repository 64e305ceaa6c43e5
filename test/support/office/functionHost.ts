import { connect } from './bridge';
import type { OfficeWindow } from './library';
import { answerBatch, type HostObject, type RequestBody } from './requests';

const CUSTOM_FUNCTIONS = 1;
const INVOCATION = 1000;
const ALLOW_ERRORS = 4;
const SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

/** As it crosses the wire: the invocation, whether it succeeded, and the value or the words and number of the error. */
type Result = [id: number, succeeded: boolean, value: unknown, errorNumber?: number];

export type Answer = { value: unknown } | { error: { code: string; message: string } };

/** What Excel shows for the numbers by which its runtime reports errors; the rest mean that the function broke. */
const errorCodes: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

/** Calls functions as Excel does: by message, through Microsoft's own runtime, and hears the results by message. */
export function hostFunctions(office: OfficeWindow) {
  const waiting = new Map<number, (result: Result) => void>();
  const service: HostObject = {
    type: 'CustomFunctions',
    methods: {
      SetInvocationArrayResults: (results: Result[]) => {
        for (const result of results) waiting.get(result[0])?.(result);
      },
    },
  };
  const wire = connect(office, (body) =>
    answerBatch(
      body as RequestBody,
      { type: 'CustomFunctionsContainer' },
      (typeName) => {
        if (typeName !== SERVICE)
          throw new Error(`Excel was asked for ${typeName}, which this host does not have.`);
        return service;
      },
      new Map(),
    ),
  );
  let invocations = 0;

  return {
    call(id: string, parameters: unknown[]): Promise<Answer> {
      const invocation = ++invocations;
      const answer = new Promise<Result>((resolve) => waiting.set(invocation, resolve)).then(asShown);
      wire.notify({
        messageCategory: CUSTOM_FUNCTIONS,
        messageType: INVOCATION,
        targetId: '',
        message: [invocation, id, parameters, 'Sheet1!A1', ALLOW_ERRORS],
      });
      return answer.finally(() => waiting.delete(invocation));
    },
  };
}

function asShown([, succeeded, value, errorNumber = 0]: Result): Answer {
  if (!succeeded)
    return { error: { code: errorCodes[errorNumber] ?? '#VALUE!', message: String(value ?? '') } };
  const returned = returnedError(value);
  if (returned) return { error: returned };
  return { value: Array.isArray(value) ? value.map((row: unknown[]) => row.map(cell)) : value };
}

/** An error that was returned, not thrown, arrives as a value that describes it. */
function returnedError(value: unknown): { code: string; message: string } | null {
  const described = value as { type?: string; basicValue?: string; message?: string } | null;
  if (described?.type !== 'Error') return null;
  return { code: described.basicValue ?? '#VALUE!', message: described.message ?? '' };
}

function cell(value: unknown): unknown {
  const returned = returnedError(value);
  return returned ? { error: returned.code } : value;
}
