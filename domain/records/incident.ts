import { broaderChain, type Channel, channel, type Nature } from '../code-lists/index.ts';
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

const leavingMessages: readonly Channel[] = ['email', 'web_form', 'messaging', 'social_media'];

/** Whether there are messages on a screen, of which a picture can be taken before they disappear. */
export const leavesMessages = ({ channel: way }: Pick<Incident, 'channel'>): boolean =>
  leavingMessages.includes(way);

const atHome: readonly Nature[] = ['doxing', 'home_visit_intimidating', 'threat_family'];

/** Whether the home or the family of the reporter is at stake: by the nature, or by the place. */
export const reachesHome = (told: Pick<Incident, 'channel' | 'nature' | 'extraNatures'>): boolean =>
  told.channel === 'at_victims_home' ||
  [told.nature, ...told.extraNatures].some((nature) => atHome.includes(nature));
