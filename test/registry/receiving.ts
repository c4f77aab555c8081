/** A process that receives, and may be killed: `receiving.ts FOLDER FILE…`. Says a line for each. */
import { openRegistry } from '../../registry/folder.ts';
import { receiveEach } from '../../registry/receive.ts';

const [folder = '', ...files] = process.argv.slice(2);
const registry = await openRegistry(folder, null);
for await (const { outcome } of receiveEach(registry, files, '2027-01-10')) {
  process.stdout.write(`${outcome}\n`);
}
await registry.close();
