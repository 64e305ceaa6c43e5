import { inPlainWords } from './errors';

/** One call for a burst of events: a recalculation raises one for every sheet. */
const SETTLE_MS = 50;

/** Tells listeners that the selection or calculated values may have changed. */
export class ExcelEvents {
  private readonly listeners = new Set<{ call: () => void }>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private registered: Promise<void> | undefined;

  add(listener: () => void): () => void {
    const entry = { call: listener };
    this.listeners.add(entry);
    // Handlers stay as long as the page: taking them off and putting them on again would gain nothing.
    // A failure is left to surface, because without events the page would silently show what has passed.
    this.registered ??= this.register();
    return () => void this.listeners.delete(entry);
  }

  private async register(): Promise<void> {
    const soon = async () => {
      this.waiting ??= setTimeout(() => this.tell(), SETTLE_MS);
    };
    try {
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onSelectionChanged.add(soon);
        worksheets.onActivated.add(soon);
        worksheets.onChanged.add(soon);
        worksheets.onCalculated.add(soon);
        await context.sync();
      });
    } catch (error) {
      this.registered = undefined;
      throw inPlainWords(error);
    }
  }

  private tell(): void {
    this.waiting = undefined;
    for (const listener of [...this.listeners]) listener.call();
  }
}
