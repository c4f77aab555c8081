import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDesk } from '../../api/desk.ts';
import { deskAtStart } from '../../api/desk-at-start.ts';
import type { Desk, DeskOptions } from '../../api/desk-options.ts';
import { leastStrength } from '../../db/slots.ts';

const passphrase = 'lantaarn kwispelt zelden op dinsdag';
const describeVault = { command: 'vault.describe', input: {} };
const create = {
  command: 'vault.create',
  input: {
    role: 'counsellor_staff',
    passphrase,
    municipality: { code: 'GM9999', name: 'Waterveen' },
  },
};
let folder = '';
let options: DeskOptions;
let whole: Desk;
const fetch = vi.fn(async () => whole);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-start-'));
  options = {
    folder,
    version: '1.2.3',
    now: () => '2026-03-02T09:00:00.000Z',
    strength: leastStrength,
  };
  whole = openDesk(options);
  fetch.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  whole.close();
  rmSync(folder, { recursive: true });
});

test('which vault there is is told before the desk is fetched, in the words of the desk', async () => {
  await whole.handle(create);
  whole.close();
  const desk = deskAtStart(options, fetch);
  const told = await desk.handle(describeVault);
  expect(fetch).not.toHaveBeenCalled();
  expect(told).toMatchObject({ ok: true, output: { state: 'locked', session: null } });
  expect(told).toEqual(await whole.handle(describeVault));
});

test('the desk is fetched a moment after that, and is asked from then on', async () => {
  const desk = deskAtStart(options, fetch);
  await desk.handle(describeVault);
  await vi.advanceTimersByTimeAsync(1000);
  expect(fetch).toHaveBeenCalledOnce();
  expect(await desk.handle(create)).toMatchObject({ ok: true });
  expect(await desk.handle(describeVault)).toMatchObject({ output: { state: 'open' } });
  expect(fetch).toHaveBeenCalledOnce();
});

test('anything else that is asked first waits for the desk', async () => {
  const desk = deskAtStart(options, fetch);
  expect(await desk.handle(create)).toMatchObject({ ok: true, output: { state: 'open' } });
  expect(fetch).toHaveBeenCalledOnce();
});

test('a first question in another shape is refused as the desk refuses it', async () => {
  const desk = deskAtStart(options, fetch);
  const strange = [
    { ...describeVault, input: 'nothing' },
    { ...describeVault, also: 1 },
    null,
    'vault.describe',
  ];
  for (const message of strange) {
    expect(await desk.handle(message)).toEqual(await whole.handle(message));
  }
});

test('a folder that cannot be used is told of before the desk is fetched', async () => {
  await whole.handle(create);
  whole.close();
  rmSync(join(folder, 'header.json'));
  const desk = deskAtStart(options, fetch);
  expect(await desk.handle(describeVault)).toMatchObject({
    output: { state: 'unusable', problem: 'vault.headerDamaged' },
  });
});

test('what was asked while the desk was fetched opens nothing once it is closed', async () => {
  const arriving = Promise.withResolvers<Desk>();
  const desk = deskAtStart(options, () => arriving.promise);
  const answer = desk.handle(create);
  desk.close();
  arriving.resolve(whole);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
  expect(await whole.handle(describeVault)).toMatchObject({ output: { state: 'absent' } });
});

test('closing it closes the desk', async () => {
  const desk = deskAtStart(options, fetch);
  await desk.handle(create);
  desk.close();
  expect(await whole.handle(describeVault)).toMatchObject({ output: { state: 'locked' } });
});
