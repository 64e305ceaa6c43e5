/** Shown in place of a part that could not start; uses nothing that could itself fail to load. */
export interface PanelWords {
  title: string;
  paragraphs: string[];
  button: string;
}

export function showPanel(
  place: HTMLElement,
  { title, paragraphs, button }: PanelWords,
  act: () => void,
  className = 'plain',
): void {
  const panel = document.createElement('div');
  panel.className = className;
  panel.setAttribute('role', 'alert');
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = button;
  made.addEventListener('click', act);
  // In Excel it is all there is.
  const level = document.querySelector('h1') ? 'h2' : 'h1';
  panel.append(textOf(level, title), ...paragraphs.map((text) => textOf('p', text)), made);
  place.replaceChildren(panel);
}

function textOf(tag: 'h1' | 'h2' | 'p', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
