import { commandNamed, contract } from '../api/contract/index.ts';
import { policyAfter } from '../api/contract/machine-policy.ts';
import { type Request, type Response, requestSchema } from '../api/contract/messages.ts';
import type { FoundMachinePolicy } from '../api/machine-policy.ts';
import { guardCopied } from './copied.ts';
import { createIdleLock } from './idle-lock.ts';
import { createPractice } from './practice.ts';
import { createRelay } from './relay.ts';
import type { Relay, Shell } from './shell.ts';
import {
  beginThread,
  failure,
  startVaultProcess,
  type ThreadStart,
  type VaultThread,
} from './vault-process.ts';

/** Everything behind the window: the vault's worker, the relay to it, and the lock that falls shut. */
export interface Session {
  readonly relay: Relay;
  /**
   * Locks a vault that is open, or being opened, without the window having asked (idle, sleep,
   * locked screen) and tells it.
   */
  lockUnasked(): Promise<void>;
  /** Locks and ends the worker. */
  end(): Promise<void>;
}

/** What a session is made of. */
export interface SessionOptions extends Omit<ThreadStart, 'policy'> {
  /** What the administrator of this computer decided, and where that is written down; nothing when absent. */
  readonly policy?: FoundMachinePolicy | undefined;
  /** The file of the thread that makes a practice vault: `practice-worker.js` in dist/. */
  readonly practiceWorker: string;
}

/** Whether an answer to this means that a vault is open from then on. */
const opens = (name: string) => commandNamed(name)?.needs === 'locked';
/** Whether a window asks this of itself, so that it does not tell that somebody is there. */
function isPolled(message: unknown): boolean {
  const request = requestSchema.safeParse(message);
  return request.success && commandNamed(request.data.command)?.polled === true;
}
/** What holds for a desk that was not told where a policy may stand. */
const nobodyDecided: FoundMachinePolicy = { file: '', read: { state: 'none' } };
/** Minutes until the vault tells how many it wants. */
const cautious = 1;

/**
 * Begins the vault's thread for a shell that is still being started, which takes longer: so it is there
 * when the window asks.
 */
export const beginVault = ({
  practiceWorker: _,
  policy = nobodyDecided,
  ...start
}: SessionOptions): VaultThread => beginThread({ ...start, policy: policy.read });

/** @param begun the thread that {@link beginVault} began with the same options; else it is begun now */
export function startSession(
  shell: Shell,
  { practiceWorker, policy = nobodyDecided, ...options }: SessionOptions,
  begun?: VaultThread,
): Session {
  const { defaults, limits } = policyAfter(policy.read);
  const practises = limits.practiceVault ?? true;
  let open = false;
  /** How many openings were asked for and not answered yet. */
  let openings = 0;
  /** How often the vault was locked. What was asked before a lock counts for nothing after it. */
  let locks = 0;
  const idle = createIdleLock({
    warn: (seconds) => shell.tellIdle(seconds),
    lock: () => void lockUnasked(),
  });

  const copied = guardCopied(shell);

  const startVault = (folder: string, first?: VaultThread) =>
    startVaultProcess({
      ...options,
      begun: first,
      policy: policy.read,
      folder,
      print: (page) => shell.printPdf(page),
      onDeath: () => {
        if (!open) return;
        forget();
        shell.tellLocked();
      },
    });
  let vault = startVault(options.folder, begun);

  const practice = createPractice({
    home: options.folder,
    worker: practiceWorker,
    version: options.version,
    now: () => options.now ?? new Date().toISOString(),
    go: async (folder) => {
      forget();
      await vault.end();
      vault = startVault(folder);
    },
  });

  function forget(): void {
    open = false;
    locks += 1;
    idle.stop();
    void copied.clear();
  }

  async function lock(): Promise<void> {
    forget();
    await vault.lock();
  }

  async function lockUnasked(): Promise<void> {
    if (!open && openings === 0) return;
    const locked = lock();
    // At once: whoever sits before the window now must not read on while the worker ends.
    shell.tellLocked();
    await locked;
  }

  /** Asks the open vault what its owner prefers: how many minutes of quiet, which look. */
  async function prefer(): Promise<void> {
    const before = locks;
    const response = await vault.ask({ command: 'preferences.get', input: {} });
    if (before !== locks || !response.ok) return;
    const preferred = contract['preferences.get'].output.safeParse(response.output);
    idle.watch(preferred.success ? preferred.data.idleMinutes : cautious);
    if (preferred.success) shell.prefer(preferred.data);
  }

  async function askVault(request: Request): Promise<Response> {
    const before = locks;
    const isOpening = opens(request.command);
    if (isOpening) openings += 1;
    const response = await vault.ask(request);
    if (isOpening) openings -= 1;
    if (!response.ok) return response;
    if (before !== locks) return failure('vault.locked');
    if (isOpening) {
      open = true;
      idle.watch(cautious);
    }
    if (isOpening || request.command === 'preferences.change') void prefer();
    return response;
  }

  const relay = createRelay(askVault, {
    'vault.lock': async () => {
      await lock();
      return {};
    },
    'shell.describe': async () => ({
      shell: shell.kind,
      version: options.version,
      folderDialog: shell.folderDialog,
      documents: defaults.exportFolder ?? limits.exportFolders?.[0] ?? shell.documents,
      canProtect: shell.canProtect,
    }),
    'shell.chooseFolder': async () => ({ folder: await shell.chooseFolder() }),
    'shell.copy': async ({ text }) => {
      await copied.copy(text);
      return {};
    },
    'shell.activity': async () => ({}),
    'shell.policy': async () => policy,
    'shell.practice': async () => ({ ...practice.describe(), offered: practises }),
    'shell.practiseBegin': async () => ({
      outcome: !practises || open || openings > 0 ? 'failed' : await practice.begin(),
    }),
    'shell.practiseStop': async () => {
      await practice.stop();
      return {};
    },
    'shell.practiseEnd': async ({ remove }) => {
      await practice.end(remove);
      return {};
    },
    'shell.quit': async () => {
      await lock();
      // A window that is gone cannot empty the clipboard any more.
      await copied.clear();
      // After the answer has left.
      setImmediate(() => void shell.quit());
      return {};
    },
  });

  return {
    relay: (message) => {
      if (!isPolled(message)) idle.touch();
      return relay(message);
    },
    lockUnasked,
    end: async () => {
      forget();
      await copied.clear();
      await practice.stop();
      await vault.end();
    },
  };
}
