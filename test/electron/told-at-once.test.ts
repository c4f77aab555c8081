import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeProfile } from '../../electron/profile.ts';
import { startSession } from '../../electron/session.ts';

/** A worker that opens, and takes its time to close. */
const slowWorker = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ kind, id }) => {
  if (kind === 'request') {
    parentPort.postMessage({ kind: 'answer', id, response: { ok: true, output: {} } });
  }
});
`;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the window hears that it is locked before the worker has ended', async () => {
  const folder = temporaryFolder();
  const worker = join(folder, 'worker.mjs');
  writeFileSync(worker, slowWorker);
  const tellLocked = vi.fn();
  const session = startSession(
    {
      kind: 'chromium',
      folderDialog: false,
      documents: folder,
      openWindow: async () => undefined,
      tellLocked,
      tellIdle: () => undefined,
      printPdf: async () => new Uint8Array(),
      copy: async () => undefined,
      clearCopied: async () => undefined,
      canProtect: false,
      prefer: () => undefined,
      chooseFolder: async () => null,
      quit: async () => undefined,
    },
    { folder, worker, practiceWorker: '', version: '0.0.0' },
  );
  onTestFinished(() => session.end());
  await session.relay({ command: 'vault.unlock', input: {} });
  const locked = session.lockUnasked();
  expect(tellLocked).toHaveBeenCalledOnce();
  await locked;
  expect(tellLocked).toHaveBeenCalledOnce();
});

test.each(['', '/nowhere/at/all'])('a profile is made where "%s" is no folder for it', (named) => {
  vi.stubEnv('XDG_RUNTIME_DIR', named);
  onTestFinished(() => void vi.unstubAllEnvs());
  const profile = makeProfile();
  expect(profile.folder.startsWith(tmpdir())).toBe(true);
  profile.wipe();
});
