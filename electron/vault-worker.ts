import { parentPort, workerData } from 'node:worker_threads';
import { deskAtStart } from '../api/desk-at-start.ts';
import type { DeskOptions } from '../api/desk-options.ts';
import { type FromWorker, type ToWorker, workerStart } from './worker-messages.ts';

// Keys and plaintext live in this thread only. Ending it is what locking means.

if (parentPort === null) throw new Error('vault-worker.js is started by a shell, as a thread');
const port = parentPort;
const { folder, version, now, witness, guessMs, policy } = workerStart.parse(workerData);
const send = (message: FromWorker) => port.postMessage(message);

/** Pages that the shell prints for this thread, by number. */
const printing = new Map<number, (pdf: Uint8Array | null) => void>();
let pages = 0;

function print(page: string): Promise<Uint8Array | null> {
  pages += 1;
  const { promise, resolve } = Promise.withResolvers<Uint8Array | null>();
  printing.set(pages, resolve);
  send({ kind: 'print', id: pages, page });
  return promise;
}

const options: DeskOptions = {
  folder,
  version,
  witness,
  guessMs,
  policy,
  stripWorker: new URL('./strip-worker.js', import.meta.url),
  sheetWorker: new URL('./sheet-worker.js', import.meta.url),
  statisticsWorker: new URL('./statistics-worker.js', import.meta.url),
  printer: print,
  now: () => now ?? new Date().toISOString(),
  onLeaving: (path, state) => send({ kind: 'leaving', path, state }),
  onBug: (trace) => process.stderr.write(`vault worker: ${trace}\n`),
};
const desk = deskAtStart(options, async () => {
  const [{ openDesk }, { systemKeystore }] = await Promise.all([
    import('../api/desk.ts'),
    import('../api/keystore.ts'),
  ]);
  return openDesk({ ...options, keystore: systemKeystore });
});

port.on('message', async (message: ToWorker) => {
  if (message.kind === 'close') {
    await desk.close();
    send({ kind: 'closed' });
    return;
  }
  if (message.kind === 'printed') {
    printing.get(message.id)?.(message.pdf);
    printing.delete(message.id);
    return;
  }
  send({ kind: 'answer', id: message.id, response: await desk.handle(message.request) });
});

/** An error that got this far may quote what somebody typed, so only its kind is told. */
function die(thrown: unknown): void {
  process.stderr.write(`vault worker: ${thrown instanceof Error ? thrown.name : 'error'}\n`);
  process.exit(1);
}
process.on('uncaughtException', die);
process.on('unhandledRejection', die);
