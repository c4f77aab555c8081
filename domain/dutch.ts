import { type DateString, dateTimeOf, type InstantString } from './time.ts';

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

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** A date as a letter says it: `4 mei 2026`. */
export function dutchDay(date: DateString): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** A moment as a letter says it, on the clock in Amsterdam: `4 mei 2026 om 11:20`. */
export function dutchMoment(instant: InstantString): string {
  const [date = '', time = ''] = dateTimeOf(instant).split('T');
  return `${dutchDay(date)} om ${time.slice(0, 5)}`;
}

/** An amount in whole cents as a letter says it: `€ 18,50`. */
export const dutchEuros = (cents: number): string => euros.format(cents / 100);
