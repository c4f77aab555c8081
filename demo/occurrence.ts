import { Temporal } from 'temporal-polyfill';
import type { Incident } from '../domain/records/report.ts';
import { addDays, type DateString, daysBetween } from '../domain/time.ts';
import { openDayUntil } from './clock.ts';
import { drawFrom, happens, pick, type Random, whole } from './random.ts';
import type { Hours } from './situations/index.ts';

/** When something happened, and how a sentence begins that tells it. */
export interface Occurrence {
  readonly occurred: Incident['occurred'];
  /** Lower case: "afgelopen dinsdagmiddag". */
  readonly when: string;
}

/** What decides when something can have happened. */
export interface Circumstances {
  readonly receivedOn: DateString;
  /** Minutes after midnight. */
  readonly receivedAt: number;
  readonly hours: Hours;
  readonly lasting: boolean;
}

const numerals = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

const dayAndMonth = (day: DateString) =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
const weekday = (day: DateString) => weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];

const parts: Readonly<Record<Hours, readonly string[]>> = {
  office: ['ochtend', 'middag'],
  evening: ['avond'],
  any: ['ochtend', 'middag', 'avond'],
};

/** Days between what happened and the report of it, with how often. */
const delays = [
  [0, 4],
  [1, 4],
  [2, 2],
  [3, 2],
  [4, 1],
  [6, 1],
  [9, 1],
  [16, 0.5],
  [40, 0.2],
  [500, 0.15],
] as const;

/** Chooses when something happened, never after the report of it. */
export function chooseOccurrence(random: Random, circumstances: Circumstances): Occurrence {
  if (circumstances.lasting) return overWeeks(random, circumstances);
  if (happens(random, 0.02)) return { occurred: { kind: 'unknown' }, when: 'enige tijd geleden' };
  const occurrence = onOneDay(random, circumstances);
  if (happens(random, 0.04)) return roughly(random, occurrence.occurred, circumstances);
  return occurrence;
}

function overWeeks(random: Random, { receivedOn }: Circumstances): Occurrence {
  const weeks = whole(random, 2, 10);
  return {
    occurred: {
      kind: 'between',
      from: addDays(receivedOn, -7 * weeks),
      until: addDays(receivedOn, -whole(random, 0, 3)),
    },
    when: `de afgelopen ${numerals[weeks - 1]} weken`,
  };
}

function roughly(
  random: Random,
  occurred: Incident['occurred'],
  { receivedOn }: Circumstances,
): Occurrence {
  const until = occurred.kind === 'on' ? occurred.on : receivedOn;
  const from = addDays(until, -whole(random, 3, 9));
  const isOneMonth = from.slice(0, 7) === until.slice(0, 7);
  const begin = isOneMonth ? Number(from.slice(8)) : dayAndMonth(from);
  return {
    occurred: { kind: 'between', from, until },
    when: `ergens tussen ${begin} en ${dayAndMonth(until)}`,
  };
}

/** Before half past ten, nothing of the same day can have happened and been told. */
const tooEarly = 10 * 60 + 30;
/** From half past two on, the afternoon can be something to tell of. */
const partsBefore = (minutes: number) =>
  minutes < 14 * 60 + 30 ? ['ochtend'] : ['ochtend', 'middag'];

function onOneDay(
  random: Random,
  { receivedOn, receivedAt, hours }: Circumstances,
): { occurred: { kind: 'on'; on: DateString }; when: string } {
  const least = hours === 'evening' || receivedAt < tooEarly ? 1 : 0;
  const wanted = addDays(receivedOn, -Math.max(least, drawFrom(random, delays)));
  const on = hours === 'office' ? openDayUntil(wanted) : wanted;
  const part = pick(random, on === receivedOn ? partsBefore(receivedAt) : parts[hours]);
  return { occurred: { kind: 'on', on }, when: words(on, part, daysBetween(on, receivedOn)) };
}

function words(on: DateString, part: string, ago: number): string {
  if (ago === 0) return part === 'ochtend' ? 'vanochtend' : 'vanmiddag';
  if (ago === 1) return `gister${part}`;
  if (ago < 7) return `afgelopen ${weekday(on)}${part}`;
  if (ago < 100) return `op ${weekday(on)}${part} ${dayAndMonth(on)}`;
  return `op ${dayAndMonth(on)} ${on.slice(0, 4)}`;
}
