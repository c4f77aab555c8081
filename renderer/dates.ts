import { useMemo } from 'react';
import { daysBetween, TIME_ZONE } from '../domain/time.ts';
import { type Translate, useLanguage, useText } from './locales/index.tsx';
import type { Language } from './preferences.tsx';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
/** Noon, so that no time zone moves the day. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A weekday with its day, alike with a year and without: the standard puts a comma in one of the two. */
const withoutComma = (date: string) => date.replace(/^(\p{L}+), /u, '$1 ');

function formats(language: Language) {
  const locale = locales[language];
  const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return {
    short: new Intl.DateTimeFormat(locale, { ...day, month: 'short', year: 'numeric' }),
    weekday: new Intl.DateTimeFormat(locale, { ...day, weekday: 'short' }),
    weekdayYear: new Intl.DateTimeFormat(locale, { ...day, weekday: 'short', year: 'numeric' }),
    long: new Intl.DateTimeFormat(locale, { ...day, weekday: 'long', year: 'numeric' }),
    moment: new Intl.DateTimeFormat(locale, {
      ...day,
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: TIME_ZONE,
    }),
    momentDay: new Intl.DateTimeFormat(locale, {
      ...day,
      month: 'short',
      year: 'numeric',
      timeZone: TIME_ZONE,
    }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    time: new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: TIME_ZONE,
    }),
  };
}

const made = new Map<Language, ReturnType<typeof formats>>();

/** Made once per language: every row of a long list says dates. */
function formatsOf(language: Language) {
  const known = made.get(language) ?? formats(language);
  made.set(language, known);
  return known;
}

/** Where a deadline stands: the four words of the desk. */
export type Urgency = 'late' | 'today' | 'week' | 'later';

/** Where a day stands against today; both `YYYY-MM-DD`, today as the vault gives it. */
export function urgencyOf(due: string, today: string): Urgency {
  const days = daysBetween(today, due);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
}

/** Says days and moments, and what they mean today. */
export interface DateWords {
  /** "24 nov 2026" */
  short(day: string): string;
  /** "dinsdag 24 november 2026" */
  long(day: string): string;
  /** "24 november 2026, 10:42", in Amsterdam */
  moment(instant: string): string;
  /** "24 nov 2026", the day of a moment in Amsterdam */
  momentDay(instant: string): string;
  /** "november 2026", the month of a day */
  month(day: string): string;
  /** "10:42", in Amsterdam */
  time(instant: string): string;
  /** A deadline: "2 dagen te laat", "vandaag", "over 3 dagen (vr 27 november)" */
  due(day: string, today: string): string;
  /** A day that was or comes: "gisteren", "5 dagen geleden (do 19 november)" */
  relative(day: string, today: string): string;
}

/** Says days and moments in a language. */
export function dateWords(language: Language, t: Translate): DateWords {
  const say = formatsOf(language);
  const weekday = (day: string, today: string) =>
    day.slice(0, 4) === today.slice(0, 4)
      ? say.weekday.format(noon(day))
      : withoutComma(say.weekdayYear.format(noon(day)));
  const upcoming = (day: string, today: string, days: number) => {
    if (days === 0) return t('desk.dateToday');
    if (days === 1) return t('desk.dateTomorrowFull', { date: weekday(day, today) });
    return t('desk.dateInDays', { days, date: weekday(day, today) });
  };
  return {
    short: (day) => say.short.format(noon(day)),
    long: (day) => withoutComma(say.long.format(noon(day))),
    moment: (instant) => say.moment.format(new Date(instant)),
    momentDay: (instant) => say.momentDay.format(new Date(instant)),
    month: (day) => say.month.format(noon(day)),
    time: (instant) => say.time.format(new Date(instant)),
    due: (day, today) => {
      const days = daysBetween(today, day);
      return days < 0 ? t('desk.dateLate', { days: -days }) : upcoming(day, today, days);
    },
    relative: (day, today) => {
      const days = daysBetween(today, day);
      if (days >= 0) return upcoming(day, today, days);
      if (days === -1) return t('desk.dateYesterday');
      return t('desk.dateAgo', { days: -days, date: weekday(day, today) });
    },
  };
}

/** Days and moments in the visitor's language: `const dates = useDates(); dates.due(day, today)`. */
export function useDates(): DateWords {
  const language = useLanguage();
  const t = useText();
  return useMemo(() => dateWords(language, t), [language, t]);
}
