const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { require: load } = require('tsx/cjs/api');
const { Compilation, WebpackError, sources } = require('webpack');
// webpack's own minimizer; with swc the workbook takes 40 seconds instead of 140, and comes out no larger.
const MinimizerPlugin = require(
  require.resolve('minimizer-webpack-plugin', { paths: [require.resolve('webpack')] }),
);
const manifests = load('./scripts/manifest.ts', __filename);
const { finishMetadata, functionFiles } = load('./scripts/metadata.ts', __filename);

/** `webpack --env only=functions` makes functions.js and functions.json alone. */
module.exports = (env = {}, { mode = 'development' } = {}) => {
  const released = mode === 'production';
  const everything = env.only !== 'functions';
  const base = process.env.BASE_URL ? manifests.baseUrl(process.env.BASE_URL) : null;

  return {
    mode,
    target: ['web', 'es2020'],
    context: __dirname,
    entry: {
      functions: './src/functions/index.ts',
      ...(everything && {
        taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
        customFunctions: './src/embedded/installCustomFunctions.ts',
        embedded: { import: './src/embedded/index.tsx', dependOn: 'functions' },
      }),
    },
    output: {
      path: join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].js',
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
      new MetadataPlugin({ input: functionFiles(__dirname), output: 'functions.json' }),
      new FinishPlugin(base ?? (released ? '' : manifests.development.base)),
      ...(everything
        ? [
            page('taskpane.html', './src/taskpane/taskpane.html', ['functions', 'taskpane']),
            page('index.html', './src/embedded/index.html', ['customFunctions', 'functions', 'embedded']),
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
function page(filename, template, chunks) {
  return new HtmlPlugin({ filename, template, chunks, chunksSortMode: 'manual', scriptLoading: 'defer' });
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

/** A manifest to install is only right for one address; without it there is none, rather than one that misleads. */
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
      compilation.hooks.processAssets.tap('ManifestPlugin', () =>
        compilation.emitAsset('manifest.xml', new sources.RawSource(manifest)),
      );
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
