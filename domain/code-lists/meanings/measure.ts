import type { PerpMeasure } from '../handling.ts';
import type { Meanings } from './meaning.ts';

/** What each measure comes down to (domain study, §3.12); the organisation decides on it. */
export const measureMeanings: Meanings<PerpMeasure> = {
  none_by_choice: {
    nl: 'De melder wil niet dat er iets gebeurt.',
    en: 'The reporter does not want anything to happen.',
  },
  none_unknown: { nl: 'Niemand weet wie het was.', en: 'Nobody knows who it was.' },
  correction_on_spot: {
    nl: 'Er is meteen gezegd dat dit niet kan.',
    en: 'It was said at once that this is not acceptable.',
  },
  conversation: {
    nl: 'Een leidinggevende zegt in een gesprek welk gedrag wordt verwacht.',
    en: 'A manager says in a talk which behaviour is expected.',
  },
  apology_mediation: {
    nl: 'Excuus, of een gesprek onder leiding van een ander. Alleen als de melder dat wil.',
    en: 'An apology, or a talk led by somebody else. Only when the reporter wants it.',
  },
  warning_oral: {
    nl: 'Gezegd dat herhaling gevolgen heeft.',
    en: 'Told that repetition has consequences.',
  },
  warning_letter: {
    nl: 'Op papier dat herhaling gevolgen heeft.',
    en: 'On paper that repetition has consequences.',
  },
  last_warning: {
    nl: 'De laatste keer vóór een beperking of verbod.',
    en: 'The last time before a restriction or ban.',
  },
  single_contact: {
    nl: 'Eén medewerker doet alle contact.',
    en: 'One member of staff does all contact.',
  },
  written_only: { nl: 'Alleen nog per brief of e-mail.', en: 'By letter or e-mail only.' },
  accompanied_visit: {
    nl: 'Alleen met een afspraak, en met iemand erbij.',
    en: 'By appointment only, and with somebody present.',
  },
  service_restriction: {
    nl: 'Minder of andere dienstverlening, voor bepaalde tijd.',
    en: 'Less or other services, for a certain time.',
  },
  service_suspended: {
    nl: 'Tijdelijk geen dienstverlening, behalve wat altijd moet.',
    en: 'No services for a time, but for what must always be.',
  },
  site_ban: {
    nl: 'Niet meer in een gebouw of op een terrein, tot een einddatum.',
    en: 'No longer in a building or on a site, until an end date.',
  },
  area_ban: {
    nl: 'Niet meer in een gebied. Dat legt de burgemeester of een rechter op.',
    en: 'No longer in an area. The mayor or a judge imposes it.',
  },
  contact_ban_civil: {
    nl: 'Geen contact meer met iemand. Dat legt een rechter op.',
    en: 'No more contact with somebody. A judge imposes it.',
  },
  benefit_measure: {
    nl: 'Gevolgen voor een uitkering, door wie daarover beslist.',
    en: 'Consequences for a benefit, by who decides on it.',
  },
  internal_disciplinary: {
    nl: 'Een maatregel tegen een eigen medewerker, door de werkgever.',
    en: 'A measure against a member of staff, by the employer.',
  },
  content_removal: {
    nl: 'Een platform is gevraagd iets weg te halen.',
    en: 'A platform was asked to take something away.',
  },
  notification_police: {
    nl: 'De politie weet ervan. Dat is nog geen aangifte.',
    en: 'The police know of it. That is not a complaint yet.',
  },
  complaint_police: {
    nl: 'Een verzoek aan politie en justitie om te vervolgen.',
    en: 'A request to police and prosecution to prosecute.',
  },
  damage_claim: {
    nl: 'De schade wordt op de veroorzaker verhaald.',
    en: 'The damage is claimed from the perpetrator.',
  },
  handover_care: {
    nl: 'Zorg of een eigen aanpak voor de veroorzaker.',
    en: 'Care or an approach of its own for the perpetrator.',
  },
};
