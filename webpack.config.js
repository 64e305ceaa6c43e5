const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { require: load } = require('tsx/cjs/api');
const { Compilation, DefinePlugin, WebpackError, sources } = require('webpack');
// webpack's own minimizer; with swc the workbook takes 40 seconds instead of 140, and comes out no larger.
const MinimizerPlugin = require(
  require.resolve('minimizer-webpack-plugin', { paths: [require.resolve('webpack')] }),
);
const manifests = load('./scripts/manifest.ts', __filename);
const { finishMetadata, functionFiles } = load('./scripts/metadata.ts', __filename);
const { problemWith, signaturesOf, versionsIn } = load('./scripts/release.ts', __filename);

/** `webpack --env only=functions` makes functions.js and functions.json alone. */
module.exports = (env = {}, { mode = 'development' } = {}) => {
  const released = mode === 'production';
  const everything = env.only !== 'functions';
  const build = buildOf(mode);
  const base = process.env.BASE_URL ? manifests.baseUrl(process.env.BASE_URL) : null;

  return {
    mode,
    target: ['web', 'es2020'],
    context: __dirname,
    entry: {
      functions: './src/functions/index.ts',
      ...(everything && {
        boot: './src/taskpane/start/bootPage.ts',
        taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
        customFunctions: './src/embedded/installCustomFunctions.ts',
        embedded: { import: './src/embedded/index.tsx', dependOn: 'functions' },
      }),
    },
    output: {
      path: join(__dirname, 'dist'),
      // With the build, so that no script of another build is taken from a cache.
      filename: `[name].js?${build}`,
      chunkFilename: `chunks/[name].js?${build}`,
      // Scripts find each other by this name: one of another build is never run, and counts as missing.
      chunkLoadingGlobal: `otBusinessCase_${build}`,
      chunkLoadTimeout: 60_000,
      clean: everything,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [typescript, datesDayFirst] },
    experiments: { css: true },
    // The pages forbid eval, which rules out webpack's usual choice for development.
    devtool: released ? false : 'cheap-source-map',
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    performance: { hints: false },
    plugins: [
      new DefinePlugin({ OT_BUILD: JSON.stringify(build) }),
      new MetadataPlugin({ input: functionFiles(__dirname), output: 'functions.json' }),
      new FinishPlugin(base ?? (released ? '' : manifests.development.base)),
      ...(everything
        ? [
            page('taskpane.html', './src/taskpane/taskpane.html', ['functions', 'taskpane'], build),
            page(
              'index.html',
              './src/embedded/index.html',
              ['customFunctions', 'functions', 'embedded'],
              build,
            ),
            new CopyPlugin({
              patterns: [
                { from: 'assets/icon-*.png' },
                { from: 'assets/examples/*.xlsx', to: 'examples/[name][ext]', noErrorOnMissing: true },
              ],
            }),
          ]
        : []),
      ...(released && everything ? [new ManifestPlugin(base)] : []),
    ],
    devServer: env.excel && httpsForExcel(),
  };
};

const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

/** What Univer takes for a date when it is typed, pasted or written in a formula. */
const datesDayFirst = {
  test: /\.js$/,
  include: /node_modules[\\/]@univerjs/,
  resolve: { alias: { numfmt$: join(__dirname, 'src/embedded/ukNumfmt.ts') } },
};

/** Scripts run in the order given: each needs what stands before it. */
function page(filename, template, chunks, build) {
  return new HtmlPlugin({
    filename,
    template,
    chunks,
    build,
    chunksSortMode: 'manual',
    scriptLoading: 'defer',
  });
}

/** The same for the same sources, wherever and whenever they are built. */
function buildOf(mode) {
  const hash = createHash('sha256').update(mode);
  const files = readdirSync(join(__dirname, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [
    ...files,
    ...['package-lock.json', 'webpack.config.js'].map((name) => join(__dirname, name)),
  ])
    hash.update(file.slice(__dirname.length).replaceAll('\\', '/')).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Completes functions.json once Microsoft's plugin has made it, and writes the pages that describe the functions. */
class FinishPlugin {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FinishPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: 'FinishPlugin', stage }, async () => {
        const generated = compilation.getAsset('functions.json');
        if (!generated) return; // Microsoft's plugin has reported why.
        const metadata = finishMetadata(generated.source.source().toString(), this.base);
        compilation.updateAsset('functions.json', new sources.RawSource(metadata));
        for (const [name, text] of Object.entries(await reference(JSON.parse(metadata)))) {
          compilation.emitAsset(name, new sources.RawSource(text));
        }
      });
    });
  }
}

/** File name to text. `scripts/reference.ts` exports the `reference` that makes them from functions.json. */
async function reference(metadata) {
  if (!existsSync(join(__dirname, 'scripts', 'reference.ts'))) return {};
  return load('./scripts/reference.ts', __filename).reference(metadata);
}

/** No release without a version that makes Excel fetch its functions anew. A manifest is only right for one address; without it there is none, rather than one that misleads. */
class ManifestPlugin {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ManifestPlugin', (compilation) => {
      const file = join(__dirname, 'manifest.xml');
      compilation.fileDependencies.add(file);
      if (!this.base) {
        const message =
          'No manifest.xml was written, because BASE_URL is not set. Excel needs one: build again with';
        compilation.warnings.push(
          new WebpackError(`${message}\nBASE_URL=https://the.address/of/these/files npm run build`),
        );
        return;
      }
      const manifest = manifests.productionManifest(readFileSync(file, 'utf8'), this.base);
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ManifestPlugin', stage }, () => {
        const metadata = JSON.parse(compilation.getAsset('functions.json').source.source().toString());
        const { released, ...versions } = versionsIn(__dirname);
        const problem = problemWith(versions, released, signaturesOf(metadata));
        if (problem) compilation.errors.push(new WebpackError(problem));
        compilation.emitAsset('manifest.xml', new sources.RawSource(manifest));
      });
    });
  }
}

/** Excel loads an add-in over https only, with the certificate that `npm run start:excel` installs. */
function httpsForExcel() {
  const certificates = join(homedir(), '.office-addin-dev-certs');
  const read = (name) => readFileSync(join(certificates, name));
  return {
    port: 3000,
    server: {
      type: 'https',
      options: { ca: read('ca.crt'), cert: read('localhost.crt'), key: read('localhost.key') },
    },
    headers: { 'Access-Control-Allow-Origin': '*' },
    // The pane is reloaded from its own menu; nothing is injected into the pages.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
  };
}
