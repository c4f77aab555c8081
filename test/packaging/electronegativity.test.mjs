import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { electronVersion } from '../../packaging/pack.mjs';
import { weaknessesIn } from './tools.mjs';

/** A folder that is gone after the test. */
function folderForATest() {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-electronegativity-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const found = (sources) =>
  weaknessesIn(sources, electronVersion(), join(folderForATest(), 'report.sarif'));

/** What Electronegativity finds in the shell, and why that is as it should be. */
const explained = [
  {
    rule: 'CSP_GLOBAL_CHECK',
    file: 'file:///',
    why: 'It looks for a policy in HTML; ours is a header of every answer (content-policy.ts), held by window-files.test.ts and electron-shell.test.ts.',
  },
  {
    rule: 'PRELOAD_JS_CHECK',
    file: 'electron-shell.ts',
    why: 'It asks for a review: preload.ts gives the window one call and two listeners, and nothing of Electron itself.',
  },
];

test('Electronegativity finds nothing in the shell that is not explained', () => {
  const sources = join(import.meta.dirname, '../../electron');
  const bare = ({ rule, file }) => ({ rule, file });
  expect(found(sources)).toEqual(explained.map(bare));
});

test('Electronegativity would find a window that knows Node', () => {
  const sources = folderForATest();
  writeFileSync(
    join(sources, 'main.js'),
    `const { BrowserWindow } = require('electron');
     new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } });`,
  );
  const rules = found(sources).map(({ rule }) => rule);
  expect(rules).toContain('NODE_INTEGRATION_JS_CHECK');
  expect(rules).toContain('CONTEXT_ISOLATION_JS_CHECK');
});
