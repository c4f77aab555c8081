import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyHeaders } from '../../electron/content-policy.ts';
import { windowFile } from '../../electron/window-files.ts';

const above = mkdtempSync(join(tmpdir(), 'luwte-files-'));
const folder = join(above, 'window');

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>desk</p>');
  writeFileSync(join(folder, 'assets/main.js'), 'start()');
  writeFileSync(join(folder, 'assets/map.json'), '{}');
  writeFileSync(join(above, 'secret.js'), 'secret');
  mkdirSync(join(above, 'window-beside'));
  writeFileSync(join(above, 'window-beside/secret.js'), 'secret');
  symlinkSync(folder, join(above, 'linked'));
});
afterAll(() => rmSync(above, { recursive: true }));

describe('the files of the window', () => {
  test.each([
    ['/assets/main.js', 'text/javascript; charset=utf-8', 'start()'],
    ['/index.html', 'text/html; charset=utf-8', '<p>desk</p>'],
    ['/', 'text/html; charset=utf-8', '<p>desk</p>'],
    ['/cases', 'text/html; charset=utf-8', '<p>desk</p>'],
    ['/cases/0192-abc', 'text/html; charset=utf-8', '<p>desk</p>'],
  ])('%s is there', async (path, type, text) => {
    const { status, headers, body } = await windowFile(folder, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(body.toString()).toBe(text);
  });

  test.each([
    '/assets/none.js',
    '/assets/map.json',
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/../window-beside/secret.js',
    '//etc/shadow.js',
    '/secret.js%00.js',
    '/%',
    '/%ff.js',
    '/assets.js',
  ])('%s is not', async (path) => {
    const { status, body } = await windowFile(folder, path);
    expect({ status, length: body.length }).toEqual({ status: 404, length: 0 });
  });

  test('the page has the look on its root, so that nothing is painted before it is known', async () => {
    writeFileSync(join(folder, 'page.html'), '<html lang="nl"><p>desk</p></html>');
    const look = { language: 'en', theme: 'dark', textSize: 150 } as const;
    const { body } = await windowFile(folder, '/page.html', look);
    expect(body.toString()).toBe(
      '<html lang="en" data-language="en" data-chosen-theme="dark" data-theme="dark" data-text-size="150"><p>desk</p></html>',
    );
    const ofSystem = await windowFile(folder, '/page.html', { theme: 'system' });
    expect(ofSystem.body.toString()).toContain('<html lang="nl" data-chosen-theme="system">');
  });

  test('every answer comes under the policy, also that nothing is there', async () => {
    for (const path of ['/', '/assets/main.js', '/assets/none.js']) {
      expect((await windowFile(folder, path)).headers).toMatchObject(policyHeaders);
    }
  });
});

describe('the policy', () => {
  const directives = new Map(
    (policyHeaders['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

  test('opens nothing but what came with the window, and pictures, sound and film in memory', () => {
    expect(directives.get('default-src')).toBe("'none'");
    const opened = [...directives].filter(
      ([name, value]) => name.endsWith('-src') && value !== "'none'",
    );
    expect(opened).toEqual([
      ['script-src', "'self'"],
      ['style-src', "'self'"],
      ['img-src', "'self' blob:"],
      ['media-src', 'blob:'],
      ['font-src', "'self'"],
    ]);
  });

  test('lets nothing be sent, framed, based elsewhere or made from text', () => {
    expect(Object.fromEntries(directives)).toMatchObject({
      'connect-src': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
    });
    expect([...directives.values()].join(' ')).not.toMatch(/unsafe|data:|\*|https?:/);
  });

  test('lets one maker make the address of one script', () => {
    expect(directives.get('trusted-types')).toBe('pdf-worker');
  });

  test('lets nothing be kept', () => {
    expect(policyHeaders['cache-control']).toBe('no-store');
  });
});
