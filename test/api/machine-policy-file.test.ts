import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canWriteTo, findMachinePolicy, machinePolicySchema } from '../../api/machine-policy.ts';
import { temporaryFolder } from './support.ts';

const about = { format: 'luwte-machine-policy', version: 1 };

describe('The file of a computer', () => {
  const isRoot = userInfo().uid === 0;

  /** The file with a content, in a folder of the administrator. */
  function fileWith(content: unknown): string {
    const folder = join(temporaryFolder(), 'luwte');
    mkdirSync(folder, { mode: 0o755 });
    const file = join(folder, 'policy.json');
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(file, text, { mode: 0o644 });
    return file;
  }
  const nobody = () => false;

  test('that is not there decides nothing', () => {
    expect(findMachinePolicy('/not/there/policy.json').read).toEqual({ state: 'none' });
  });

  test('has the folders of who uses Luwte filled in, in whatever the environment says', () => {
    const file = fileWith({
      ...about,
      defaults: { vaultFolder: '{home}/Luwte', exportFolder: '/srv/{user}/uit' },
      limits: { backupFolders: ['/srv/kluizen/{user}', '/mnt/stick'] },
    });
    const { read } = findMachinePolicy(file, nobody);
    const { username } = userInfo();
    expect(read).toMatchObject({
      policy: {
        defaults: { vaultFolder: `${homedir()}/Luwte`, exportFolder: `/srv/${username}/uit` },
        limits: { backupFolders: [`/srv/kluizen/${username}`, '/mnt/stick'] },
      },
    });
  });

  test('may begin with the mark that Windows puts before a text', () => {
    expect(
      findMachinePolicy(fileWith(`\uFEFF${JSON.stringify(about)}`), nobody).read,
    ).toMatchObject({
      state: 'read',
    });
  });

  test.each([
    ['not JSON', '{', 'notJson'],
    ['longer than a policy can be', ' '.repeat(70_000), 'unreadable'],
    ['of another version', { ...about, version: 9 }, 'newerVersion'],
  ])('that is %s is wrong', (_, content, fault) => {
    expect(findMachinePolicy(fileWith(content), nobody).read).toMatchObject({
      state: 'wrong',
      fault,
    });
  });

  test('that is a folder, or a way to another file, is wrong', () => {
    const file = fileWith(about);
    const link = join(file, '../link.json');
    symlinkSync(file, link);
    for (const path of [join(file, '..'), link])
      expect(findMachinePolicy(path, nobody).read).toMatchObject({ fault: 'unreadable' });
  });

  test('that somebody else than the administrator can change is wrong', () => {
    const file = fileWith(about);
    if (!isRoot) {
      expect(findMachinePolicy(file).read).toMatchObject({ fault: 'writable' });
      return;
    }
    expect(findMachinePolicy(file).read).toMatchObject({ state: 'read' });
    for (const [path, mode, right] of [
      [file, 0o664, 0o644],
      [file, 0o646, 0o644],
      [join(file, '..'), 0o777, 0o755],
    ] as const) {
      chmodSync(path, mode);
      expect(findMachinePolicy(file).read).toMatchObject({ state: 'wrong', fault: 'writable' });
      chmodSync(path, right);
    }
    chownSync(file, 1000, 1000);
    expect(findMachinePolicy(file).read).toMatchObject({ state: 'wrong', fault: 'writable' });
  });

  test('is asked of the system where files have no owner that can be told', () => {
    const file = fileWith(about);
    expect(canWriteTo(file)).toBe(true);
    expect(canWriteTo(join(file, '..'))).toBe(false);
    expect(findMachinePolicy(file, canWriteTo).read).toMatchObject({ fault: 'writable' });
  });

  test.each(['nl/beheer.md', 'en/administration.md'])('is what the manual says: %s', (page) => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/manual', page), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    expect(findMachinePolicy(fileWith(example), nobody).read).toMatchObject({ state: 'read' });
    const { defaults, limits } = machinePolicySchema().properties ?? {};
    for (const part of [defaults, limits]) {
      const names = typeof part === 'object' ? Object.keys(part.properties ?? {}) : [];
      expect(names.length).toBeGreaterThan(6);
      expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    }
  });

  test('has a schema in docs/schemas', async () => {
    await expect(`${JSON.stringify(machinePolicySchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../docs/schemas/luwte-machine-policy-1.schema.json',
    );
  });
});
