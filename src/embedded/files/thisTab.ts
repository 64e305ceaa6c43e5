import type { Setting, Tabs } from './recovery';

const LOCK = 'ot-recovery ';
const OFF = 'ot-recovery-off';

/** A tab holds a lock for as long as it is open, so that no other tab takes its copy for one that was left behind. */
export function browserTabs(): Tabs {
  const own = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
  // On plain http there are no locks.
  const locks = (navigator as Partial<Navigator>).locks;
  void locks?.request(LOCK + own, () => new Promise(() => undefined)).catch(() => undefined);
  return {
    own,
    async open() {
      const held = await locks?.query();
      if (!held) return null;
      return new Set(
        (held.held ?? []).flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])),
      );
    },
  };
}

/** Kept in the browser; where that is refused, until the page is closed. */
export function browserSetting(): Setting {
  let isOn = true;
  try {
    isOn = localStorage.getItem(OFF) === null;
  } catch {
    // The browser allows nothing to be stored: the store of copies says so.
  }
  return {
    isOn: () => isOn,
    set(wanted) {
      isOn = wanted;
      try {
        if (wanted) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, 'yes');
      } catch {
        // It holds until the page is closed.
      }
    },
  };
}
