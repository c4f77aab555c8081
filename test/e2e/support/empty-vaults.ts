import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type VaultRole, vaultRoles } from '../../../api/contract/command.ts';
import { openDesk } from '../../../api/desk.ts';
import { leastStrength } from '../../../db/slots.ts';
import { passphrase } from '../../api/passphrase.ts';

/** When the empty vaults are made: before anything that a test records in a copy. */
const now = '2026-01-05T08:00:00.000Z';
const municipality = { code: 'GM9999', name: 'Waterveen' };

/**
 * Makes an empty vault of each role once, before all tests: every test gets a copy. Their passphrase
 * costs the least work a vault allows, because a test unlocks and does not guess; the tests of making
 * and opening a vault make their own.
 */
export default async function makeEmptyVaults(project: TestProject) {
  const root = mkdtempSync(join(tmpdir(), 'luwte-empty-'));
  for (const role of vaultRoles) await makeVault(join(root, role), role);
  project.provide('emptyVaults', root);
  return () => rmSync(root, { recursive: true });
}

async function makeVault(folder: string, role: VaultRole): Promise<void> {
  const desk = openDesk({ folder, version: '0.0.0', now: () => now, strength: leastStrength });
  const input = { role, passphrase, municipality };
  const made = await desk.handle({ command: 'vault.create', input });
  desk.close();
  if (!made.ok) throw new Error(made.error.code);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with a vault for each role, under its name. */
    readonly emptyVaults: string;
  }
}
