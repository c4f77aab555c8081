import type { ReportLanguage } from './words.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A number as people of a language write it. */
export const numberIn = (language: ReportLanguage, value: number, digits = 0): string =>
  new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** A day in words. */
export const dayIn = (language: ReportLanguage, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** An error beside a number: as many digits as it is worth. */
export const errorIn = (language: ReportLanguage, error: number): string =>
  numberIn(language, error, error < 10 ? 1 : 0);
