import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../api/calendar/dutch-holidays.ts';
import {
  type DeadlineEvent,
  type DeadlineSettings,
  type DerivedTask,
  deadlineSettings,
  deriveTasks,
  type TaskCode,
} from '../../domain/deadlines/index.ts';
import { toInstant } from '../../domain/time.ts';

const calendar = dutchHolidays({ liberationDay: true });
const fiveMayWorked = dutchHolidays({ liberationDay: false });
const settings: DeadlineSettings = { reactionHours: 48 };

type Received = Extract<DeadlineEvent, { type: 'report_received' }>;

/** Story S-01: Monday 4 May 2026 10:30, of Friday 1 May, at the counter. */
const counterThreat: Received = {
  type: 'report_received',
  receivedAt: toInstant('2026-05-04', '10:30'),
  severity: 's4',
  urgency: null,
  occurredOn: '2026-05-01',
  cameraDays: null,
  camera: true,
  perpetratorKnown: true,
  clerk: null,
};

function tasksOf(event: DeadlineEvent, days = calendar) {
  const tasks = deriveTasks(event, settings, days);
  const codes = tasks.map((task) => task.code);
  return {
    codes,
    the(code: TaskCode): DerivedTask {
      const [task, ...more] = tasks.filter((one) => one.code === code);
      if (task === undefined || more.length > 0) throw new Error(`one ${code} in ${codes}`);
      return task;
    },
  };
}

describe('a threat at the counter (S-01)', () => {
  const { codes, the } = tasksOf(counterThreat);

  it('asks for confirmation, talk, police, images, reaction and a review', () => {
    expect(codes).toEqual(['T1', 'T2', 'T5', 'T6', 'T11', 'T31']);
  });

  it('is confirmed by 6 May, because 5 May is a day off', () => {
    expect(the('T1').due).toBe('2026-05-06');
  });

  it('has its first talk today, because severity is 4', () => {
    expect(the('T2')).toMatchObject({ due: '2026-05-04', target: '2026-05-04', urgent: true });
  });

  it('has the decision on the police by 7 May, two working days later', () => {
    expect(the('T5')).toMatchObject({ due: '2026-05-07', basis: 'agreement', moot: false });
  });

  it('has the decision on a reaction within 48 clock hours', () => {
    expect(the('T11')).toMatchObject({
      dueAt: toInstant('2026-05-06', '10:30'),
      due: '2026-05-06',
      basis: 'agreement',
      urgent: true,
    });
  });

  it('may lose its images on 29 May, so the first 72 hours are aimed for', () => {
    expect(the('T6')).toMatchObject({ due: '2026-05-29', target: '2026-05-04', urgent: true });
  });

  it('counts a day less where 5 May is worked', () => {
    const worked = tasksOf(counterThreat, fiveMayWorked);
    expect(worked.the('T1').due).toBe('2026-05-05');
    expect(worked.the('T5').due).toBe('2026-05-06');
    expect(worked.the('T11').dueAt).toBe(the('T11').dueAt);
  });

  it('has its reaction in 24 hours where the organisation chose so', () => {
    const tasks = deriveTasks(counterThreat, { reactionHours: 24 }, calendar);
    const reaction = tasks.find((task) => task.code === 'T11');
    expect(reaction?.dueAt).toBe(toInstant('2026-05-05', '10:30'));
    expect(reaction?.due).toBe('2026-05-05');
    expect(reaction?.target).toBe('2026-05-04');
  });

  it('is confirmed and talked about only, when it is light, by phone, of an unknown person', () => {
    const light: Received = {
      ...counterThreat,
      severity: 's2',
      urgency: null,
      camera: false,
      perpetratorKnown: false,
    };
    const tasks = tasksOf(light);
    expect(tasks.codes).toEqual(['T1', 'T2']);
    expect(tasks.the('T2')).toMatchObject({ due: '2026-05-08', urgent: false });
  });
});

describe('camera images', () => {
  it('of a location with a known period are gone after that period, 28 days at most', () => {
    const week = tasksOf({ ...counterThreat, cameraDays: 7 }).the('T6');
    // What is wiped on Friday may be gone when Friday begins.
    expect(week).toMatchObject({ due: '2026-05-08', target: '2026-05-07' });
    expect(tasksOf({ ...counterThreat, cameraDays: 90 }).the('T6').due).toBe('2026-05-29');
  });

  it('that are gone tomorrow are still worth the trouble (TC-04)', () => {
    const late = { ...counterThreat, receivedAt: toInstant('2026-05-28', '16:40'), cameraDays: 28 };
    const task = { due: '2026-05-29', target: '2026-05-28', moot: false, urgent: true };
    expect(tasksOf(late).the('T6')).toMatchObject(task);
  });

  it('that were gone before the report are no task any more', () => {
    const late = { ...counterThreat, receivedAt: toInstant('2026-05-30', '09:00') };
    expect(tasksOf(late).the('T6')).toMatchObject({ due: '2026-05-29', moot: true, urgent: false });
  });

  it('of an unknown period are looked for today once 72 hours have passed', () => {
    const late = { ...counterThreat, receivedAt: toInstant('2026-05-11', '09:00') };
    expect(tasksOf(late).the('T6')).toMatchObject({ target: '2026-05-11', moot: false });
  });

  it('cannot be looked up without a day', () => {
    expect(tasksOf({ ...counterThreat, occurredOn: null }).codes).not.toContain('T6');
  });
});

describe('an incident of years ago', () => {
  it('makes police, images and reaction pointless rather than overdue, and nothing else', () => {
    const tasks = deriveTasks({ ...counterThreat, occurredOn: '2023-05-01' }, settings, calendar);
    const moot = tasks.filter((task) => task.moot).map((task) => task.code);
    expect(moot).toEqual(['T5', 'T6', 'T11']);
    expect(tasks.filter((task) => task.moot && task.urgent)).toEqual([]);
  });

  it('begins the day after a year', () => {
    const year = tasksOf({ ...counterThreat, occurredOn: '2025-05-04' });
    const longer = tasksOf({ ...counterThreat, occurredOn: '2025-05-03' });
    expect(year.the('T5').moot).toBe(false);
    expect(longer.the('T5').moot).toBe(true);
  });
});

describe('the police (S-07)', () => {
  it('is asked for news after 30 days: Sunday 7 June, so aim for Friday 5 June', () => {
    expect(tasksOf({ type: 'police_filed', on: '2026-05-08' }).the('T8')).toMatchObject({
      due: '2026-06-07',
      target: '2026-06-05',
      basis: 'house',
    });
  });

  it('brings news on 20 July that the reporter hears by 27 July', () => {
    expect(
      tasksOf({ type: 'police_news', on: '2026-07-20', isRunning: false }).the('T10').due,
    ).toBe('2026-07-27');
  });
});

describe('a measure', () => {
  const { codes, the } = tasksOf({
    type: 'measure_taken',
    on: '2026-05-06',
    endsOn: '2026-11-08',
    letter: true,
  });

  it('is told to the reporter, and its letter sent, within five working days', () => {
    expect(codes).toEqual(['T3', 'T12', 'T13', 'T14']);
    expect([the('T3').due, the('T12').due, the('T14').due]).toEqual(Array(3).fill('2026-05-13'));
  });

  it('is reviewed 14 days before it ends, aimed for on a working day', () => {
    expect(the('T13')).toMatchObject({ due: '2026-10-25', target: '2026-10-23' });
  });

  it('without letter or end has neither of those tasks', () => {
    const oral = { type: 'measure_taken', on: '2026-05-06', endsOn: null, letter: false } as const;
    expect(tasksOf(oral).codes).toEqual(['T3', 'T14']);
  });

  it('of a week is reviewed on its first day, not before it', () => {
    const short = {
      type: 'measure_taken',
      on: '2026-05-06',
      endsOn: '2026-05-13',
      letter: false,
    } as const;
    expect(tasksOf(short).the('T13').due).toBe('2026-05-06');
  });
});

describe('damage (S-08)', () => {
  it('has insurance in 10, the list in 15 working days, and feedback in 30 days', () => {
    const { codes, the } = tasksOf({ type: 'damage_reported', on: '2026-05-04' });
    expect(codes).toEqual(['T15', 'T16']);
    expect(the('T15').due).toBe('2026-05-20');
    expect(the('T16').due).toBe('2026-05-28');
    const running = tasksOf({ type: 'claim_running', on: '2026-05-04' });
    expect(running.the('T17').due).toBe('2026-06-03');
  });
});

describe('a hearing (S-08)', () => {
  it('asks for the joining form 14 days before it, and at once when it is nearer', () => {
    const hearing = { type: 'hearing_set', on: '2026-05-20', hearingOn: '2026-11-24' } as const;
    expect(tasksOf(hearing).the('T18').due).toBe('2026-11-10');
    const near = { ...hearing, hearingOn: '2026-05-22' };
    expect(tasksOf(near).the('T18').due).toBe('2026-05-20');
  });
});

describe('aftercare (S-03)', () => {
  const windows = (occurredOn: string | null) =>
    deriveTasks(
      { type: 'care_scheduled', receivedAt: counterThreat.receivedAt, occurredOn },
      settings,
      calendar,
    ).map((task) => [task.code, task.window?.from, task.window?.until]);

  const fromReport = [
    ['T19', '2026-05-05', '2026-05-05'],
    ['T20', '2026-05-07', '2026-05-07'],
    ['T21', '2026-05-18', '2026-05-25'],
    ['T22', '2026-06-15', '2026-06-29'],
    ['T23', '2026-08-04', '2026-08-04'],
  ];

  it('is scheduled from the report when that is later, or when the day is unknown', () => {
    expect(windows('2026-05-01')).toEqual(fromReport);
    expect(windows('2019-05-01')).toEqual(fromReport);
    expect(windows(null)).toEqual(fromReport);
  });

  it('is aimed for inside the window, and the first contact may be the day itself', () => {
    const event = {
      type: 'care_scheduled',
      receivedAt: counterThreat.receivedAt,
      occurredOn: null,
    } as const;
    const { the } = tasksOf(event);
    expect(the('T19')).toMatchObject({ due: '2026-05-05', target: '2026-05-04' });
    expect(the('T21')).toMatchObject({ due: '2026-05-25', target: '2026-05-22' });
  });

  it('offers the four kinds of support within five working days of the talk', () => {
    expect(tasksOf({ type: 'talk_held', on: '2026-05-04' }).the('T24').due).toBe('2026-05-12');
  });

  it('closes with a question at once and a talk within ten working days', () => {
    const { the } = tasksOf({ type: 'closing_started', on: '2026-08-10' });
    expect(the('T4').due).toBe('2026-08-10');
    expect(the('T25').due).toBe('2026-08-24');
  });
});

describe('nights in which the clock changes', () => {
  it('leave 48 hours 48 hours long', () => {
    const spring = { ...counterThreat, receivedAt: toInstant('2026-03-28', '10:30') };
    const autumn = { ...counterThreat, receivedAt: toInstant('2026-10-24', '10:30') };
    expect(tasksOf(spring).the('T11').dueAt).toBe(toInstant('2026-03-30', '11:30'));
    expect(tasksOf(autumn).the('T11').dueAt).toBe(toInstant('2026-10-26', '09:30'));
  });

  it('end 72 hours of images an hour before the third midnight in autumn', () => {
    const autumn: Received = {
      ...counterThreat,
      receivedAt: toInstant('2026-10-24', '09:00'),
      occurredOn: '2026-10-24',
    };
    expect(tasksOf(autumn).the('T6').target).toBe('2026-10-26');
  });
});

describe('the settings', () => {
  it('know 24 and 48 hours, nothing else', () => {
    expect(deadlineSettings.safeParse({ reactionHours: 24 }).success).toBe(true);
    expect(deadlineSettings.safeParse({ reactionHours: 36 }).success).toBe(false);
  });
});
