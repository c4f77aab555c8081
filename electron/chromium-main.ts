import { policyAfter } from '../api/contract/machine-policy.ts';
import { findMachinePolicy } from '../api/machine-policy.ts';
import { installedBrowser } from './browser.ts';
import { openChromiumDesk } from './chromium-desk.ts';
import { canSandbox } from './chromium-launch.ts';
import { lookWhenClosed, preferencesFile, readPreferences, witnessFile } from './preferences.ts';
import { startOptions } from './start-options.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Opens the desk in a browser of this machine, and ends when its window is closed. */
async function main(): Promise<void> {
  const browser = installedBrowser();
  if (browser === null) {
    throw new Error(
      'no Chromium, Chrome or Edge was found to show a window; install one of these.',
    );
  }
  if (!canSandbox()) process.stderr.write('luwte: run by root, the browser has no sandbox.\n');
  const { window: size } = readPreferences();
  const policy = findMachinePolicy();
  const { language } = lookWhenClosed(policyAfter(policy.read).defaults);
  const desk = await openChromiumDesk({
    browser,
    policy,
    dist: import.meta.dirname,
    ...startOptions(process.argv.slice(2), policyAfter(policy.read)),
    witness: witnessFile,
    size,
    place: size,
    headless: false,
    locale: language && locales[language],
    memory: preferencesFile,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, desk.end);
  await desk.ended;
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  process.stderr.write(`luwte: ${reason}\n`);
  process.exit(1);
}
