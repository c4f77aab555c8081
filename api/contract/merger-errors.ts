/** What can go wrong with a merger of municipalities: what happened and what to do. */
export const mergerErrorTexts = {
  'merger.notFirstOfYear': {
    nl: 'Een samenvoeging telt hier vanaf 1 januari: een jaar hoort bij één gemeente. Vul 1 januari in.',
    en: 'A merger counts from 1 January here: a year belongs to one municipality. Fill in 1 January.',
  },
  'merger.inFuture': {
    nl: 'Deze dag is er nog niet. Leg de samenvoeging vast als zij is ingegaan.',
    en: 'This day has not come yet. Record the merger once it is in force.',
  },
  'merger.beforeLast': {
    nl: 'Er is al een samenvoeging op of na deze dag. Kies een latere, of draai die eerst terug.',
    en: 'There already is a merger on or after this day. Choose a later one, or take that one back first.',
  },
  'merger.sameCode': {
    nl: 'Dit is de code die er al staat. Vul de code van de nieuwe gemeente in.',
    en: 'This is the code that is there already. Fill in the code of the new municipality.',
  },
  'merger.acrossPeriod': {
    nl: 'Door een herindeling horen deze jaren bij verschillende gemeenten. Geef ze per jaar uit.',
    en: 'By a merger these years belong to different municipalities. Publish them year by year.',
  },
  'merger.none': {
    nl: 'Er is geen samenvoeging om terug te draaien.',
    en: 'There is no merger to take back.',
  },
} as const;
