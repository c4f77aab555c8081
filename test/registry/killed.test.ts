import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { archivePath, openRegistry } from '../../registry/folder.ts';
import { receiveEach } from '../../registry/receive.ts';
import { quartersOf } from '../../statistics/period.ts';
import { type Made, samplePackage, sampleRelease, sampleSender } from './packages.ts';
import { newPaths, onBothDatabases } from './places.ts';
import { rowCounts, type SampleRegistry, sampleRegistry, today, welcome } from './registries.ts';

const newPath = newPaths();
const sender = sampleSender();

/** A year and its quarters, as files in the inbox of a registry. */
async function inboxOf(registry: SampleRegistry): Promise<string[]> {
  const earlier: Made[] = [];
  const paths: string[] = [];
  for (const period of [...quartersOf(2026), '2026']) {
    const made = await sampleRelease(sender, { period, earlier });
    const { name, bytes } = await samplePackage(sender, made, registry.recipient);
    paths.push(join(registry.inbox, name));
    writeFileSync(join(registry.inbox, name), bytes);
    earlier.push(made);
  }
  return paths;
}

type Kept = Parameters<typeof rowCounts>[0];

/** Every package that is there is there with all its rows and its file. */
async function expectWhole({ storage, folder }: Kept): Promise<number> {
  const packages = await storage.selectFrom('packages').selectAll().execute();
  for (const { id, archived, period } of packages) {
    const ofPackage = async (table: 'contributions' | 'release_files') =>
      (await storage.selectFrom(table).selectAll().where('package', '=', id).execute()).length;
    expect(await ofPackage('contributions')).toBe(period.includes('Q') ? 53 : 57);
    expect(await ofPackage('release_files')).toBe(period.includes('Q') ? 8 : 9);
    expect(existsSync(archivePath(folder, archived))).toBe(true);
  }
  const [ledger] = await storage.selectFrom('ledgers').select('packages').execute();
  expect(ledger?.packages).toBe(packages.length);
  return packages.length;
}

async function receiveAgain(registry: Kept, paths: readonly string[]): Promise<void> {
  for await (const { outcome } of receiveEach(registry, paths, today))
    expect(['taken', 'known']).toContain(outcome);
  expect(await expectWhole(registry)).toBe(paths.length);
  expect(await rowCounts(registry)).toMatchObject({ packages: paths.length, quarantine: 0 });
}

describe('a process that is killed between any two steps', () => {
  it('leaves all of a package or nothing, and the next one completes it', async () => {
    const folder = newPath('registry');
    const registry = await sampleRegistry(folder, newPath('unused'));
    await welcome(registry, sender);
    const [path = ''] = await inboxOf(registry);
    const states: string[] = [];
    // What a process leaves that is killed here: its files as they are, its transaction as it is.
    const copyNow = () => {
      const state = newPath('state');
      states.push(state);
      cpSync(folder, state, { recursive: true, filter: (from) => !from.endsWith('-shm') });
    };
    const restore = watched(copyNow);
    try {
      for await (const { outcome } of receiveEach(registry, [path], today))
        expect(outcome).toBe('taken');
    } finally {
      restore();
    }
    copyNow();
    expect(states.length).toBeGreaterThan(10);
    const left = new Set<number>();
    for (const state of states) {
      const copy = await openRegistry(state, null);
      left.add(await expectWhole(copy));
      await receiveAgain(copy, [path]);
      await copy.close();
    }
    expect([...left].sort()).toEqual([0, 1]);
  });
});

/** Does something before every step that touches the disk: a statement, a file, a new name. */
function watched(act: () => void): () => void {
  const { open, rename } = fs;
  const { prepare } = SqliteDatabase.prototype;
  Object.assign(fs, {
    open: (...given: Parameters<typeof open>) => {
      act();
      return open(...given);
    },
    rename: (...given: Parameters<typeof rename>) => {
      act();
      return rename(...given);
    },
  });
  Object.assign(SqliteDatabase.prototype, {
    prepare(this: SqliteDatabase.Database, source: string) {
      act();
      return prepare.call(this, source);
    },
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, { open, rename });
    SqliteDatabase.prototype.prepare = prepare;
    syncBuiltinESMExports();
  };
}

/** Starts a process that receives; kills it when so many packages were answered for. */
async function killedAfter(answers: number, folder: string, paths: readonly string[]) {
  const hook = pathToFileURL(join(import.meta.dirname, '../db/raw-imports.ts')).href;
  const program = join(import.meta.dirname, 'receiving.ts');
  const child = spawn(process.execPath, ['--import', hook, program, folder, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (said.split('\n').length > answers) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  return { signal, answered: said.split('\n').length - 1 };
}

onBothDatabases((newPlace) => {
  it('what was answered for is there after a kill, and the rest comes with the next try', async () => {
    const folder = newPath('registry');
    const registry = await sampleRegistry(folder, await newPlace());
    await welcome(registry, sender);
    const paths = await inboxOf(registry);
    const { signal, answered } = await killedAfter(2, folder, paths);
    expect(signal).toBe('SIGKILL');
    expect(await expectWhole(registry)).toBeGreaterThanOrEqual(answered);
    await receiveAgain(registry, paths);
    expect(readdirSync(join(folder, 'archive')).length).toBeGreaterThan(0);
  }, 60_000);
});
