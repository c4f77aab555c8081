import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { policyAfter } from '../api/contract/machine-policy.ts';
import { findMachinePolicy } from '../api/machine-policy.ts';
import { confine, createElectronShell, declareScheme } from './electron-shell.ts';
import { preferencesFile, witnessFile } from './preferences.ts';
import { makeProfile } from './profile.ts';
import { beginVault, type Session, startSession } from './session.ts';
import { startOptions, startOptionsForTests } from './start-options.ts';
import { version } from './version.ts';

/** What the browser inside Electron is told before it starts. */
const switches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-logging'],
  ['disable-quic'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-pings'],
  // The window has its own; this is for what Electron itself might want to fetch.
  ['proxy-server', 'socks5://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
];

/** Switches that would let another program look into this one, some of them through a port. */
const peepholes = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
];

/** Refuses to open a vault in a program that can be looked into. Tests do, in one not packaged. */
function refusePeepholes(): void {
  const asked = peepholes.find((name) => app.commandLine.hasSwitch(name));
  if (asked !== undefined) throw new Error(`--${asked} is for tests only.`);
}

/** Whether this is the only program with this vault; else the other one is asked to come forward. */
function isOnlyOne(folder: string): boolean {
  const vault = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const place = join(dirname(preferencesFile), 'open', vault);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  // Electron keeps its lock there, and goes on using it after the folder is another one.
  app.setPath('userData', place);
  return app.requestSingleInstanceLock();
}

/** Lets Electron write to a folder only that is wiped at the end. */
function writeNowhereElse(): () => void {
  const profile = makeProfile();
  app.setPath('userData', profile.user);
  app.setPath('sessionData', profile.user);
  app.setPath('crashDumps', profile.temporary);
  app.setPath('temp', profile.temporary);
  return profile.wipe;
}

/** After these somebody else may sit before the window. */
function lockOnLeaving({ lockUnasked }: Session): void {
  const lock = () => void lockUnasked();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('shutdown', lock);
}

/** Locks before the program ends, and only then lets it end. */
function endOnQuit({ end }: Session, wipe: () => void): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', async (event) => {
    event.preventDefault();
    try {
      await end();
    } catch {
      // The worker ends with the program.
    }
    wipe();
    app.exit();
  });
}

async function main(): Promise<void> {
  if (app.isPackaged) refusePeepholes();
  const optionsOf = app.isPackaged ? startOptions : startOptionsForTests;
  const policy = findMachinePolicy();
  const decided = policyAfter(policy.read);
  const { folder, now } = optionsOf(process.argv.slice(1), decided);
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  if (!isOnlyOne(folder)) {
    app.exit();
    return;
  }
  const wipe = writeNowhereElse();
  declareScheme();
  app.on('web-contents-created', (_event, contents) => confine(contents));
  const dist = import.meta.dirname;
  const worker = join(dist, 'vault-worker.js');
  const practiceWorker = join(dist, 'practice-worker.js');
  const start = { folder, worker, practiceWorker, version, now, witness: witnessFile, policy };
  const begun = beginVault(start);
  await app.whenReady();

  const shell = createElectronShell(dist, decided);
  const session = startSession(shell, start, begun);
  lockOnLeaving(session);
  endOnQuit(session, wipe);
  app.on('second-instance', shell.focus);
  await shell.openWindow(session.relay);
}

main().catch((error: unknown) => {
  process.stderr.write(`luwte: ${error instanceof Error ? error.message : 'error'}\n`);
  app.exit(1);
});
