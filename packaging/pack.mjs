/**
 * Makes packages of Luwte: `npm run pack -- [--platform linux|win32|darwin] [--arch x64|arm64]`, the
 * desk and the command line. With `--dir` the desk stops before its installers; `--command-line` makes
 * that alone. They stand in out/packaging/made/, beside the list of everything they are made of.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { root } from '../build/bundles.mjs';
import { hasNode, packCommandLine } from './command-line.mjs';
import { configuration } from './electron-builder.mjs';
import { billOfMaterials } from './sbom.mjs';
import { stage } from './stage.mjs';

/** Where the work is done, and where what was made stands in it. */
const workplace = join(root, 'out/packaging');
const madeIn = (out) => join(out, 'made');

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };

/** Writes the list of everything that a version is made of beside it, and returns that version. */
export function writeBillOfMaterials(made) {
  const list = billOfMaterials();
  const { version } = list.metadata.component;
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, `luwte-${version}.cdx.json`), JSON.stringify(list, null, 2));
  return version;
}

/** The version of Electron that Luwte is tested with. */
export const electronVersion = () =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;

/**
 * Makes packages for a target and returns their files; of a folder, none.
 * @param {object} wanted
 * @param {'linux' | 'win32' | 'darwin'} wanted.platform
 * @param {'x64' | 'arm64'} wanted.arch
 * @param {boolean} wanted.dir stops at the folder that installers are made of
 * @param {string} [wanted.electronDist] where Electron stands; it is fetched when absent
 * @param {string} [wanted.out] where the work is done
 */
export async function pack({ platform, arch, dir, electronDist, out = workplace }) {
  const app = join(out, `app-${platform}-${arch}`);
  await stage(app, { platform, arch });
  return await build({
    projectDir: app,
    targets: platforms[platform].createTarget(dir ? 'dir' : null, Arch[arch]),
    publish: 'never',
    config: {
      ...configuration,
      electronVersion: electronVersion(),
      electronDist: electronDist ?? null,
      directories: { output: madeIn(out), buildResources: join(root, 'packaging/resources') },
    },
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      platform: { type: 'string', default: process.platform },
      arch: { type: 'string', default: process.arch },
      dir: { type: 'boolean', default: false },
      'command-line': { type: 'boolean', default: false },
    },
  });
  const { platform, arch, dir, 'command-line': alone } = values;
  if (!(platform in platforms) || !(arch in Arch)) {
    throw new Error(`There is no package for ${platform} ${arch}.`);
  }
  const made = madeIn(workplace);
  const version = writeBillOfMaterials(made);
  const told = (file) => process.stdout.write(`${file}\n`);
  if (hasNode({ platform, arch }))
    told(await packCommandLine({ platform, arch, version, out: workplace, made }));
  else
    process.stderr.write(`luwte: no Node is known for the command line on ${platform} ${arch}\n`);
  if (!alone) for (const file of await pack({ platform, arch, dir })) told(file);
}
