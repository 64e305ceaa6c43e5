import { words } from './words';

const LEAST = 320;
const MOST = 720;
const STEP = 24;

/** Lets the pane be widened, narrowed and put away, by pointer and by keyboard. */
export function makeLayoutAdjustable(layout: HTMLElement, divider: HTMLElement, toggle: HTMLElement): void {
  let width = 360;
  const most = () => Math.max(LEAST, Math.min(MOST, layout.clientWidth - LEAST));
  const resize = (wanted: number) => {
    width = Math.round(Math.min(Math.max(wanted, LEAST), most()));
    layout.style.setProperty('--ot-pane', `${width}px`);
    const values = { now: width, min: LEAST, max: most() };
    for (const [name, value] of Object.entries(values))
      divider.setAttribute(`aria-value${name}`, String(value));
  };
  resize(width);
  window.addEventListener('resize', () => resize(width));

  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    event.preventDefault();
    divider.focus();
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId))
      resize(layout.getBoundingClientRect().right - event.clientX);
  });
  divider.addEventListener('keydown', (event) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: most() }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  });

  keepClearOfFoot();

  toggle.addEventListener('click', () => {
    const hide = layout.dataset.pane !== 'hidden';
    if (hide) layout.dataset.pane = 'hidden';
    else delete layout.dataset.pane;
    // Where there is little room its words are heard only.
    (toggle.firstElementChild ?? toggle).textContent = hide ? words.showPane : words.hidePane;
  });
}

/** Where the whole page scrolls, its foot lies over the pane: what sticks to the foot of the pane stays above it. */
function keepClearOfFoot(): void {
  const foot = document.querySelector<HTMLElement>('.ot-footer');
  if (!foot || typeof ResizeObserver === 'undefined') return;
  const tell = () => {
    const isOver = getComputedStyle(foot).position === 'sticky';
    document.documentElement.style.setProperty('--ot-foot', isOver ? `${foot.offsetHeight}px` : '0px');
  };
  new ResizeObserver(tell).observe(foot);
  window.addEventListener('resize', tell);
}
