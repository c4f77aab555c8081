/** What files give away by themselves, without anything that is true of them. */
import type { PublishedRelease } from '../linked/published.ts';
import type { Finding } from './attack.ts';
import type { Interval } from './intervals.ts';
import { isGroupTooSmall, leastReporters } from './judgement.ts';
import { type Knowledge, nameOf } from './knowledge.ts';

const withoutInsider = { insider: null } as const;

/** What files alone give away for certain: a number that is surely small, or hidden in vain. */
export function narrowOnes(
  knowledge: Knowledge,
  intervals: readonly Interval[],
  releases: readonly PublishedRelease[],
): Finding[] {
  const threshold = Math.min(...releases.map(({ file }) => file.threshold));
  return intervals.flatMap(({ key, least, most }): Finding[] => {
    const cell = knowledge.cells[knowledge.at.get(key) ?? -1];
    if (most === null || cell === undefined) return [];
    const isSurelySmall = most < threshold && (least > 0 || most < threshold - 1);
    const isHiddenInVain = cell.isHidden && most - least < threshold;
    const isExposed = isSurelySmall || isHiddenInVain;
    return isExposed ? [{ kind: 'narrow', key, least, most, ...withoutInsider }] : [];
  });
}

/** Numbers about groups that are too small to speak of. */
export function groupsOf(releases: readonly PublishedRelease[]): Finding[] {
  return releases.flatMap(({ file, tables }) =>
    tables.flatMap(({ cells }) =>
      cells.flatMap(({ codes, value }): Finding[] =>
        value !== null && isGroupTooSmall(file, codes)
          ? [{ kind: 'group', key: nameOf(codes), least: value, most: value, ...withoutInsider }]
          : [],
      ),
    ),
  );
}

/** Numbers that are shown as they are and are small: files never say of one that it needs no protection. */
export const smallShown = (releases: readonly PublishedRelease[]): Finding[] =>
  releases.flatMap(({ file, tables }) =>
    tables.flatMap(({ cells }) =>
      cells.flatMap(({ codes, value, status }): Finding[] =>
        status === 'shown' && value !== null && value > 0 && value < leastReporters(file, codes)
          ? [
              {
                ...{ kind: 'narrow', key: nameOf({ ...codes, ...file.scope }) },
                ...{ least: value, most: value, ...withoutInsider },
              },
            ]
          : [],
      ),
    ),
  );
