/**
 * The bundles of the code that runs outside the window. Everything is bundled but the packages
 * that bring their own binaries or files.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..');

const external = [
  'better-sqlite3',
  '@napi-rs/keyring',
  '@node-rs/argon2',
  'electron',
  'playwright-core',
  '@sparticuz/chromium',
  'highs',
  'pg',
];

/**
 * Of the days off of all countries only those of ours: every lock starts a thread that would read them.
 * @type {import('vite').Plugin}
 */
const dutchDaysOff = {
  name: 'dutch-days-off',
  transform: {
    filter: { id: /date-holidays\/src\/data\.js$/ },
    handler: async (_, file) => {
      const { data } = await import(pathToFileURL(file).href);
      const { NL } = data.holidays;
      if (NL === undefined) throw new Error('the days off of the Netherlands stand elsewhere');
      const ours = JSON.stringify({ ...data, holidays: { NL } });
      return { code: `export const data = ${ours};`, map: null };
    },
  },
};

/** @type {import('vite').InlineConfig} */
const forNode = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  plugins: [dutchDaysOff],
  resolve: { external },
  ssr: { target: 'node', noExternal: true, external },
};

/**
 * The programs that Node runs.
 * @param {Record<string, string>} programs name of the output → source file
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function nodeBundle(programs, outDir) {
  return {
    ...forNode,
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(programs).map(([name, file]) => [name, join(root, file)]),
        ),
        external,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/**
 * The preload script: one CommonJS file, the only kind that a sandboxed window can load.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function preloadBundle(outDir) {
  return {
    ...forNode,
    build: {
      ssr: true,
      target: 'chrome140',
      outDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  };
}

/** The programs of the desk as a user gets it. */
export const deskPrograms = {
  'electron-main': 'electron/electron-main.ts',
  'vault-worker': 'electron/vault-worker.ts',
  'practice-worker': 'demo/practice-worker.ts',
  'strip-worker': 'db/attachments/metadata/strip-worker.ts',
  'sheet-worker': 'api/import/sheet-worker.ts',
  'statistics-worker': 'api/statistics/statistics-worker.ts',
};

/** The programs in dist/. */
const programs = {
  ...deskPrograms,
  'chromium-main': 'electron/chromium-main.ts',
  'headless-main-job': 'electron/headless-main-job.ts',
  cli: 'cli/main.ts',
};

/** The programs whose source is there. */
export const presentPrograms = () =>
  Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(join(root, file))));
