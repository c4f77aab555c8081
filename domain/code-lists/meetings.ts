import { type CodeOf, codeList } from './code.ts';

/** Meetings around the council that may need security (domain study, §3.4 and §3.16). */
export const meetingKind = codeList('meeting_kind', [
  { code: 'council', nl: 'Raadsvergadering', en: 'Council meeting' },
  { code: 'committee', nl: 'Commissievergadering', en: 'Committee meeting' },
  { code: 'hearing', nl: 'Hoorzitting of inspraak', en: 'Hearing or public speaking' },
  { code: 'resident_meeting', nl: 'Bewonersavond', en: 'Residents’ evening' },
  { code: 'working_visit', nl: 'Werkbezoek', en: 'Working visit' },
  { code: 'event', nl: 'Evenement', en: 'Event' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
/** A code of `meetingKind`. */
export type MeetingKind = CodeOf<typeof meetingKind>;
