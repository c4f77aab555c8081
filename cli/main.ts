import { findMachinePolicy } from '../api/machine-policy.ts';
import { policyAfter } from '../domain/machine-policy.ts';
import { dateOf } from '../domain/time.ts';
import packageFile from '../package.json' with { type: 'json' };
import { languageOf } from './options.ts';
import { run } from './run.ts';
import { readNewSecret, readSecret } from './secret.ts';

const args = process.argv.slice(2);
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const terminal = { input: process.stdin, output: process.stderr };
const { code, out, err } = await run(args, {
  language: languageOf(args, LC_ALL || LC_MESSAGES || LANG || ''),
  today: dateOf(new Date().toISOString()),
  version: packageFile.version,
  limits: policyAfter(findMachinePolicy().read).limits,
  readSecret: (question, again) =>
    again === undefined ? readSecret(terminal, question) : readNewSecret(terminal, question, again),
});
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
