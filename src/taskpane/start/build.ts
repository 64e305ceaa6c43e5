/** Put in when the scripts are built: the same in every script of one build. */
declare const OT_BUILD: string | undefined;

/** Which build this script is of; empty where it runs unbuilt. */
export const build: string = typeof OT_BUILD === 'undefined' ? '' : OT_BUILD;

/** The address of a file of this build, so that no copy of an older one is taken from a cache. */
export function ofThisBuild(file: string): string {
  return build === '' ? file : `${file}?${build}`;
}

/** Scripts hand their parts over under this name and their build, so that parts of two builds never meet. */
const HANDED_OVER = 'otBusinessCase_';

/** Whether a script of another build has come since this was last asked. */
export function hasOtherBuild(scope: object = globalThis): boolean {
  let found = false;
  for (const name of Object.keys(scope)) {
    if (!name.startsWith(HANDED_OVER) || name === HANDED_OVER + build) continue;
    const parts = (scope as Record<string, unknown>)[name];
    if (!Array.isArray(parts) || parts.length === 0) continue;
    parts.length = 0;
    found = true;
  }
  return found;
}
