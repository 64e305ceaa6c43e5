import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

declare const axe: {
  run(context: Document): Promise<{
    violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[];
  }>;
};

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page as it is, one line a place. No rule is switched off and no element left out: of
 * the canvas that the grid is drawn on axe sees the element and its name, and not what is drawn.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run(document));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 120)}`),
  );
}

/** Controls in sight that are narrower or lower than a finger needs, by name and size. */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const controls =
      'button, a[href], input, select, textarea, summary, [role="button"], [role="tab"], [role="slider"], [role="separator"][tabindex]';
    // A radio button or a tick box is pressed by its words too.
    const areaOf = (element: Element) => {
      const label = element.matches('input[type="radio"], input[type="checkbox"]') && element.parentElement;
      return (label || element).getBoundingClientRect();
    };
    return [...document.querySelectorAll(controls)].flatMap((element) => {
      const { width, height } = areaOf(element);
      const isReached = element.checkVisibility() && !element.closest('[inert]') && width > 1 && height > 1;
      if (!isReached || (width >= LEAST && height >= LEAST)) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return [`${element.tagName} “${name.slice(0, 60)}”: ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  });
}
