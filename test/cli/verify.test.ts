import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingLevels } from '../../api/verification.ts';
import { findingTexts } from '../../cli/finding-texts.ts';
import { run } from '../../cli/run.ts';
import { fingerprintOf, temporaryFolder } from '../db/folders.ts';
import { addLine, lockedVault, passphrases, staffDatabase, unlock } from '../db/vault-samples.ts';

const dutch = {
  language: 'nl',
  today: '2026-11-25',
  version: '9.8.7',
  limits: {},
  readSecret: async () => passphrases.counsellor_staff,
} as const;
const english = { ...dutch, language: 'en' } as const;

async function vault(): Promise<string> {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  addLine(opened);
  opened.close();
  return folder;
}

describe('luwte verify', () => {
  test('says that all is well, with how much was read, and ends in 0', async () => {
    const folder = await vault();
    const before = fingerprintOf(folder);
    const { code, out, err } = await run(['verify', folder], english);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^staff\.db: in order: \d+ pages, \d+ rows, 1 lines in the log\nThe vault is in order\.\n$/,
    );
    expect(fingerprintOf(folder)).toEqual(before);
  });

  test('says in a line each what is wrong and where, and ends in 1', async () => {
    const folder = await vault();
    writeFileSync(join(folder, 'brief.txt'), 'hallo');
    const bytes = readFileSync(staffDatabase(folder));
    bytes.writeUInt8(bytes.readUInt8(4 * 4096 + 5) ^ 1, 4 * 4096 + 5);
    writeFileSync(staffDatabase(folder), bytes);
    const { code, out } = await run(['verify', folder], dutch);
    const lines = out.split('\n');
    expect(code).toBe(1);
    expect(lines[0]).toBe('brief.txt: dit hoort niet bij de kluis');
    expect(lines[1]).toBe(
      `staff.db: pagina 5 tot en met 5 van ${bytes.length / 4096} is beschadigd`,
    );
    expect(lines.at(-2)).toMatch(/^Er is iets mis met de kluis\. Aantal: \d+\.$/);
  });

  test('says it to machines too', async () => {
    const folder = await vault();
    rmSync(staffDatabase(folder));
    const { code, out } = await run(['verify', folder, '--json'], dutch);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      folder,
      sound: false,
      findings: [{ code: 'databaseMissing', where: 'staff.db', params: {} }],
    });
  });

  test('says the name of a file in one line, whatever it is', async () => {
    const folder = await vault();
    writeFileSync(join(folder, 'a\nstaff.db: in orde\u001b[2J\u202etxt'), '');
    const { out } = await run(['verify', folder], dutch);
    expect(out.split('\n')[0]).toBe(
      'a\\u{a}staff.db: in orde\\u{1b}[2J\\u{202e}txt: dit hoort niet bij de kluis',
    );
  });

  test.each([
    ['there is no vault', () => temporaryFolder(), passphrases.counsellor_staff, 'geen kluis'],
    ['the passphrase does not fit', vault, 'anders', 'wachtzin past niet'],
    ['there is no passphrase', vault, '', 'geen wachtzin gegeven'],
  ])('ends in 2 when %s, and changes nothing', async (_, folderOf, typed, mentioned) => {
    const folder = await folderOf();
    const before = readdirSync(folder);
    const { code, out, err } = await run(['verify', folder], {
      ...dutch,
      readSecret: async () => typed,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^luwte: .+[.]\n$/);
    expect(err).toContain(mentioned);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('ends in 2 when something else goes wrong', async () => {
    const readSecret = () => Promise.reject(new Error('no keyboard'));
    const { code, err } = await run(['verify', await vault()], { ...english, readSecret });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'luwte: The vault could not be looked at (no keyboard).\n',
    });
  });
});

test('Everything that can be found has a text in both languages, with the same words to fill in', () => {
  const wordsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([word]) => word).sort();
  const { nl, en } = findingTexts;
  expect(Object.keys(nl).sort()).toEqual(Object.keys(findingLevels).sort());
  expect(Object.values(nl).map(wordsOf)).toEqual(Object.values(en).map(wordsOf));
  expect(Object.keys(nl)).toEqual(Object.keys(en));
});
