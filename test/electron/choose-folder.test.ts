import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseFolderWith, folderDialog } from '../../electron/choose-folder.ts';

const { platform } = process;
const on = (name: string) => Object.defineProperty(process, 'platform', { value: name });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-dialog-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  on(platform);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts a program on the path. */
function install(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the dialog of the system', () => {
  test.each(['zenity', 'kdialog'])(
    'is %s where a Linux desktop has it, by its whole path',
    (name) => {
      on('linux');
      const path = install(name, '');
      expect(folderDialog()?.program).toBe(path);
    },
  );

  test('is zenity where a Linux desktop has both', () => {
    on('linux');
    install('kdialog', '');
    const zenity = install('zenity', '');
    expect(folderDialog()?.program).toBe(zenity);
  });

  test('is none on a Linux without one', () => {
    on('linux');
    expect(folderDialog()).toBeNull();
  });

  test('is never sought where somebody happens to stand', () => {
    on('darwin');
    expect(folderDialog()?.program).toBe('/usr/bin/osascript');
    on('win32');
    expect(win32.isAbsolute(folderDialog()?.program ?? '')).toBe(true);
  });
});

describe.skipIf(platform === 'win32')('a choice', () => {
  const chosenWith = (script: string) =>
    chooseFolderWith({ program: install('dialog', script), arguments: [] });

  test('is a folder as the dialog wrote it', async () => {
    expect(await chosenWith("echo '/home/een map'")).toBe('/home/een map');
  });

  test.each(['exit 1', 'echo /home/half; exit 1', 'true', '/bin/echo'])(
    'is none when the dialog was closed: %s',
    async (script) => {
      expect(await chosenWith(script)).toBeNull();
    },
  );
});
