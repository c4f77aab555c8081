import type { Channel, ReporterWish } from '../reporting.ts';
import type { Meanings } from './meaning.ts';

/** Where or how it happened (domain study, §3.4). */
export const channelMeanings: Meanings<Channel> = {
  counter: {
    nl: 'Aan de balie of in de hal van een gebouw van de organisatie.',
    en: 'At the counter or in the hall of a building of the organisation.',
  },
  interview_room: {
    nl: 'In een kamer met de ander, op afspraak.',
    en: 'In a room with the other, by appointment.',
  },
  home_visit_by_staff: {
    nl: 'Een medewerker was bij de ander thuis voor het werk.',
    en: 'A member of staff was at the home of the other for work.',
  },
  at_victims_home: {
    nl: 'Aan of in de woning van wie het overkwam. Denk aan veiligheid thuis.',
    en: 'At or in the home of whom it struck. Think of safety at home.',
  },
  street: {
    nl: 'Buiten, niet tijdens dienst op straat: onderweg, in een winkel, op een plein.',
    en: 'Outside, not on duty in the street: on the way, in a shop, on a square.',
  },
  on_duty_outside: {
    nl: 'Buiten, tijdens het werk: handhaving, groen, toezicht, inspectie.',
    en: 'Outside, at work: enforcement, parks, supervision, inspection.',
  },
  council_meeting: {
    nl: 'In of rond een vergadering van raad of commissie.',
    en: 'In or around a meeting of council or committee.',
  },
  resident_meeting: {
    nl: 'Op een avond voor bewoners, een inloop of een wijkgesprek.',
    en: 'At an evening for residents, a drop-in or a talk in the district.',
  },
  event: {
    nl: 'Op een evenement, markt, opening of herdenking.',
    en: 'At an event, market, opening or commemoration.',
  },
  private_occasion: {
    nl: 'In de vrije tijd, op een verjaardag, bij de sport.',
    en: 'In free time, at a birthday, at sports.',
  },
  phone: {
    nl: 'Aan de telefoon, ook een ingesproken bericht.',
    en: 'On the telephone, a voice message too.',
  },
  video_meeting: { nl: 'In een gesprek met beeld.', en: 'In a talk with video.' },
  email: { nl: 'In een e-mail.', en: 'In an e-mail.' },
  letter: { nl: 'In een brief of kaart, ook een pakje.', en: 'In a letter or card, a parcel too.' },
  web_form: { nl: 'Via een formulier op een website.', en: 'By a form on a website.' },
  messaging: {
    nl: 'In een app of sms, ook in een groep.',
    en: 'In a messaging app or text, in a group too.',
  },
  social_media: {
    nl: 'Op een openbaar kanaal, of in een bericht daarvan.',
    en: 'On a public channel, or in a message of it.',
  },
  via_third_party: {
    nl: 'De melder hoorde het van een ander.',
    en: 'The reporter heard it from somebody else.',
  },
  other: { nl: 'Niets van dit alles.', en: 'None of these.' },
};

/** What each wish comes down to (domain study, §3.17). */
export const wishMeanings: Meanings<ReporterWish> = {
  listen: {
    nl: 'Alleen gehoord worden. Er gebeurt niets verder.',
    en: 'Only to be heard. Nothing else happens.',
  },
  advice: {
    nl: 'Horen wat er kan, en daarna zelf kiezen.',
    en: 'To hear what is possible, and choose after that.',
  },
  record: {
    nl: 'Dat het is vastgelegd en meetelt, zonder verdere stappen.',
    en: 'That it is recorded and counts, without more steps.',
  },
  act_internally: {
    nl: 'Dat de organisatie iets doet: een gesprek, een maatregel, steun. Daarvoor is toestemming nodig.',
    en: 'That the organisation acts: a talk, a measure, support. That needs consent.',
  },
  police_help: {
    nl: 'Hulp bij een melding of aangifte bij de politie.',
    en: 'Help with a report to the police.',
  },
  formal_complaint: {
    nl: 'Een klacht bij de commissie of het bestuur. De vertrouwenspersoon helpt op weg, de commissie beslist.',
    en: 'A complaint to the committee or the board. The counsellor helps on the way, the committee decides.',
  },
  wbk_report: {
    nl: 'Een misstand melden onder de Wet bescherming klokkenluiders, bij wie daarvoor is aangewezen.',
    en: 'Reporting a wrongdoing under the whistleblower law, to who is designated for it.',
  },
  unsure: { nl: 'Nog geen keuze. Vraag het later opnieuw.', en: 'No choice yet. Ask again later.' },
};
