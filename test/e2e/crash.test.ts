import { existsSync, readdirSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../api/support.ts';
import { startDesk } from './support/desk.ts';

const dumpsUnder = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.dmp'),
      )
    : [];

test('a window that crashes leaves its memory in no file', async () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  const home = temporaryFolder();
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', undefined);
  const desk = await startDesk({ ownBrowser: true });
  onTestFinished(() => desk.close());
  const { page, temporaryFolder: temporary, profileFolder } = desk;
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await vi.waitFor(() => expect(existsSync(profileFolder)).toBe(false), { timeout: 10_000 });
  expect([home, temporary].flatMap(dumpsUnder)).toEqual([]);
});
