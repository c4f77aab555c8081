import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { packagedBrowser } from '../../electron/packaged-browser.ts';
import { startDesk } from './support/desk.ts';

const isForHere = process.platform === 'linux' && process.arch === 'x64';

test.runIf(isForHere && process.env.LUWTE_E2E_SHELL !== 'electron')(
  'the desk opens in the browser among the packages, where a machine has none',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'luwte-packaged-'));
    const browser = await packagedBrowser(join(folder, 'browser'));
    if (browser === null) throw new Error('the package has no browser');
    expect(browser.windowed).toBe(false);
    expect(readdirSync(folder)).toEqual(['browser']);

    vi.stubEnv('LUWTE_CHROMIUM', browser.path);
    const { page, complaints, close } = await startDesk();
    await page.getByRole('heading', { level: 1, name: 'Een kluis maken' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  },
);
