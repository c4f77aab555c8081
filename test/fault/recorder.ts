/**
 * A process that records through the desk as fast as it can, to be killed:
 * `node --import raw-imports.ts recorder.ts FOLDER MEMORY SEED NUMBER`. It begins at the first line it
 * reads. Before each command it says what that changes (`? {…}`), and `!` when it was confirmed.
 */
import { once } from 'node:events';
import { happens, stream } from '../../demo/random.ts';
import { deskOn, type SampleDesk } from '../attack/sample-vault.ts';
import { Recordings } from './recordings.ts';

/** How often the vault is locked and unlocked between two commands. */
const shareLocking = 0.015;

const [folder = '', memory = '', seed = '', number = ''] = process.argv.slice(2);
const random = stream(Number(seed), `kill ${number}`);
const recordings = new Recordings(random, Number(number));
const say = (line: string) => process.stdout.write(`${line}\n`);

async function open(): Promise<SampleDesk> {
  const desk = deskOn(folder, memory);
  const opened = await desk.unlock('staff');
  if (!opened.ok) throw new Error(opened.error.code);
  return desk;
}

async function record(desk: SampleDesk): Promise<void> {
  const recording = await recordings.next(desk);
  if (recording === null) return;
  const { command, input, change } = recording;
  say(`? ${JSON.stringify(change)}`);
  const response = await desk.tell(command, input);
  if (!response.ok) throw new Error(`${command} ${response.error.code} ${desk.bugs.at(-1) ?? ''}`);
  say('!');
  recordings.heard(recording, response);
}

await once(process.stdin, 'data');
try {
  let desk = await open();
  await recordings.lookAround(desk);
  say('open');
  for (;;) {
    if (happens(random, shareLocking)) {
      desk.desk.close();
      desk = await open();
    }
    await record(desk);
  }
} catch (error) {
  say(`failed ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
