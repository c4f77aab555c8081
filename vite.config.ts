import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: static files that a shell serves from memory under a strict policy. */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: join(import.meta.dirname, 'dist/window'),
    emptyOutDir: true,
    target: 'chrome140',
    // The policy allows no data: URLs and no script that is not a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // zod is configured in the chunk that holds it, so before any schema of another is made.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|renderer\/zod\.ts/ }] },
      },
    },
  },
});
