/**
 * Makes the pictures of the manual anew: walks through the demonstration without a display, and leaves
 * the screens that the manual shows in docs/manual/screens/, small. Needs ImageMagick. Runs on Node 24.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundles.mjs';

/** What a picture is called in the manual, and on the walk. */
const pictures = {
  'create-passphrase': 'wachtzin-kiezen',
  today: 'vandaag',
  report: 'nieuwe-melding-ingevuld',
  case: 'dossier',
  aftercare: 'nazorg',
  consent: 'toestemming-vastleggen',
  statistics: 'cijfers',
  'export-preview': 'export-bekijken',
  clerk: 'griffie',
};

/** Runs a program to its end; throws what it said when it failed. */
function done(program, given, env = process.env) {
  const { status, stderr, error } = spawnSync(program, given, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...noDisplay } = process.env;
done(process.execPath, [join(root, 'build/start.mjs')], noDisplay);
const screens = join(root, 'out/demo/screens');
const taken = readdirSync(screens);
for (const [name, shot] of Object.entries(pictures)) {
  const file = taken.find((one) => one.replace(/^\d+-/, '') === `${shot}.png`);
  if (file === undefined) throw new Error(`the walk takes no picture called ${shot}`);
  const to = join(root, 'docs/manual/screens', `${name}.png`);
  done('convert', [join(screens, file), '+dither', '-colors', '160', `PNG8:${to}`]);
  process.stdout.write(`${to}\n`);
}
