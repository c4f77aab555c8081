import { describe, expect, it } from 'vitest';
import { TabulationError, tabulate } from '../../statistics/table.ts';

const spec = { id: 'T3_channel', dimension: 'channel', categories: ['online', 'remote'] };
const once = (channel: string, reporter = 1, incidents = 1) => ({
  reporter,
  codes: { channel },
  incidents,
});

describe('counting', () => {
  it('keeps a row in which nothing falls', () => {
    const [table] = tabulate([once('online'), once('online', 1, 2)], [spec]);
    expect(table?.cells).toEqual([
      { code: 'online', incidents: 3, reporters: 1, largest: 3 },
      { code: 'remote', incidents: 0, reporters: 0, largest: 0 },
    ]);
  });

  it('counts people once in the total, however many rows they are in', () => {
    const [table] = tabulate([once('online'), once('remote'), once('remote', 2)], [spec]);
    expect(table?.total).toEqual({ code: 'total', incidents: 3, reporters: 2, largest: 2 });
  });

  it('refuses a code that is no row of the table, without repeating it', () => {
    expect(() => tabulate([once('by letter from J.')], [spec])).toThrow(TabulationError);
    expect(() => tabulate([once('by letter from J.')], [spec])).not.toThrow('J.');
    expect(() => tabulate([{ ...once('online'), codes: {} }], [spec])).toThrow('T3_channel');
  });

  it('refuses a count of nothing and a table that is no table', () => {
    expect(() => tabulate([once('online', 1, 0)], [spec])).toThrow(TabulationError);
    for (const categories of [['online'], ['online', 'online'], ['online', 'total']]) {
      expect(() => tabulate([], [{ ...spec, categories }])).toThrow(TabulationError);
    }
    expect(() => tabulate([], [{ ...spec, dimension: null }])).toThrow(TabulationError);
  });
});
