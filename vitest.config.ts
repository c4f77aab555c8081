import { defineConfig } from 'vitest/config';

const endToEnd = {
  include: ['test/e2e/**/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  globalSetup: 'test/e2e/support/empty-vaults.ts',
  // A window on a busy machine may miss a frame once; what is broken fails twice.
  retry: 1,
};

/** `unit` needs no build; `e2e` and `electron` drive what stands in dist/ in two shells. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx,mjs}'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          testTimeout: 20_000,
          // One for each core: the tests wait for a disk and for passphrases as much as they compute.
          maxWorkers: 2,
        },
      },
      { test: { name: 'e2e', env: { LUWTE_E2E_SHELL: 'chromium' }, ...endToEnd, maxWorkers: 2 } },
      { test: { name: 'electron', env: { LUWTE_E2E_SHELL: 'electron' }, ...endToEnd } },
    ],
  },
});
