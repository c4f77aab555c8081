import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../build/bundles.mjs';
import { readLicences } from '../../build/licences.ts';
import { billOfMaterials } from '../../packaging/sbom.mjs';

/**
 * Licences under which a part may be in a work under the EUPL 1.2: permissive ones, and for letters the
 * OFL, which asks that they are not sold by themselves. One that is not here is for a person to judge.
 */
const compatible = [
  '(ISC AND CC-BY-3.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'PSF-2.0',
  'Unlicense',
];

const licenceOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(', ');

describe('The list of what Luwte is made of', () => {
  let list;
  beforeAll(() => {
    list = billOfMaterials();
  });

  test('is a CycloneDX list of Luwte, the same every time', () => {
    expect(list).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: expect.stringMatching(/^1\.\d$/),
      metadata: { component: { name: 'luwte', licenses: [{ license: { id: 'EUPL-1.2' } }] } },
    });
    expect(billOfMaterials()).toEqual(list);
  });

  test('says of every part where it comes from, under which licence, and its checksum', () => {
    const wanting = list.components.filter(
      (one) => !one.purl?.startsWith('pkg:npm/') || !one.hashes?.[0]?.content || !licenceOf(one),
    );
    expect(wanting.map(({ name }) => name)).toEqual([]);
  });

  test('has every part whose licence the desk shows', () => {
    const listed = new Set(list.components.map(({ purl }) => decodeURIComponent(purl)));
    const shown = readLicences(root).parts.map(({ name, version }) => ({ name, version }));
    expect(shown.length).toBeGreaterThan(100);
    // The one that stands here under another name.
    const nameOf = (name) => (name === 'better-sqlite3' ? `${name}-multiple-ciphers` : name);
    const missing = shown.filter(
      ({ name, version }) => !listed.has(`pkg:npm/${nameOf(name)}@${version}`),
    );
    expect(missing).toEqual([]);
  });

  test('has no licence that does not go with the EUPL', () => {
    const odd = list.components.filter((one) => !compatible.includes(licenceOf(one)));
    expect(odd.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([]);
  });

  test('leaves no part out that another part needs', () => {
    const refs = new Set(list.components.map((one) => one['bom-ref']));
    refs.add(list.metadata.component['bom-ref']);
    const unknown = list.dependencies.flatMap(({ ref, dependsOn }) =>
      [ref, ...dependsOn].filter((one) => !refs.has(one)),
    );
    expect(unknown).toEqual([]);
  });
});
