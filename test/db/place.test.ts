import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { placeOf } from '../../db/place.ts';

const types = vi.hoisted(() => ({ now: 0xef53 }));
vi.mock('node:fs', async (real) => ({
  ...(await real<typeof import('node:fs')>()),
  statfsSync: () => ({ type: types.now }),
}));

it.each([
  ['C:\\Users\\anna\\OneDrive - Gemeente Waterveen\\luwte', 'cloud'],
  ['C:\\Users\\anna\\OneDrive\\luwte', 'cloud'],
  ['/home/anna/Dropbox/luwte', 'cloud'],
  ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/luwte', 'cloud'],
  ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.nl/My Drive/luwte', 'cloud'],
  ['/home/anna/Nextcloud2/luwte', 'cloud'],
  ['\\\\server\\share\\luwte', 'network'],
  ['/home/anna/boxen/stackelberg/dropboxes', 'local'],
  ['C:\\Luwte\\kluis', 'local'],
] as const)('%s is %s', (folder, place) => {
  expect(placeOf(folder)).toBe(place);
});

it.each([
  ['NFS', 0x6969, 'network'],
  ['SMB 2, as a negative number', 0xfe534d42 | 0, 'network'],
  ['ext4', 0xef53, 'local'],
  ['a disk in memory', 0x01021994, 'local'],
] as const)('a folder on %s is told by its disk', (_, type, place) => {
  types.now = type;
  const folder = mkdtempSync(join(tmpdir(), 'luwte-place-'));
  expect(placeOf(join(folder, 'not', 'there', 'yet'))).toBe(place);
});
