import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium that can stand around the window. */
export interface Browser {
  readonly path: string;
  /** What it needs in its environment to find its libraries and fonts. */
  readonly environment?: Readonly<Record<string, string>>;
}

const onPath = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
};

/** Finds a program on the PATH; null when it is not there. */
export function programOnPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser inside a snap may not use a profile folder of ours. */
const isSnap = (path: string) => /(^|\/)snap(\/|$)/.test(realpathSync(path));

/** Finds an installed Chromium, Chrome or Edge; `LUWTE_CHROMIUM` names another one. */
export function installedBrowser(): Browser | null {
  const named = process.env.LUWTE_CHROMIUM;
  if (named !== undefined && named !== '') return { path: named };
  const candidates = usualPlaces[process.platform] ?? onPath.map(programOnPath);
  const path = candidates.find((found) => found !== null && existsSync(found) && !isSnap(found));
  return path == null ? null : { path };
}
