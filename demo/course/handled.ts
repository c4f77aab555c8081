import type { DateString } from '../../domain/time.ts';
import type { ToldReport } from '../case-story.ts';
import type { Random } from '../random.ts';
import type { Diary } from './diary.ts';

/** A case that was recorded and is to be handled. */
export interface Handled {
  readonly key: string;
  readonly report: ToldReport;
  readonly regime: 'staff' | 'political';
  readonly isAnonymous: boolean;
  /** Whether something broke or was lost. */
  readonly hasDamage: boolean;
}

/** A case while it is being handled. */
export interface Course extends Handled {
  readonly random: Random;
  readonly diary: Diary;
}

/** The later of some days. */
export function latest(...days: [DateString, ...DateString[]]): DateString {
  return days.reduce((one, other) => {
    if (one > other) return one;
    return other;
  });
}
