import { channel, nature, severity } from '../../domain/code-lists/index.ts';
import { nearestLabel, type OwnSystem } from '../../domain/records/own-system.ts';
import type { CaseView } from '../contract/cases.ts';
import type { Sheet } from '../contract/sharing.ts';

type Line = Sheet['sections'][number]['lines'][number];

/**
 * The facts of an incident in the words of the organisation's own system, for who types them over into
 * it: only what the facts beside it say already, and only what was given a name there.
 */
export function ownWords(own: OwnSystem, { incident }: CaseView): Line[] {
  const system = own.name === '' ? 'het eigen systeem' : own.name;
  const words = [
    ['Wat', nearestLabel(own, nature, incident.nature)],
    ['Waar of waarlangs', nearestLabel(own, channel, incident.channel)],
    ['Hoe ernstig', nearestLabel(own, severity, incident.severity)],
  ] as const;
  return words.flatMap(([term, value]) =>
    value === null ? [] : [{ term: `${term}, in ${system}`, value }],
  );
}
