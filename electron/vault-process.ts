import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../api/contract/errors.ts';
import type { Request, Response } from '../api/contract/messages.ts';
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts';

/** The thread that holds the vault, as its shell sees it: it can be asked, and it can be ended. */
export interface VaultProcess {
  /** Asks the vault. Never rejects: a worker that died answers `bug`, one that was ended `vault.locked`. */
  ask(request: Request): Promise<Response>;
  /** Ends the worker, and keys and plaintext with it. The next request starts a locked one. */
  lock(): Promise<void>;
  /** Ends the worker for good. */
  end(): Promise<void>;
}

/** What a thread of the vault is begun with. */
export interface ThreadStart extends WorkerStart {
  /** The file of the worker: `vault-worker.js` in dist/. */
  readonly worker: string;
}

/** A thread of the vault that was begun, and may be gone already. */
export interface VaultThread {
  readonly worker: Worker;
  readonly gone: Promise<void>;
}

/** What a vault process is made of. */
export interface VaultProcessOptions extends ThreadStart {
  /** The thread that is asked first, begun with the same; one is begun when it is absent. */
  readonly begun?: VaultThread | undefined;
  /** Called when a worker died by itself. */
  readonly onDeath: () => void;
  /** Prints a page that the vault made. */
  readonly print: (page: string) => Promise<Uint8Array>;
  /** Milliseconds a worker gets to close the vault before it is ended; 2000. */
  readonly patience?: number;
}

interface Running {
  readonly thread: VaultThread['worker'];
  readonly waiting: Map<number, (response: Response) => void>;
  /** Resolves when the worker has closed the vault, or is gone. */
  readonly closed: Promise<void>;
  /** Resolves when it is gone, and what it left of files that it was writing as well. */
  readonly gone: Promise<void>;
}

type PrintWish = Extract<FromWorker, { kind: 'print' }>;

/** The answer to a request that failed for a reason outside the vault's own rules. */
export const failure = (code: ErrorCode): Response => ({
  ok: false,
  error: { code, params: {}, issues: [] },
});

function answerAll(running: Running, code: ErrorCode): void {
  for (const answer of running.waiting.values()) answer(failure(code));
  running.waiting.clear();
}

/** Throws away what a thread that was ended, or died, left half done. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The vault remembers it, and tries again when it is opened.
  }
}

/** Begins a thread of the vault. It says nothing before it is asked. */
export function beginThread({ worker: file, ...start }: ThreadStart): VaultThread {
  const worker = new Worker(file, { workerData: start, env: {}, stdin: false });
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  // The error itself may quote content; that the worker is gone is told by 'exit'.
  worker.on('error', () => undefined);
  worker.on('exit', resolve);
  return { worker, gone };
}

/**
 * Starts the vault worker. When it died or was ended it is replaced at the next request, not at
 * once, so that a worker that cannot start does not spin.
 */
export function startVaultProcess(options: VaultProcessOptions): VaultProcess {
  const { begun, onDeath, print, patience = 2000, ...start } = options;
  let lastId = 0;
  let running: Running | null = null;
  let ended = false;

  function runOn({ worker: thread, gone }: VaultThread): Running {
    const waiting: Running['waiting'] = new Map();
    const leaving = new Set<string>();
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const swept = gone.then(() => {
      for (const path of leaving) remove(path);
    });
    const started: Running = { thread, waiting, closed, gone: swept };
    // Safe: the only file that posts to this port is vault-worker.ts, which posts FromWorker.
    thread.on('message', (message: FromWorker) => {
      if (message.kind === 'closed') {
        resolve();
        return;
      }
      if (message.kind === 'leaving') {
        if (message.state === 'begun') leaving.add(message.path);
        else leaving.delete(message.path);
        return;
      }
      if (message.kind === 'print') {
        void printFor(thread, message);
        return;
      }
      waiting.get(message.id)?.(message.response);
      waiting.delete(message.id);
    });
    void swept.then(() => {
      resolve();
      answerAll(started, 'bug');
      if (running !== started) return;
      running = null;
      onDeath();
    });
    return started;
  }

  /** A page may take a second; a thread that was ended meanwhile hears nothing of it. */
  async function printFor(thread: Worker, { id, page }: PrintWish): Promise<void> {
    const pdf = await print(page).catch(() => null);
    thread.postMessage({ kind: 'printed', id, pdf } satisfies ToWorker);
  }

  async function endWorker(): Promise<void> {
    const ending = running;
    running = null;
    if (ending === null) return;
    ending.thread.postMessage({ kind: 'close' } satisfies ToWorker);
    const timer = Promise.withResolvers<void>();
    const timeout = setTimeout(timer.resolve, patience);
    await Promise.race([ending.closed, timer.promise]);
    clearTimeout(timeout);
    answerAll(ending, 'vault.locked');
    await ending.thread.terminate();
    await ending.gone;
  }

  /** Endings happen one after another, and requests made meanwhile reach the fresh worker. */
  let turn: Promise<void> = Promise.resolve();
  function endInTurn(): Promise<void> {
    const done = turn.then(endWorker);
    // Who asked for an ending hears that it failed; who asks after it does not.
    turn = done.catch(() => undefined);
    return done;
  }

  function post(request: Request): Promise<Response> {
    running ??= runOn(beginThread(start));
    const { thread, waiting } = running;
    lastId += 1;
    thread.postMessage({ kind: 'request', id: lastId, request } satisfies ToWorker);
    const { promise, resolve } = Promise.withResolvers<Response>();
    waiting.set(lastId, resolve);
    return promise;
  }

  async function ask(request: Request): Promise<Response> {
    await turn;
    if (ended) return failure('vault.locked');
    try {
      return await post(request);
    } catch {
      return failure('bug');
    }
  }

  running = runOn(begun ?? beginThread(start));
  return {
    ask,
    lock: endInTurn,
    end: () => {
      ended = true;
      return endInTurn();
    },
  };
}
