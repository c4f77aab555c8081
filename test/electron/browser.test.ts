import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installedBrowser, programOnPath } from '../../electron/browser.ts';
import { documentsFolder } from '../../electron/documents.ts';

// What a Linux machine has is found on its path; elsewhere the places are fixed.
describe.runIf(process.platform === 'linux')('on a machine with Linux', () => {
  let folder = '';
  const bin = () => join(folder, 'bin');

  function program(name: string, text = '#!/bin/sh\n', place = bin()): string {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), text);
    chmodSync(join(place, name), 0o755);
    return join(place, name);
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'luwte-machine-'));
    mkdirSync(bin());
    vi.stubEnv('PATH', ['', join(folder, 'none'), bin()].join(delimiter));
    vi.stubEnv('LUWTE_CHROMIUM', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test('a program is found on the path, when it is one', () => {
    const path = program('chromium');
    writeFileSync(join(bin(), 'text'), '');
    expect(programOnPath('chromium')).toBe(path);
    expect(programOnPath('text')).toBeNull();
    expect(programOnPath('none')).toBeNull();
  });

  test('there may be no browser at all', () => {
    expect(installedBrowser()).toBeNull();
  });

  test('Chromium comes before Chrome, and Chrome before Edge', () => {
    const edge = program('microsoft-edge');
    expect(installedBrowser()).toEqual({ path: edge });
    const chrome = program('google-chrome');
    expect(installedBrowser()?.path).toBe(chrome);
    const chromium = program('chromium');
    expect(installedBrowser()?.path).toBe(chromium);
  });

  test('a browser inside a snap is passed over', () => {
    const inSnap = program('chromium', '', join(folder, 'snap/bin'));
    symlinkSync(inSnap, join(bin(), 'chromium'));
    expect(installedBrowser()).toBeNull();
    const chrome = program('google-chrome');
    expect(installedBrowser()?.path).toBe(chrome);
  });

  test('another one can be named', () => {
    program('chromium');
    vi.stubEnv('LUWTE_CHROMIUM', '/opt/other');
    expect(installedBrowser()).toEqual({ path: '/opt/other' });
  });

  test('documents are where the desktop says, else where they usually are, else at home', () => {
    vi.stubEnv('HOME', folder);
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
    expect(documentsFolder()).toBe(folder);
    mkdirSync(join(folder, 'Documents'));
    expect(documentsFolder()).toBe(join(folder, 'Documents'));
    mkdirSync(join(folder, 'config'));
    mkdirSync(join(folder, 'Documenten'));
    const named = 'XDG_DESKTOP_DIR="$HOME/Bureaublad"\nXDG_DOCUMENTS_DIR="$HOME/Documenten"\n';
    writeFileSync(join(folder, 'config/user-dirs.dirs'), named);
    expect(documentsFolder()).toBe(join(folder, 'Documenten'));
  });
});
