/** Reads what vitest's JSON report says. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts the tests of one run. A file that could not be loaded is a failure, and so are a run
 * without a test and a run that ended badly without saying where.
 * @param {string} file the report
 * @param {number} code how vitest ended
 */
export function countedTests(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const all = testResults.flatMap((result) => result.assertionResults);
  const count = (...kinds) => all.filter(({ status }) => kinds.includes(status)).length;
  const passed = count('passed');
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = count('failed') + unloaded;
  const silent = failed === 0 && (code !== 0 || all.length === 0);
  return { passed, failed: silent ? 1 : failed, skipped: all.length - passed - count('failed') };
}

/**
 * The names of the tests that passed at their second try: they fail when a machine is slow, or by
 * chance, and are to be mended.
 * @param {string} file the report
 */
export function luckyTests(file) {
  if (!existsSync(file)) return [];
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults
    .flatMap((result) => result.assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName }) => fullName);
}
