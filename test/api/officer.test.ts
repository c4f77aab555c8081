import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../api/contract/index.ts';
import {
  knowingDesk,
  morning,
  officerDesk,
  officerFolder,
  officerPassphrase,
  officerRecipient,
  sealInto,
} from './officer-fixture.ts';
import {
  counterThreat,
  passphrase,
  startNewDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const anything = { offset: 0, limit: 100, kind: null, from: null, until: null } as const;

/** Opens a log of a folder with the key that stands there too. */
const open = (desk: TestDesk, folder: string, log: string, earlier: string | null = null) =>
  desk.ask('officer.openLog', {
    key: { folder, name: 'fg-sleutel.age' },
    passphrase: officerPassphrase,
    folder,
    log,
    earlier,
  });

test('The officer makes a key without a vault, and a counsellor reads in his card by the same words', async () => {
  const folder = temporaryFolder();
  const officer = officerDesk();
  const made = await officer.ask('officer.makeKey', { folder, passphrase: officerPassphrase });
  expect(readdirSync(folder)).toEqual(['fg-kaart.txt', 'fg-sleutel.age']);
  expect(existsSync(officer.folder)).toBe(false);
  if (process.platform !== 'win32')
    expect(statSync(join(folder, made.keyFile)).mode & 0o777).toBe(0o600);

  const desk = await startOpenDesk(morning);
  const { files } = await desk.ask('exchange.find', { folder, kind: 'officerCard' });
  expect(files.map(({ name }) => name)).toEqual(['fg-kaart.txt']);
  const card = { kind: 'file', folder, name: 'fg-kaart.txt' } as const;
  const seen = await desk.ask('officer.look', { from: card });
  expect(seen).toEqual({ recipient: made.recipient, fingerprint: made.fingerprint, known: 'no' });
  expect((await desk.ask('officer.describe', {})).officer).toBeNull();
  await desk.ask('officer.keep', { recipient: seen.recipient });
  expect(await desk.ask('officer.describe', {})).toEqual({
    officer: {
      recipient: made.recipient,
      fingerprint: made.fingerprint,
      keptOn: '2026-05-04',
    },
    name: null,
  });
  expect((await desk.ask('officer.look', { from: card })).known).toBe('same');
  const pasted = { kind: 'pasted', text: `sleutel: ${officerRecipient}` } as const;
  expect((await desk.ask('officer.look', { from: pasted })).known).toBe('other');
});

test('A key is never written over, never weak, and never in the vault', async () => {
  const folder = officerFolder();
  const before = readFileSync(join(folder, 'fg-sleutel.age'));
  const desk = await startOpenDesk(morning);
  const locked = desk.restart();
  const make = (input: { folder: string; passphrase: string }) =>
    locked.ask('officer.makeKey', input);
  await expect(make({ folder, passphrase: officerPassphrase })).rejects.toThrow(
    'officerKey.exists',
  );
  expect(readFileSync(join(folder, 'fg-sleutel.age'))).toEqual(before);
  const weak = { folder: temporaryFolder(), passphrase: 'welkom01' };
  await expect(make(weak)).rejects.toThrow('passphrase.tooWeak');
  expect(readdirSync(weak.folder)).toEqual([]);
  await expect(make({ folder: desk.folder, passphrase: officerPassphrase })).rejects.toThrow(
    'export.folderIsVault',
  );
  await expect(make({ folder: '/weg', passphrase: officerPassphrase })).rejects.toThrow(
    'export.folderMissing',
  );
});

test('The officer reads every line of the log, by kind and by day, without content', async () => {
  const folder = officerFolder();
  const desk = await knowingDesk();
  await desk.ask('reports.record', counterThreat);
  desk.clock = '2026-05-05T21:59:00Z';
  const again = desk.restart();
  const [slot] = (await again.ask('vault.describe', {})).slots;
  for (const typed of ['fout', 'lantaarn kwispelt'])
    await again
      .ask('vault.unlock', { slot: slot?.id ?? '', passphrase: typed })
      .catch(() => undefined);
  const log = await sealInto(folder, await reopened(again));
  const officer = officerDesk();
  const opened = await open(officer, folder, log);
  expect(opened).toMatchObject({
    compartment: 'staff',
    by: { name: 'Anna de Wit' },
    wrongPassphrases: 2,
    earlier: null,
    kinds: { failure: 1, disclosure: 1, opening: 2, recording: 1 },
  });
  const { lines, total } = await officer.ask('officer.readLog', anything);
  expect(total).toBe(opened.total);
  expect(lines[0]).toMatchObject({ line: total, action: 'log.seal', kind: 'disclosure' });
  expect(lines.find(({ kind }) => kind === 'failure')?.times).toBe(2);
  expect(JSON.stringify(lines)).not.toMatch(/Linde|Waterveen|2026-00/);

  const failures = await officer.ask('officer.readLog', { ...anything, kind: 'failure' });
  expect(failures.lines.map(({ action }) => action)).toEqual(['vault.unlockFailed']);
  const firstDay = await officer.ask('officer.readLog', { ...anything, until: '2026-05-04' });
  expect(firstDay.lines[0]?.action).toBe('case.create');
  const secondDay = await officer.ask('officer.readLog', { ...anything, from: '2026-05-05' });
  expect(secondDay.total + firstDay.total).toBe(total);
  const second = await officer.ask('officer.readLog', { ...anything, offset: 1, limit: 1 });
  expect(second.lines).toEqual([lines[1]]);

  await officer.ask('officer.closeLog', {});
  await expect(officer.ask('officer.readLog', anything)).rejects.toThrow('officer.noLog');
});

/** Unlocks a desk that has to wait after wrong passphrases. */
async function reopened(desk: TestDesk): Promise<TestDesk> {
  desk.clock = '2026-05-05T22:30:00Z';
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  await desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return desk;
}

test('A later log of the same vault is held against the earlier one', async () => {
  const folder = officerFolder();
  const desk = await knowingDesk();
  const earlier = await sealInto(folder, desk);
  desk.clock = '2026-11-04T08:35:00Z';
  await desk.ask('reports.record', counterThreat);
  const later = await sealInto(folder, desk);
  const officer = officerDesk();
  expect((await open(officer, folder, later, earlier)).earlier).toMatchObject({
    lines: 4,
    changedAt: null,
    sameKey: true,
  });
  await expect(open(officer, folder, earlier, later)).rejects.toThrow('officerLog.notEarlier');
  const elsewhere = await sealInto(folder, await knowingDesk());
  await expect(open(officer, folder, later, elsewhere)).rejects.toThrow('officerLog.otherVault');
  await expect(officer.ask('officer.readLog', anything)).rejects.toThrow('officer.noLog');
});

test('The officer knows the counsellor by the words that colleagues know her by', async () => {
  const folder = officerFolder();
  const desk = await knowingDesk();
  const log = await sealInto(folder, desk);
  const { identity } = await desk.ask('identity.describe', {});
  const { by } = await open(officerDesk(), folder, log);
  expect(by).toEqual({ name: 'Anna de Wit', fingerprint: identity?.fingerprint });
  const again = await desk.ask('log.seal', { folder });
  expect((await open(officerDesk(), folder, again.file)).by).toEqual(by);
});

test('What goes wrong for the officer is said in words that name the file', async () => {
  const folder = officerFolder();
  const log = await sealInto(folder, await knowingDesk());
  const officer = officerDesk();
  const key = { folder, name: 'fg-sleutel.age' };
  const input = { key, passphrase: 'een andere', folder, log, earlier: null };
  await expect(officer.ask('officer.openLog', input)).rejects.toThrow('officerKey.wrong');
  writeFileSync(join(folder, 'brief.luwte-logboek'), 'Beste collega,');
  const refusal = await open(officer, folder, log, 'brief.luwte-logboek').catch(
    (error: Error) => error.cause,
  );
  expect(refusal).toMatchObject({
    code: 'officerLog.notOne',
    params: { file: 'brief.luwte-logboek' },
  });
  const { files } = await officer.ask('officer.find', { folder, kind: 'log' });
  expect(files.map(({ name }) => name)).toEqual(['brief.luwte-logboek', log]);
});

test('A log is sealed only for an officer who is known, by a counsellor with a name, outside the vault', async () => {
  const folder = temporaryFolder();
  const desk = await startNewDesk(morning);
  await expect(desk.ask('log.seal', { folder, name: 'Anna' })).rejects.toThrow('officer.none');
  await desk.ask('officer.keep', { recipient: officerRecipient });
  await expect(desk.ask('log.seal', { folder })).rejects.toThrow('officer.nameNeeded');
  await expect(desk.ask('log.seal', { folder: desk.folder, name: 'A' })).rejects.toThrow(
    'export.folderIsVault',
  );
  await expect(desk.ask('officer.keep', { recipient: `age1${'q'.repeat(58)}` })).rejects.toThrow(
    'officerCard.notOne',
  );
  await desk.ask('log.seal', { folder, name: 'Anna' });
  const { lines } = await desk.ask('log.read', {});
  expect(lines.map(({ action }) => action)).toEqual([
    'log.seal',
    'identity.make',
    'officer.keep',
    'vault.create',
  ]);
});

const needs = (names: readonly (keyof typeof contract)[]) =>
  names.map((name) => contract[name].needs);

test('No command of the officer is answered while a vault is open, and none opens one', async () => {
  const folder = officerFolder();
  const desk = await knowingDesk();
  const log = await sealInto(folder, desk);
  const own = ['find', 'makeKey', 'openLog', 'readLog', 'closeLog'] as const;
  expect(new Set(needs(own.map((name) => `officer.${name}` as const)))).toEqual(
    new Set(['locked']),
  );
  await expect(open(desk, folder, log)).rejects.toThrow('vault.open');
  const locked = desk.restart();
  await open(locked, folder, log);
  expect((await locked.ask('vault.describe', {})).state).toBe('locked');
  await expect(locked.ask('cases.list', {})).rejects.toThrow('vault.locked');
});
