import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { passphrases } from './vault-samples.ts';

const hook = new URL('./raw-imports.ts', import.meta.url);
/** The program that works in a vault. */
const vaultProgram = new URL('./vault-process.ts', import.meta.url);
/** The program that makes backups and puts them back. */
export const backupProgram = new URL('./backup-process.ts', import.meta.url);

/** Another process at work in a vault. */
export interface OtherProcess {
  /** The next line it says, or null when it is gone. */
  readonly nextLine: () => Promise<string | null>;
  readonly kill: () => void;
  /** Ends when it is gone. */
  readonly gone: Promise<void>;
}

/** Starts a process of its own on a folder; it is killed when the test is over. */
export function startProcess(act: string, folder: string, program = vaultProgram): OtherProcess {
  const child = spawn(
    process.execPath,
    ['--import', hook.href, fileURLToPath(program), act, folder, passphrases.counsellor_staff],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    nextLine: async () => (await lines.next()).value ?? null,
    kill: () => child.kill('SIGKILL'),
    gone: endOf(child),
  };
}

const endOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
