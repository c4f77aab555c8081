import { expect, test } from 'vitest';
import { inSteps, type Share, type Steps, stretch } from '../../db/steps.ts';
import { openedCompartment } from './vault-samples.ts';

test('The check of a long log is stopped at a step, says how far it was, and finds the log whole then', async () => {
  const { audit, database } = openedCompartment();
  const line = {
    at: '2026-03-02T12:00:00.000Z',
    role: 'counsellor_staff',
    action: 'case.view',
  } as const;
  database.transaction(() => {
    for (let at = 0; at < 3500; at += 1)
      audit.append({ ...line, objectKind: 'case', objectId: `${at}` });
  })();
  const heard: Share[] = [];
  const stopAtSecond = (share: Share) => {
    heard.push(share);
    if (heard.length === 2) throw new Error('stop');
  };
  const checking = inSteps(audit.check(), { breathMs: 0, heard: stopAtSecond });
  await expect(checking).rejects.toThrow('stop');
  expect(heard).toEqual([
    { done: 1000, total: 3500 },
    { done: 2000, total: 3500 },
  ]);
  expect(audit.firstBrokenLine()).toBeNull();
});

test('A part of longer work counts in its own stretch, and clears away what it had begun when it is stopped', async () => {
  const cleared: string[] = [];
  function* part(name: string): Steps<string> {
    try {
      for (let done = 1; done <= 2; done += 1) yield { done, total: 2 };
      return name;
    } finally {
      cleared.push(name);
    }
  }
  function* whole(): Steps<string> {
    const first = yield* stretch(part('first'), 0, 0.4);
    return first + (yield* stretch(part('second'), 0.4, 1));
  }
  const heard: number[] = [];
  const hear = ({ done, total }: Share) => {
    heard.push(done / total);
  };
  expect(await inSteps(whole(), { breathMs: 0, heard: hear })).toBe('firstsecond');
  expect(heard).toEqual([0.2, 0.4, 0.7, 1]);
  expect(cleared.splice(0)).toEqual(['first', 'second']);
  const refuse = ({ done, total }: Share) => {
    if (done / total === 0.7) throw new Error('stop');
  };
  await expect(inSteps(whole(), { breathMs: 0, heard: refuse })).rejects.toThrow('stop');
  expect(cleared).toEqual(['first', 'second']);
});
