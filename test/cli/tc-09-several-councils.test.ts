import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';

const readSecret = () => Promise.reject(new Error('a secret was asked'));
const place = {
  language: 'en',
  today: '2027-01-15',
  version: '0.0.0',
  limits: {},
  readSecret,
} as const;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-councils-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The rules of the manual: officeholders of several municipalities together, and nothing but the total. */
const rules = (officeholders: number) => ({
  compartment: 'political',
  scope: { period: '2026' },
  dimensions: ['municipality'],
  tables: [[]],
  method: 'hiding',
  population: { total: officeholders },
});

/** Publishes reports, each as `municipality,reporter`, with the two commands of the manual. */
async function publish(reports: readonly string[], officeholders: number) {
  const [records, policy, counts] = ['meldingen.csv', 'regels.json', 'aantallen.csv'].map((name) =>
    join(folder, name),
  );
  if (!records || !policy || !counts) throw new Error('three files are written');
  writeFileSync(records, `${['municipality,reporter', ...reports].join('\n')}\n`);
  writeFileSync(policy, JSON.stringify(rules(officeholders)));
  const out = join(folder, `release-${officeholders}`);
  const added = await run(['tabulate', records, '--policy', policy, '--out', counts], place);
  expect(added).toMatchObject({ code: 0, err: '' });
  const made = await run(['protect', counts, '--policy', policy, '--out', out], place);
  const total = made.code === 0 ? readFileSync(join(out, 'total.csv'), 'utf8') : '';
  return { ...made, total };
}

const each = (municipality: string, reporters: string) =>
  [...reporters].map((reporter) => `${municipality},${municipality}-${reporter}`);

test('TC-09: three councils of which none may publish do so together, and only their total', async () => {
  // 12, 15 and 25 officeholders; 5 reports by 4, 6 by 5 and 5 by 4: sixteen reports by thirteen people.
  const reports = [...each('GM1', 'aabcd'), ...each('GM2', 'aabcde'), ...each('GM3', 'aabcd')];
  const { code, total } = await publish(reports, 52);
  expect(code).toBe(0);
  expect(total).toBe('value,status,reason\n16,shown,large_enough\n');
});

test('TC-09: too few reporters together are no number', async () => {
  const reports = [...each('GM1', 'aab'), ...each('GM2', 'abc'), ...each('GM3', 'ab')];
  const { total } = await publish(reports, 52);
  expect(total).toMatch(/^value,status,reason\n,hidden,/);
});

test('TC-09: a single small council stays without a number, however many reports there are', async () => {
  const { total } = await publish(each('GM1', 'abcdefghijkl'), 12);
  expect(total).toBe('value,status,reason\n,not_published,group_too_small\n');
});
