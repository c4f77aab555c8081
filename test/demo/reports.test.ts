import { beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { organisationOf, units } from '../../demo/municipality.ts';
import { aliasesOf } from '../../demo/people.ts';
import { department } from '../../domain/code-lists/index.ts';
import { organisation } from '../../domain/records/organisation.ts';
import { isBribery } from '../../domain/records/themes.ts';
import { reportsOf } from './reports.ts';

type TypedReport = Input<'reports.record'>;

const today = '2026-11-25';
let staff: TypedReport[];
let political: TypedReport[];

beforeAll(async () => {
  staff = await reportsOf({ seed: 1, cases: 246, today, compartment: 'staff' });
  political = await reportsOf({ seed: 1, cases: 54, today, compartment: 'political' });
});

const countOf = (reports: readonly TypedReport[], is: (report: TypedReport) => boolean) =>
  reports.filter(is).length;
const unitOf = ({ reporter }: TypedReport) =>
  reporter.kind !== 'known' && reporter.position.regime === 'staff'
    ? reporter.position.department
    : null;

describe('the invented municipality', () => {
  test('has 420 people in 24 departments, and a council of 27', () => {
    const { staffSize, units: sizes, councilSeats, aldermen } = organisationOf('staff');
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBe(staffSize);
    expect([staffSize, sizes.length, councilSeats, aldermen]).toEqual([420, 24, 27, 4]);
    expect(sizes.map((unit) => unit.department).sort()).toEqual(
      department.codes.map(({ code }) => code).sort(),
    );
  });

  test('is described in a way that the settings take', () => {
    for (const compartment of ['staff', 'political'] as const) {
      expect(organisation.safeParse(organisationOf(compartment)).success).toBe(true);
    }
  });

  test('gives every reporter an alias of his own', () => {
    const given = aliasesOf(1, 'staff');
    expect(given.length).toBeGreaterThan(420);
    expect(new Set(given).size).toBe(given.length);
  });
});

describe('the reports of two years', () => {
  test('come from many departments, most from work and income and civil affairs', () => {
    const counts = new Map<string, number>();
    for (const report of staff) {
      const unit = unitOf(report);
      if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    const [first, second, third] = [...counts].sort(([, one], [, other]) => other - one);
    expect(counts.size).toBeGreaterThan(14);
    expect([first?.[0], second?.[0], third?.[0]]).toEqual(
      expect.arrayContaining(['work_income', 'civil_affairs']),
    );
  });

  test('no department reports with more people than it has', () => {
    for (const [unit, { size }] of Object.entries(units)) {
      expect(
        countOf(staff, (report) => report.reporter.kind === 'new' && unitOf(report) === unit),
      ).toBeLessThanOrEqual(size);
    }
  });

  test('have many natures, among them bribery, undermining and trouble inside', () => {
    const natures = new Set(staff.map(({ incident }) => incident.nature));
    expect(natures.size).toBeGreaterThan(14);
    expect(countOf(staff, ({ incident }) => isBribery(incident.nature))).toBeGreaterThan(3);
    expect(natures).toContain('internal_misconduct');
    expect(natures.has('undue_pressure') || natures.has('info_leak_request')).toBe(true);
  });

  test('are about online hate for politicians more than about anything else', () => {
    const online = countOf(political, ({ incident }) => incident.nature === 'online_hate');
    expect(online).toBeGreaterThan(political.length / 6);
    expect(countOf(political, ({ incident }) => incident.channel === 'counter')).toBe(0);
  });

  test('have more light ones than grave ones, and a few of the gravest', () => {
    const of = (severity: string) =>
      countOf(staff, ({ incident }) => incident.severity === severity);
    expect(of('s1') + of('s2')).toBeGreaterThan(of('s4') + of('s5'));
    expect(of('s5')).toBeGreaterThan(0);
    expect(of('s5')).toBeLessThan(staff.length / 10);
  });

  test('come from people who come again, and some from nobody known', () => {
    const of = (kind: string) => countOf(staff, ({ reporter }) => reporter.kind === kind);
    expect(of('known')).toBeGreaterThan(staff.length / 10);
    expect(of('new')).toBeGreaterThan(staff.length / 3);
    expect(of('anonymous')).toBeGreaterThan(5);
    expect(of('anonymous')).toBeLessThan(staff.length / 6);
  });

  test('are spread over the months, but not evenly', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      countOf(staff, ({ receivedOn }) => Number(receivedOn.slice(5, 7)) === month + 1),
    );
    expect(Math.min(...months)).toBeGreaterThan(0);
    expect(Math.max(...months)).toBeGreaterThan(2 * Math.min(...months));
  });

  test('come mostly in office hours on working days', () => {
    const isOffice = ({ receivedOn, receivedAt }: TypedReport) => {
      const weekday = new Date(`${receivedOn}T12:00:00Z`).getUTCDay();
      return weekday % 6 !== 0 && receivedAt >= '08:00' && receivedAt < '17:30';
    };
    expect(countOf(staff, isOffice)).toBeGreaterThan(staff.length * 0.85);
    expect(countOf(staff, isOffice)).toBeLessThan(staff.length);
  });

  test('stop after correction when they are light, by the guide of severity', () => {
    for (const { incident } of [...staff, ...political]) {
      if (incident.corrected === 'yes') expect(incident.severity).toBe('s1');
    }
  });
});
