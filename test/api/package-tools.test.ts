import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPackage } from '../../envelope/open-package.ts';
import { deskWithRegistry, identity, registry } from './package-fixture.ts';
import { publish } from './release-fixture.ts';
import { commandsIn, making, opening, run, whyNoTools } from './stock-tools.ts';
import { temporaryFolder } from './support.ts';

const name = 'vpt-aggregate-1.0_GM9999_staff_2026.tar.age';

test('The commands in the manual are those of the format, in both languages', () => {
  expect(opening).toContain('sha256sum --check');
  expect(commandsIn('manual/nl/opdrachtregel.md', 'age -d ')).toBe(opening);
  expect(commandsIn('manual/en/command-line.md', 'age -d ')).toBe(opening);
});

test.skipIf(whyNoTools !== '')(
  `A year that the desk published is opened by ordinary tools, and made again by them${whyNoTools}`,
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
