import { describe, expect, it, vi } from 'vitest';
import { type CaseQuery, everyCase, listCases } from '../../../db/repositories/case-list.ts';
import { searchFor } from '../../../db/search/expressions.ts';
import { addCase, addReporter, addTask, idsOf } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

describe('the order of cases', () => {
  /** Three cases whose orders by moment, severity and next task all differ. */
  function threeCases() {
    const { database } = openedCompartment();
    const early = addCase(database, {
      receivedOn: '2026-01-10',
      incident: { severity: 's3' },
    });
    const middle = addCase(database, {
      receivedOn: '2026-02-10',
      incident: { severity: 's5' },
    });
    const late = addCase(database, { receivedOn: '2026-03-10', incident: { severity: 's1' } });
    addTask(database, early, { target: '2026-04-02' });
    addTask(database, late, { target: '2026-04-09' });
    addTask(database, late, { target: '2026-04-01' });
    addTask(database, middle, { target: '2026-01-01', status: 'done' });
    return { database, early, middle, late };
  }

  const orders = [
    ['received', 'down', ['late', 'middle', 'early']],
    ['received', 'up', ['early', 'middle', 'late']],
    ['severity', 'down', ['middle', 'early', 'late']],
    ['severity', 'up', ['late', 'early', 'middle']],
    ['next', 'up', ['late', 'early', 'middle']],
    ['next', 'down', ['early', 'late', 'middle']],
  ] as const;
  it.each(orders)('by %s, %s', (sort, direction, order) => {
    const { database, ...cases } = threeCases();
    expect(idsOf(database, { sort, direction })).toEqual(order.map((name) => cases[name]));
  });

  it('shows the next task: open, the earliest target first', () => {
    const { database, late, middle } = threeCases();
    const { rows } = listCases(database, everyCase);
    expect(rows.find(({ id }) => id === late)?.nextTarget).toBe('2026-04-01');
    expect(rows.find(({ id }) => id === middle)?.nextTarget).toBeNull();
  });

  /** How SQLite goes about a page of the list, in steps. */
  function planOf(order: Pick<CaseQuery, 'sort' | 'direction'>): string[] {
    const { database } = openedCompartment();
    const prepared = vi.spyOn(database, 'prepare');
    listCases(database, { ...everyCase, ...order });
    const sql = prepared.mock.calls.map(([text]) => text).find((text) => text.includes('ORDER BY'));
    return database
      .prepare<[CaseQuery], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(everyCase)
      .map(({ detail }) => detail);
  }

  it.each(orders.filter(([sort]) => sort !== 'severity'))(
    'by %s, %s, is that of an index: no page sorts every case',
    (sort, direction) => {
      const plan = planOf({ sort, direction });
      const page = plan.slice(plan.indexOf('CO-ROUTINE page'), plan.indexOf('SCAN page'));
      const index = sort === 'next' ? 'cases_by_next' : 'reports_by_day';
      const scanned = expect.stringMatching(new RegExp(`^SCAN .* USING COVERING INDEX ${index}$`));
      expect(page).toEqual(['CO-ROUTINE page', scanned]);
    },
  );

  it.each(orders)('by %s, %s, reads the tasks of each case alone', (sort, direction) => {
    const plan = planOf({ sort, direction });
    const ofTasks = plan.filter((detail) => / tasks /.test(detail));
    const alone = expect.stringContaining('tasks_by_case (case_id=? AND status=?)');
    expect([...new Set(ofTasks)]).toEqual([alone]);
  });

  it.each(orders)('by %s, %s, pages show every case once', (sort, direction) => {
    const { database } = openedCompartment();
    for (let count = 0; count < 23; count += 1) {
      const id = addCase(database, { receivedAt: '2026-03-02T09:00:00.000Z' });
      if (count % 3 === 0) addTask(database, id);
    }
    const pages = [0, 5, 10, 15, 20, 25].map((offset) =>
      listCases(database, { ...everyCase, sort, direction, offset, limit: 5 }),
    );
    expect(pages.map(({ rows }) => rows.length)).toEqual([5, 5, 5, 5, 3, 0]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(23);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([23]));
  });
});

describe('filtering', () => {
  it('by statuses takes the cases of each of them, and all when none is given', () => {
    const { database } = openedCompartment();
    const statuses = ['open', 'aftercare', 'closed'] as const;
    const made = statuses.map((status) => addCase(database, { stored: { status } }));
    const found = (wanted: readonly string[] | null) =>
      idsOf(database, { statuses: wanted && JSON.stringify(wanted) }).sort();
    for (const [index, status] of statuses.entries())
      expect(found([status])).toEqual([made[index]]);
    expect(found(['open', 'aftercare'])).toEqual(made.slice(0, 2).sort());
    expect(found(null)).toEqual([...made].sort());
  });

  it('by natures, unit and days of receipt, the first and the last day included', () => {
    const { database } = openedCompartment();
    const wanted = addCase(database, {
      receivedOn: '2026-03-01',
      stored: { unit: 'permits' },
      incident: { nature: 'threat' },
    });
    addCase(database, { receivedOn: '2026-03-02', stored: { unit: 'other' } });
    addCase(database, { receivedOn: '2026-02-28', incident: { nature: 'insult' } });
    expect(idsOf(database, { natures: '["threat","bribery"]', unit: 'permits' })).toEqual([wanted]);
    expect(idsOf(database, { from: '2026-03-01', until: '2026-03-01' })).toEqual([wanted]);
    expect(idsOf(database, { from: '2026-03-01' })).toHaveLength(2);
    expect(idsOf(database, { until: '2026-02-28' })).toHaveLength(1);
    expect(idsOf(database, { natures: '[]' })).toEqual([]);
  });

  it('counts all that fit and shows a page of them, also while searching', () => {
    const { database } = openedCompartment();
    for (let count = 0; count < 7; count += 1) {
      addCase(database, { incident: { narrative: 'balie' } });
      addCase(database, { incident: { narrative: 'trein' } });
    }
    const { total, rows } = listCases(database, {
      ...everyCase,
      match: searchFor('balie')?.exact ?? null,
      limit: 3,
    });
    expect([total, rows.length]).toEqual([7, 3]);
  });

  it('shows the alias of a reporter and none of somebody anonymous', () => {
    const { database } = openedCompartment();
    const reporterId = addReporter(database, 'Merel');
    addCase(database, { receivedOn: '2026-03-01', stored: { reporterId } });
    addCase(database, { receivedOn: '2026-03-02' });
    const { rows } = listCases(database, everyCase);
    expect(rows.map(({ alias }) => alias)).toEqual([null, 'Merel']);
  });
});
