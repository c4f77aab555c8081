import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../db/backup-manifest.ts';
import { faultBehind } from '../../db/fault.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault } from '../../db/vault.ts';
import { backUp, readBackup } from './back-up.ts';
import { record } from './backup-samples.ts';
import { faultOf, noon, passphrases } from './vault-samples.ts';

let sound = Buffer.alloc(0);
let manifestEnd = 0;
let databaseStart = 0;
/** Where the second place for the keys begins, which is empty. */
let emptyStart = 0;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-db-'));
  const [vault, target] = [join(folder, 'vault'), join(folder, 'target')];
  mkdirSync(target);
  const opened = await createVault({
    folder: vault,
    role: 'counsellor_staff',
    passphrase: passphrases.counsellor_staff,
    practice: true,
    now: noon,
    strength: leastStrength,
  });
  record(opened, 'in the backup');
  const { path, manifest } = backUp(opened, vault, target, noon);
  opened.close();
  sound = readFileSync(path);
  manifestEnd = sound.indexOf('\n');
  const [header, database, attachments, keys] = manifest.parts;
  databaseStart = manifestEnd + 1 + header.bytes;
  emptyStart = databaseStart + database.bytes;
  emptyStart += (attachments?.bytes ?? 0) + (keys?.bytes ?? 0) / 2;
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What reading a file with these bytes tells: the code of its fault, or null. */
function told(bytes: Buffer | string): string | null {
  const path = join(folder, 'told.luwte');
  writeFileSync(path, bytes);
  return toldOf(path);
}

function toldOf(path: string): string | null {
  try {
    readBackup(path);
    return null;
  } catch (error) {
    return faultBehind(error)?.code ?? String(error);
  }
}

/** What reading a sound file tells while one byte of it is another; afterwards it is sound again. */
function toldFlipped(path: string, at: number, mask: number): string | null {
  const file = openSync(path, 'r+');
  const was = sound.readUInt8(at);
  try {
    writeSync(file, Buffer.of(was ^ mask), 0, 1, at);
    return toldOf(path);
  } finally {
    writeSync(file, Buffer.of(was), 0, 1, at);
    closeSync(file);
  }
}

function flipped(at: number, mask: number): Buffer {
  const bytes = Buffer.from(sound);
  bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
  return bytes;
}

/** The backup with another text in its manifest. */
const withManifest = (change: (line: string) => string) =>
  Buffer.concat([
    Buffer.from(change(sound.toString('utf8', 0, manifestEnd))),
    sound.subarray(manifestEnd),
  ]);

describe('the file of a backup', () => {
  it('is read when it is as it was written', () => {
    expect(told(sound)).toBeNull();
  });

  it('is found damaged when any byte of its manifest is another', { timeout: 60_000 }, () => {
    const path = join(folder, 'flipped.luwte');
    writeFileSync(path, sound);
    const codes = new Set<string | null>();
    for (let at = 0; at <= manifestEnd; at += 1) {
      for (const mask of [0x01, 0x02, 0x20, 0x80]) codes.add(toldFlipped(path, at, mask));
    }
    expect([...codes].sort()).toEqual(['backup.damaged', 'backup.newerVersion', 'backup.notOne']);
  });

  it('is found damaged when any byte of its parts is another', () => {
    const positions = fc.integer({ min: manifestEnd + 1, max: emptyStart - 1 });
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 255 }), (at, mask) => {
        expect(told(flipped(at, mask))).toBe('backup.damaged');
      }),
      {
        numRuns: 400,
        examples: [
          [databaseStart, 1],
          [databaseStart - 1, 1],
          [emptyStart - 1, 128],
        ],
      },
    );
  });

  it('is found damaged when it is cut short or goes on', () => {
    for (const length of [manifestEnd, manifestEnd + 1, databaseStart, sound.length - 1]) {
      expect(told(sound.subarray(0, length))).toBe('backup.damaged');
    }
    expect(told(Buffer.concat([sound, Buffer.from([0])]))).toBe('backup.damaged');
    expect(told(Buffer.concat([sound, sound]))).toBe('backup.damaged');
  });

  it('is found damaged when two of its pages changed places', () => {
    const bytes = Buffer.from(sound);
    bytes.copyWithin(databaseStart + 4096, databaseStart + 8192, databaseStart + 12_288);
    expect(told(bytes)).toBe('backup.damaged');
  });

  it.each([
    ['another moment', (line: string) => line.replace('2026-03-02T12', '2026-03-03T12')],
    ['a space more', (line: string) => line.replace('"version":', '"version": ')],
    ['a field more', (line: string) => line.replace('"version"', '"note":"","version"')],
    ['a field twice', (line: string) => line.replace('"version":2', '"version":2,"version":2')],
    ['a version that is none', (line: string) => line.replace('"version":2', '"version":"2"')],
    ['no parts', (line: string) => line.replace(/"parts":\[.*\]/, '"parts":[]')],
    ['a part of another name', (line: string) => line.replace('"database"', '"../../x"')],
    ['a negative length', (line: string) => line.replace(/"bytes":(\d+)/, '"bytes":-$1')],
    ['a length beyond counting', (line: string) => line.replace(/"bytes":\d+/, '"bytes":1e300')],
    ['no closing brace', (line: string) => line.slice(0, -1)],
  ])('is found damaged when its manifest has %s', (_, change) => {
    const bytes = withManifest(change);
    expect(bytes.equals(sound)).toBe(false);
    expect(told(bytes)).toBe('backup.damaged');
  });

  it('of a newer Luwte is refused as newer, whatever else it holds', () => {
    const newer = `{"format":"luwte-backup","version":${BACKUP_VERSION + 1},"parts":"other"}\n`;
    expect(told(newer)).toBe('backup.newerVersion');
  });

  it.each([
    ['nothing', ''],
    ['a line', '\n'],
    ['other JSON', '{"format":"luwte-vault","version":1}\n'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['zeros', Buffer.alloc(200_000)],
  ])('that holds %s is no backup', (_, bytes) => {
    expect(told(bytes)).toBe('backup.notOne');
  });

  it('whose first line does not end is damaged', () => {
    expect(told(`{"format":"luwte-backup"${'x'.repeat(200_000)}`)).toBe('backup.damaged');
  });

  it('that is not there, or is a folder, cannot be read', async () => {
    mkdirSync(join(folder, 'folder.luwte'));
    for (const name of ['nowhere.luwte', 'folder.luwte', 'x'.repeat(5000)]) {
      const fault = await faultOf(() => readBackup(join(folder, name)));
      expect(fault.code).toBe('backup.unreadable');
    }
  });
});
