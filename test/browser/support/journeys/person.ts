import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { browserArguments } from '../../../../scripts/browser';
import { watch } from '../workbookPage';
import { Album } from './album';
import { standInForPickers, standInForPrinting } from './pickers';

/** A person at the page, with a mouse, a keyboard, a clipboard and files. Nothing is set in any other way. */
export class Person {
  /** Console errors, requests to anywhere else, and questions that the browser asked. */
  readonly faults: string[] = [];
  private current: Page | null = null;
  private readonly album: Album;

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    who: string,
  ) {
    this.album = new Album(who);
  }

  static async sitsDown(who: string): Promise<Person> {
    const browser = await chromium.launch({
      executablePath: process.env.BROWSER_PATH ?? '',
      args: browserArguments,
    });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.addInitScript(standInForPickers);
    await context.addInitScript(standInForPrinting);
    return new Person(browser, context, who);
  }

  get page(): Page {
    if (!this.current) throw new Error('The page is closed.');
    return this.current;
  }

  get pane(): Locator {
    return this.page.getByRole('complementary', { name: /^Explanation/ });
  }

  /** Opens the page in a new tab, and waits for the start page. */
  async opensThePage(): Promise<void> {
    const page = await this.context.newPage();
    const origin = process.env.PAGE_ADDRESS ?? '';
    watch(page, origin, this.faults);
    page.on('dialog', (asked) => {
      this.faults.push(`asked: ${asked.type()} ${asked.message()}`);
      void asked.accept();
    });
    this.current = page;
    await page.goto(`${origin}/`);
    await this.start.waitFor({ timeout: 60_000 });
  }

  /** As one closes a tab: the browser asks first where changes would be lost. */
  async closesThePage(): Promise<void> {
    const { page } = this;
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    this.current = null;
  }

  get start(): Locator {
    return this.page.getByRole('region', { name: 'Start' });
  }

  /** A button of the pane. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  /** Goes to a page of the pane. */
  async turnsTo(tab: string): Promise<void> {
    await this.pane.getByRole('tab', { name: tab }).click();
  }

  /** Waits for words in the pane. */
  async reads(words: string | RegExp, within: Locator = this.pane): Promise<void> {
    await within.getByText(words).first().waitFor({ timeout: 30_000 });
  }

  /** Waits for words in the line at the foot of the page. */
  async readsAtTheFoot(words: string | RegExp): Promise<void> {
    await this.reads(words, this.page.getByRole('contentinfo'));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Has words on the clipboard from another program, such as Outlook or Excel. */
  async copiesElsewhere(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  /** What is on the clipboard once something is copied. */
  clipboardOnceItIsNot(before: string): Promise<string> {
    return this.page.evaluate(async (former) => {
      for (const end = Date.now() + 30_000; Date.now() < end;) {
        const text = await navigator.clipboard.readText();
        if (text !== '' && text !== former) return text;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      throw new Error('Nothing was copied.');
    }, before);
  }

  /** Presses what downloads a file. */
  async downloads(press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: 60_000 }), press()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Keeps a picture of the page as it is. */
  photographs(what: string): Promise<void> {
    return this.album.add(this.page, what);
  }

  leaves(): Promise<void> {
    return this.browser.close();
  }
}
