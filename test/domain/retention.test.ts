import { describe, expect, it } from 'vitest';
import {
  type RetentionRow,
  retentionDue,
  retentionRules,
  retentionSettings,
} from '../../domain/retention/index.ts';

const rows: [string, RetentionRow][] = Object.entries(retentionRules);

describe('a case closed on 10 August 2026 (S-03)', () => {
  it('loses its notes after six months and its facts after a year', () => {
    expect(retentionDue('counsellor_notes', '2026-08-10')).toBe('2027-02-10');
    expect(retentionDue('counsellor_case', '2026-08-10')).toBe('2027-08-10');
  });

  it('keeps its consent log as long as itself, also where the organisation chose a term', () => {
    expect(retentionDue('consent_log', '2026-08-10')).toBe('2027-08-10');
    expect(retentionDue('consent_log', '2026-08-10', { counsellor_case: 18 })).toBe('2028-02-10');
  });

  it('with a claim settled on 1 December 2027 keeps the claim file two years (TC-08)', () => {
    expect(retentionDue('police_damage_file', '2027-12-01')).toBe('2029-12-01');
  });

  it('closed at the end of August loses its notes on the last day of February', () => {
    expect(retentionDue('counsellor_notes', '2026-08-31')).toBe('2027-02-28');
    expect(retentionDue('counsellor_notes', '2027-08-31')).toBe('2028-02-29');
  });
});

describe('a retention term', () => {
  it('of a draft is counted in days', () => {
    expect(retentionDue('draft', '2026-01-01')).toBe('2026-04-01');
  });

  it('may be chosen within its range, none at all included', () => {
    expect(retentionDue('counsellor_notes', '2026-08-10', { counsellor_notes: 0 })).toBe(
      '2026-08-10',
    );
    expect(retentionSettings.safeParse({ counsellor_notes: 24 }).success).toBe(true);
  });

  it.each([
    { counsellor_notes: 25 },
    { draft: 29 },
    { evidence: 1.5 },
    { aggregates: 12 },
    { unheard_of: 1 },
  ])('is refused outside its range: %o', (chosen) => {
    expect(retentionSettings.safeParse(chosen).success).toBe(false);
  });

  it('can be chosen for every rule that has one, and for no other', () => {
    for (const [rule, { keeping }] of rows) {
      const length = keeping.kind === 'after' ? keeping.standard : 12;
      const accepted = retentionSettings.safeParse({ [rule]: length }).success;
      expect([rule, accepted]).toEqual([rule, keeping.kind === 'after']);
    }
  });

  it('has its default within its range', () => {
    for (const [, { keeping }] of rows) {
      if (keeping.kind !== 'after') continue;
      expect(keeping.min <= keeping.standard && keeping.standard <= keeping.max).toBe(true);
    }
  });

  it('does not exist for figures, certificates and the whistleblower register', () => {
    for (const rule of ['aggregates', 'destruction_certificate', 'wbk_register'] as const) {
      expect(retentionDue(rule, '2026-08-10')).toBeNull();
    }
  });

  it('of notes is not held by an open damage claim, that of the case is (TC-08)', () => {
    expect(retentionRules.counsellor_notes.holdReasons).not.toContain('open_damage_claim');
    expect(retentionRules.counsellor_case.holdReasons).toContain('open_damage_claim');
  });
});
