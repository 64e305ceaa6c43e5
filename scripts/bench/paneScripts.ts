import type { Browser } from 'playwright-core';
import { served, visiting } from './opening';

/** In the place of Microsoft's script: an Excel in which no workbook can be read, so that the pane opens and no more. */
const excel = `
  Office = {
    HostType: { Excel: 'Excel' },
    onReady: async () => ({ host: 'Excel' }),
    context: { requirements: { isSetSupported: () => true } },
  };
  Excel = { run: async () => { throw new Error('There is no workbook.'); } };
  CustomFunctions = { associate() {} };
`;

/** The scripts of ours that the pane fetches in Excel: as it opens, and then as Build is opened, which comes first in a blank workbook. */
export async function paneScripts(
  browser: Browser,
  built: string,
): Promise<Record<'opening' | 'build', Buffer[]>> {
  return served(built, (address) =>
    visiting(browser, async (page) => {
      const fetched: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        const url = response.url();
        const { pathname } = new URL(url);
        if (url.startsWith(address) && pathname.endsWith('.js') && pathname !== '/functions.js')
          fetched.push(response.body());
      });
      await page.route('https://appsforoffice.microsoft.com/**', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: excel }),
      );
      await page.goto(`${address}/taskpane.html`, { waitUntil: 'networkidle' });
      const opening = await Promise.all(fetched);
      await page.getByRole('tab', { name: 'Build' }).click();
      await page.getByRole('heading', { name: 'Build a case' }).waitFor();
      return { opening, build: await Promise.all(fetched) };
    }),
  );
}
