import { TIME_ZONE } from '../../domain/time.ts';

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: TIME_ZONE,
});
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** A date as a letter says it: `4 mei 2026`. */
export const dutchDay = (date: string): string => day.format(new Date(`${date}T12:00:00Z`));

/** A moment as a letter says it, on the clock in Amsterdam. */
export const dutchMoment = (instant: string): string => moment.format(new Date(instant));

/** An amount in whole cents as a letter says it. */
export const dutchEuros = (cents: number): string => euros.format(cents / 100);
