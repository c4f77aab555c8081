import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPackage } from '../../envelope/open-package.ts';
import { deskWithRegistry, identity, registry } from './package-fixture.ts';
import { publish } from './release-fixture.ts';
import { temporaryFolder } from './support.ts';

const docs = join(import.meta.dirname, '../../docs');
const name = 'vpt-aggregate-1.0_GM9999_staff_2026.tar.age';

/** The commands on a page that begin with this one, without what is said of them. */
function commandsIn(page: string, beginning: string): string {
  const text = readFileSync(join(docs, page), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) =>
    block.replace(/^#.*\n/gm, ''),
  );
  return blocks.find((block) => block.startsWith(beginning)) ?? '';
}

const opening = commandsIn('formats/package.md', 'age -d ');
const making = commandsIn('formats/package.md', 'openssl genpkey ');

const missing = ['age', 'bash', 'openssl', 'sed', 'sha256sum', 'tar'].filter((tool) => {
  try {
    execFileSync('which', [tool], { stdio: 'pipe' });
    return false;
  } catch {
    return true;
  }
});
const skipped = missing.length === 0 ? '' : ` (SKIPPED: there is no ${missing.join(', no ')} here)`;

/** Runs commands one after the other, as they were typed; throws at the first that fails. */
const run = (commands: string, folder: string, env: Readonly<Record<string, string>> = {}) =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });

test('The commands in the manual are those of the format, in both languages', () => {
  expect(opening).toContain('sha256sum --check');
  expect(commandsIn('manual/nl/opdrachtregel.md', 'age -d ')).toBe(opening);
  expect(commandsIn('manual/en/command-line.md', 'age -d ')).toBe(opening);
});

test.skipIf(skipped !== '')(
  `A year that the desk published is opened by ordinary tools, and made again by them${skipped}`,
  async () => {
    const desk = await deskWithRegistry();
    const folder = temporaryFolder();
    await publish(desk, { period: '2026', folder, pack: true });
    writeFileSync(join(folder, 'key.txt'), `# public key: ${registry.recipient}\n${identity}\n`);
    const said = run(opening, folder);
    const { sender } = await desk.ask('registry.describe', {});
    expect(said).toContain(sender?.fingerprint);
    expect(said).toContain('Signature Verified Successfully');
    expect(said).toContain('vpt-aggregate-1.0_GM9999_staff_2026.csv: OK');
    expect(said).toContain('certificate/release.json: OK');
    expect(said).not.toContain('FAILED');

    const unpacked = join(folder, 'package');
    rmSync(join(unpacked, 'sender.pem'));
    rmSync(join(unpacked, 'manifest.json.sig'));
    run(making, unpacked, { RECIPIENT: registry.recipient });
    const [first, again] = await Promise.all(
      [folder, unpacked].map((place) => openPackage(readFileSync(join(place, name)), identity)),
    );
    expect(first).toMatchObject({ manifest: { regime: 'staff' } });
    expect(again).toMatchObject({ manifest: first && 'manifest' in first ? first.manifest : null });
    expect(again).not.toMatchObject({ sender: { fingerprint: sender?.fingerprint } });

    const manifest = readFileSync(join(unpacked, 'manifest.json'), 'utf8');
    writeFileSync(join(unpacked, 'manifest.json'), manifest.replace('"staff"', '"political"'));
    const verifying = opening.split('\n').find((line) => line.startsWith('openssl pkeyutl')) ?? '';
    expect(() => run(verifying, unpacked)).toThrow('Command failed');
  },
);
