import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type CommandName, contract, type Input, type Output } from '../../api/contract/index.ts';
import { openDesk } from '../../api/desk.ts';
import type { Printer } from '../../api/desk-options.ts';
import { isRefusedInPractice } from '../../api/practice.ts';
import { leastStrength } from '../../db/slots.ts';
import { keepingPrinter } from './keeping-printer.ts';
import { afterTheYear, registry } from './package-fixture.ts';
import { passphrase } from './passphrase.ts';
import { previewOf } from './release-fixture.ts';
import { temporaryFolder } from './support.ts';

/** A desk on a practice vault of officeholders in which nothing was recorded. */
async function practiceDesk(printer?: Printer) {
  const desk = openDesk({
    folder: join(temporaryFolder(), 'vault'),
    version: '1.2.3',
    now: () => afterTheYear,
    strength: leastStrength,
    practice: true,
    ...(printer ? { printer } : {}),
  });
  onTestFinished(() => desk.close());
  const ask = async <N extends CommandName>(command: N, input: Input<N>): Promise<Output<N>> => {
    const response = await desk.handle({ command, input });
    if (!response.ok) throw new Error(response.error.code);
    // Safe: the desk parses what it answers with the schema of the command.
    return response.output as Output<N>;
  };
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  await ask('vault.create', { role: 'counsellor_political', passphrase, municipality });
  const settings = await ask('settings.get', {});
  await ask('settings.update', { ...settings, councilSeats: 31, aldermen: 5 });
  return { ask };
}

test('what another vault would take in does not leave a practice vault, nor is anything real taken in', async () => {
  const desk = await practiceDesk();
  const folder = temporaryFolder();
  const caseId = randomUUID();
  const colleagueId = randomUUID();
  const ways = [
    () => desk.ask('identity.writeCard', { name: 'Anna', folder }),
    () => desk.ask('configuration.write', { folder, parts: ['terms'] }),
    () => desk.ask('handovers.share', { caseId, colleagueId, folder, consent: true }),
    () => desk.ask('handovers.update', { caseId, folder }),
    () => desk.ask('handovers.keepSender', { folder, name: 'a.luwte-overdracht' }),
    () =>
      desk.ask('handovers.answer', {
        ...{ folder, name: 'a.luwte-overdracht', accepted: [], target: folder },
      }),
    () => desk.ask('handovers.readReceipt', { folder, name: 'a.luwte-ontvangst' }),
    () => desk.ask('log.seal', { folder, name: 'Anna' }),
  ];
  for (const way of ways) await expect(way()).rejects.toThrow('practice.staysHere');
  expect(readdirSync(folder)).toEqual([]);
});

test('every command on a hand-over that reads a file or writes one is refused in a practice vault', () => {
  const handovers = Object.keys(contract).filter((name) => name.startsWith('handovers.'));
  expect(handovers.filter((name) => !isRefusedInPractice(name)).toSorted()).toEqual([
    'handovers.certificate',
    'handovers.list',
    'handovers.prepare',
    'handovers.withdraw',
  ]);
});

test('figures of a practice vault say that they are invented, and go to no registry', async () => {
  const desk = await practiceDesk();
  await desk.ask('registry.keep', registry);
  const folder = temporaryFolder();
  const wanted = { period: '2026' };
  const { checksum: seen } = await previewOf(desk, wanted);
  await expect(
    desk.ask('releases.publish', { ...wanted, folder, pack: true, seen }),
  ).rejects.toThrow('registry.practice');
  await desk.ask('releases.publish', { ...wanted, folder, pack: false, seen });
  const files = readdirSync(folder);
  expect(files).toContain('OEFENKLUIS.txt');
  const json = files.find((name) => name.endsWith('.json') && !name.includes('metadata')) ?? '';
  expect(readFileSync(join(folder, json), 'utf8')).toContain('1.2.3-oefenkluis');
  await expect(desk.ask('registry.pack', { seq: 1, folder })).rejects.toThrow('registry.practice');
  await expect(desk.ask('registry.writeSender', { folder })).rejects.toThrow('registry.practice');
  expect(readdirSync(folder)).toEqual(files);
  // Written again, it is the same.
  await desk.ask('releases.publish', { ...wanted, folder, pack: false, seen });
});

test('a paper of a practice vault says that everything on it is invented', async () => {
  const { pages, printer } = keepingPrinter();
  const desk = await practiceDesk(printer);
  await desk.ask('rules.write', { language: 'nl', folder: temporaryFolder() });
  expect(pages[0]).toContain('Oefenkluis: alles op dit blad is verzonnen.');
});
