import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import { type Desk, openDesk } from '../../api/desk.ts';
import { judgePassphrase } from '../../api/passphrase.ts';
import { municipality } from '../../demo/municipality.ts';
import { demoPassphrases } from '../../demo/passphrases.ts';
import { demoPlan } from '../../demo/plan.ts';
import {
  casesPerCompartment,
  type DemoCompartment,
  DeskRefusal,
  writeDemoVault,
} from '../../demo/vault.ts';
import { addDays } from '../../domain/time.ts';
import { type Asks, previewOf } from '../api/release-fixture.ts';

const today = '2026-11-25';
const now = () => `${today}T09:00:00Z`;
const folder = mkdtempSync(join(tmpdir(), 'luwte-demo-'));
const options = { folder, seed: 1, cases: 120, today, version: '0.1.0' };
let made: DemoCompartment[];
let desks: { staff: Desk; political: Desk };

beforeAll(async () => {
  made = await writeDemoVault(options);
  const [staff, political] = await Promise.all(made.map(opened));
  if (staff === undefined || political === undefined) throw new Error('There must be two.');
  desks = { staff, political };
}, 300_000);
afterAll(() => {
  desks.staff.close();
  desks.political.close();
  rmSync(folder, { recursive: true });
});

async function ask<N extends CommandName>(desk: Desk, command: N, input: Input<N>) {
  const response = await desk.handle({ command, input });
  expect(response).toMatchObject({ ok: true });
  // Safe: the desk parses every answer with the schema of its command.
  return (response as { output: Output<N> }).output;
}

/** Opens a compartment as its counsellor. */
async function opened({ compartment, passphrase }: DemoCompartment): Promise<Desk> {
  const desk = openDesk({ folder, version: '0.1.0', now });
  const { slots } = await ask(desk, 'vault.describe', {});
  const slot = slots.find((found) => found.compartment === compartment);
  await ask(desk, 'vault.unlock', { slot: slot?.id ?? '', passphrase });
  return desk;
}

/** A desk that is asked by others. */
const asking = (desk: Desk): Asks => ({ ask: (command, input) => ask(desk, command, input) });

async function everyCase(desk: Desk): Promise<Output<'cases.get'>[]> {
  const { cases } = await ask(desk, 'cases.list', { status: 'all', limit: 200 });
  return Promise.all(cases.map(({ id }) => ask(desk, 'cases.get', { caseId: id })));
}

describe('a practice vault', () => {
  test.each(['staff', 'political'] as const)(
    'opens with the passphrase that goes with it, and says that it is one: %s',
    async (compartment) => {
      const desk = desks[compartment];
      const { session } = await ask(desk, 'vault.describe', {});
      expect(session).toMatchObject({
        compartment,
        practice: true,
        municipality: municipality.name,
      });
      const { total } = await ask(desk, 'cases.list', { status: 'all' });
      expect(total).toBe(made.find((one) => one.compartment === compartment)?.cases);
    },
  );

  test('has cases in every phase, and things to do', async () => {
    const desk = desks.staff;
    const day = await ask(desk, 'today.get', {});
    expect(day.phases.map(({ status }) => status).sort()).toEqual(['aftercare', 'closed', 'open']);
    expect(day.lateTotal).toBeGreaterThan(0);
    expect(day.lateTotal).toBeLessThan(20);
    expect(day.late.filter(({ due }) => due < addDays(today, -6))).toEqual([]);
    expect(day.office.filter(({ due }) => due < today)).toEqual([]);
    expect(day.thisWeek.length).toBeGreaterThan(0);
  });

  test('has reports of the last days, also when it is small', async () => {
    for (const cases of [8, 33, 300]) {
      const { steps } = demoPlan({ seed: 1, cases, today, compartment: 'staff' });
      const lately = steps.filter(
        ({ at, command }) => command === 'reports.record' && at > addDays(today, -10),
      );
      expect(lately.length).toBeGreaterThanOrEqual(Math.min(4, Math.ceil(cases / 8)));
    }
  });

  test('shows what was done: care, police, measures, damage, notes and endings', async () => {
    const desk = desks.staff;
    const cases = await everyCase(desk);
    const having = (is: (one: Output<'cases.get'>) => boolean) => cases.filter(is).length;
    expect(having(({ care }) => care.scheduled)).toBeGreaterThan(20);
    expect(having(({ contacts }) => contacts.length === 5)).toBeGreaterThan(10);
    expect(having(({ police }) => police.length > 0)).toBeGreaterThan(20);
    expect(having(({ measures }) => measures.some(({ letter }) => letter))).toBeGreaterThan(10);
    expect(having(({ sharing }) => sharing.consents.length > 0)).toBeGreaterThan(20);
    expect(having(({ claims }) => claims.length > 0)).toBeGreaterThan(2);
    expect(having(({ notes }) => notes.length > 0)).toBeGreaterThan(50);
    expect(new Set(cases.flatMap(({ closed }) => closed?.reason ?? [])).size).toBeGreaterThan(3);
    expect(having(({ reporter }) => reporter.otherCases.length > 0)).toBeGreaterThan(10);
    expect(having(({ reporter }) => reporter.alias === null)).toBeGreaterThan(2);
  });

  test('tells that most reporters feel better in the end', async () => {
    const desk = desks.staff;
    const courses = (await everyCase(desk)).flatMap(({ contacts }) => {
      const felt = contacts.flatMap(({ wellbeing }) => wellbeing ?? []);
      const [first, last] = [felt[0], felt.at(-1)];
      return felt.length > 2 && first !== undefined && last !== undefined ? [last - first] : [];
    });
    const better = courses.filter((change) => change > 0).length;
    expect(better).toBeGreaterThan(courses.length * 0.7);
  });

  test('has a year to publish in which some numbers show and some do not', async () => {
    const desk = desks.staff;
    const preview = await previewOf(asking(desk), { period: '2025' });
    const cells = preview.tables.flatMap((table) => table.cells);
    expect(preview).toMatchObject({ blocked: null, population: 420, complete: true });
    expect(cells.some(({ value }) => value !== null && value > 0)).toBe(true);
    expect(cells.some(({ value }) => value === null)).toBe(true);
  });

  test('publishes no more than a total of the politicians, because they are so few', async () => {
    const desk = desks.political;
    const { tables } = await previewOf(asking(desk), { period: '2025' });
    expect(tables.flatMap(({ cells }) => cells).every(({ value }) => value === null)).toBe(true);
  });

  test('keeps its stories from whoever reads its files', () => {
    for (const file of ['staff.db', 'political.db', 'header.json']) {
      const content = readFileSync(join(folder, file)).toString('latin1');
      expect(content).not.toMatch(/Melder|Waterveen|melder/);
    }
  });

  test('has passphrases that a vault accepts', async () => {
    for (const passphrase of Object.values(demoPassphrases)) {
      expect(passphrase.split(' ').length).toBeGreaterThanOrEqual(5);
      const judged = await judgePassphrase(passphrase, [municipality.name]);
      expect(judged.acceptable).toBe(true);
    }
    expect(demoPassphrases.staff).not.toBe(demoPassphrases.political);
  });

  test('does not overwrite a vault that is there', async () => {
    await expect(writeDemoVault({ ...options, cases: 2 })).rejects.toThrow(DeskRefusal);
  });

  test('divides its cases as the people are divided', () => {
    const both = ['staff', 'political'] as const;
    expect([...casesPerCompartment(300, both)]).toEqual([
      ['staff', 246],
      ['political', 54],
    ]);
    expect([...casesPerCompartment(2, both).values()]).toEqual([1, 1]);
    expect([...casesPerCompartment(5, ['political'])]).toEqual([['political', 5]]);
  });
});
