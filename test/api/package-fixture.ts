import { readFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { VaultRole } from '../../api/contract/command.ts';
import { type Opened, openPackage } from '../../envelope/open-package.ts';
import { quarterlyOverview } from './release-fixture.ts';
import { startOpenDesk, type TestDesk } from './support.ts';

/** What opens a package of the registry in these tests. */
export const identity = await generateX25519Identity();
/** A registry that does not exist. */
export const registry = {
  name: 'Landelijk register',
  recipient: await identityToRecipient(identity),
};
/** When 2026 can be published. */
export const afterTheYear = '2027-01-11T10:00:00Z';

/** A package as the registry opens it. */
export async function openedAt(path: string): Promise<Opened> {
  const read = await openPackage(readFileSync(path), identity);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

/** A desk of staff after a year of reports, of which nothing was published; it knows the registry. */
export async function deskWithRegistry(): Promise<TestDesk> {
  const desk = await quarterlyOverview({ permits: 1, method: 'rounding' });
  desk.clock = afterTheYear;
  await desk.ask('registry.keep', registry);
  return desk;
}

/** A desk of officeholders without reports, which knows the registry. */
export async function councilDesk(role: VaultRole): Promise<TestDesk> {
  const desk = await startOpenDesk(afterTheYear, role);
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, councilSeats: 31, aldermen: 5 });
  await desk.ask('registry.keep', registry);
  return desk;
}
