const path = require('node:path');
const fs = require('node:fs');
const GasPlugin = require('gas-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { notices } = require('./tools/notices.cjs');
const { SHARED_SCRIPTS, nameOf, sharedEntry, takenFromOthers } = require('./tools/scripts.cjs');

const common = {
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020' } }] },
  // Readable stack traces in the school's own script editor, and comments that survive.
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
};
const dist = path.join(__dirname, 'dist');

/** Copies the manifest beside the bundle, so that dist/ is exactly what clasp pushes. */
class CopyManifest {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('CopyManifest', () => {
      fs.copyFileSync(
        path.join(__dirname, 'appsscript.json'),
        path.join(compiler.outputPath, 'appsscript.json'),
      );
    });
  }
}

const code = {
  ...common,
  entry: './src/main.ts',
  output: { path: dist, filename: 'Code.js', iife: true },
  externals: [takenFromOthers('Code')],
  plugins: [new GasPlugin({ include: ['src/main.ts'] }), new CopyManifest()],
};

/**
 * A script that others take modules from. It is one function, which evaluates the modules when it is first called: so
 * nothing depends on which script Google loads first. Google offers no name that ends in _ to anybody.
 */
const shared = SHARED_SCRIPTS.map(({ script, packages }) => ({
  ...common,
  entry: sharedEntry(script),
  output: { path: dist, filename: `${script}.js`, library: { type: 'var', name: 'evaluated' } },
  externals: [takenFromOthers(script)],
  plugins: [
    new BannerPlugin({
      banner: `${notices(packages)}var ${nameOf(script)} = (() => {\nlet modules;\nconst evaluate = () => {`,
      raw: true,
    }),
    new BannerPlugin({
      banner: 'return evaluated.modules;\n};\nreturn () => (modules = modules || evaluate());\n})();',
      raw: true,
      footer: true,
    }),
  ],
}));

module.exports = [...shared, code];
