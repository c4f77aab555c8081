import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** What it would find, so that finding nothing says something. */
const weak = `const { BrowserWindow } = require('electron');
  new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } });`;

test('Electronegativity finds nothing in the shell that is not explained, and finds a window that knows Node', () => {
  const sources = folderForATest();
  // Both at once: starting it takes longer than looking.
  cpSync(join(import.meta.dirname, '../../electron'), sources, { recursive: true });
  writeFileSync(join(sources, 'weak.js'), weak);
  const all = found(sources);
  const ours = all.filter(({ file }) => file !== 'weak.js');
  const theirs = all.filter(({ file }) => file === 'weak.js').map(({ rule }) => rule);
  expect(ours).toEqual(explained.map(({ rule, file }) => ({ rule, file })));
  expect(theirs).toContain('NODE_INTEGRATION_JS_CHECK');
  expect(theirs).toContain('CONTEXT_ISOLATION_JS_CHECK');
});
