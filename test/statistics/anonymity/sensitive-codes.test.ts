import { describe, expect, test } from 'vitest';
import { attacked, protect, published, type Row } from './support.ts';

const policy = {
  ...{ dimensions: ['unit'], method: 'hiding', scope: { period: '2026' } },
  sensitive: { unit: ['a'] },
};
const usual = { ...policy, sensitive: {} };
const first = { a: 20, b: 30, total: 50 };

describe('a sensitive code', () => {
  test('is held to its own threshold in a correction', async () => {
    const rows: Row[] = [
      [['a'], 27],
      [['b'], 30],
    ];
    await expect(
      protect(policy, rows, { earlier: [published(policy, first)] }),
    ).rejects.toMatchObject({
      fault: 'correctionExposes',
      details: { cell: 'unit=a', earlier: 20 },
    });
    // Also when it was not sensitive yet, or is so no longer.
    await expect(
      protect(usual, rows, { earlier: [published(policy, first)] }),
    ).rejects.toMatchObject({ fault: 'correctionExposes' });
    await expect(
      protect(usual, rows, { earlier: [published(usual, first)] }),
    ).resolves.toMatchObject({ attack: { findings: [] } });
  });

  test('that grew by fewer than its threshold is found in two releases', () => {
    const second = { a: 27, b: 40, total: 67 };
    const { findings } = attacked([published(policy, first), published(policy, second)]);
    expect(findings).toEqual([
      {
        ...{ kind: 'change', key: 'period=2026&unit=a', least: 7, most: 7 },
        ...{ insider: null, release: 2 },
      },
    ]);
    const { findings: others } = attacked([published(usual, first), published(usual, second)]);
    expect(others).toEqual([]);
  });

  test('that is shown below its threshold is found from the files alone', () => {
    const { findings } = attacked([published(policy, { a: 7, b: 30, total: 37 })]);
    expect(findings).toEqual([
      { kind: 'narrow', key: 'period=2026&unit=a', least: 7, most: 7, insider: null },
    ]);
  });
});
