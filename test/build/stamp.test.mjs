import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  fingerprint,
  installedFile,
  isBuilt,
  isInstalled,
  sourceStamp,
  stampFile,
} from '../../build/stamp.mjs';

let root = '';
const write = (file, text) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'luwte-stamp-'));
  write('domain/case.ts', 'one');
  write('renderer/cases/list.tsx', 'two');
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the stamp of the sources', () => {
  test('stays the same as long as they do', () => {
    const before = sourceStamp(root);
    write('test/case.test.ts', 'not part of a build');
    write('out/report.json', 'nor this');
    write('domain/case.ts', 'one');
    expect(sourceStamp(root)).toBe(before);
  });

  test.each([
    ['a file changes', () => write('domain/case.ts', 'another')],
    ['a file is added', () => write('domain/report.ts', '')],
    ['a file is gone', () => rmSync(join(root, 'renderer/cases/list.tsx'))],
    [
      'a file is called otherwise',
      () => renameSync(join(root, 'domain/case.ts'), join(root, 'domain/story.ts')),
    ],
    ['a room is added', () => write('db/vault.ts', '')],
    ['the packages change', () => write('package-lock.json', '{}')],
  ])('is another one when %s', (_what, change) => {
    const before = sourceStamp(root);
    change();
    expect(sourceStamp(root)).not.toBe(before);
  });

  test('tells names and contents apart', () => {
    write('domain/a', 'bc');
    const before = sourceStamp(root);
    rmSync(join(root, 'domain/a'));
    write('domain/ab', 'c');
    expect(sourceStamp(root)).not.toBe(before);
  });

  test('tells whether a build belongs to them', () => {
    expect(isBuilt(root)).toBe(false);
    write(join('dist', stampFile), sourceStamp(root));
    expect(isBuilt(root)).toBe(true);
    write('domain/case.ts', 'another');
    expect(isBuilt(root)).toBe(false);
  });
});

describe('packages are installed', () => {
  const entry = (more) => ({ version: '1.0.0', integrity: 'sha512-x', ...more });
  const lock = (packages) => write('package-lock.json', JSON.stringify({ packages }));
  const there = (packages) =>
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));

  test('when the stamp of the installation is that of the lock', () => {
    lock({ '': {}, 'node_modules/zod': entry() });
    expect(isInstalled(root)).toBe(false);
    const text = JSON.stringify({ packages: { '': {}, 'node_modules/zod': entry() } });
    write(join('node_modules', installedFile), fingerprint(text));
    expect(isInstalled(root)).toBe(true);
    lock({ '': {}, 'node_modules/zod': entry({ version: '2.0.0' }) });
    expect(isInstalled(root)).toBe(false);
  });

  test('when npm itself put there what the lock says', () => {
    lock({ '': {}, 'node_modules/zod': entry(), 'node_modules/other': entry({ optional: true }) });
    there({ 'node_modules/zod': entry() });
    expect(isInstalled(root)).toBe(true);
  });

  test.each([
    ['is missing', {}],
    ['has another version', { 'node_modules/zod': entry({ version: '0.9.0' }) }],
    ['has other contents', { 'node_modules/zod': entry({ integrity: 'sha512-y' }) }],
  ])('not when one %s', (_what, packages) => {
    lock({ '': {}, 'node_modules/zod': entry() });
    there(packages);
    expect(isInstalled(root)).toBe(false);
  });

  test('is a question without an answer when there is no lock', () => {
    expect(() => isInstalled(root)).toThrow('package-lock.json is missing');
  });
});
