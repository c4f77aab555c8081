import { describe, expect, it } from 'vitest';
import { taskCatalogue } from '../../domain/deadlines/index.ts';

describe('the task catalogue', () => {
  const entries = Object.entries(taskCatalogue);

  it("runs from T1 to T35, with four tasks of the council clerk, four beside it, and two of one's own", () => {
    const ofClerk = ['T41', 'T42', 'T43', 'T44'];
    expect(entries.map(([code]) => code)).toEqual([
      ...Array.from({ length: 35 }, (_, n) => `T${n + 1}`),
      ...ofClerk,
      ...['T45', 'T46', 'T47', 'T48'],
      ...['T51', 'T52'],
    ]);
  });

  it.each(entries)('says of %s what to do and why, in both languages', (_, task) => {
    for (const text of [task.title.nl, task.title.en, task.reason.nl, task.reason.en]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/dader/i);
      expect(text).not.toMatch(/de wet eist/i);
    }
    expect(task.title.nl.length).toBeLessThanOrEqual(60);
  });

  it('names the source of every term', () => {
    const source = {
      law: /wettelijke termijn/,
      agreement: /afspraak/,
      house: /voorstel van Luwte|uw eigen keuze|zelf koos/,
    };
    for (const [, task] of entries) expect(task.reason.nl).toMatch(source[task.basis]);
  });

  it('asks to have unchecked terms of law checked', () => {
    for (const code of ['T9', 'T29', 'T30'] as const) {
      expect(taskCatalogue[code].reason.nl).toContain('laat dit toetsen');
    }
  });
});
