import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

// Stands in the place of the thread that makes a practice vault, and does as its version says.

const { folder, version } = workerData;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'header.json'), '{}');
parentPort?.postMessage(50);
if (version === 'slow') setInterval(() => undefined, 1000);
else if (version === 'broken') process.exit(1);
else {
  const open = [{ role: 'counsellor_staff', passphrase: 'known to everybody' }];
  writeFileSync(join(folder, 'wachtzinnen.json'), JSON.stringify(open));
}
