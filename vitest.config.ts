import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute, however short they are. */
const long = /accessibility\/(operating|every-screen)|attack\/campaigns/;

/** Begins with what takes longest: at the end everything else would be done, and wait for it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const alias = { '@node-rs/argon2': join(import.meta.dirname, 'test/argon2-once.ts') };

const endToEnd = {
  alias,
  env: { LUWTE_E2E_SHELL: 'chromium' },
  // One more than most machines have cores to spare: a window often waits for its next frame.
  maxWorkers: 3,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  globalSetup: 'test/e2e/support/empty-vaults.ts',
  // A window on a busy machine may miss a frame once; what is broken fails twice.
  retry: 1,
};

// Files share a process with others, so that what they import is loaded once. Those that put something
// in the place of a module, or change what all of a process sees, have a process of their own.
const units = ['test/**/*.test.{ts,tsx,mjs}'];
const windows = ['test/e2e/**/*.test.ts'];
const unitsAlone = [
  'test/{build,electron}/**/*.test.{ts,mjs}',
  'test/db/{place,system-keystore}.test.ts',
  'test/registry/killed.test.ts',
];
const windowsAlone = ['test/e2e/{keystore,keystore-none}.test.ts'];
// Every screen takes minutes: run when screens change, with LUWTE_LOOK (docs/accessibility.md). The walk
// through the stories only leaves pictures, so it needs LUWTE_PICTURES.
const windowsOnDemand = [
  ...(process.env.LUWTE_LOOK === undefined
    ? ['test/e2e/accessibility/{accessible,dialogs}.test.ts']
    : []),
  ...(process.env.LUWTE_PICTURES === undefined ? ['test/e2e/stories.test.ts'] : []),
];

const unit = {
  testTimeout: 20_000,
  maxWorkers: 2,
  alias,
};

/** `unit` needs no build; `e2e` and `electron` drive what stands in dist/ in two shells. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: units,
          exclude: [...windows, 'test/bench/**', 'test/packaging/**', ...unitsAlone],
          isolate: false,
        },
      },
      { test: { ...unit, name: 'unit-alone', include: unitsAlone } },
      { test: { ...unit, name: 'packaging', include: ['test/packaging/*.test.mjs'] } },
      {
        test: {
          ...endToEnd,
          name: 'e2e',
          include: windows,
          exclude: [...windowsAlone, ...windowsOnDemand],
          isolate: false,
        },
      },
      { test: { ...endToEnd, name: 'e2e-alone', include: windowsAlone } },
      {
        test: {
          ...endToEnd,
          name: 'electron',
          include: windows,
          // What a screen is like does not depend on the shell around it.
          exclude: ['test/e2e/accessibility/*', 'test/e2e/stories.test.ts'],
          env: { LUWTE_E2E_SHELL: 'electron' },
        },
      },
    ],
  },
});
