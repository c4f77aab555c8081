import type { DamageKind } from '../../domain/code-lists/index.ts';
import type { DateString } from '../../domain/time.ts';
import { draw, happens, whole } from '../random.ts';
import { laterDay } from './diary.ts';
import type { Course } from './handled.ts';

/** What kinds of damage cost, in whole euros from the least to the most. */
const amounts = {
  property: [60, 640],
  medical: [35, 385],
  travel: [8, 60],
  municipal_property: [120, 2400],
  immaterial: [250, 900],
} as const satisfies Partial<Record<DamageKind, readonly [number, number]>>;

/** Records what was broken or lost. Says on which day the last of it is. */
export function recordDamage(course: Course, talk: DateString): DateString {
  const { random, diary, hasDamage, regime } = course;
  if (!hasDamage || !happens(random, 0.85)) return talk;
  const kinds = [
    draw(random, { property: 6, medical: 2, ...(regime === 'staff' && { municipal_property: 3 }) }),
    ...(happens(random, 0.4) ? (['travel'] as const) : []),
    ...(happens(random, 0.15) ? (['immaterial'] as const) : []),
  ];
  const day = laterDay(random, talk, 1, 8);
  const lines = kinds.map((kind) => {
    const [least, most] = amounts[kind];
    return { kind, cents: whole(random, least, most) * 100 + (happens(random, 0.4) ? 95 : 0) };
  });
  const status = draw(random, {
    recovered: 6,
    employer_paid: 2,
    claimed_perpetrator: 2,
    inventory: 2,
    joined_criminal_case: 1,
    not_recoverable: 2,
    waived: 2,
  });
  const claimant = kinds.includes('municipal_property') ? 'municipality' : 'person';
  diary.write(day, 'damage.openClaim', (caseId, on) => ({ caseId, claimant, status, on, lines }));
  diary.settle(laterDay(random, day, 5, 12), 'T15');
  diary.settle(laterDay(random, day, 8, 18), 'T16');
  const told = laterDay(random, day, 20, 29);
  diary.settle(told, 'T17');
  return told;
}
