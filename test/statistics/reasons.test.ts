import { describe, expect, it } from 'vitest';
import { protect } from '../../statistics/protect.ts';
import { guessSentence, reasons, why } from '../../statistics/reasons.ts';
import { type Contribution, type TableSpec, tabulate } from '../../statistics/table.ts';
import { departmentPolicy, departmentSpec, quarterlyOverview } from './samples.ts';

function count(contributions: readonly Contribution[], spec: TableSpec) {
  const [table] = tabulate(contributions, [spec]);
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('the sentences', () => {
  it('say in two languages why a number is hidden', () => {
    const table = protect(count(quarterlyOverview, departmentSpec), departmentPolicy);
    const permits = table.cells[3];
    if (permits === undefined) throw new Error('no permits');
    expect(why(permits).nl).toBe('minder dan 5 melders');
    expect(why({ reason: 'group_too_small', threshold: 5, limit: 10 }).nl).toBe(
      'groep kleiner dan 10',
    );
    expect(why({ reason: 'derivable_from_total', threshold: 5, limit: null }).nl).toBe(
      'anders terug te rekenen uit het totaal',
    );
    for (const reason of reasons) {
      const sentence = why({ reason, threshold: 5, limit: null });
      expect(sentence.nl).not.toBe('');
      expect(sentence.en).not.toBe('');
    }
  });

  it('say what an outsider can still guess', () => {
    expect(guessSentence({ least: 0, most: 6 }).nl).toBe(
      'een buitenstaander weet hooguit: tussen 0 en 6',
    );
    expect(guessSentence({ least: 0, most: null }).nl).toBe(
      'een buitenstaander weet hooguit: 0 of meer',
    );
  });
});
