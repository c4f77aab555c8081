/**
 * Builds dist/ (or one benchmark into out/bench/). Runs on Node 24; `build/stamp.mjs` decides when.
 * Builds beside dist/ and changes places at the end, so that a failed build breaks nothing.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle, preloadBundle, presentPrograms, root } from './bundles.mjs';
import { sourceStamp, stampFile } from './stamp.mjs';

async function buildAll() {
  const stamp = sourceStamp(root);
  const fresh = join(root, 'out', `build-${process.pid}`);
  const dist = join(root, 'dist');
  mkdirSync(fresh, { recursive: true });
  try {
    await Promise.all([
      build({
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'warn',
        build: { outDir: join(fresh, 'window') },
      }),
      build(nodeBundle(presentPrograms(), fresh)),
      build(preloadBundle(fresh)),
    ]);
    writeFileSync(join(fresh, stampFile), stamp);
    rmSync(`${fresh}-old`, { recursive: true, force: true });
    renameIfThere(dist, `${fresh}-old`);
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(`${fresh}-old`, { recursive: true, force: true });
  }
}

function renameIfThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

const bench = process.argv[2];
if (bench === undefined) await buildAll();
else await build(nodeBundle({ [bench]: `test/bench/${bench}.ts` }, join(root, 'out/bench')));
