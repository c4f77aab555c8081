import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { writeSealed } from '../../../db/handover/sealed-file.ts';
import { readSealedLog } from '../../../db/officer/log-file.ts';
import { temporaryFolder } from '../folders.ts';
import { faultOf, openedCompartment } from '../vault-samples.ts';
import { anna, log, officer, seal, vaultId } from './logs.ts';

const codeOf = async (path: string, reader = officer) =>
  (await faultOf(() => readSealedLog(path, reader))).code;

/** A compartment with so many lines in its log. */
function compartmentWith(lines: number) {
  const opened = openedCompartment();
  for (let line = 0; line < lines; line += 1) log(opened);
  return opened;
}

/** A file that is right in form and signed, and says what it says. */
async function forged(changes: Readonly<Record<string, unknown>>, text: string): Promise<string> {
  const path = join(temporaryFolder(), 'forged.luwte-logboek');
  const content = Buffer.from(text);
  const listed = {
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const { name, recipient, signingKey } = anna;
  const statement = {
    format: 'luwte-logboek',
    version: 1,
    vaultId,
    madeAt: '2026-05-04T09:00:00.000Z',
    from: { name, compartment: 'staff', recipient, signingKey },
    to: officer.recipient,
    first: 1,
    lines: 1,
    ...listed,
    ...changes,
  };
  await writeSealed(path, officer.recipient, anna, {
    name: 'log.json',
    text: JSON.stringify(statement),
    attachments: [{ name: 'lines.jsonl', ...listed, chunks: () => [content] }],
  });
  return path;
}

const line = (changes: Readonly<Record<string, unknown>> = {}) =>
  `${JSON.stringify({
    seq: 1,
    at: '2026-05-04T08:35:00.000Z',
    role: 'counsellor_staff',
    action: 'case.view',
    objectKind: 'case',
    objectId: randomUUID(),
    mac: Buffer.alloc(32).toString('base64'),
    ...changes,
  })}\n`;

describe('a sealed log', () => {
  it('gives the officer every line as it stands in the vault, with its hash', async () => {
    const opened = compartmentWith(3);
    const { lines, ...rest } = await readSealedLog(await seal(opened), officer);
    expect(lines.map(({ mac: _, ...event }) => event)).toEqual(opened.audit.events());
    expect(lines.at(-1)?.mac).toBe(opened.audit.last()?.mac.toString('base64'));
    const { name, recipient, signingKey } = anna;
    expect(rest).toEqual({
      vaultId,
      madeAt: '2026-05-04T09:00:00.000Z',
      from: { name, compartment: 'staff', recipient, signingKey },
    });
  });

  it('of many stretches and pieces comes whole', async () => {
    const opened = compartmentWith(2503);
    const { lines } = await readSealedLog(await seal(opened), officer);
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 2503 }, (_, at) => at + 1));
  });

  it('is an age file that any program opens for the officer', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(officer.identity);
    const file = readFileSync(await seal(compartmentWith(1)));
    const text = await decrypter.decrypt(Uint8Array.from(file), 'text');
    expect(text).toContain('"format":"luwte-logboek","version":1');
    expect(file.includes('luwte-logboek')).toBe(false);
  });

  it('never takes along what could be content', async () => {
    const opened = openedCompartment();
    log(opened, { objectId: 'Linde zei dat' });
    await expect(seal(opened)).rejects.toThrow();
  });

  it('takes along every form of object that the vault logs', async () => {
    const opened = openedCompartment();
    const ids = [randomUUID(), '7', '2026', 'staff', '2026-05-04T08:35:00.000Z'];
    for (const objectId of ids) log(opened, { objectId });
    const { lines } = await readSealedLog(await seal(opened), officer);
    expect(lines.map(({ objectId }) => objectId)).toEqual(ids);
  });

  it('cannot be read by another officer', async () => {
    const path = await seal(compartmentWith(1));
    const other = { identity: anna.ageIdentity, recipient: anna.recipient };
    expect(await codeOf(path, other)).toBe('officerLog.otherRecipient');
  });

  it('that somebody passed on, sealed anew for another, is refused', async () => {
    const path = await forged({ to: anna.recipient }, line());
    expect(await codeOf(path)).toBe('officerLog.otherRecipient');
  });

  it('signed by another than it says is refused', async () => {
    const from = { name: 'Bram', compartment: 'staff', recipient: anna.recipient };
    const signingKey = Buffer.alloc(32, 1).toString('base64');
    const path = await forged({ from: { ...from, signingKey } }, line());
    expect(await codeOf(path)).toBe('officerLog.badSignature');
  });

  it('of a newer Luwte is told so', async () => {
    expect(await codeOf(await forged({ version: 2 }, line()))).toBe('officerLog.newerVersion');
  });

  it.each([
    ['a line that is not counted', { lines: 2 }, line()],
    ['a number that is skipped', {}, line({ seq: 2 })],
    ['a line that is no line', {}, '{}\n'],
    ['a line that is no JSON', {}, 'a\n'],
    ['a line that says more', {}, line({ narrative: 'Linde zei dat' })],
    ['an object that is a text', {}, line({ objectId: 'Linde zei dat' })],
    ['a line without an end', {}, line().trim()],
    ['bytes that are no text', { lines: 1 }, '\u0000\n'],
    ['a statement without a vault', { vaultId: undefined }, line()],
    ['other lines than were signed', { sha256: '0'.repeat(64) }, line()],
  ])('with %s is damaged', async (_, changes, text) => {
    expect(await codeOf(await forged(changes, text))).toBe('officerLog.damaged');
  });

  it('shows a later version’s act under its own name', async () => {
    const { lines } = await readSealedLog(
      await forged({}, line({ action: 'case.unheardOf' })),
      officer,
    );
    expect(lines[0]?.action).toBe('case.unheardOf');
  });

  it('with any part cut off or changed is damaged', async () => {
    const path = await seal(compartmentWith(400));
    const whole = readFileSync(path);
    for (const bytes of [whole.length - 1, whole.length - 16, Math.floor(whole.length / 2), 210]) {
      const cut = `${path}-${bytes}`;
      copyFileSync(path, cut);
      truncateSync(cut, bytes);
      expect(await codeOf(cut), `cut at ${bytes}`).toBe('officerLog.damaged');
      const changed = Buffer.from(whole);
      changed[bytes - 1] = (changed[bytes - 1] ?? 0) ^ 1;
      writeFileSync(cut, changed);
      expect(await codeOf(cut), `changed at ${bytes}`).toBe('officerLog.damaged');
    }
  });

  it('is not just any file', async () => {
    const path = join(temporaryFolder(), 'brief.luwte-logboek');
    writeFileSync(path, 'Beste collega,');
    expect(await codeOf(path)).toBe('officerLog.notOne');
    expect(await codeOf(join(temporaryFolder(), 'weg'))).toBe('exchange.unreadable');
  });
});
