import { describe, expect, test } from 'vitest';
import { codeLists } from '../../domain/code-lists/index.ts';
import { kindOf, type PolicyFacts, policyFacts, policyKinds } from '../../domain/policy/records.ts';

const alarm: PolicyFacts = {
  kind: 'preventive_measure',
  measure: 'alarm_button',
  units: ['civil_affairs'],
  location: null,
  phase: ['during'],
  state: 'in_place',
  reviewOn: '2027-03-01',
  remark: null,
};

const training: PolicyFacts = {
  kind: 'training',
  training: 'protocol_drill',
  audience: 'staff',
  units: ['taxes'],
  heldOn: '2026-09-15',
  trainer: 'internal',
  invited: 28,
  present: 24,
  repeatMonths: null,
  remark: null,
};

const campaign = { kind: 'campaign', name: 'Blijf vriendelijk', channel: 'posters' } as const;

describe('a record is refused', () => {
  test.each<[string, object, string, string]>([
    ['more present than invited', { ...training, present: 40 }, 'invited', 'number.outOfRange'],
    ['half a person', { ...training, present: 1.5 }, 'present', 'number.outOfRange'],
    ['nobody to go for', { ...alarm, units: [] }, 'units', 'text.empty'],
    ['a unit twice', { ...alarm, units: ['taxes', 'taxes'] }, 'units', 'choice.duplicate'],
    [
      'a day that does not exist',
      { ...alarm, reviewOn: '2027-02-30' },
      'reviewOn',
      'date.impossible',
    ],
    [
      'a campaign that ends before it begins',
      { ...campaign, from: '2026-05-01', until: '2026-04-01' },
      'until',
      'range.reversed',
    ],
    [
      'a period that is none',
      { kind: 'overview', period: '2026-13', doneOn: '2026-11-01', remark: null },
      'period',
      'period.shape',
    ],
  ])('with %s', (_, facts, field, problem) => {
    const read = policyFacts.safeParse(facts);
    expect(read.error?.issues).toMatchObject([{ path: [field], message: problem }]);
  });

  test('of a kind that does not exist', () => {
    expect(policyFacts.safeParse({ ...alarm, kind: 'reporter' }).success).toBe(false);
  });
});

describe.each(policyKinds)('the kind %s', (code) => {
  const { fields, title, day, words } = kindOf(code);

  test('is named by fields that it has', () => {
    expect(Object.keys(fields)).toContain(title);
    if (day !== undefined) expect(Object.keys(fields)).toContain(day);
  });

  test('says everything in both languages', () => {
    const texts = [...Object.values(words), ...Object.values(fields).map(({ label }) => label)];
    for (const { nl, en } of texts) expect([nl.trim(), en.trim()]).not.toContain('');
  });

  test('names every field once, and only lists that exist', () => {
    const labels = Object.values(fields).map(({ label }) => label.nl);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { shape } of Object.values(fields)) {
      if ('list' in shape) expect(Object.keys(codeLists)).toContain(shape.list);
    }
  });
});
