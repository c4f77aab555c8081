import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { calendarFile, folded } from '../../domain/records/calendar-file.ts';
import { alarm } from './policy-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

interface Component {
  readonly name: string;
  readonly lines: Map<string, string>;
  readonly parts: Component[];
}

/** Reads a calendar as RFC 5545 says: lines end in CRLF and go on after a space. */
function parse(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.split('\r\n').slice(0, -1);
  for (const line of raw) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const root: Component = { name: '', lines: new Map(), parts: [] };
  const open = [root];
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z-]+)*):(.*)$/.exec(line) ?? [];
    expect(name).not.toBe('');
    const here = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const part: Component = { name: value, lines: new Map(), parts: [] };
      here.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      expect(here.name).toBe(value);
      open.pop();
    } else {
      expect(here.lines.has(name)).toBe(false);
      here.lines.set(name, value);
    }
  }
  expect(open).toEqual([root]);
  const [calendar] = root.parts;
  if (!calendar) throw new Error('there is no calendar');
  return calendar;
}

async function deskWithTasks() {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  await desk.ask('reports.record', counterThreat);
  return desk;
}

async function calendarOf(desk: TestDesk, chosen: Partial<Input<'calendar.write'>> = {}) {
  const folder = temporaryFolder();
  const input = {
    folder,
    until: '2026-05-31',
    form: 'target',
    alarm: false,
    language: 'nl',
  } as const;
  const { file, tasks } = await desk.ask('calendar.write', { ...input, ...chosen });
  const text = readFileSync(join(chosen.folder ?? folder, file), 'utf8');
  return { file, tasks, text, events: parse(text).parts };
}

const values = (events: readonly Component[], name: string) =>
  events.map(({ lines }) => lines.get(name)).sort();

describe('The calendar file', () => {
  test('is a calendar by RFC 5545, with one event for each open task', async () => {
    const { text, tasks, events } = await calendarOf(await deskWithTasks());
    const calendar = parse(text);
    expect(calendar.name).toBe('VCALENDAR');
    expect(calendar.lines.get('VERSION')).toBe('2.0');
    expect(calendar.lines.get('PRODID')).not.toBe('');
    expect(events).toHaveLength(tasks);
    expect(values(events, 'DTSTART;VALUE=DATE')).toEqual([
      '20260504',
      '20260504',
      '20260506',
      '20260506',
      '20260507',
    ]);
    expect(values(events, 'DTEND;VALUE=DATE')[4]).toBe('20260508');
    for (const { name, lines } of events) {
      expect(name).toBe('VEVENT');
      expect(lines.get('DTSTAMP')).toBe('20260504T083500Z');
    }
  });

  test('tells nothing but days: no number, no nature, no name', async () => {
    const { text, events } = await calendarOf(await deskWithTasks());
    expect(new Set(values(events, 'SUMMARY'))).toEqual(new Set(['Luwte: taak']));
    expect(text).not.toMatch(/A-2026|Linde|dreig|threat|T2\b|balie/i);
    expect(new Set(events.flatMap(({ lines }) => [...lines.keys()]))).toEqual(
      new Set([
        'UID',
        'DTSTAMP',
        'DTSTART;VALUE=DATE',
        'DTEND;VALUE=DATE',
        'SUMMARY',
        'CLASS',
        'TRANSP',
      ]),
    );
  });

  test('names a task the same each time, so that a second import does not double', async () => {
    const desk = await deskWithTasks();
    const first = await calendarOf(desk);
    desk.clock = '2026-05-04T09:00:00Z';
    const second = await calendarOf(desk, { form: 'due' });
    expect(values(second.events, 'UID')).toEqual(values(first.events, 'UID'));
    expect(new Set(values(first.events, 'UID')).size).toBe(first.tasks);
    const { tasks } = await desk.ask('tasks.list', { until: null });
    for (const { id } of tasks) expect(first.text).not.toContain(id);
  });

  test('can stand at the hard moment, with an alarm before it', async () => {
    const { events } = await calendarOf(await deskWithTasks(), { form: 'due', alarm: true });
    const moments = events.filter(({ lines }) => lines.has('DTSTART'));
    // 48 hours after Monday 10:30 in Amsterdam.
    expect(values(moments, 'DTSTART')).toEqual(['20260506T083000Z']);
    for (const { parts } of events) expect(parts.map(({ name }) => name)).toEqual(['VALARM']);
    expect(moments[0]?.parts[0]?.lines.get('TRIGGER')).toBe('-PT2H');
  });

  test('holds the tasks of the office too, and none beyond its period', async () => {
    const desk = await deskWithTasks();
    desk.clock = '2026-06-10T08:00:00Z';
    const { events } = await calendarOf(desk, { until: '2026-06-20' });
    // The overview of May: ten working days after Sunday 31 May.
    expect(values(events, 'DTSTART;VALUE=DATE')).toContain('20260612');
    expect(values(events, 'DTSTART;VALUE=DATE').at(-1)).not.toBeUndefined();
    expect(values(events, 'DTSTART;VALUE=DATE').every((day) => (day ?? '') <= '20260620')).toBe(
      true,
    );
  });

  test('is not written when there is nothing to write, or into the vault', async () => {
    const desk = await startOpenDesk('2026-05-04T08:35:00Z');
    await expect(calendarOf(desk)).rejects.toThrow('calendar.nothing');
    const full = await deskWithTasks();
    await expect(calendarOf(full, { folder: full.folder })).rejects.toThrow('export.folderIsVault');
  });
});

test('Lines are folded at 75 bytes, never inside a sign', () => {
  const line = `SUMMARY:${'é€😀'.repeat(30)}`;
  const parts = folded(line).split('\r\n');
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
    expect(part.isWellFormed()).toBe(true);
  }
  expect(parts.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
});

test('An empty calendar is one as well', () => {
  const options = { stamp: '2026-05-04T08:35:00.123Z', alarm: false, language: 'en' } as const;
  expect(parse(calendarFile([], options)).parts).toEqual([]);
});

test('what the coordinator has to do stands in a calendar file as days alone', async () => {
  const desk = await startOpenDesk('2026-11-26T08:00:00Z', 'coordinator');
  await desk.ask('policy.add', { facts: alarm, endedOn: null });
  // Everything that was never done is to be done within three months of the beginning.
  const { events, text } = await calendarOf(desk, { until: '2027-03-01' });
  const days = values(events, 'DTSTART;VALUE=DATE');
  expect(days.at(-1)).toBe('20270301');
  expect(days).toContain('20270226');
  expect(text).not.toMatch(/alarm|stadhuis|norm|training/i);
  expect(values((await calendarOf(desk, { until: '2027-03-01' })).events, 'UID')).toEqual(
    values(events, 'UID'),
  );
  await expect(calendarOf(desk, { until: '2026-11-27' })).rejects.toThrow('calendar.nothing');
});
