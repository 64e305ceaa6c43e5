import { engine } from '../../functions/evidence';
import { build } from './build';

/** `engine`: a formula, a command or a calculation of the workbook. `pane`: anything drawn beside it, and the page. */
export type FaultKind = 'engine' | 'pane';

export interface LoggedFault {
  kind: FaultKind;
  /** What was being worked out or shown: a page of the pane, a function, the address of a cell. No name of a sheet. */
  where: string;
  message: string;
  /** Without its first line, which repeats the message. */
  stack: string;
  /** When it was first met, and how often since. */
  at: Date;
  times: number;
}

/** More are of no use; the first ones are kept, because later ones are often a consequence. */
const MOST = 40;
const MOST_OF_A_STACK = 12;

/**
 * Exceptions, which are faults of the program, since the page was opened; refusals are none. Kept in memory alone and
 * shown to the user, who decides whether to pass them on: they hold nothing that a cell holds.
 */
export class FaultLog {
  private faults: readonly LoggedFault[] = [];
  private leftOut = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly now: () => Date = () => new Date()) {}

  /** The same array until there is another fault. */
  readonly all = (): readonly LoggedFault[] => this.faults;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  note(kind: FaultKind, where: string, error: unknown): void {
    const { message, stack } = described(error);
    const isSame = (fault: LoggedFault) =>
      fault.kind === kind && fault.where === where && fault.message === message && fault.stack === stack;
    if (this.faults.some(isSame)) {
      this.faults = this.faults.map((one) => (isSame(one) ? { ...one, times: one.times + 1 } : one));
    } else if (this.faults.length < MOST) {
      this.faults = [...this.faults, { kind, where, message, stack, at: this.now(), times: 1 }];
    } else this.leftOut++;
    for (const listener of [...this.listeners]) listener();
  }

  /** To be copied to the person who looks after the add-in. */
  text(): string {
    const heading = [engine(), ...(build === '' ? [] : [`build ${build}`])].join('; ');
    const faults = this.faults.map(({ kind, where, message, stack, at, times }, i) => {
      const often = times === 1 ? '' : `, ${times} times`;
      return `${i + 1}. ${at.toISOString()}, ${kind}, ${where}${often}\n${message}\n${stack}`.trimEnd();
    });
    const more = this.leftOut > 0 ? [`${this.leftOut} more left out`] : [];
    return [heading, ...faults, ...more].join('\n\n');
  }
}

/** Of this page. */
export const faultLog = new FaultLog();

function described(error: unknown): Pick<LoggedFault, 'message' | 'stack'> {
  if (!(error instanceof Error)) return { message: withoutContents(String(error)), stack: '' };
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at |@/.test(line) && /:\d+/.test(line));
  return {
    message: withoutContents(`${error.name}: ${error.message}`),
    stack: places.slice(0, MOST_OF_A_STACK).join('\n'),
  };
}

/** Quoted text, formulas and figures may come from a cell. Names of properties and addresses of scripts do not. */
export function withoutContents(message: string): string {
  return message
    .replace(/“[^”]*”|"[^"]*"/g, '“…”')
    .replace(/'(?![\w$.-]+')[^']*'/g, "'…'")
    .replace(/(^|\s)=\S.*/g, '$1=…')
    .replace(/(^|[\s([=£])[-−+]?£?\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?(?=$|[\s)\],;:.])/gi, '$1#');
}
