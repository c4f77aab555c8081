import { broaderChain, type Channel, channel } from '../code-lists/index.ts';
import type { DateString } from '../time.ts';
import type { Incident } from './report.ts';

/** The first day on which an incident may have happened; null when unknown. */
export function firstDay(occurred: Incident['occurred']): DateString | null {
  if (occurred.kind === 'unknown') return null;
  return occurred.kind === 'on' ? occurred.on : occurred.from;
}

/** The last day on which an incident may have happened; null when unknown. */
export function lastDay(occurred: Incident['occurred']): DateString | null {
  if (occurred.kind === 'unknown') return null;
  return occurred.kind === 'on' ? occurred.on : occurred.until;
}

/** Ways in which nothing of an incident can have been filmed. */
const unseen: readonly string[] = ['remote', 'written', 'online'];

/**
 * Whether a camera can have seen what happened over a channel. What came through somebody else may
 * have been said to them at a counter, and another way may be any: there the images are looked for
 * until somebody says that there is no camera (domain study, §2.11 and TC-04), because what is wiped
 * does not come back.
 */
export function canBeFilmed(way: Channel): boolean {
  return !broaderChain(channel, way).some((group) => unseen.includes(group));
}
