/** Put in when the scripts are built: the same in every script of one build. */
declare const OT_BUILD: string | undefined;

/** Which build this script is of; empty where it runs unbuilt. */
export const build: string = typeof OT_BUILD === 'undefined' ? '' : OT_BUILD;

/** The address of a file of this build, so that no copy of an older one is taken from a cache. */
export function ofThisBuild(file: string): string {
  return build === '' ? file : `${file}?${build}`;
}
