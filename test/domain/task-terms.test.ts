import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../api/calendar/dutch-holidays.ts';
import {
  chosenTerms,
  deriveTasks,
  standardTaskTerms,
  type TaskCode,
  taskCatalogue,
  taskTermRows,
  taskTerms,
} from '../../domain/deadlines/index.ts';

const holidays = dutchHolidays({ liberationDay: true });

/**
 * At once, on the day itself, set with the organisation, with the letter, on a day of one's own, or a
 * term of law that was checked (§2.11).
 */
const fixed: readonly string[] = [
  ...['T4', 'T7', 'T11', 'T27', 'T28', 'T41', 'T44'],
  ...['T45', 'T46', 'T47', 'T51', 'T52'],
];

describe('The terms of tasks that an organisation may choose', () => {
  it('are all of the catalogue but those that cannot be otherwise', () => {
    const open = Object.keys(taskCatalogue).filter((code) => !fixed.includes(code));
    expect(chosenTerms).toEqual(open);
  });

  it.each(chosenTerms)('%s: from its least to its most, and not a unit beyond', (code) => {
    const { min, max, standard } = taskTermRows[code];
    expect(min <= standard && standard <= max).toBe(true);
    const chosen = (length: number) =>
      taskTerms.safeParse({ ...standardTaskTerms, [code]: length }).success;
    expect([min - 1, min, standard, max, max + 1, standard + 0.5].map(chosen)).toEqual([
      ...[false, true, true, true, false, false],
    ]);
  });

  it('are only made shorter where they come from an agreement or from law', () => {
    for (const code of chosenTerms) {
      if (taskCatalogue[code].basis === 'house' || code === 'T29') continue;
      expect([code, taskTermRows[code].max]).toEqual([code, taskTermRows[code].standard]);
    }
  });
});

describe('A report under terms of the organisation', () => {
  const terms = { ...standardTaskTerms, T1: 2, T2: 1, T5: 1, T6: 24, T31: 2, T30: 24, T29: 7 };
  const settings = { reactionHours: 48, terms } as const;
  const due = (tasks: ReturnType<typeof deriveTasks>, code: TaskCode) =>
    tasks.find((task) => task.code === code);

  it('has days that follow from them, over Liberation Day', () => {
    const tasks = deriveTasks(
      {
        type: 'report_received',
        receivedAt: '2026-05-04T08:30:00Z',
        severity: 's3',
        urgency: null,
        occurredOn: '2026-05-01',
        cameraDays: null,
        camera: true,
        perpetratorKnown: true,
        clerk: null,
      },
      settings,
      holidays,
    );
    expect(due(tasks, 'T1')?.due).toBe('2026-05-07');
    expect(due(tasks, 'T2')?.due).toBe('2026-05-06');
    expect(due(tasks, 'T5')?.due).toBe('2026-05-06');
    expect(due(tasks, 'T6')).toMatchObject({ due: '2026-05-29', target: '2026-05-04' });
    expect(due(tasks, 'T31')?.due).toBe('2026-05-18');
  });

  it('never moves the last day of a term of law, only the day to aim for', () => {
    const asked = { type: 'access_requested', on: '2027-01-31', extended: false } as const;
    expect(due(deriveTasks(asked, settings, holidays), 'T29')).toMatchObject({
      ...{ due: '2027-02-28', target: '2027-02-19' },
    });
    const offence = {
      type: 'complaint_needed',
      on: '2026-05-04',
      learnedOn: '2026-05-01',
    } as const;
    const early = { ...settings, terms: { ...terms, T9: 4 } };
    const warnings = deriveTasks(offence, early, holidays).map((task) => [task.target, task.due]);
    expect(warnings).toEqual([
      ['2026-05-29', '2026-08-01'],
      ['2026-07-17', '2026-08-01'],
    ]);
  });

  it('keeps the five contacts in their order, whatever was chosen of them', () => {
    const contacts = ['T19', 'T20', 'T21', 'T22', 'T23'] as const;
    const event = {
      type: 'care_scheduled',
      receivedAt: '2026-05-04T08:30:00Z',
      occurredOn: null,
    } as const;
    for (const end of ['min', 'max'] as const) {
      const chosen = Object.fromEntries(contacts.map((code) => [code, taskTermRows[code][end]]));
      const planned = deriveTasks(
        event,
        { reactionHours: 48, terms: { ...terms, ...chosen } },
        holidays,
      ).map(({ window }) => window ?? { from: '', until: '' });
      planned.slice(1).forEach(({ from }, at) => {
        expect(from >= (planned[at]?.until ?? '')).toBe(true);
      });
      expect(planned).toHaveLength(5);
    }
  });
});
