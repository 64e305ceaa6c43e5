import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { isLong } from '../../support/long';

declare const axe: {
  run(
    context: Document,
    options: { resultTypes: string[] },
  ): Promise<{
    violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[];
  }>;
};

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page as it is, one line a place. No rule is switched off and no element left out: of
 * the canvas that the grid is drawn on axe sees the element and its name, and not its drawing.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // Half-way from one colour to another the contrast is neither's.
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  });
  const { violations } = await page.evaluate(() =>
    // Of what passes no details are gathered.
    axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 120)}`),
  );
}

/** Visible controls that are narrower or lower than a finger needs, by name and size. */
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

/** Controls and messages of which a part lies left or right of the screen, where nothing scrolls to it. */
function cutOffOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, a[href], input, select, textarea, [role="button"], [role="tab"]';
    return [...document.querySelectorAll(`${controls}, [data-sonner-toast]`)].flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      let around: Element | null = element.parentElement;
      while (around && around !== document.body && getComputedStyle(around).overflowX === 'visible')
        around = around.parentElement;
      const isScrolled = around !== null && around !== document.body && element.matches(controls);
      const isSeen = element.checkVisibility() && !element.closest('[inert]') && width > 1 && height > 1;
      if (!isSeen || isScrolled || (left >= -1 && right <= innerWidth + 1)) return [];
      return [
        `${element.tagName} “${(element.textContent ?? '').slice(0, 60)}” lies from ${left} to ${right}`,
      ];
    });
  });
}

/** Everything on the page that shuts a person out. */
export async function complaintsOn(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  return [
    ...(await violationsOn(page)),
    ...(await smallTargetsOn(page)),
    ...(await cutOffOn(page)),
    ...(wide[0] > wide[1] ? [`The page is ${wide[0]} pixels wide on a screen of ${wide[1]}`] : []),
  ];
}

const bright = { colorScheme: 'light', forcedColors: 'none' } as const;
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const;
const forced = { colorScheme: 'dark', forcedColors: 'active' } as const;
/** Each width, and each of the colours; all of both in a long run. */
const looks = isLong
  ? [1440, 320].flatMap((width) => [bright, dark, forced].map((look) => [width, look] as const))
  : ([
      [1440, bright],
      [320, dark],
      [1440, forced],
    ] as const);

/** The same in light, dark and forced colours, wide and narrow; the page is left as it was. */
export async function complaintsInEveryLook(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  const before = page.viewportSize()!;
  for (const [width, look] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    // The page draws itself anew for its size and its colours, which takes it up to a second.
    let found = await complaintsOn(page);
    for (let waited = 0; found.length > 0 && waited < 1500; waited += 500) {
      await page.waitForTimeout(500);
      found = await complaintsOn(page);
    }
    complaints.push(...found.map((one) => `${width} pixels, ${JSON.stringify(look)}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.setViewportSize(before);
  return complaints;
}
