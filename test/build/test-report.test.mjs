import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countedTests, luckyTests } from '../../build/test-report.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Counts a report of files, each with the outcomes of its tests. */
function counted(files, code = 0) {
  const report = join(folder, 'report.json');
  const testResults = files.map((outcomes) => ({
    status: outcomes.includes('failed') || outcomes.includes('unloaded') ? 'failed' : 'passed',
    assertionResults: outcomes
      .filter((outcome) => outcome !== 'unloaded')
      .map((status) => ({ status })),
  }));
  writeFileSync(report, JSON.stringify({ testResults }));
  return countedTests(report, code);
}

describe('the count of a run', () => {
  test('adds the files up', () => {
    const files = [
      ['passed', 'passed'],
      ['passed', 'failed'],
      ['skipped', 'todo', 'pending'],
    ];
    expect(counted(files, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  test('of a run in which all went well has no failure', () => {
    expect(counted([['passed'], ['passed', 'skipped']])).toEqual({
      passed: 2,
      failed: 0,
      skipped: 1,
    });
  });

  test('has a failure for a file that could not be loaded', () => {
    expect(counted([['passed'], ['unloaded']], 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(counted([['unloaded', 'passed']], 1)).toMatchObject({ failed: 1 });
  });

  test('has a failure when the run ended badly without saying where', () => {
    expect(counted([['passed']], 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('has a failure when there was nothing to run', () => {
    expect(counted([])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('has a failure when there is no report', () => {
    expect(countedTests(join(folder, 'none.json'), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('tests that passed at their second try', () => {
  test('are named, and only those', () => {
    const report = join(folder, 'report.json');
    const assertionResults = [
      { fullName: 'a window opens', status: 'passed', failureMessages: [] },
      { fullName: 'a window closes', status: 'passed', failureMessages: ['Error: Timeout'] },
      { fullName: 'a window burns', status: 'failed', failureMessages: ['Error: Fire'] },
    ];
    writeFileSync(report, JSON.stringify({ testResults: [{ assertionResults }] }));
    expect(luckyTests(report)).toEqual(['a window closes']);
  });

  test('are none when there is no report', () => {
    expect(luckyTests(join(folder, 'none.json'))).toEqual([]);
  });
});
