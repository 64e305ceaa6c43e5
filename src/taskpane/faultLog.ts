/** What went wrong in this tab since it was opened, for a person to copy and pass on. Nothing of it is sent. */
export class FaultLog {
  private readonly faults: string[] = [];

  /** `where` is the part of the program, in words. */
  add(error: unknown, where: string, at = new Date()): void {
    const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
    this.faults.push(`${at.toISOString()} ${where}\n${what}`);
    if (this.faults.length > MOST) this.faults.shift();
  }

  text(): string {
    return this.faults.join('\n\n');
  }

  /** What reaches nobody else: exceptions outside the pages, and of work that was begun and left. */
  watch(target: Pick<Window, 'addEventListener'>): void {
    target.addEventListener('error', ({ error, message }) => this.add(error ?? message, 'Outside the pages'));
    target.addEventListener('unhandledrejection', ({ reason }) => this.add(reason, 'Work under way'));
  }
}

const MOST = 50;

export const faultLog = new FaultLog();
