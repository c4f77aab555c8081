import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from 'playwright-core';
import type { OpenWindow, WindowOptions } from './desk.ts';
import { dist, root } from './places.ts';

/** Opens the desk in Electron, by its own program. */
export async function openInElectron(options: WindowOptions): Promise<OpenWindow> {
  const { folder, now, size, language } = options;
  const { default: executablePath } = await import('electron');
  const home = mkdtempSync(join(tmpdir(), 'luwte-home-'));
  const app = await electron.launch({
    // Safe: outside of Electron the package exports the path of its program.
    executablePath: executablePath as unknown as string,
    cwd: root,
    // What the machine remembers of a vault must not be of the copy that another test had of it.
    env: { ...environment(), HOME: home, XDG_CONFIG_HOME: home, APPDATA: home },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      join(dist, 'electron-main.js'),
      `--vault=${folder}`,
      `--now=${now}`,
      `--lang=${language}`,
    ],
  });
  const page = await app.firstWindow();
  await page.setViewportSize(size);
  const pathOf = (name: 'userData' | 'temp') =>
    app.evaluate(({ app: running }, asked) => running.getPath(asked), name);
  return {
    page,
    profileFolder: await pathOf('userData'),
    temporaryFolder: await pathOf('temp'),
    lockUnasked: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
    close: async () => {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The variables of this process that have a value. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
