import { describe, expect, it } from 'vitest';
import { caseSelections, isPaused, isRunning, statusesIn } from '../../domain/case-selection.ts';
import { caseStatus } from '../../domain/code-lists/index.ts';

const statuses = caseStatus.codes.map(({ code }) => code);

describe('a selection of cases', () => {
  it('of all takes every status', () => {
    expect(statusesIn('all')).toEqual(statuses);
  });

  it('that run takes everything that is not closed, aftercare too', () => {
    expect(statusesIn('running')).toEqual(['open', 'aftercare', 'waiting', 'hold']);
    expect(statuses.filter(isRunning)).toEqual(['open', 'aftercare', 'waiting', 'hold']);
    expect(statusesIn('paused')).toEqual(statuses.filter(isPaused));
  });

  it('parts the cases that run from those that are closed', () => {
    expect([...statusesIn('running'), ...statusesIn('closed')].sort()).toEqual(
      [...statuses].sort(),
    );
  });

  it('of one status takes that one', () => {
    expect(statusesIn('open')).toEqual(['open']);
    expect(statusesIn('aftercare')).toEqual(['aftercare']);
    expect(statusesIn('closed')).toEqual(['closed']);
  });

  it('is never empty', () => {
    expect(caseSelections.filter((selection) => statusesIn(selection).length === 0)).toEqual([]);
  });
});
