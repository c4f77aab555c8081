import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { vaultRoles } from '../api/contract/command.ts';

/** What opens a practice vault: everybody knows these. */
const passphrases = z.array(z.object({ role: z.enum(vaultRoles), passphrase: z.string() }));
type Passphrases = z.infer<typeof passphrases>;

/** How making a practice vault ended. */
export type PracticeOutcome = 'open' | 'stopped' | 'failed';

/** The practice vault beside one's own: made, opened instead of it, and thrown away again. */
export interface Practice {
  /** Whether it is what stands in the window, or is being made, and how far that is. */
  describe(): {
    readonly state: 'none' | 'making' | 'open';
    /** Per cent. */
    readonly share: number;
    readonly passphrases: Passphrases;
  };
  /** Makes it, unless it is there, and goes there. */
  begin(): Promise<PracticeOutcome>;
  /** Stops making it: nothing of it is left. */
  stop(): Promise<void>;
  /** Goes back to one's own vault, and throws the practice vault away when asked to. */
  end(remove: boolean): Promise<void>;
}

/** What the practice vault is made with. */
export interface PracticeOptions {
  /** The folder of one's own vault. */
  readonly home: string;
  /** The file of the thread that makes it: `practice-worker.js` in dist/. */
  readonly worker: string;
  readonly version: string;
  readonly now: () => string;
  /** Opens another folder in the window. */
  readonly go: (folder: string) => Promise<void>;
}

/** Written last by the thread that makes it; without it a folder is no practice vault of ours. */
const passphraseFile = 'wachtzinnen.json';

/** Keeps the practice vault in a folder of its own beside that of one's own vault. */
export function createPractice({ home, worker, version, now, go }: PracticeOptions): Practice {
  const folder = `${home}-oefenen`;
  const unfinished = `${folder}.wordt-gemaakt`;
  let making: { readonly thread: Worker; share: number; stopped: boolean } | null = null;
  let isOpen = false;

  const isThere = () => existsSync(join(folder, passphraseFile));
  const discard = () => rmSync(unfinished, { recursive: true, force: true });

  function known(): Passphrases {
    const read = passphrases.safeParse(
      JSON.parse(readFileSync(join(folder, passphraseFile), 'utf8')),
    );
    return read.success ? read.data : [];
  }

  async function make(): Promise<PracticeOutcome> {
    discard();
    const thread = new Worker(worker, {
      workerData: { folder: unfinished, version, now: now() },
      env: {},
      stdin: false,
    });
    const own = { thread, share: 0, stopped: false };
    making = own;
    thread.on('message', (share: unknown) => {
      own.share = z.number().min(0).max(100).catch(own.share).parse(share);
    });
    // That it failed is told by how it ended.
    thread.on('error', () => undefined);
    const { promise: ended, resolve } = Promise.withResolvers<number>();
    thread.on('exit', resolve);
    const code = await ended;
    making = null;
    if (own.stopped || code !== 0) {
      discard();
      return own.stopped ? 'stopped' : 'failed';
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return 'open';
  }

  return {
    describe: () => ({
      state: making ? 'making' : isOpen ? 'open' : 'none',
      share: Math.round(making?.share ?? 0),
      passphrases: isOpen ? known() : [],
    }),
    begin: async () => {
      if (making !== null) return 'failed';
      const outcome = isThere() ? 'open' : await make();
      if (outcome !== 'open') return outcome;
      await go(folder);
      isOpen = true;
      return outcome;
    },
    stop: async () => {
      if (making === null) return;
      making.stopped = true;
      await making.thread.terminate();
    },
    end: async (remove) => {
      if (!isOpen) return;
      isOpen = false;
      await go(home);
      if (remove && isThere()) rmSync(folder, { recursive: true, force: true });
    },
  };
}
