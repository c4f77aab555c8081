/** The list of everything that Luwte is made of, in the CycloneDX form, for who has to look after it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/bundles.mjs';

/** Whether a package is only needed to build and test. */
const isOfTools = ({ properties = [] }) =>
  properties.some(({ name }) => name === 'cdx:npm:package:development');

/**
 * Every package that is needed while Luwte runs, of all platforms, with its licence and checksum: what
 * npm reads in the lock file, without the moment at which it was asked, so that the same sources give
 * the same list.
 */
export function billOfMaterials() {
  const given = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const done = spawnSync('npm', given, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`No list of packages could be made: ${done.stderr}`);
  const { serialNumber: _, metadata, ...list } = JSON.parse(done.stdout);
  const { name, version, license, description } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const licenses = [{ license: { id: license } }];
  const ref = `${name}@${version}`;
  const former = metadata.component['bom-ref'];
  const component = { type: 'application', 'bom-ref': ref, name, version, description, licenses };
  // `--omit dev` would leave out what is needed while Luwte runs and by a tool as well.
  const components = list.components.filter((one) => !isOfTools(one));
  const kept = new Set(components.map((one) => one['bom-ref']));
  const dependencies = list.dependencies
    .filter((one) => one.ref === former || kept.has(one.ref))
    .map((one) => ({
      ref: one.ref === former ? ref : one.ref,
      dependsOn: one.dependsOn.filter((other) => kept.has(other)),
    }));
  return { ...list, metadata: { component }, components, dependencies };
}
