import type { Words } from './field.ts';

/** Something that must be done again and again, or that is still missing. */
export interface DutyTexts {
  readonly title: Words;
  /** The term, and where it comes from. */
  readonly reason: Words;
}

const missing = (nl: string, en: string): DutyTexts => ({
  title: { nl, en },
  reason: {
    nl: 'Ontbreekt nog; binnen 3 maanden na het begin, voorstel van Luwte',
    en: 'Still missing; within 3 months after the beginning, proposed by Luwte',
  },
});

/** What the coordinator has to do (domain study, §2.0–2.4 and T31–T34). Every term is a choice. */
export const dutyTexts = {
  assessment: {
    title: { nl: 'Doe de jaarlijkse scan', en: 'Do the yearly assessment' },
    reason: {
      nl: '12 maanden na de vorige, de eerste binnen 3 maanden; voorstel van Luwte',
      en: '12 months after the last, the first within 3 months; proposed by Luwte',
    },
  },
  alignment: {
    title: {
      nl: 'Stem de aanpak af met de uitvoeringsorganisatie',
      en: 'Align the approach with the executing organisation',
    },
    reason: {
      nl: '12 maanden na het laatste gesprek, 3 als het nog niet is afgestemd; voorstel van Luwte',
      en: '12 months after the last talk, 3 when it is not aligned yet; proposed by Luwte',
    },
  },
  measure_review: {
    title: { nl: 'Bekijk de maatregel opnieuw', en: 'Look at the measure again' },
    reason: { nl: 'Op de dag die u koos', en: 'On the day you chose' },
  },
  vulnerability_review: {
    title: { nl: 'Doe de kwetsbaarheidscheck opnieuw', en: 'Do the vulnerability check again' },
    reason: { nl: 'Op de dag die u koos', en: 'On the day you chose' },
  },
  norm_review: {
    title: { nl: 'Bekijk de norm opnieuw', en: 'Look at the norm again' },
    reason: { nl: 'Op de dag die u koos', en: 'On the day you chose' },
  },
  norm_unit: {
    title: { nl: 'Laat de afdeling de norm bespreken', en: 'Have the unit discuss the norm' },
    reason: {
      nl: 'Elk jaar, de eerste keer binnen 3 maanden; voorstel van Luwte',
      en: 'Every year, the first time within 3 months; proposed by Luwte',
    },
  },
  house_rules: {
    title: { nl: 'Controleer de huisregels', en: 'Check the house rules' },
    reason: {
      nl: '6 maanden na de vorige controle, 1 als ze niet hangen of geen verbod noemen; voorstel van Luwte',
      en: '6 months after the last check, 1 when they are not displayed or name no ban; proposed by Luwte',
    },
  },
  publicise: {
    title: { nl: 'Maak de meldroute opnieuw bekend', en: 'Make the reporting route known anew' },
    reason: { nl: 'Twee keer per jaar; voorstel van Luwte', en: 'Twice a year; proposed by Luwte' },
  },
  share_success: {
    title: { nl: 'Deel een geslaagde aanpak', en: 'Share a successful handling' },
    reason: {
      nl: 'Elk jaar een, als de betrokkene het goed vindt; voorstel van Luwte',
      en: 'One every year, when the person concerned agrees; proposed by Luwte',
    },
  },
  training_repeat: {
    title: { nl: 'Herhaal de training', en: 'Repeat the training' },
    reason: { nl: 'Na de maanden die u koos', en: 'After the months you chose' },
  },
  bribery: {
    title: { nl: 'Train het omgaan met omkoping', en: 'Train the handling of bribery' },
    reason: {
      nl: 'Ten minste elke 24 maanden; wordt vaak vergeten; voorstel van Luwte',
      en: 'At least every 24 months; often forgotten; proposed by Luwte',
    },
  },
  new_council: {
    title: {
      nl: 'Train de nieuwe raad en het nieuwe college',
      en: 'Train the new council and college',
    },
    reason: {
      nl: 'Vóór 1 juli na de gemeenteraadsverkiezingen; voorstel van Luwte',
      en: 'Before 1 July after the municipal elections; proposed by Luwte',
    },
  },
  review_round: {
    title: {
      nl: 'Vraag of een incident moet worden nabesproken',
      en: 'Ask whether an incident has to be reviewed',
    },
    reason: {
      nl: '14 dagen na de vorige rondvraag; voorstel van Luwte',
      en: '14 days after the last round of asking; proposed by Luwte',
    },
  },
  incident_review: {
    title: { nl: 'Laat de afdeling nabespreken', en: 'Have the unit look back' },
    reason: {
      nl: '4 weken na het verzoek; voorstel van Luwte',
      en: '4 weeks after it was asked for; proposed by Luwte',
    },
  },
  improvement: {
    title: { nl: 'Rond de verbeteractie af', en: 'Finish the improvement' },
    reason: { nl: 'Op de dag die is afgesproken', en: 'On the day agreed' },
  },
  quarterly_analysis: {
    title: { nl: 'Maak de kwartaalanalyse', en: 'Make the quarterly analysis' },
    reason: {
      nl: '4 weken na het kwartaal; voorstel van Luwte',
      en: '4 weeks after the quarter; proposed by Luwte',
    },
  },
  monthly_overview: {
    title: {
      nl: 'Maak het maandoverzicht voor de gemeentesecretaris',
      en: 'Make the monthly overview for the secretary',
    },
    reason: {
      nl: '10 werkdagen na de maand; voorstel van Luwte',
      en: '10 working days after the month; proposed by Luwte',
    },
  },
  annual_report: {
    title: { nl: 'Maak het jaarverslag', en: 'Make the annual report' },
    reason: {
      nl: 'Vóór 1 april na het jaar; voorstel van Luwte',
      en: 'Before 1 April after the year; proposed by Luwte',
    },
  },
  missing_norm: missing('Leg de norm vast', 'Record the norm'),
  missing_house_rules: missing(
    'Leg vast waar de huisregels hangen',
    'Record where the house rules are displayed',
  ),
  missing_route: missing('Leg de meldroute vast', 'Record the reporting route'),
  missing_ambassador: missing('Vind een ambassadeur', 'Find an ambassador'),
  missing_police: missing(
    'Spreek een vast contact bij de politie af',
    'Agree on a fixed contact at the police',
  ),
  missing_prosecution: missing(
    'Spreek een vast contact bij het OM af',
    'Agree on a fixed contact at the prosecution service',
  ),
  missing_companion: missing(
    'Wijs iemand aan die aangiften begeleidt',
    'Appoint a companion for police reports',
  ),
  missing_damage: missing(
    'Wijs iemand aan voor schadeverhaal',
    'Appoint somebody for the recovery of damage',
  ),
} as const satisfies Record<string, DutyTexts>;
/** The code of something to do. */
export type DutyCode = keyof typeof dutyTexts;
