import { dirname } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { installedBrowser } from '../../electron/browser.ts';
import { startDesk } from './support/desk.ts';

const isForHere = process.platform === 'linux' && process.arch === 'x64';

test.runIf(isForHere && process.env.LUWTE_E2E_SHELL !== 'electron')(
  'the desk opens in the browser among the packages, where a machine has none',
  async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('PATH', dirname(process.execPath));
    expect(installedBrowser()).toBeNull();

    const { page, complaints, close } = await startDesk({ ownBrowser: true });
    await page.getByRole('heading', { level: 1, name: 'Een kluis maken' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  },
);
