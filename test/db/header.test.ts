import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER_VERSION, type Header, readHeader, writeHeader } from '../../db/header.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';
import { faultOf, lockedVault, passphrases } from './vault-samples.ts';

const header: Header = {
  format: 'luwte-vault',
  version: HEADER_VERSION,
  id: '7c3d2b0e-5b0a-4c52-9c2e-0f6f1c1d8a11',
  practice: false,
  compartments: {
    staff: {
      cipher: 'sqlcipher',
      keyNumber: 1,
      seal: Buffer.alloc(32, 4).toString('base64'),
      slots: [
        {
          id: '1f0a4a36-93a5-4f0e-8a43-0e4b1b9b6d22',
          kind: 'passphrase',
          role: 'counsellor_staff',
          madeOn: '2026-03-02',
          kdf: {
            name: 'argon2id',
            memoryKiB: 65_536,
            passes: 3,
            lanes: 4,
            salt: Buffer.alloc(16, 1).toString('base64'),
          },
          nonce: Buffer.alloc(12, 2).toString('base64'),
          wrapped: Buffer.alloc(48, 3).toString('base64'),
        },
      ],
    },
  },
};

/** A folder whose header is this text. */
function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'header.json'), text);
  return folder;
}

/** The header as text, with one part replaced. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const copy: unknown = structuredClone(header);
  let holder = copy;
  for (const step of path.slice(0, -1)) holder = Reflect.get(Object(holder), step);
  Reflect.set(Object(holder), path.at(-1) ?? '', value);
  return JSON.stringify(copy);
}

const slot = ['compartments', 'staff', 'slots', 0] as const;

describe('the header of a vault', () => {
  it('comes back as it was written', () => {
    const folder = temporaryFolder();
    writeHeader(folder, header);
    expect(readHeader(folder)).toEqual(header);
  });

  it('is absent in an empty folder and in no folder', () => {
    expect(readHeader(temporaryFolder())).toBeNull();
    expect(readHeader(join(temporaryFolder(), 'nowhere'))).toBeNull();
  });

  it('of a newer version is refused as newer, whatever else it holds', async () => {
    const folder = folderWith(
      JSON.stringify({ format: 'luwte-vault', version: HEADER_VERSION + 1, unheardOf: true }),
    );
    const before = fingerprintOf(folder);
    expect((await faultOf(() => readHeader(folder))).code).toBe('vault.newerVersion');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it.each([
    ['nothing', ''],
    ['half of itself', JSON.stringify(header).slice(0, 200)],
    ['no object', 'null'],
    ['another format', changed(['format'], 'other')],
    ['an older version than the first', changed(['version'], 0)],
    ['a version that is no number', changed(['version'], '2')],
    ['an unknown extra field', changed(['owner'], 'J. Jansen')],
    ['an unknown compartment', changed(['compartments', 'council'], { slots: [] })],
    ['an unknown field in a compartment', changed(['compartments', 'staff', 'note'], '')],
    ['an unknown field in a slot', changed([...slot, 'hint'], 'my cat')],
    ['an unknown field in the derivation', changed([...slot, 'kdf', 'secret'], '')],
    ['no slots', changed(['compartments', 'staff', 'slots'], [])],
    ['an unknown cipher', changed(['compartments', 'staff', 'cipher'], 'none')],
    ['an unknown role', changed([...slot, 'role'], 'administrator')],
    ['another derivation', changed([...slot, 'kdf', 'name'], 'argon2i')],
    ['too little memory', changed([...slot, 'kdf', 'memoryKiB'], 65_535)],
    ['too few passes', changed([...slot, 'kdf', 'passes'], 2)],
    ['too few lanes', changed([...slot, 'kdf', 'lanes'], 3)],
    ['more memory than there is', changed([...slot, 'kdf', 'memoryKiB'], 4_294_967_295)],
    ['a short salt', changed([...slot, 'kdf', 'salt'], 'AAAA')],
    ['a salt that is no base64', changed([...slot, 'kdf', 'salt'], '*'.repeat(24))],
    ['a short nonce', changed([...slot, 'nonce'], 'AAAA')],
    ['a short key', changed([...slot, 'wrapped'], 'AAAA')],
  ])('with %s is damaged, and stays as it is', async (_, text) => {
    const folder = folderWith(text);
    const before = fingerprintOf(folder);
    expect((await faultOf(() => readHeader(folder))).code).toBe('vault.headerDamaged');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('that is a folder is damaged', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'header.json'));
    expect((await faultOf(() => readHeader(folder))).code).toBe('vault.headerDamaged');
  });

  it('leaves nothing beside it and can be read by its owner alone', () => {
    const folder = temporaryFolder();
    writeHeader(folder, header);
    writeHeader(folder, { ...header, practice: true });
    expect(readdirSync(folder)).toEqual(['header.json']);
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'header.json')).mode & 0o777).toBe(0o600);
    }
  });

  it('stays the old one when the new one cannot be written', async () => {
    const folder = temporaryFolder();
    writeHeader(folder, header);
    // Something that is no file stands where the new one is written first.
    mkdirSync(join(folder, 'header.json.new'));
    await faultOf(() => writeHeader(folder, { ...header, practice: true }));
    expect(readHeader(folder)).toEqual(header);
  });

  it('that this version would not read is not written', () => {
    const folder = temporaryFolder();
    const weak = JSON.parse(changed([...slot, 'kdf', 'memoryKiB'], 8));
    expect(() => writeHeader(folder, weak)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a real vault holds nothing personal: only what the schema names, and random values', async () => {
    const folder = await lockedVault();
    const text = readFileSync(join(folder, 'header.json'), 'utf8');
    const random = /"(id|salt|nonce|wrapped|seal)": "[^"]+"/g;
    expect(text.replace(random, '"$1": "…"')).toMatchInlineSnapshot(`
      "{
        "format": "luwte-vault",
        "version": 1,
        "id": "…",
        "practice": true,
        "compartments": {
          "staff": {
            "cipher": "sqlcipher",
            "keyNumber": 1,
            "slots": [
              {
                "id": "…",
                "kind": "passphrase",
                "role": "counsellor_staff",
                "madeOn": "2026-03-02",
                "kdf": {
                  "name": "argon2id",
                  "memoryKiB": 65536,
                  "passes": 3,
                  "lanes": 4,
                  "salt": "…"
                },
                "nonce": "…",
                "wrapped": "…"
              }
            ],
            "seal": "…"
          }
        }
      }
      "
    `);
    expect(text).not.toContain(passphrases.counsellor_staff);
  });
});
