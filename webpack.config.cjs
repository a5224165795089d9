const path = require('node:path');
const fs = require('node:fs');
const GasPlugin = require('gas-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { notices } = require('./tools/notices.cjs');

/** Copies the manifest beside the bundle, so that dist/ is exactly what clasp pushes. */
class CopyManifest {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('CopyManifest', () => {
      fs.copyFileSync(
        path.join(__dirname, 'appsscript.json'),
        path.join(__dirname, 'dist', 'appsscript.json'),
      );
    });
  }
}

module.exports = {
  entry: './src/main.ts',
  output: { path: path.join(__dirname, 'dist'), filename: 'Code.js', iife: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020' } }] },
  // Readable stack traces in the school's own script editor, and comments that survive.
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
  plugins: [new GasPlugin(), new BannerPlugin({ banner: notices(['dayjs']), raw: true }), new CopyManifest()],
};
