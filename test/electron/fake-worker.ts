import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Request } from '../../api/contract/messages.ts';
import { usualPreferences } from '../../domain/records/preference-values.ts';
import type { FromWorker, ToWorker } from '../../electron/worker-messages.ts';

// Stands in the place of the vault's worker, and does as it is told.

/** Begins a file that leaves, beside one that it finishes. */
function leaveHalf(): unknown {
  const { folder } = workerData;
  for (const name of ['half', 'whole']) {
    send({ kind: 'leaving', path: join(folder, name), state: 'begun' });
    writeFileSync(join(folder, name), 'in clear');
  }
  send({ kind: 'leaving', path: join(folder, 'whole'), state: 'ended' });
  return {};
}

let preferred: unknown = { ...usualPreferences, idleMinutes: 3 };

const answers: Readonly<Record<string, (request: Request) => unknown>> = {
  'vault.describe': () => ({ threadId, start: workerData, environment: { ...process.env } }),
  'vault.unlock': () => ({}),
  'preferences.get': () => preferred,
  'preferences.change': ({ input }) => {
    preferred = input;
    return {};
  },
  'attachments.export': leaveHalf,
  'cases.get': () => process.exit(1),
  'notes.add': () => {
    throw new Error('somebody said this');
  },
};

/** The request that waits for a page to be printed. */
let printing = 0;

const send = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'close') {
    if (workerData.version === 'stubborn') return;
    appendFileSync(join(workerData.folder, 'closed'), 'closed\n');
    send({ kind: 'closed' });
    return;
  }
  if (message.kind === 'printed') {
    send({
      kind: 'answer',
      id: printing,
      response: { ok: true, output: message.pdf && Buffer.from(message.pdf).toString() },
    });
    return;
  }
  const request = message.request as Request;
  if (request.command === 'overviews.write') {
    printing = message.id;
    send({ kind: 'print', id: 1, page: '<p>page</p>' });
    return;
  }
  const answer = answers[request.command];
  // What it does not know, it never answers.
  if (answer === undefined) return;
  send({ kind: 'answer', id: message.id, response: { ok: true, output: answer(request) } });
});
