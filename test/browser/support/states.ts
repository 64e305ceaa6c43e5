import { madePackages } from '../../support/extracts/packages';
import type { WorkbookPage } from './workbookPage';

export type State = [state: string, reach: () => Promise<void>];

/** Every page of the pane and what can be open beside it, in order: each goes on from where the one before left off. */
export function statesOf(opened: () => WorkbookPage): State[] {
  const tab = (name: string) => opened().pane.getByRole('tab', { name });
  const button = (name: RegExp) => opened().pane.getByRole('button', { name });
  const heading = (name: string | RegExp) => opened().pane.getByRole('heading', { name });
  const says = (words: string | RegExp) => opened().pane.getByText(words).first().waitFor();
  const press = (key: string) => opened().page.keyboard.press(key);
  const backToGrid = async () => {
    await press('Escape');
    await press('Escape');
  };

  async function goTo(place: string): Promise<void> {
    await press('Control+g');
    await opened().page.keyboard.type(place);
    await press('Enter');
  }

  return [
    ['as it opens', async () => undefined],
    [
      'with a refused place',
      async () => {
        await goTo('nowhere');
        await opened().page.getByRole('alert').waitFor();
      },
    ],
    [
      'with the names unfolded',
      async () => {
        await backToGrid();
        await opened().page.getByRole('button', { name: 'Names in this workbook' }).focus();
        await press('Enter');
        await opened().page.waitForTimeout(300);
      },
    ],
    [
      'with the sheets listed',
      async () => {
        await backToGrid();
        await opened().page.getByRole('button', { name: 'List the sheets' }).focus();
        await press('Enter');
        await opened().page.getByRole('menuitem').first().waitFor();
      },
    ],
    [
      'with the search for text',
      async () => {
        await backToGrid();
        await opened()
          .page.getByRole('button', { name: /^Find and replace/ })
          .click();
        await opened().page.waitForTimeout(500);
      },
    ],
    [
      'Build: choosing a case',
      async () => {
        await backToGrid();
        await tab('Build').click();
        await heading('Build a case').waitFor();
      },
    ],
    [
      'Build: the questions',
      async () => {
        await button(/^Build my own: Care-review/).click();
        await button(/^See what will be added/).waitFor();
      },
    ],
    [
      'Build: answers that are refused',
      async () => {
        await button(/^See what will be added/).click();
        await says('Choose one of these.');
      },
    ],
    [
      'Build: the preview',
      async () => {
        await press('Space');
        await button(/^See what will be added/).click();
        await opened().pane.getByRole('list', { name: 'Sheets' }).waitFor();
      },
    ],
    [
      'Build: done',
      async () => {
        await button(/^Add/).click();
        await heading('Added to this workbook').waitFor({ timeout: 60_000 });
        await opened().page.waitForTimeout(500);
      },
    ],
    [
      'with the names of a case unfolded',
      async () => {
        await opened().page.getByRole('button', { name: 'Names in this workbook' }).focus();
        await press('Enter');
        await opened().page.locator('[data-ot-press]').getByText('Manage names', { exact: true }).waitFor();
      },
    ],
    [
      'with the names managed',
      async () => {
        await opened().page.getByText('Manage names', { exact: true }).click();
        await opened().page.waitForTimeout(500);
      },
    ],
    [
      'a locked cell typed into',
      async () => {
        await backToGrid();
        await goTo('Inputs!A7');
        // Typing goes to the grid once it has the keyboard back.
        await opened().page.waitForFunction(() => {
          const box = document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')!;
          return box.value === 'A7' && document.activeElement?.id.includes('INTERNAL_EDITOR');
        });
        await opened().page.keyboard.type('several keys');
        // Once, or there would be more than one such text.
        await opened()
          .page.getByText(/^This cell is locked/)
          .waitFor();
      },
    ],
    [
      'Functions: the list',
      async () => {
        await tab('Functions').click();
        await opened().pane.getByRole('searchbox').waitFor();
      },
    ],
    [
      'Functions: nothing found',
      async () => {
        await opened().pane.getByRole('searchbox').fill('zzzz');
        await says(/zzzz/);
      },
    ],
    [
      'Functions: failed',
      async () => {
        await opened().page.evaluate(() => {
          const own = String.prototype.toLowerCase;
          Object.assign(globalThis, { mendSearch: () => (String.prototype.toLowerCase = own) });
          String.prototype.toLowerCase = function (this: string) {
            if (String(this) === 'provoked') throw new TypeError('provoked');
            return own.call(this);
          };
        });
        await opened().pane.getByRole('searchbox').fill('provoked');
        await button(/^Try again/).waitFor();
      },
    ],
    [
      'Functions: one of them',
      async () => {
        await opened().page.evaluate(() => (globalThis as unknown as { mendSearch(): void }).mendSearch());
        await button(/^Try again/).click();
        provokedIn(opened());
        await opened().pane.getByRole('searchbox').fill('single');
        await button(/OT\.SINGLEHANDED/)
          .first()
          .click();
        await button(/^Insert/).waitFor();
      },
    ],
    [
      'Functions: replacing a cell',
      async () => {
        await goTo("'Derby case'!B6");
        await button(/^Insert/).click();
        await button(/^Cancel/).waitFor();
      },
    ],
    [
      'Selected cell: a number',
      async () => {
        await button(/^Cancel/).click();
        await tab('Selected cell').click();
        await says(/· ?B6$/);
      },
    ],
    [
      'Selected cell: a formula of ours',
      async () => {
        await goTo("'Derby case'!B69");
        await says('In plain Excel');
      },
    ],
    [
      'Selected cell: a refusal',
      async () => {
        await goTo("'Derby case'!H70");
        await opened().page.keyboard.type('=OT.REVIEWSAVING(42,21,-4.5)');
        await press('Enter');
        await goTo("'Derby case'!H70");
        await says(/hourlyRate must be zero or more/);
      },
    ],
    [
      'a sheet with a chart',
      async () => {
        await goTo('Results!A90');
        await says(/· ?A90$/);
        await opened().page.waitForTimeout(500);
      },
    ],
    [
      'Explore: before anything is chosen',
      async () => {
        await goTo('Results!B6');
        await says(/· ?B6$/);
        await tab('Explore').click();
        await button(/^Use the selected cell/).waitFor();
      },
    ],
    [
      'Explore: the inputs',
      async () => {
        await button(/^Use the selected cell/).click();
        await says(/inputs found/);
      },
    ],
    [
      'Explore: changing a range',
      async () => {
        await button(/^Change the range/)
          .first()
          .click();
        await button(/^Done/).first().waitFor();
      },
    ],
    [
      'Explore: the worker has died',
      async () => {
        await button(/^Done/).first().click();
        await opened().page.evaluate(() => {
          const own = Worker.prototype.postMessage;
          Object.assign(globalThis, { mendWorkers: () => (Worker.prototype.postMessage = own) });
          Worker.prototype.postMessage = function (this: Worker, message: { scripts?: unknown }) {
            if (message.scripts) return own.call(this, message);
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'provoked' })));
          };
        });
        await button(/^Work out what matters most/).click();
        await says(/The calculation in the background failed twice/);
      },
    ],
    [
      'Explore: the results',
      async () => {
        await opened().page.evaluate(() => (globalThis as unknown as { mendWorkers(): void }).mendWorkers());
        await button(/^Work out what matters most/).click();
        await heading('4. How likely').waitFor({ timeout: 60_000 });
        await button(/^Find where each would change/).click();
        await opened().pane.getByRole('region', { name: 'Values at which the answer changes' }).waitFor();
        await button(/^Run [\d,]+ trials/).click();
        await opened().pane.getByRole('slider').waitFor({ timeout: 60_000 });
        for (const fold of await opened().pane.locator('details').all())
          await fold.evaluate((it) => ((it as HTMLDetailsElement).open = true));
      },
    ],
    [
      'Hand over',
      async () => {
        await tab('Hand over').click();
        await button(/^Make the copy/).waitFor();
      },
    ],
    [
      'Hand over: the copy made',
      async () => {
        await button(/^Make the copy/).click();
        await says(/became ordinary Excel/);
      },
    ],
    [
      'Hand over: what would be frozen',
      async () => {
        await button(/^See what would be frozen/).click();
        await button(/^Freeze the/).waitFor();
      },
    ],
  ];
}

/** The library of calculations, in the same way. */
export function libraryStates(opened: () => WorkbookPage): State[] {
  const button = (called: RegExp | string) => opened().pane.getByRole('button', { name: called });
  const search = () => opened().pane.getByRole('searchbox');
  const says = (words: string | RegExp) => opened().pane.getByText(words).first().waitFor();
  return [
    [
      'Library: finding a calculation',
      async () => {
        await opened().pane.getByRole('tab', { name: 'Build' }).click();
        await button('Find a calculation').click();
        await search().waitFor();
        await opened()
          .pane.getByText(/^Narrow by/)
          .click();
      },
    ],
    [
      'Library: nothing found',
      async () => {
        await search().fill('vacansy hoist zzzz');
        await says('Nearest');
      },
    ],
    [
      'Library: what answers each system',
      async () => {
        await search().fill('');
        await button('What answers each of the 138 systems').click();
        await opened().pane.getByText('Workforce', { exact: true }).click();
      },
    ],
    [
      'Library: one calculation',
      async () => {
        await button('Find a calculation').click();
        await search().fill('programme of care reviews');
        await button(/^What did our programme of care reviews save/).click();
        await button('Insert at the selected cell').waitFor();
      },
    ],
    [
      'Library: no room at the selected cell',
      async () => {
        await button('Insert at the selected cell').click();
        await button(/^Insert from/).waitFor();
      },
    ],
    [
      'Library: inserted',
      async () => {
        await button(/^Insert from/).click();
        await says(/^Added on the sheet/);
      },
    ],
  ];
}

/** The steps of bringing in an extract, in the same way. */
export function dataStates(opened: () => WorkbookPage): State[] {
  const { name, bytes } = madePackages('Mosaic, with a title and a total', 7, 200);
  const button = (called: RegExp | string) => opened().pane.getByRole('button', { name: called });
  const says = (words: string | RegExp) => opened().pane.getByText(words).first().waitFor();
  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = opened().page.waitForEvent('filechooser');
    await button('Choose a file').click();
    await (await chooser).setFiles(file);
  };
  return [
    [
      'Data: choosing a file',
      async () => {
        await opened().pane.getByRole('tab', { name: 'Build' }).click();
        await button('Bring in your data').click();
        await says(/Step 1 of 5/);
      },
    ],
    [
      'Data: rows of which it is not clear what they are',
      async () => {
        await choose({ name: 'Odd.csv', mimeType: 'text/csv', buffer: Buffer.from('one,two\n1,2\n') });
        await says(/It is not clear what this is/);
      },
    ],
    [
      'Data: what it is',
      async () => {
        await button('Back').click();
        await says(/Step 1 of 5/);
        await choose({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
        await says(/Step 2 of 5/);
      },
    ],
    [
      'Data: identifiers',
      async () => {
        await button('Continue').click();
        await says('Step 3 of 5');
      },
    ],
    [
      'Data: what was understood',
      async () => {
        await button('Continue').click();
        await says(/rows taken/);
      },
    ],
    [
      'Data: where it goes',
      async () => {
        await button('Continue').click();
        await says('Step 5 of 5');
      },
    ],
    [
      'Data: done',
      async () => {
        await button('Put it in').click();
        await says(/^Sheets added:/);
      },
    ],
  ];
}

/** What a state provokes is no fault of the page; React says more of it on the console. */
function provokedIn({ faults }: WorkbookPage): void {
  const others = faults.filter(
    (fault) => !/provoked|The above error occurred|Cannot update a component/.test(fault),
  );
  faults.splice(0, faults.length, ...others);
}
