import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { helpModules } from './build/help-plugin.ts';

/**
 * React Aria empties its live region through `innerHTML`, which Trusted Types refuses even for an
 * empty text: every list of choices would break when it closes. Fails when it finds nothing to do.
 */
const liveRegionWithoutMarkup: Plugin = {
  name: 'live-region-without-markup',
  enforce: 'pre',
  transform: {
    filter: { id: /dist\/private\/live-announcer\/LiveAnnouncer\.m?js$/ },
    handler: (code) => {
      const kept = code.replaceAll(".innerHTML = ''", '.replaceChildren()');
      if (kept === code) throw new Error('the live region of React Aria is emptied another way');
      return kept;
    },
  },
};

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
 * Names on the page the Dutch texts, without which it shows nothing. Else they are asked for only after
 * all script has run.
 */
const earlyTexts: Plugin = {
  name: 'early-texts',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const texts = chunks.find(({ facadeModuleId: id }) => id?.endsWith('/locales/nl.ts'));
      if (texts === undefined) throw new Error('the Dutch texts are not a file of the build');
      return [texts.fileName, ...texts.imports].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `/${file}` },
        injectTo: 'head' as const,
      }));
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
    pdfReader,
    paperLetters,
    helpModules,
    earlyTexts,
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: [
      {
        find: /^temporal-polyfill$/,
        replacement: join(import.meta.dirname, 'renderer/temporal.ts'),
      },
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
            // zod is configured in the chunk that holds it, so before any schema of another is made.
            // It is the first file of script: what the window begins with stands before it.
            {
              name: 'begin',
              test: /node_modules\/zod\/|renderer\/(zod|begin)\.ts/,
              priority: 3,
            },
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
