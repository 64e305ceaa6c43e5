import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** The part of Microsoft's window that the tests reach for. */
export interface OfficeWindow {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: Bridge): void } };
  CustomFunctions: typeof CustomFunctions & { associate(id: string, implementation: unknown): void };
}

/** What the library asks of its host: it sends text, and sets the function through which it is answered. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost(message: string): void;
}

const scripts = ['office.debug.js', 'excel-win32-16.01.debug.js'].map((name) => {
  const file = require.resolve(`@microsoft/office-js/dist/${name}`);
  return new Script(readFileSync(file, 'utf8'), { filename: name });
});

/** office.js ends by looking for its own script tag in order to fetch the rest; here the rest is at hand. */
const NO_SCRIPT_TAG = 'Office Web Extension script library file name should be office.js or office.debug.js.';

/** Microsoft's library for Excel on Windows, fresh, in a window of its own. */
export function loadOffice(requirements: Record<string, string> = {}, document: object = {}): OfficeWindow {
  const window: Record<string, unknown> = {
    console,
    performance,
    // Results of functions are sent after 50 ms and at most every half second; tests need not wait for it.
    setTimeout: (run: (...args: unknown[]) => void, _after: number, ...args: unknown[]) =>
      setTimeout(run, 0, ...args),
    clearTimeout,
    navigator: { userAgent: 'Node', platform: 'Node' },
    location: { search: '', hash: '', href: 'https://localhost/', hostname: 'localhost', protocol: 'https:' },
    document: { readyState: 'complete', getElementsByTagName: () => [], addEventListener: () => undefined },
    addEventListener: () => undefined,
    postMessage: () => undefined,
  };
  Object.assign(window, { window, self: window, parent: window, top: window });
  const context = createContext(window);
  for (const script of scripts) {
    try {
      script.runInContext(context);
    } catch (error) {
      if (error !== NO_SCRIPT_TAG) throw error;
    }
  }
  // What the scripts learn from a real host when they start.
  const isSetSupported = (set: string, version?: string | number) => reaches(requirements[set], version);
  const hostInfo = { hostType: 'excel', hostPlatform: 'win32', isDialog: false, flags: 0 };
  const factory = {
    getContext: () => ({ requirements: { isSetSupported }, document }),
    getHostInfo: () => hostInfo,
  };
  Object.assign(window.OSF as object, { _OfficeAppFactory: factory });
  return window as unknown as OfficeWindow;
}

/** A set that is not listed is there in every version, as in a current Excel. */
function reaches(available: string | undefined, wanted: string | number = '1.1'): boolean {
  if (available === undefined) return true;
  const [major = 0, minor = 0] = available.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(wanted).split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
