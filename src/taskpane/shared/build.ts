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

/** Names under which scripts of other builds have handed something over, or take something. */
export function otherBuilds(scope: object = globalThis): string[] {
  return Object.keys(scope).filter((name) => name.startsWith(HANDED_OVER) && name !== HANDED_OVER + build);
}

/** Whether a script of another build has handed something over since this was last asked. */
export function hasOtherBuild(scope: object = globalThis): boolean {
  let found = false;
  for (const name of otherBuilds(scope)) {
    const parts = (scope as Record<string, unknown>)[name];
    if (!Array.isArray(parts) || parts.length === 0) continue;
    parts.length = 0;
    found = true;
  }
  return found;
}

/** Whether the script that takes what the others hand over is there: it puts its own way in the place of the list's. */
export function isHandingOver(scope: object = globalThis): boolean {
  const parts = (scope as Record<string, unknown>)[HANDED_OVER + build];
  return Array.isArray(parts) && parts.push !== Array.prototype.push;
}
