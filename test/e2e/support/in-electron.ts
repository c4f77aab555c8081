import { join } from 'node:path';
import { _electron as electron } from 'playwright-core';
import type { OpenWindow, WindowOptions } from './desk.ts';
import { dist, root } from './places.ts';

/** Opens the desk in Electron, by its own program. */
export async function openInElectron(options: WindowOptions): Promise<OpenWindow> {
  const { folder, now, size, language } = options;
  const { default: executablePath } = await import('electron');
  const app = await electron.launch({
    // Safe: outside of Electron the package exports the path of its program.
    executablePath: executablePath as unknown as string,
    cwd: root,
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
    close: () => app.close(),
  };
}
