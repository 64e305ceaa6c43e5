import type { ShownWorkbook } from '../../files/xlsx/shown';
import type { WorkbookPlan } from '../../plan/plan';
import { showDialog } from '../page/askInDialog';
import { giveKeysBack } from '../page/keysHome';
import { chartDrawing } from './drawChart';
import { printedHtml } from './printedHtml';
import { printWords as words } from './words';

export interface Printable {
  present(): Promise<{ plan: WorkbookPlan; shown: ShownWorkbook }>;
  /** The name of the sheet in front. */
  activeSheet(): string;
}

/** Asks which sheets, and prints them as they are laid out. */
export async function printWorkbook(workbook: Printable): Promise<void> {
  const { plan, shown } = await workbook.present();
  const offered = plan.sheets.filter(({ visibility }) => visibility === undefined).map(({ name }) => name);
  const chosen = await askForSheets(offered, workbook.activeSheet());
  if (chosen.length === 0) return;
  await printDocument(printedHtml(plan, shown, chosen, chartDrawing(shown), new Date()));
}

async function askForSheets(sheets: string[], active: string): Promise<string[]> {
  const boxes = sheets.map((name) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = name === active;
    const label = document.createElement('label');
    label.append(box, ` ${name}`);
    return { name, box, label };
  });
  const all = document.createElement('button');
  all.type = 'button';
  all.textContent = words.all;
  all.addEventListener('click', () => boxes.forEach(({ box }) => (box.checked = true)));
  const fields = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = words.sheets;
  fields.append(legend, ...boxes.map(({ label }) => label));
  const answer = await showDialog(
    words.title,
    [fields, all],
    [
      ['print', words.print],
      ['cancel', words.cancel],
    ],
  );
  return answer === 'print' ? boxes.filter(({ box }) => box.checked).map(({ name }) => name) : [];
}

/** Through a frame that is not seen, so that nothing of the page itself is printed. */
async function printDocument(html: string): Promise<void> {
  const before = document.activeElement;
  const frame = document.createElement('iframe');
  frame.className = 'ot-printed';
  frame.title = words.frame;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.srcdoc = html;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const printed = frame.contentWindow;
  if (!printed) throw new Error(words.noFrame);
  printed.addEventListener('afterprint', () => {
    frame.remove();
    giveKeysBack(before);
  });
  printed.focus();
  printed.print();
}
