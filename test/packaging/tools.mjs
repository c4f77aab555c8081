/** What is asked of the packager's own tools, which stand in packaging/. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packaging = join(import.meta.dirname, '../../packaging');
const require = createRequire(join(packaging, 'package.json'));

/** The files in an archive of Electron. */
export const filesInArchive = (archive) => require('@electron/asar').listPackage(archive);

/** The switches of a program of Electron, by name; true when on. */
export async function fusesOf(program) {
  const { FuseV1Options, getCurrentFuseWire } = await import(require.resolve('@electron/fuses'));
  const wire = await getCurrentFuseWire(program);
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names.map((name) => [name, String.fromCharCode(wire[FuseV1Options[name]]) === '1']),
  );
}

/** What the packager's own schema says is wrong with a configuration; null when nothing is. */
export async function problemsOf(configuration) {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
  const debug = { isEnabled: false, add: () => undefined };
  return await validateConfiguration(configuration, debug).then(
    () => null,
    (error) => error.message,
  );
}

/**
 * What Electronegativity finds in a folder: the rule, and the file.
 * @param {string} folder
 * @param {string} electron the version that is used
 * @param {string} report where it may write
 */
export function weaknessesIn(folder, electron, report) {
  const program = join(packaging, 'node_modules/@doyensec/electronegativity/dist/index.js');
  // Whether Electron itself was mended since is asked of a server, and by who makes a release.
  const without = 'availablesecurityfixesglobalcheck';
  const given = ['-i', folder, '-r', '-e', electron, '-x', without, '-o', report];
  const alone = ['--require', join(import.meta.dirname, 'without-network.cjs')];
  const done = spawnSync(process.execPath, [...alone, program, ...given], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
  const { runs } = JSON.parse(readFileSync(report, 'utf8'));
  return runs[0].results.map(({ ruleId, locations }) => ({
    rule: ruleId,
    file: locations[0]?.physicalLocation?.artifactLocation?.uri ?? '',
  }));
}
