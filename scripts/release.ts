import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionMetadata } from '../src/functions/catalogue/notes';

/** The signatures of the last release, as text that a person can compare. `npm run released` writes it. */
export const RELEASED = 'functions.released.txt';

export interface Release {
  version: string;
  /** One line a function, in the order of the alphabet. */
  signatures: string[];
}

export interface Versions {
  package: string;
  manifest: string;
}

/** What Excel keeps of a function for a day or longer: its name, and what it takes and gives. */
export function signaturesOf({ functions }: { functions: FunctionMetadata[] }): string[] {
  return functions
    .map(({ id, parameters, result }) => {
      const taken = parameters.map((given) => {
        const type = `${given.type ?? 'any'}${given.dimensionality === 'matrix' ? '[][]' : ''}`;
        return given.optional ? `[${given.name}]: ${type}` : `${given.name}: ${type}`;
      });
      const gives = `${result.type ?? 'any'}${result.dimensionality === 'matrix' ? '[][]' : ''}`;
      return `${id}(${taken.join(', ')}): ${gives}`;
    })
    .sort();
}

/** Why these files must not be released, in words; null where they may be. */
export function problemWith(versions: Versions, released: Release, signatures: string[]): string | null {
  if (versions.manifest !== `${versions.package}.0`) {
    return `manifest.xml has the version ${versions.manifest}, and package.json ${versions.package}: the manifest must have ${versions.package}.0.`;
  }
  const changed = changes(released.signatures, signatures);
  if (changed.length === 0 || isLater(versions.package, released.version)) return null;
  return [
    `Functions have changed since version ${released.version}, and the version has not risen: Excel keeps the old list of functions for a day, and for longer until the manifest has a higher version.`,
    'Raise the version in package.json and manifest.xml. What changed:',
    ...changed,
  ].join('\n');
}

function changes(before: string[], now: string[]): string[] {
  return [
    ...before.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  const at = a!.findIndex((part, place) => part !== b![place]);
  return at >= 0 && a![at]! > b![at]!;
}

export function released(text: string): Release {
  const [, ...lines] = text.split('\n').filter((line) => line !== '');
  const [head = '', ...signatures] = lines;
  const [, version] = /^Version (\d+\.\d+\.\d+)$/.exec(head) ?? [];
  if (!version) throw new Error(`${RELEASED} must name a version in its second line; it has “${head}”.`);
  return { version, signatures };
}

export function textOf({ version, signatures }: Release): string {
  const head =
    'The functions of the last release. Written by npm run released, when its files have been put up.';
  return `${[head, `Version ${version}`, ...signatures].join('\n')}\n`;
}

/** Everything as it is in this folder. */
export function versionsIn(root: string): Versions & { released: Release } {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const [, manifest = 'none'] = /<Version>([^<]*)<\/Version>/.exec(read('manifest.xml')) ?? [];
  return {
    package: (JSON.parse(read('package.json')) as { version: string }).version,
    manifest,
    released: released(read(RELEASED)),
  };
}
