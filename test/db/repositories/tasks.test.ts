import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  moveTask,
  newTaskId,
  openTasks,
  openTasksOf,
  removeOpenTasks,
  removeTask,
  settleTask,
  skipOpenTasks,
  taskById,
  tasksOf,
} from '../../../db/repositories/tasks.ts';
import { addCase, addTask } from '../stored-cases.ts';
import { openedCompartment } from '../vault-samples.ts';

const inMarch = {
  targetFrom: '2026-03-01',
  targetUntil: '2026-03-31',
  dueFrom: '0001-01-01',
  dueUntil: '9999-12-31',
  offset: 0,
  limit: 100,
};

/** The statuses of the tasks of a case, by code. */
const statuses = (database: Database, caseId: string) =>
  Object.fromEntries(tasksOf(database, caseId).map(({ code, status }) => [code, status]));

describe('a task', () => {
  it('comes back as it was stored', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    const id = addTask(database, caseId, {
      dueAt: '2026-03-05T09:00:00.000Z',
      windowFrom: '2026-03-01',
      windowUntil: '2026-03-09',
      basis: 'law',
      urgent: 1,
    });
    expect(taskById(database, id)).toEqual({
      id,
      caseId,
      isPeriodUnknown: 0,
      code: 'first_contact',
      target: '2026-03-04',
      due: '2026-03-05',
      dueAt: '2026-03-05T09:00:00.000Z',
      windowFrom: '2026-03-01',
      windowUntil: '2026-03-09',
      basis: 'law',
      urgent: 1,
      status: 'open',
      doneOn: null,
      skipReason: null,
      subject: null,
      words: '',
      person: null,
    });
    expect(taskById(database, 'x')).toBeUndefined();
  });

  it('is done or skipped alone, and can be opened again', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    const [id, other] = [addTask(database, caseId), addTask(database, caseId)];
    settleTask(database, { id, status: 'done', doneOn: '2026-03-04', skipReason: null });
    expect(taskById(database, id)).toMatchObject({ status: 'done', doneOn: '2026-03-04' });
    expect(taskById(database, other)?.status).toBe('open');
    settleTask(database, { id, status: 'open', doneOn: null, skipReason: null });
    expect(taskById(database, id)).toMatchObject({ status: 'open', doneOn: null });
  });

  it('of a case that is not there, or in a state that is not one, is refused', () => {
    const { database } = openedCompartment();
    expect(() => addTask(database, 'no case')).toThrow('FOREIGN KEY');
    const id = addTask(database, addCase(database));
    expect(() => database.exec(`UPDATE tasks SET status = 'lost' WHERE id = '${id}'`)).toThrow(
      'CHECK',
    );
  });
});

describe('the identifier of a task', () => {
  const caseId = '0b9ee6a4-61b5-4c0e-9d0c-6f1f8f1a2b3c';

  it('begins as that of its case, and is a UUID of its own', () => {
    const ids = Array.from({ length: 50 }, () => newTaskId(caseId));
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) {
      expect(id.startsWith('0b9ee6a4-61b5-')).toBe(true);
      expect(z.uuid().safeParse(id).success).toBe(true);
    }
  });
});

describe('the day of the next task of a case', () => {
  it('follows from its open tasks, whatever happens to them', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    const next = () =>
      database
        .prepare<[string], string>('SELECT next_on FROM cases WHERE id = ?')
        .pluck()
        .get(caseId);
    const settled = { doneOn: null, skipReason: null };
    const add = (target: string) => addTask(database, caseId, { target });
    expect(next()).toBeNull();
    addTask(database, caseId, { target: '2026-03-01', status: 'done' });
    expect(next()).toBeNull();
    const [late, early, middle] = [add('2026-03-09'), add('2026-03-02'), add('2026-03-05')];
    expect(next()).toBe('2026-03-02');
    settleTask(database, { id: early, status: 'done', ...settled });
    expect(next()).toBe('2026-03-05');
    removeTask(database, late);
    expect(next()).toBe('2026-03-05');
    const task = taskById(database, middle);
    if (task) moveTask(database, { ...task, target: '2026-03-20' });
    expect(next()).toBe('2026-03-20');
    settleTask(database, { id: early, status: 'open', ...settled });
    expect(next()).toBe('2026-03-02');
    removeTask(database, early);
    expect(next()).toBe('2026-03-20');
    skipOpenTasks(database, caseId, 'other', []);
    expect(next()).toBeNull();
  });
});

describe('the tasks of a case', () => {
  it('stand in the order in which they fall due', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    addTask(database, caseId, { code: 'd', target: '2026-03-09' });
    addTask(database, caseId, { code: 'c', target: '2026-03-04', due: '2026-03-09' });
    addTask(database, caseId, { code: 'b', target: '2026-03-04', due: '2026-03-05' });
    addTask(database, caseId, { code: 'a', target: '2026-03-04', due: '2026-03-05' });
    addTask(database, addCase(database), { code: 'other' });
    expect(tasksOf(database, caseId).map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('of one code go before they are derived anew, unless they were settled', () => {
    const { database } = openedCompartment();
    const [caseId, other] = [addCase(database), addCase(database)];
    for (const status of ['open', 'moot', 'done', 'skipped'] as const) {
      addTask(database, caseId, { code: 'camera', status });
    }
    addTask(database, caseId, { code: 'call' });
    addTask(database, other, { code: 'camera' });
    removeOpenTasks(database, caseId, 'camera');
    const left = tasksOf(database, caseId).map(({ code, status }) => [code, status]);
    expect(left.sort()).toEqual([
      ['call', 'open'],
      ['camera', 'done'],
      ['camera', 'skipped'],
    ]);
    expect(tasksOf(database, other)).toHaveLength(1);
  });

  it('that are open are skipped together when the case closes', () => {
    const { database } = openedCompartment();
    const [caseId, other] = [addCase(database), addCase(database)];
    addTask(database, caseId, { code: 'a' });
    addTask(database, caseId, { code: 'b', status: 'done', doneOn: '2026-03-01' });
    addTask(database, caseId, { code: 'c', status: 'moot' });
    addTask(database, other, { code: 'a' });
    const running = addTask(database, caseId, { code: 'd', subject: 'claim that runs' });
    addTask(database, caseId, { code: 'e', subject: 'claim that ended' });
    skipOpenTasks(database, caseId, 'case closed', [running]);
    const after = { a: 'skipped', b: 'done', c: 'moot', d: 'open', e: 'skipped' };
    expect(statuses(database, caseId)).toEqual(after);
    expect(statuses(database, other)).toEqual({ a: 'open' });
  });
});

describe('open tasks over all cases', () => {
  it('lie in a range of days, both ends included, with what their case is about', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database, {
      stored: { number: 'A-2026-0042' },
      incident: { nature: 'threat', severity: 's4' },
    });
    for (const target of ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']) {
      addTask(database, caseId, { target });
    }
    addTask(database, caseId, { target: '2026-03-15', status: 'done' });
    const { total, tasks } = openTasks(database, inMarch);
    expect(total).toBe(2);
    expect(tasks.map(({ target }) => target)).toEqual(['2026-03-01', '2026-03-31']);
    expect(tasks[0]).toMatchObject({ caseNumber: 'A-2026-0042', nature: 'threat', severity: 's4' });
  });

  it('fall due in a range of days as well, both ends included', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    for (const due of ['2026-03-04', '2026-03-05', '2026-03-09', '2026-03-10']) {
      addTask(database, caseId, { due });
    }
    const days = { ...inMarch, dueFrom: '2026-03-05', dueUntil: '2026-03-09' };
    const { total, tasks } = openTasks(database, days);
    expect(total).toBe(2);
    expect(tasks.map(({ due }) => due)).toEqual(['2026-03-05', '2026-03-09']);
  });

  it('put what is urgent first among those of one day', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    addTask(database, caseId, { code: 'calm' });
    addTask(database, caseId, { code: 'urgent', urgent: 1 });
    addTask(database, caseId, { code: 'earlier', target: '2026-03-03' });
    const codes = openTasks(database, inMarch).tasks.map(({ code }) => code);
    expect(codes).toEqual(['earlier', 'urgent', 'calm']);
  });

  it('come in pages that leave none out, with the number of all', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    const made = Array.from({ length: 7 }, () => addTask(database, caseId));
    const pages = [0, 3, 6].map((offset) => openTasks(database, { ...inMarch, offset, limit: 3 }));
    expect(pages.flatMap(({ tasks }) => tasks.map(({ id }) => id)).sort()).toEqual(made.sort());
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
  });

  it('of one code come by their hard date', () => {
    const { database } = openedCompartment();
    const caseId = addCase(database);
    addTask(database, caseId, { code: 'camera', due: '2026-03-09', target: '2026-03-01' });
    addTask(database, caseId, { code: 'camera', due: '2026-03-05', target: '2026-03-02' });
    addTask(database, caseId, { code: 'camera', due: '2026-03-01', status: 'moot' });
    addTask(database, caseId, { code: 'call', due: '2026-03-01' });
    const dues = (limit: number) => openTasksOf(database, 'camera', limit).map(({ due }) => due);
    expect(dues(10)).toEqual(['2026-03-05', '2026-03-09']);
    expect(dues(1)).toEqual(['2026-03-05']);
  });
});
