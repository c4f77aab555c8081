import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { unlockVault } from '../../db/vault.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import { knowingDesk, officerFolder, officerPassphrase, sealInto } from '../api/officer-fixture.ts';
import { passphrase, type TestDesk, temporaryFolder } from '../api/support.ts';
import { noon, slotOf } from '../db/vault-samples.ts';

const dutch = {
  language: 'nl',
  today: '2026-11-25',
  version: '9.8.7',
  limits: {},
  readSecret: async () => officerPassphrase,
} as const;
const english = { ...dutch, language: 'en' } as const;

/** The key of an officer, and two logs of one vault. */
async function logs() {
  const folder = officerFolder();
  const desk = await knowingDesk();
  const earlier = join(folder, await sealInto(folder, desk));
  desk.clock = '2026-11-04T08:35:00Z';
  await desk.ask('settings.update', await desk.ask('settings.get', {}));
  const log = join(folder, await sealInto(folder, desk));
  return { desk, folder, earlier, log, key: join(folder, 'fg-sleutel.age') };
}

/** What somebody does with the key of the vault in hand: all but the first line goes, and is done anew. */
async function sealedAnew(folder: string, desk: TestDesk): Promise<string> {
  desk.desk.close();
  const opened = await openVault(desk.folder);
  opened.database.exec('DELETE FROM audit_events WHERE seq > 1');
  opened.close();
  const again = desk.restart();
  await unlock(again);
  return join(folder, await sealInto(folder, again));
}

async function unlock(desk: TestDesk): Promise<void> {
  await desk.ask('vault.unlock', { slot: slotOf(desk.folder), passphrase });
}

const openVault = (folder: string) =>
  unlockVault({ folder, slotId: slotOf(folder), secret: passphrase, now: noon });

describe('luwte officer new', () => {
  test('makes a key and a card, and says the words', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await run(['officer', 'new', '--out', folder], dutch);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(folder)).toEqual(['fg-kaart.txt', 'fg-sleutel.age']);
    const [recipient = 'none'] = out.match(/age1\w{58}/) ?? [];
    const card = readFileSync(join(folder, 'fg-kaart.txt'), 'utf8');
    expect(card).toContain(recipient);
    const words = out.match(/Woorden om te vergelijken: (.+)\n/)?.[1]?.split(' ') ?? [];
    expect(words).toHaveLength(8);
    for (const word of words) expect(card).toContain(`. ${word}\n`);
    expect(out).not.toContain('AGE-SECRET-KEY');
  });

  test.each([
    ['a passphrase that is easy to guess', 'welkom01', 2, 'makkelijk te raden'],
    ['no passphrase', '', 2, 'geen wachtzin gegeven'],
  ])('makes nothing with %s', async (_, typed, code, mentioned) => {
    const folder = temporaryFolder();
    const place = { ...dutch, readSecret: async () => typed };
    const outcome = await run(['officer', 'new', '--out', folder], place);
    expect(outcome).toMatchObject({ code, out: '' });
    expect(outcome.err).toContain(mentioned);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps to what the administrator of the computer decided', async () => {
    const folder = temporaryFolder();
    const readSecret = async () => 'zeven paraplus dansen';
    const made = (limits: MachineLimits) =>
      run(['officer', 'new', '--out', folder], { ...dutch, readSecret, limits });
    expect((await made({ exportFolders: [] })).err).toContain('beheerder');
    const stronger = await made({ passphraseGuessesLog10: 18 });
    expect(stronger).toMatchObject({ code: 2, out: '' });
    expect(stronger.err).toContain('makkelijk te raden');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [['officer'], 'luwte officer new --out'],
    [['officer', 'new'], '--out'],
    [['officer', 'new', 'meer', '--out', 'x'], '"meer"'],
    [['log', 'x'], '--key'],
    [['log'], 'verzegelde logboek'],
    [['log', 'x', '--key', 'y', '--what', 'alles'], 'failure, opening'],
    [['log', 'x', '--key', 'y', '--from', 'gisteren'], '--from'],
  ])('does not understand %j', async (args, mentioned) => {
    const { code, err } = await run(args, dutch);
    expect(code).toBe(2);
    expect(err).toContain(mentioned);
  });
});

describe('luwte log', () => {
  test('says whose log it is, what is in it, and that nothing was changed since', async () => {
    const { log, key, earlier } = await logs();
    const { code, out, err } = await run(['log', log, '--key', key, '--earlier', earlier], english);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Log of Anna de Wit, vault of civil servants, vault [0-9a-f-]{36}\n/);
    expect(out).toContain('Sealed on 2026-11-04 09:35:00. Number of lines: 6.');
    expect(out).toContain('All 4 lines of the log of 2026-05-04 10:35:00 still stand there');
    expect(out).toContain('  disclosure   2  (disclosure)\n');
    expect(out).toContain('1  2026-05-04 10:35:00  vault.create  vault staff\n');
  });

  test('shows what is asked for only, and says it to machines too', async () => {
    const { log, key } = await logs();
    const asked = ['--what', 'disclosure', '--from', '2026-11-01', '--until', '2026-11-04'];
    const { code, out } = await run(['log', log, '--key', key, ...asked, '--json'], dutch);
    expect(code).toBe(0);
    const told: unknown = JSON.parse(out);
    expect(told).toMatchObject({
      total: 6,
      earlier: null,
      by: { name: 'Anna de Wit' },
      kinds: { disclosure: 2 },
      lines: [{ line: 6, action: 'log.seal', kind: 'disclosure' }],
    });
  });

  test('ends in 1 when history was written anew since, and says at which line', async () => {
    const { folder, earlier, key, desk } = await logs();
    const rewritten = await sealedAnew(folder, desk);
    const { code, out } = await run(['log', rewritten, '--key', key, '--earlier', earlier], dutch);
    expect(code).toBe(1);
    expect(out).toContain('LET OP: regel 2 van het logboek van 2026-05-04 10:35:00');
  });

  test.each([
    ['the passphrase is wrong', 'een andere', 'log', 'past niet op deze sleutel'],
    ['there is no passphrase', '', 'log', 'geen wachtzin gegeven'],
    ['the file is no log', officerPassphrase, 'brief.txt', 'geen verzegeld logboek'],
    ['the file is not there', officerPassphrase, 'weg', 'kan niet worden gelezen'],
  ])('ends in 2 when %s', async (_, typed, name, mentioned) => {
    const { folder, log, key } = await logs();
    writeFileSync(join(folder, 'brief.txt'), 'Beste collega,');
    const file = name === 'log' ? log : join(folder, name);
    const place = { ...dutch, readSecret: async () => typed };
    const { code, out, err } = await run(['log', file, '--key', key], place);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(mentioned);
  });
});
