import { addDays, type DateString, type InstantString } from '../time.ts';

/** How a task stands in a calendar: its day to aim for, or its last day or moment. */
export const calendarForms = ['target', 'due'] as const;

/** One line in a calendar: a whole day, or a moment. */
export interface CalendarEvent {
  /** The same each time the same task is written, so that a second import changes and does not double. */
  readonly uid: string;
  readonly at: { readonly day: DateString } | { readonly moment: InstantString };
}

const summaries = { nl: 'Luwte: taak', en: 'Luwte: task' } as const;

/** A text as a value: RFC 5545, §3.3.11. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

const compactDay = (day: DateString) => day.replaceAll('-', '');
const compactMoment = (moment: InstantString) =>
  `${moment.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}`;

/** Lines of at most 75 bytes; what goes on begins with a space: RFC 5545, §3.1. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = byteLength(sign);
    if (bytes + size > 75) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

const encoder = new TextEncoder();
const byteLength = (text: string) => encoder.encode(text).length;

/**
 * Tasks as a calendar file (RFC 5545) that tells nothing but days: no number, no nature, no name.
 * @param options.stamp the moment of writing.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  options: {
    readonly stamp: InstantString;
    readonly alarm: boolean;
    readonly language: 'nl' | 'en';
  },
): string {
  const summary = escaped(summaries[options.language]);
  const stamp = compactMoment(options.stamp);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Luwte//Luwte//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ uid, at }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      ...when(at),
      `SUMMARY:${summary}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...(options.alarm ? alarmFor(at, summary) : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function when(at: CalendarEvent['at']): string[] {
  if ('moment' in at) return [`DTSTART:${compactMoment(at.moment)}`, 'DURATION:PT15M'];
  return [
    `DTSTART;VALUE=DATE:${compactDay(at.day)}`,
    // The end of a whole day is the day after it, which is not part of it: §3.6.1.
    `DTEND;VALUE=DATE:${compactDay(addDays(at.day, 1))}`,
  ];
}

/** At nine in the morning of the day, or two hours before the moment. */
function alarmFor(at: CalendarEvent['at'], summary: string): string[] {
  const trigger = 'moment' in at ? '-PT2H' : 'PT9H';
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}
