import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseUrl, development, production, productionManifest } from '../../scripts/manifest';
import { FUNCTIONS_API } from '../../src/host/excel/api';
import { REQUIRED_API } from '../../src/host/excel/excel';
import { all, at, everything, parsed, type Node } from './parsed';

const root = join(__dirname, '../..');
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const released = (base: string) => productionManifest(source, baseUrl(base));

/** What the schema of add-in manifests allows in each element, in this order only. */
const order: Record<string, string[]> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Runtimes: ['Runtime'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const kinds: Record<string, string[]> = {
  Images: ['Image'],
  Urls: ['Runtime', 'SourceLocation', 'FunctionFile', 'LearnMoreUrl'],
  ShortStrings: ['Namespace', 'Label', 'Title'],
  LongStrings: ['Description'],
};

describe.each([
  ['development', source, development.base],
  ['released under a folder', released('https://example.gov.uk/ot'), 'https://example.gov.uk/ot/'],
  [
    'released under a folder with its slash',
    released('https://example.gov.uk/ot/'),
    'https://example.gov.uk/ot/',
  ],
  ['released at the root', released('https://ot.example.gov.uk'), 'https://ot.example.gov.uk/'],
  ['released under a name that needs care', released('https://a.uk/r&d/OTDEV'), 'https://a.uk/r&d/OTDEV/'],
])('the manifest, %s,', (_which, text, base) => {
  const manifest = parsed(text);
  const overrides = at(manifest, 'VersionOverrides');
  const host = at(overrides, 'Hosts', 'Host');
  const resources = at(overrides, 'Resources').children;
  const value = new Map(
    resources
      .flatMap((kind) => kind.children)
      .map((one) => [one.attributes.id, one.attributes.DefaultValue!]),
  );
  const url = (element: Node) => value.get(element.attributes.resid) ?? element.attributes.DefaultValue!;

  test('has its elements in the order that Office requires', () => {
    for (const element of everything(manifest)) {
      const allowed = order[element.name];
      const places = element.children.map((child) => allowed?.indexOf(child.name) ?? 0);
      expect([element.name, places]).toEqual([element.name, [...places].sort((a, b) => a - b)]);
      expect(places).not.toContain(-1);
    }
    expect(host.children.map((child) => child.name)).toEqual([
      'Runtimes',
      'AllFormFactors',
      'DesktopFormFactor',
    ]);
    const functions = at(host, 'AllFormFactors', 'ExtensionPoint');
    expect(functions.children.map((child) => child.name)).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
  });

  test('defines every resource once, uses each, and of the right kind', () => {
    const used = everything(host).filter((element) => element.attributes.resid);
    for (const kind of resources) {
      const ids = kind.children.map((one) => one.attributes.id!);
      const asked = used.filter((element) => kinds[kind.name]!.includes(element.name));
      expect(new Set(asked.map((element) => element.attributes.resid))).toEqual(new Set(ids));
      for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    }
    const defined = resources.flatMap((kind) => kind.children);
    expect(value.size).toBe(defined.length);
    expect(used.filter((element) => !value.has(element.attributes.resid))).toEqual([]);
  });

  test.each([
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ])('keeps its %s to %i characters', (kind, most) => {
    const strings = at(overrides, 'Resources', kind).children.map((one) => one.attributes.DefaultValue!);
    for (const string of strings) {
      expect(string.length).toBeGreaterThan(0);
      expect(string.length).toBeLessThanOrEqual(most);
    }
    expect(at(manifest, 'DisplayName').attributes.DefaultValue!.length).toBeLessThanOrEqual(125);
    expect(at(manifest, 'Description').attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
  });

  test('points under its base only, to files that the build makes', () => {
    const addresses = everything(manifest)
      .map((element) => element.attributes.DefaultValue ?? '')
      .filter((text) => /^\w+:/.test(text));
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
    const files = new Set(addresses.map((address) => address.slice(base.length)));
    expect([...files].filter((file) => !file.startsWith('assets/')).sort()).toEqual([
      'functions.html',
      'functions.js',
      'functions.json',
      'taskpane.html',
    ]);
  });

  test('has icons of the size it says', () => {
    const icons: [number, string][] = [
      [32, at(manifest, 'IconUrl').attributes.DefaultValue!],
      [64, at(manifest, 'HighResolutionIconUrl').attributes.DefaultValue!],
      ...all(host, 'Image').map((icon): [number, string] => [Number(icon.attributes.size), url(icon)]),
    ];
    for (const [size, address] of icons) {
      expect([address, pixels(address.slice(base.length))]).toEqual([address, [size, size]]);
    }
    for (const icon of all(host, 'Icon')) {
      expect(icon.children.map((image) => image.attributes.size)).toEqual(['16', '32', '80']);
    }
  });

  test('runs pane, functions and ribbon in one page that stays alive', () => {
    const [runtime] = all(host, 'Runtime');
    const pages = [
      at(manifest, 'DefaultSettings', 'SourceLocation'),
      runtime!,
      at(host, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation'),
      at(host, 'DesktopFormFactor', 'FunctionFile'),
      ...all(host, 'Action').map((action) => at(action, 'SourceLocation')),
    ];
    expect(new Set(pages.map(url))).toEqual(new Set([`${base}taskpane.html`]));
    expect(runtime!.attributes.lifetime).toBe('long');
  });

  test('opens the pane from a button on the Home tab', () => {
    expect(all(host, 'OfficeTab').map((tab) => tab.attributes.id)).toEqual(['TabHome']);
    expect(all(host, 'Action').map((action) => action.attributes.type)).toEqual(['ShowTaskpane']);
  });

  test('asks for the Excel that the code needs', () => {
    expect(
      all(at(manifest, 'Requirements'), 'Set').map(({ attributes }) => [
        attributes.Name,
        attributes.MinVersion,
      ]),
    ).toEqual([
      ['ExcelApi', REQUIRED_API],
      ['CustomFunctionsRuntime', FUNCTIONS_API],
      ['SharedRuntime', '1.1'],
    ]);
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(at(manifest, 'Version').text).toBe(`${version}.0`);
  });
});

describe('development and release', () => {
  const manifests = [parsed(source), parsed(released('https://example.gov.uk/ot'))] as const;
  const id = (manifest: Node) => at(manifest, 'Id').text;
  const name = (manifest: Node) => at(manifest, 'DisplayName').attributes.DefaultValue;
  const namespace = (manifest: Node) =>
    all(manifest, 'String').find((one) => one.attributes.id === 'Functions.Namespace')!.attributes
      .DefaultValue;

  test('can be used beside each other in one Excel', () => {
    expect(manifests.map(id)).toEqual([development.id, production.id]);
    expect(manifests.map(name)).toEqual(['OT Business Case (development)', 'OT Business Case']);
    expect(manifests.map(namespace)).toEqual(['OTDEV', 'OT']);
    for (const given of manifests.map(id))
      expect(given).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test.each([
    ['development', 'OTDEV'],
    ['production', 'OT'],
  ])('in %s the pane and the manifest use the same namespace', async (mode, expected) => {
    const before = process.env.NODE_ENV;
    try {
      Object.assign(process.env, { NODE_ENV: mode });
      jest.resetModules();
      expect((await import('../../src/host/excel/namespace')).excelNamespace).toBe(expected);
    } finally {
      Object.assign(process.env, { NODE_ENV: before });
    }
  });

  test('leaves nothing of this machine in a release', () => {
    expect(released('https://example.gov.uk/ot')).not.toMatch(/localhost|development|OTDEV/i);
  });

  test.each([
    'http://example.gov.uk/ot',
    'example.gov.uk/ot',
    '',
    'https://example.gov.uk/ot?x=1',
    'https://a@b.uk/#c',
  ])('cannot be released under "%s"', (base) => {
    expect(() => baseUrl(base)).toThrow(
      `BASE_URL must be an https address such as https://example.gov.uk/ot; it is ${base}`,
    );
  });

  test('cannot be made once the development manifest no longer says what to replace', () => {
    const changed = source.replace(development.id, 'another');
    expect(() => productionManifest(changed, 'https://a.uk/')).toThrow(
      `manifest.xml no longer contains ${development.id}`,
    );
  });
});

/** Width and height are at a fixed place in every PNG file. */
function pixels(file: string): [number, number] {
  const png = readFileSync(join(root, file));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
