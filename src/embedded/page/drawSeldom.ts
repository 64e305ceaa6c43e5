import type { Injector } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';

/** Often enough to see that something arrives, and that a selection moves. */
const GAP_MS = 200;

/** Draws the grid only a few times a second, until the returned function is called: each drawing costs as much as a slice. */
export function drawSeldom(injector: Injector, unitId: string): () => void {
  const scene = injector.get(IRenderManagerService).getRenderUnitById(unitId)?.scene;
  if (!scene) return () => undefined;
  const draw = scene.render.bind(scene);
  let last = -Infinity;
  const render: typeof draw = (...given) => {
    const now = performance.now();
    if (now - last < GAP_MS) return undefined;
    last = now;
    return draw(...given);
  };
  scene.render = render;
  return () => {
    if (scene.render === render) scene.render = draw;
  };
}
