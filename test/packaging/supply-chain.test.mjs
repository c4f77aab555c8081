import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/bundles.mjs';

/** What npm would do in a folder, whatever the computer that tests has decided for itself. */
function settingOf(name, folder) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_config_/i.test(key)),
  );
  const asked = ['config', 'get', name, '--no-workspaces'];
  const done = spawnSync('npm', asked, {
    ...{ cwd: folder, env, encoding: 'utf8' },
    shell: process.platform === 'win32',
  });
  return done.stdout.trim();
}

describe.each([
  ['Luwte', root],
  ['its packages', join(root, 'packaging')],
])('What %s is made with', (_, folder) => {
  test('runs nothing when it is installed', () => {
    expect(settingOf('ignore-scripts', folder)).toBe('true');
  });

  test('comes from the registry under a checksum, in the version that was looked at', () => {
    const { lockfileVersion, packages } = JSON.parse(
      readFileSync(join(folder, 'package-lock.json'), 'utf8'),
    );
    expect(lockfileVersion).toBe(3);
    const brought = Object.entries(packages).filter(([path]) => path !== '');
    expect(brought.length).toBeGreaterThan(100);
    const without = brought.filter(([, { integrity = '', resolved }]) => {
      const isOfRegistry = (resolved ?? 'https://registry.npmjs.org/').startsWith(
        'https://registry.npmjs.org/',
      );
      return !integrity.startsWith('sha512-') || !isOfRegistry;
    });
    expect(without.map(([path]) => path)).toEqual([]);
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const loose = Object.entries(asked).filter(([, version]) => !/^(npm:.+@)?\d/.test(version));
    expect(loose).toEqual([]);
  });
});
