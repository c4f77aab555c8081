import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type MachineLimits,
  noMachinePolicy,
  type ReadMachinePolicy,
} from '../../domain/machine-policy.ts';
import { usualPreferences } from '../../domain/records/preference-values.ts';
import { reactionConsent, toCoordinator } from './consent-fixture.ts';
import {
  counterThreat,
  passphrase,
  startDesk,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const clock = '2026-11-26T09:00:00.000Z';
const limited = (limits: MachineLimits): ReadMachinePolicy => ({
  state: 'read',
  policy: { ...noMachinePolicy, limits },
});
const wrong: ReadMachinePolicy = { state: 'wrong', fault: 'notJson', places: [] };

/** A desk with an open vault on a computer of which an administrator decided something. */
async function openDesk(policy: ReadMachinePolicy): Promise<TestDesk> {
  const made = await startOpenDesk(clock);
  made.desk.close();
  const desk = startDesk(clock, made.folder, undefined, policy);
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  await desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
  return desk;
}

describe('What was decided', () => {
  const limits = {
    idleMinutes: 3,
    contentProtection: true,
    coverAway: true,
    todayNames: false,
  } as const;

  test('holds for what somebody prefers, whatever stands in his vault', async () => {
    const { ask } = await openDesk(limited(limits));
    expect(await ask('preferences.get', {})).toEqual({ ...usualPreferences, ...limits });
    for (const beyond of [
      { idleMinutes: 4 },
      { contentProtection: false },
      { coverAway: false },
      { todayNames: true },
    ])
      await expect(ask('preferences.change', beyond)).rejects.toThrow('machinePolicy.fixed');
    expect(await ask('preferences.change', { idleMinutes: 1 })).toMatchObject({ idleMinutes: 1 });
    expect(await ask('preferences.change', { textSize: 150 })).toMatchObject({ textSize: 150 });
  });

  test('changes nothing of what was chosen: it comes back on another computer', async () => {
    const desk = await openDesk(limited({}));
    await desk.ask('preferences.change', { idleMinutes: 20, coverAway: false });
    desk.desk.close();
    const strict = startDesk(clock, desk.folder, undefined, limited(limits));
    const [slot] = (await strict.ask('vault.describe', {})).slots;
    await strict.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
    expect(await strict.ask('preferences.get', {})).toMatchObject({ idleMinutes: 3 });
    await strict.ask('preferences.change', { textSize: 110 });
    strict.desk.close();
    const free = startDesk(clock, desk.folder);
    await free.ask('vault.unlock', { slot: slot?.id ?? '', passphrase });
    expect(await free.ask('preferences.get', {})).toMatchObject({
      idleMinutes: 20,
      coverAway: false,
      textSize: 110,
    });
  });

  test('asks for a stronger passphrase, never for a weaker one', async () => {
    const short = 'zeven paraplus dansen';
    const judged = await startDesk(clock).ask('passphrase.judge', { passphrase: short });
    const strict = limited({ passphraseGuessesLog10: 18 });
    const desk = startDesk(clock, temporaryFolder(), undefined, strict);
    expect(judged.acceptable).toBe(true);
    expect(await desk.ask('passphrase.judge', { passphrase: short })).toMatchObject({
      acceptable: false,
      score: 3,
    });
    const municipality = { code: 'GM9999', name: 'Waterveen' };
    await expect(
      desk.ask('vault.create', { role: 'griffier', passphrase: short, municipality }),
    ).rejects.toThrow('passphrase.tooWeak');
    const open = await openDesk(strict);
    await expect(
      open.ask('keys.changePassphrase', { current: passphrase, next: short }),
    ).rejects.toThrow('passphrase.tooWeak');
  });

  test('asks the same of a passphrase that seals a file', async () => {
    const short = 'zeven paraplus dansen';
    const folder = temporaryFolder();
    /** Every way in which a passphrase comes to lock something that leaves. */
    const sealing = async (policy: ReadMachinePolicy) => {
      const { ask } = await openDesk(policy);
      const { caseId } = await ask('reports.record', counterThreat);
      const { id: consentId } = await ask('consents.record', { ...reactionConsent, caseId });
      const medium = { kind: 'sealed_passphrase', folder, passphrase: short } as const;
      return {
        sheet: () => ask('disclosures.make', { ...toCoordinator(caseId, consentId), medium }),
        everything: () =>
          ask('personal.export', { folder, lock: { kind: 'passphrase', passphrase: short } }),
        officer: () => {
          const closed = startDesk(clock, join(temporaryFolder(), 'none'), undefined, policy);
          return closed.ask('officer.makeKey', { folder, passphrase: short });
        },
      };
    };
    for (const seal of Object.values(await sealing(limited({ passphraseGuessesLog10: 18 }))))
      await expect(seal()).rejects.toThrow('passphrase.tooWeak');
    expect(readdirSync(folder)).toEqual([]);
    for (const seal of Object.values(await sealing(limited({})))) await seal();
    expect(readdirSync(folder)).toHaveLength(4);
  }, 60_000);

  test('says where files may go that leave, and where backups', async () => {
    const [uit, kopie, elders] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const inside = join(uit, 'dit jaar');
    mkdirSync(inside);
    const desk = await openDesk(
      limited({ exportFolders: [uit, '/server/that/is/away'], backupFolders: [kopie] }),
    );
    const write = (folder: string) => desk.ask('configuration.write', { folder, parts: ['terms'] });
    await expect(write(elders)).rejects.toMatchObject({
      message: 'machinePolicy.exportElsewhere',
      cause: { params: { folders: `${uit}, /server/that/is/away` } },
    });
    await expect(write(`${uit}/..`)).rejects.toThrow('machinePolicy.exportElsewhere');
    symlinkSync(elders, join(uit, 'weg'));
    await expect(write(join(uit, 'weg'))).rejects.toThrow('machinePolicy.exportElsewhere');
    expect((await write(uit)).files).toHaveLength(2);
    expect((await write(inside)).files).toHaveLength(2);

    await expect(desk.ask('backups.make', { folder: elders })).rejects.toThrow(
      'machinePolicy.backupElsewhere',
    );
    await expect(desk.ask('backups.make', { folder: uit })).rejects.toThrow(
      'machinePolicy.backupElsewhere',
    );
    expect((await desk.ask('backups.make', { folder: kopie })).bytes).toBeGreaterThan(0);
  });

  test('reaches files that stand outside of the usual way out: an officer makes no key elsewhere', async () => {
    const elders = temporaryFolder();
    const desk = startDesk(
      clock,
      join(temporaryFolder(), 'none'),
      undefined,
      limited({ exportFolders: [] }),
    );
    await expect(
      desk.ask('officer.makeKey', { folder: elders, passphrase: `${passphrase} en meer` }),
    ).rejects.toThrow('machinePolicy.exportNone');
  });
});

describe('When the file is wrong', () => {
  test('no vault is made, because it might be in the wrong place, and none is put back', async () => {
    const desk = startDesk(clock, temporaryFolder(), undefined, wrong);
    const municipality = { code: 'GM9999', name: 'Waterveen' };
    await expect(
      desk.ask('vault.create', { role: 'griffier', passphrase, municipality }),
    ).rejects.toThrow('machinePolicy.wrong');
  });

  test('a vault that is there opens, under the strictest limits, and can be copied', async () => {
    const desk = await openDesk(wrong);
    expect(await desk.ask('preferences.get', {})).toMatchObject({
      idleMinutes: 5,
      contentProtection: true,
      coverAway: true,
      todayNames: false,
    });
    const folder = temporaryFolder();
    await expect(desk.ask('configuration.write', { folder, parts: ['terms'] })).rejects.toThrow(
      'machinePolicy.exportNone',
    );
    expect((await desk.ask('backups.make', { folder })).bytes).toBeGreaterThan(0);
  });
});
