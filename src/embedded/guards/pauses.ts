import { IConfigService, type Injector } from '@univerjs/core';
import { ENGINE_FORMULA_PLUGIN_CONFIG_KEY } from '@univerjs/engine-formula';

/** After so long a calculation lets the page do something else. */
const SLICE_MS = 40;

/**
 * Univer lets the page go on after every 500 formulas, whether they add two cells or a hundred thousand. Here it does so
 * by time. It pauses where the count of formulas done, divided by a setting, leaves nothing over: the setting answers 1
 * once it is time, and else more than any count.
 */
export function pauseByTime(injector: Injector): void {
  const configs = injector.get(IConfigService);
  let last = -Infinity;
  const intervalCount = {
    valueOf(): number {
      const now = performance.now();
      if (now - last < SLICE_MS) return Infinity;
      last = now;
      return 1;
    },
  };
  const config = configs.getConfig<object>(ENGINE_FORMULA_PLUGIN_CONFIG_KEY);
  configs.setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { ...config, intervalCount });
}
