import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from './browser.ts';

/**
 * Unpacks the Chromium of the package `@sparticuz/chromium` (Linux, no window) into a folder of
 * ours, once, with the libraries that a bare machine lacks. Null when the package is not installed
 * or not for this platform.
 */
export async function packagedBrowser(folder: string): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    if (!existsSync(folder)) await unpackInto(folder);
    return { path: join(folder, 'chromium'), environment: environmentIn(folder) };
  } catch {
    return null;
  }
}

function environmentIn(folder: string): Record<string, string> {
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH];
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  return {
    LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
    ...(hasFonts ? {} : { FONTCONFIG_FILE: join(folder, fontSettings) }),
  };
}

const fontSettings = 'fonts.conf';

/** The package's own settings look for its fonts where they would be in the cloud. */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Unpacks beside the folder and changes places at the end: half a browser is never found. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    await unpack(fresh);
    writeFileSync(join(fresh, fontSettings), fontsIn(folder));
    renameSync(fresh, folder);
  } catch (error) {
    // Another start of Luwte unpacked it meanwhile.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function unpack(folder: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const libraries = join(
    dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))),
    '../bin',
  );
  const usual = process.env.TMPDIR;
  // The package unpacks into the folder for temporary files, which everybody may write to.
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath();
    await inflate(join(libraries, 'al2023.tar.br'));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}
