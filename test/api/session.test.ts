import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { vaultDescription } from '../../api/contract/session.ts';
import { openDesk } from '../../api/desk.ts';
import { readHeader } from '../../db/header.ts';
import { recommendedStrength } from '../../db/slots.ts';
import { counterThreat, passphrase, startDesk, startOpenDesk, temporaryFolder } from './support.ts';

const morning = '2026-05-04T08:35:00Z';
const municipality = { code: 'GM9999', name: 'Waterveen' };

test('A folder without a vault says so, and a new vault is open at once', async () => {
  const desk = startDesk(morning);
  expect(await desk.ask('vault.describe', {})).toMatchObject({
    state: 'absent',
    problem: null,
    slots: [],
    session: null,
    today: '2026-05-04',
  });
  const role = 'counsellor_staff' as const;
  const made = await desk.ask('vault.create', { role, passphrase, municipality });
  expect(made).toMatchObject({
    state: 'open',
    session: { role, compartment: 'staff', municipality: 'Waterveen', practice: false },
  });
});

test('A passphrase that is easy to guess makes no vault', async () => {
  const desk = startDesk(morning);
  for (const weak of ['welkom01', 'Waterveen2026!', 'qwertyuiop', 'jan jansen', 'correct horse']) {
    expect((await desk.ask('passphrase.judge', { passphrase: weak })).acceptable).toBe(false);
    await expect(
      desk.ask('vault.create', { role: 'counsellor_staff', passphrase: weak, municipality }),
    ).rejects.toThrow('passphrase.tooWeak');
  }
  expect(readdirSync(desk.folder)).toEqual([]);
  expect(await desk.ask('passphrase.judge', { passphrase })).toMatchObject({ acceptable: true });
});

test('A passphrase with the name of the municipality is judged as the vault judges it', async () => {
  const desk = startDesk(morning);
  const weak = 'waterveen kachel';
  const judged = (known: { municipality?: string }) =>
    desk.ask('passphrase.judge', { passphrase: weak, ...known });
  expect(await judged({})).toMatchObject({ acceptable: true });
  expect(await judged({ municipality: municipality.name })).toMatchObject({ acceptable: false });
  await expect(
    desk.ask('vault.create', { role: 'counsellor_staff', passphrase: weak, municipality }),
  ).rejects.toThrow('passphrase.tooWeak');
});

test('The estimator knows Dutch words and names', async () => {
  const desk = startDesk(morning);
  const guesses = async (text: string) =>
    (await desk.ask('passphrase.judge', { passphrase: text })).guessesLog10;
  expect(await guesses('vertrouwen')).toBeLessThan(await guesses('vxrtqouwzn'));
  expect(await guesses('annemarie')).toBeLessThan(await guesses('anxemqrze'));
});

test('A wrong passphrase is told, and the third one makes everybody wait', async () => {
  const made = await startOpenDesk(morning);
  const desk = made.restart();
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  const unlock = (typed: string) =>
    desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase: typed });
  for (const _ of [1, 2, 3]) await expect(unlock('fout')).rejects.toThrow('passphrase.wrong');
  await expect(unlock(passphrase)).rejects.toMatchObject({
    cause: { code: 'passphrase.wait', params: { seconds: 2 } },
  });
  expect((await desk.ask('vault.describe', {})).slots).toMatchObject([{ waitSeconds: 2 }]);
  desk.clock = '2026-05-04T08:35:02Z';
  expect(await unlock(passphrase)).toMatchObject({
    state: 'open',
    slots: [{ waitSeconds: 0 }],
  });
});

test('A locked vault answers nothing about its content', async () => {
  const made = await startOpenDesk(morning);
  const { caseId } = await made.ask('reports.record', counterThreat);
  const desk = made.restart();
  await expect(desk.ask('cases.get', { caseId })).rejects.toThrow('vault.locked');
  await expect(desk.ask('settings.get', {})).rejects.toThrow('vault.locked');
});

test('An open vault is neither made nor opened again', async () => {
  const desk = await startOpenDesk(morning);
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  await expect(desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase })).rejects.toThrow(
    'vault.open',
  );
  await expect(
    desk.ask('vault.create', { role: 'counsellor_political', passphrase, municipality }),
  ).rejects.toThrow('vault.open');
});

test('Both compartments stand in one folder, each with its own passphrase and cases', async () => {
  const staff = await startOpenDesk(morning);
  await staff.ask('reports.record', counterThreat);
  const desk = staff.restart();
  const other = 'regenjas molen kastanje trompet zeewier';
  await desk.ask('vault.create', {
    role: 'counsellor_political',
    passphrase: other,
    municipality,
  });
  expect((await desk.ask('cases.list', {})).total).toBe(0);
  await expect(desk.ask('reports.record', counterThreat)).rejects.toThrow(
    'report.wrongCompartment',
  );

  const again = desk.restart();
  const { slots } = await again.ask('vault.describe', {});
  expect(slots.map(({ compartment }) => compartment).sort()).toEqual(['political', 'staff']);
  const staffSlot = slots.find(({ compartment }) => compartment === 'staff');
  await expect(
    again.ask('vault.unlock', { slot: staffSlot?.id ?? '', passphrase: other }),
  ).rejects.toThrow('passphrase.wrong');
  await again.ask('vault.unlock', { slot: staffSlot?.id ?? '', passphrase });
  expect((await again.ask('cases.list', {})).total).toBe(1);
});

test('A folder that cannot be used says why, and is left as it is', async () => {
  const made = await startOpenDesk(morning);
  const header = join(made.folder, 'header.json');
  const desk = made.restart();
  const good = readFileSync(header, 'utf8');
  for (const [text, problem] of [
    ['', 'vault.headerDamaged'],
    ['{"format":"luwte-vault"', 'vault.headerDamaged'],
    [good.replace('"version": 1', '"version": 2'), 'vault.newerVersion'],
  ] as const) {
    writeFileSync(header, text);
    expect(await desk.ask('vault.describe', {})).toMatchObject({ state: 'unusable', problem });
    expect(readFileSync(header, 'utf8')).toBe(text);
  }
});

test('A second window on the same vault is refused and the first goes on', async () => {
  const first = await startOpenDesk(morning);
  const second = startDesk(morning, first.folder);
  const [slot] = (await second.ask('vault.describe', {})).slots;
  await expect(second.ask('vault.unlock', { slot: slot?.id ?? '', passphrase })).rejects.toThrow(
    'vault.inUse',
  );
  expect((await first.ask('reports.record', counterThreat)).number).toBe('A-2026-0001');
});

test('A vault whose opening cannot be logged is closed again', async () => {
  const { folder, desk: maker } = await startOpenDesk(morning);
  maker.close();
  let moments: string[] = [];
  const now = () => {
    const moment = moments.shift();
    if (moment === undefined) throw new Error('the clock stopped');
    return moment;
  };
  const desk = openDesk({ folder, version: '0.0.0', now, guessMs: 0 });
  onTestFinished(() => desk.close());
  const ask = (command: string, input: object, times: number) => {
    moments = Array.from({ length: times }, () => morning);
    return desk.handle({ command, input });
  };
  const described = { ok: true, output: { state: 'locked' } };
  const seen = await ask('vault.describe', {}, 2);
  expect(seen).toMatchObject(described);
  const { slots } = vaultDescription.parse(seen.ok && seen.output);
  const opening = { slot: slots[0]?.id, passphrase };
  expect(await ask('vault.unlock', opening, 1)).toMatchObject({ error: { code: 'bug' } });
  expect(await ask('vault.describe', {}, 2)).toMatchObject(described);
  expect(await ask('vault.unlock', opening, 9)).toMatchObject({ output: { state: 'open' } });
});

test('A vault is made behind the recommended work for each guess, unless a test asks for less', async () => {
  const folder = temporaryFolder();
  const desk = openDesk({ folder, version: '0.0.0', now: () => morning });
  onTestFinished(() => desk.close());
  const input = { role: 'counsellor_staff', passphrase, municipality };
  expect(await desk.handle({ command: 'vault.create', input })).toMatchObject({ ok: true });
  const [slot] = readHeader(folder)?.compartments.staff?.slots ?? [];
  expect(slot?.kdf).toMatchObject(recommendedStrength);
});

test('A bug is told by its kind and place, not by a word of its message', async () => {
  const traces: string[] = [];
  const desk = openDesk({
    folder: temporaryFolder(),
    version: '0.0.0',
    now: () => {
      throw new TypeError('geheim\n    at geheim (elders)');
    },
    onBug: (trace) => traces.push(trace),
  });
  await desk.handle({ command: 'vault.describe', input: {} });
  expect(traces).toEqual([expect.stringMatching(/^TypeError\n\s+at .*session\.test\.ts/)]);
  expect(traces.join()).not.toContain('geheim');
});
