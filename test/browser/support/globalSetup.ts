import { ensureBrowser } from '../../../scripts/browser';
import { servePage, type ServedPage } from '../../../scripts/servePage';

declare global {
  var servedPage: ServedPage | undefined;
}

export default async function setUp(): Promise<void> {
  process.env.BROWSER_PATH = ensureBrowser();
  globalThis.servedPage = await servePage();
  process.env.PAGE_ADDRESS = globalThis.servedPage.address;
}
