/** Where the development manifest points, and what sets the two apart so that both can be installed at once. */
export const development = {
  base: 'https://localhost:3000/',
  id: 'dcdf4c30-9edb-4917-84b1-b5342d2635bf',
  namespace: 'OTDEV',
  nameSuffix: ' (development)',
};
export const production = { id: 'ce377931-ac9d-4d37-a3a2-27a7cc51a6a8', namespace: 'OT' };

/** The address of the built files, with one slash at its end. */
export function baseUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new Error(`BASE_URL must be an https address such as https://example.gov.uk/ot; it is ${given}`);
  }
  return url.href.replace(/\/*$/, '/');
}

/** The development manifest as it is to be installed from the given base. */
export function productionManifest(developmentManifest: string, base: string): string {
  const changes: [string, string][] = [
    [development.id, production.id],
    [development.namespace, production.namespace],
    [development.nameSuffix, ''],
    // Last, so that nothing of the address itself is taken for one of the others.
    [development.base, inXml(base)],
  ];
  return changes.reduce((manifest, [from, to]) => {
    if (!manifest.includes(from)) throw new Error(`manifest.xml no longer contains ${from}`);
    return manifest.replaceAll(from, to);
  }, developmentManifest);
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
