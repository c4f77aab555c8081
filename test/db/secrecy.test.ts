import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnClasses } from '../../db/columns.ts';
import { readHeader, type Slot } from '../../db/header.ts';
import { indexCase } from '../../db/repositories/case-list.ts';
import { closeCase } from '../../db/repositories/cases.ts';
import { insertDamage } from '../../db/repositories/claim-amounts.ts';
import { saveDraft } from '../../db/repositories/drafts.ts';
import {
  insertContact,
  insertNote,
  insertPoliceStep,
  setOffer,
} from '../../db/repositories/handling.ts';

import { appendRelease } from '../../db/repositories/ledger.ts';
import { writeSetting } from '../../db/repositories/settings.ts';
import { deriveKey, unwrapKey } from '../../db/slots.ts';
import { filesOf, temporaryFolder } from './folders.ts';
import { addCase, addMeasure, addReporter, addTask } from './stored-cases.ts';
import { lockedVault, passphrases, unlock } from './vault-samples.ts';

const passphrase = passphrases.counsellor_staff;
const words = new Set<string>();

/** A word that stands nowhere else, remembered to be searched for. */
function word(name: string): string {
  const made = `kwartelmos${name}ÿ`;
  words.add(made);
  return made;
}

type Opened = Awaited<ReturnType<typeof unlock>>;

/** Writes a word of its own into everything that can be typed or derived. */
function fill({ database, audit, role }: Opened): void {
  const at = '2026-03-02T12:00:00.000Z';
  const on = '2026-03-02';
  const reporterId = addReporter(database, word('alias'), {
    name: word('name'),
    contact: word('contact'),
  });
  const caseId = addCase(database, {
    stored: { reporterId, unit: word('unit'), themes: word('themes') },
    report: { wish: word('wish') },
    incident: { narrative: `${word('narrative')} `.repeat(500), bribe: word('bribe') },
  });
  const recorded = { caseId, recordedAt: at };
  insertNote(database, { id: 'note', ...recorded, text: word('note') });
  insertContact(database, {
    id: 'contact',
    ...recorded,
    on,
    kind: 'talk',
    wellbeing: 4,
    reached: 1,
    closing: 0,
    duration: null,
    referral: null,
    person: null,
    note: word('wellbeing'),
  });
  const told = { places: word('places'), proportionality: word('proportionality') };
  addMeasure(database, caseId, { kind: word('measure'), ...told });
  const status = word('status');
  insertPoliceStep(database, {
    id: 'step',
    ...recorded,
    status,
    on,
    number: word('police'),
    reportId: null,
  });
  const ofClaim = { id: 'damage', ...recorded, claimId: 'damage' };
  insertDamage(database, { ...ofClaim, kind: word('damage'), cents: 1, on });
  setOffer(database, { caseId, element: word('element'), status, support: word('support') });
  addTask(database, caseId, { skipReason: word('skip') });
  indexCase(database, caseId);
  const reason = word('reason');
  closeCase(database, { id: caseId, on, reason, checks: word('checks'), waiver: null });
  saveDraft(database, { kind: 'report', savedAt: at, body: word('draft') });
  writeSetting(database, 'organisation', word('organisation'));
  appendRelease(database, {
    ...{ period: '2025', correction: 0, from: on, until: on, publishedOn: on },
    ...{ checksum: 'c', digest: 'd', body: word('release') },
  });
  audit.append({ at, role, action: 'case.create', objectKind: 'case', objectId: word('object') });
}

/** The ways in which a text can stand in a file. */
const readings = (text: string): Buffer[] =>
  (['utf8', 'utf16le', 'latin1'] as const).flatMap((encoding) => {
    const bytes = Buffer.from(text, encoding);
    return encoding === 'utf16le' ? [bytes, Buffer.from(bytes).swap16()] : [bytes];
  });

/** The files of a folder in which one of the byte strings stands. */
const findings = (folder: string, needles: readonly Buffer[]) =>
  filesOf(folder).flatMap(([name, bytes]) =>
    needles.filter((needle) => bytes.includes(needle)).map((needle) => [name, `${needle}`]),
  );

/** The compartment key and what is derived from it: raw, in hexadecimal and in base64. */
async function keysIn(folder: string): Promise<Buffer[]> {
  const header = readHeader(folder);
  const slot: Slot | undefined = header?.compartments.staff?.slots[0];
  if (!header || !slot) throw new Error('no slot');
  const binding = { vaultId: header.id, compartment: 'staff', cipher: 'sqlcipher' } as const;
  const key = await unwrapKey(slot, passphrase, binding);
  return [key, deriveKey(key, 'database'), deriveKey(key, 'audit')].flatMap((raw) => [
    raw,
    Buffer.from(raw.toString('hex')),
    Buffer.from(raw.toString('hex').toUpperCase()),
    Buffer.from(raw.toString('base64')),
  ]);
}

/** Shannon's entropy in bits per byte; 4096 random bytes have about 7.95. */
function entropyOf(bytes: Buffer): number {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / bytes.length)
    .reduce((sum, share) => sum - share * Math.log2(share), 0);
}

describe('the files of a vault', () => {
  it('hold no word, passphrase or key, while it is open and when it is locked', async () => {
    const folder = await lockedVault();
    const opened = await unlock(folder);
    fill(opened);
    // Shorter words stand in random bytes by chance.
    const long = passphrase.split(' ').filter(({ length }) => length >= 6);
    const kept = [...words, passphrase, ...long];
    const needles = [...kept.flatMap(readings), ...(await keysIn(folder))];
    expect(filesOf(folder).map(([name]) => name)).toContain('staff.db-wal');
    expect(findings(folder, needles)).toEqual([]);
    opened.close();
    expect(filesOf(folder).map(([name]) => name)).toEqual(['header.json', 'staff.db']);
    expect(findings(folder, needles)).toEqual([]);
  });

  it('give every word back to who has the key, so that the search above looked for what is there', async () => {
    const { database, ...opened } = await unlock(await lockedVault());
    fill({ database, ...opened });
    const told = JSON.stringify(
      Object.keys(columnClasses).map((table) => database.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect([...words].filter((kept) => !told.includes(kept))).toEqual([]);
  });

  it.each(['utf8', 'utf16le', 'latin1'] as const)(
    'would be found out if a word stood there in %s',
    (encoding) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'leak'), Buffer.from('xx kwartelmosÿ xx', encoding));
      expect(findings(folder, readings('kwartelmosÿ')).map(([name]) => name)).toContain('leak');
    },
  );

  it('have random pages from the first byte on', async () => {
    const folder = await lockedVault();
    const opened = await unlock(folder);
    fill(opened);
    opened.close();
    const bytes = readFileSync(join(folder, 'staff.db'));
    expect(bytes.toString('latin1')).not.toContain('SQLite format');
    for (let start = 0; start < bytes.length; start += 4096) {
      expect(entropyOf(bytes.subarray(start, start + 4096))).toBeGreaterThan(7.9);
    }
  });
});
