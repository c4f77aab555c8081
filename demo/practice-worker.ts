import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { dateOf, type InstantString } from '../domain/time.ts';
import { demoPassphrases } from './passphrases.ts';
import { writeDemoVault } from './vault.ts';

/** So many cases are enough to practise with, and made in seconds. */
const cases = 40;

/** In which role each compartment is opened. */
const roles = {
  staff: 'counsellor_staff',
  political: 'counsellor_political',
  council: 'griffier',
  policy: 'coordinator',
} as const;

// A thread of the shell: makes a practice vault in an empty folder, and says how far it is.

const { folder, version, now } = z
  .strictObject({ folder: z.string().min(1), version: z.string(), now: z.iso.datetime() })
  .parse(workerData);

const made = await writeDemoVault({
  ...{ folder, version, cases, seed: 1 },
  // Safe: the schema above has just seen that it is a moment in UTC.
  today: dateOf(now as InstantString),
  onShare: (share) => parentPort?.postMessage(share),
});
const open = made.map(({ compartment }) => ({
  role: roles[compartment],
  passphrase: demoPassphrases[compartment],
}));
// Last: a folder with this file in it is whole.
writeFileSync(join(folder, 'wachtzinnen.json'), JSON.stringify(open));
