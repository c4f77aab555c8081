import { join } from 'node:path';
import { policyAfter } from '../api/contract/machine-policy.ts';
import type { FoundMachinePolicy } from '../api/machine-policy.ts';
import { type ChromiumOptions, type ChromiumShell, launchChromium } from './chromium-shell.ts';
import { beginVault, type Session, startSession } from './session.ts';
import { version } from './version.ts';

/** What a desk in Chromium is made of. */
export interface ChromiumDeskOptions extends Omit<ChromiumOptions, 'windowFolder' | 'policy'> {
  /** What the administrator of the computer decided; nothing when absent. */
  readonly policy?: FoundMachinePolicy | undefined;
  /** The folder of the build. */
  readonly dist: string;
  /** The folder of the vault. */
  readonly folder: string;
  /** The file in which this machine remembers what it saw of vaults. */
  readonly witness?: string | undefined;
  /** Milliseconds that a guess of the passphrase should cost; tests take none. */
  readonly guessMs?: number | undefined;
  /** A clock that stands still, for tests. */
  readonly now?: string | undefined;
}

/** A running desk: a window and the vault behind it. */
export interface ChromiumDesk {
  readonly shell: ChromiumShell;
  readonly session: Session;
  /** Resolves when the window is closed, the vault locked and the profile wiped. */
  readonly ended: Promise<void>;
  /** Closes the window and waits for the end. */
  end(): Promise<void>;
}

/** Opens the desk of a vault in a Chromium. */
export async function openChromiumDesk(options: ChromiumDeskOptions): Promise<ChromiumDesk> {
  const { dist, folder, now, witness, guessMs, policy, ...chromium } = options;
  const windowFolder = join(dist, 'window');
  const decided = policyAfter(policy?.read);
  const worker = join(dist, 'vault-worker.js');
  const practiceWorker = join(dist, 'practice-worker.js');
  const start = { folder, worker, practiceWorker, version, now, witness, guessMs, policy };
  const begun = beginVault(start);
  const launching = launchChromium({ ...chromium, windowFolder, policy: decided });
  const shell = await launching.catch(async (error: unknown) => {
    await begun.worker.terminate();
    throw error;
  });
  const session = startSession(shell, start, begun);
  const ended = shell.closed.then(() => session.end());
  const end = async () => {
    await shell.quit();
    await ended;
  };
  try {
    await shell.openWindow(session.relay);
  } catch (error) {
    await end();
    throw error;
  }
  return { shell, session, ended, end };
}
