import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { helpModules } from './build/help-plugin.ts';

/** Changes one file of a library. Fails when the file is not there, or has nothing to change. */
function changed(name: string, id: RegExp, from: RegExp, to: string): Plugin {
  let isDone = false;
  return {
    name,
    enforce: 'pre',
    transform: {
      filter: { id },
      handler: (code) => {
        const other = code.replaceAll(from, to);
        if (other === code) throw new Error(`${name}: the library has become another`);
        isDone = true;
        return other;
      },
    },
    buildEnd: (error) => {
      if (error === undefined && !isDone) throw new Error(`${name}: the library has no such file`);
    },
  };
}

/**
 * React Aria empties its live region through `innerHTML`, which Trusted Types refuses even for an
 * empty text: every list of choices would break when it closes.
 */
const liveRegionWithoutMarkup = changed(
  'live-region-without-markup',
  /dist\/private\/live-announcer\/LiveAnnouncer\.m?js$/,
  /\.innerHTML = ''/g,
  '.replaceChildren()',
);

/**
 * React Aria asks, before anything is shown, whether the browser knows its own language and how it writes
 * signs. For either, Chromium reads in 15 milliseconds what it knows of all languages. Whether a tag is well
 * formed it tells without, and signs it has written since version 77.
 */
const languagesLater = [
  changed(
    'language-well-formed',
    /dist\/private\/i18n\/useDefaultLocale\.m?js$/,
    /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\)/g,
    'Intl.getCanonicalLocales(locale)',
  ),
  changed(
    'signs-written',
    /@internationalized\/number\/dist\/private\/NumberFormatter\.m?js$/,
    /new Intl\.NumberFormat\('de-DE', \{\s*signDisplay: 'exceptZero'\s*\}\)[^;]*;/g,
    'true;',
  ),
];

/**
 * The reader of PDF is a program of its own, for a thread; it loads decoders of rare pictures by their
 * names when it meets one. All three stand beside the window as they come, under names it is served.
 */
const pdfParts = {
  'pdf.worker.js': 'build/pdf.worker.min.mjs',
  'openjpeg_nowasm_fallback.js': 'wasm/openjpeg_nowasm_fallback.js',
  'jbig2_nowasm_fallback.js': 'wasm/jbig2_nowasm_fallback.js',
};
const pdfReader: Plugin = {
  name: 'pdf-reader',
  generateBundle() {
    for (const [name, file] of Object.entries(pdfParts)) {
      const source = readFileSync(join(import.meta.dirname, 'node_modules/pdfjs-dist', file));
      this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source });
    }
  },
};

/** Letters of what is printed: of one weight each, because a PDF cannot embed one of all weights as text. */
const paperLetters: Plugin = {
  name: 'paper-letters',
  generateBundle() {
    for (const letters of ['latin', 'latin-ext']) {
      for (const weight of [400, 600]) {
        const fileName = `source-sans-3-${letters}-${weight}-normal.woff2`;
        const file = join('node_modules/@fontsource/source-sans-3/files', fileName);
        const source = readFileSync(join(import.meta.dirname, file));
        this.emitFile({ type: 'asset', fileName: `paper/${fileName}`, source });
      }
    }
  },
};

/**
 * Names on the page the letters of the desk. Else they are asked for only when everything was laid out with
 * others.
 */
const earlyLetters: Plugin = {
  name: 'early-letters',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const letters = Object.keys(bundle).find((name) => /source-sans-3-latin-wght/.test(name));
      if (letters === undefined) throw new Error('the letters are not a file of the build');
      const attrs = { rel: 'preload', as: 'font', crossorigin: true, href: `/${letters}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  },
};

/** The window: static files that a shell serves from memory under a strict policy. */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  plugins: [
    react(),
    liveRegionWithoutMarkup,
    ...languagesLater,
    pdfReader,
    paperLetters,
    helpModules,
    earlyLetters,
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: [
      {
        find: /^temporal-polyfill$/,
        replacement: join(import.meta.dirname, 'renderer/temporal.ts'),
      },
      { find: /^zod$/, replacement: join(import.meta.dirname, 'renderer/zod.ts') },
    ],
  },
  build: {
    outDir: join(import.meta.dirname, 'dist/window'),
    emptyOutDir: true,
    // Which file holds what, for who measures what is fetched when.
    manifest: 'manifest.json',
    target: 'chrome140',
    // The policy allows no data: URLs and no script that is not a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What is needed before a vault is open; nothing else may be asked for then.
            { name: 'start', tags: ['$initial'], priority: 2 },
            // What most screens share; else every icon and every field is a file to be asked for.
            {
              name: 'parts',
              test: /node_modules\/(?!pdfjs-dist|temporal-)|renderer\/design\//,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
