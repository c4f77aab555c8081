import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { place, protecting } from './protecting.ts';

const { at, protect } = protecting();
const rules = (period: string) => ({
  ...{ dimensions: ['unit'], tables: [['unit']], method: 'hiding', scope: { period } },
});
const counts = (a: number, b: number) =>
  `unit,incidents,reporters,largest\na,${a},${a},1\nb,${b},${b},1\n`;
const quarters = [1, 2, 3, 4].map((number) => `2026-Q${number}`);

/** Four quarters and a year that was counted later, each protected without the others. */
async function publishedApart() {
  for (const period of quarters) {
    await protect(counts(20, 30), rules(period));
    renameSync(at('release'), at(period));
  }
  await protect(counts(90, 120), rules('2026'));
  renameSync(at('release'), at('2026'));
  return [...quarters, '2026'].map(at);
}

describe('luwte attack on releases that contradict each other', () => {
  test('calls them not proven, and names them', async () => {
    const folders = await publishedApart();
    const { code, out } = await run(['attack', ...folders], place);
    expect(code).toBe(1);
    expect(out).toContain('1: unit (2026-Q1)');
    expect(out).toContain('5: unit (2026) cannot all be true');
    expect(out).toContain('Not proven.');
    const { out: dutch } = await run(['attack', ...folders], { ...place, language: 'nl' });
    expect(dutch).toContain('5: unit (2026) kunnen niet alle waar zijn');
    const json = await run(['attack', ...folders, '--json'], place);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ contradictions: [{}], checked: { exact: false } });
  });
});
