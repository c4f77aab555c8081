import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TaskCode, taskCatalogue } from '../../domain/deadlines/index.ts';

const root = join(import.meta.dirname, '..', '..');

/** Which event makes each task of the catalogue, as the rules have it. */
const sources: Readonly<Record<TaskCode, string>> = {
  T1: 'report_received',
  T2: 'report_received',
  T3: 'measure_taken',
  T4: 'closing_started',
  T5: 'report_received',
  T6: 'report_received',
  T7: 'police_filed',
  T8: 'police_filed',
  T9: 'complaint_needed',
  T10: 'police_news',
  T11: 'report_received',
  T12: 'measure_taken',
  T13: 'measure_taken',
  T14: 'measure_taken',
  T15: 'damage_reported',
  T16: 'damage_reported',
  T17: 'claim_running',
  T18: 'hearing_set',
  T19: 'care_scheduled',
  T20: 'care_scheduled',
  T21: 'care_scheduled',
  T22: 'care_scheduled',
  T23: 'care_scheduled',
  T24: 'talk_held',
  T25: 'closing_started',
  T26: 'late_news',
  T27: 'wbk_received',
  T28: 'wbk_received',
  T29: 'access_requested',
  T30: 'breach_known',
  T31: 'report_received',
  T32: 'quarter_ended',
  T33: 'month_ended',
  T34: 'year_ended',
  T35: 'retention_due',
  T41: 'report_received',
  T42: 'report_received',
  T43: 'report_received',
  T44: 'meeting_planned',
  T45: 'registration_untold',
  T46: 'wrong_name_shared',
  T47: 'case_paused',
  T48: 'last_day_set',
  T51: 'day_agreed',
  T52: 'day_agreed',
};

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

describe('every task of the catalogue', () => {
  const rules = readFileSync(join(root, 'domain/deadlines/rules.ts'), 'utf8');
  const rows = [...rules.matchAll(/\bon\('(\w+)',\s*\{\s*code: '(T\d+)'/g)].map(
    ([, event, code]) => `${code} ${event}`,
  );
  const raising = [
    ...sourceFiles('api/handlers'),
    readFileSync(join(root, 'domain/deadlines/periods.ts'), 'utf8'),
  ].join('\n');
  const codes = Object.entries(sources);

  it('has a source', () => {
    expect(Object.keys(sources)).toEqual(Object.keys(taskCatalogue));
  });

  it.each(codes)('%s follows from a rule on %s', (code, event) => {
    expect(rows).toContain(`${code} ${event}`);
  });

  it.each([...new Set(codes.map(([, event]) => event))])('%s is raised somewhere', (event) => {
    expect(raising).toMatch(new RegExp(`type: '${event}'`));
  });
});
