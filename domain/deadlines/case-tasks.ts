import type { CatalogueTask } from './catalogue-task.ts';

/** The tasks of a case: report, police, reaction, damage, aftercare (domain study, §2.11). */
export const caseTasks = {
  T1: {
    title: { nl: 'Bevestig de ontvangst aan de melder', en: 'Confirm receipt to the reporter' },
    reason: {
      nl: '1 werkdag na ontvangst; voorstel van Luwte',
      en: '1 working day after receipt; proposed by Luwte',
    },
    measure: 'REPORT',
    basis: 'house',
  },
  T2: {
    title: { nl: 'Voer het eerste gesprek', en: 'Have the first talk' },
    reason: {
      nl: '3 werkdagen na ontvangst, dezelfde dag bij ernst 4 of 5 of als het niet kan wachten; voorstel van Luwte',
      en: '3 working days after receipt, the same day at severity 4 or 5 or when it cannot wait; proposed by Luwte',
    },
    measure: 'REPORT',
    basis: 'house',
  },
  T3: {
    title: { nl: 'Vertel de melder wat er is gedaan', en: 'Tell the reporter what was done' },
    reason: {
      nl: '5 werkdagen na de actie; voorstel van Luwte',
      en: '5 working days after the action; proposed by Luwte',
    },
    measure: 'REPORT',
    basis: 'house',
  },
  T4: {
    title: {
      nl: 'Vraag na of de melder nog iets nodig heeft',
      en: 'Ask whether the reporter needs anything else',
    },
    reason: {
      nl: 'Zodra het afsluiten begint; voorstel van Luwte',
      en: 'As soon as closing starts; proposed by Luwte',
    },
    measure: 'REPORT',
    basis: 'house',
  },
  T5: {
    title: { nl: 'Beslis samen over de politie', en: 'Decide together about the police' },
    reason: {
      nl: '2 werkdagen na ontvangst; afspraak met de politie',
      en: '2 working days after receipt; agreement with the police',
    },
    measure: 'POLICE',
    basis: 'agreement',
  },
  T6: {
    title: {
      nl: 'Stel camerabeelden of ander bewijs veilig',
      en: 'Secure camera images or other evidence',
    },
    reason: {
      nl: 'Voordat het wordt gewist; bij beelden binnen 72 uur als de termijn onbekend is, uiterlijk na 28 dagen; voorstel van Luwte',
      en: 'Before it is wiped; images within 72 hours when the period is unknown, after 28 days at the latest; proposed by Luwte',
    },
    measure: 'POLICE',
    basis: 'house',
  },
  T7: {
    title: {
      nl: 'Vraag de politie om de VPT-code, de ELA en domicilie',
      en: 'Ask the police for the VPT code, the ELA and domicile',
    },
    reason: {
      nl: 'Tegelijk met de aangifte; afspraak met politie en OM. VPT: de code voor een publieke taak. ELA: de landelijke afspraken. Domicilie: het adres van de werkgever',
      en: 'Together with the police report; agreement with police and prosecution. VPT: the code for a public task. ELA: the national agreements. Domicile: the address of the employer',
    },
    measure: 'POLICE',
    basis: 'agreement',
  },
  T8: {
    title: {
      nl: 'Vraag de politie naar de stand van zaken',
      en: 'Ask the police how things stand',
    },
    reason: {
      nl: '30 dagen na de melding of aangifte; voorstel van Luwte',
      en: '30 days after the notification or complaint; proposed by Luwte',
    },
    measure: 'POLICE',
    basis: 'house',
  },
  T9: {
    title: { nl: 'Let op de termijn voor een klacht', en: 'Mind the term for a complaint' },
    reason: {
      nl: 'Klachtdelict: 3 maanden nadat de melder het wist; wettelijke termijn, laat dit toetsen',
      en: 'Complaint-only offence: 3 months after the reporter knew; term set by law, have it checked',
    },
    measure: 'POLICE',
    basis: 'law',
  },
  T10: {
    title: {
      nl: 'Vertel de melder het nieuws van politie of rechter',
      en: 'Tell the reporter the news from police or court',
    },
    reason: {
      nl: '5 werkdagen na het nieuws; voorstel van Luwte',
      en: '5 working days after the news; proposed by Luwte',
    },
    measure: 'POLICE',
    basis: 'house',
  },
  T11: {
    title: {
      nl: 'Laat een reactie naar de veroorzaker bepalen',
      en: 'Have a reaction to the perpetrator decided',
    },
    reason: {
      nl: '48 uur na ontvangst, of 24 uur als dat is ingesteld; afspraak uit de handreiking',
      en: '48 hours after receipt, or 24 hours when so set; agreement from the guide',
    },
    measure: 'REACT',
    basis: 'agreement',
  },
  T12: {
    title: {
      nl: 'Laat de brief aan de veroorzaker versturen',
      en: 'Have the letter to the perpetrator sent',
    },
    reason: {
      nl: '5 werkdagen na het besluit; voorstel van Luwte',
      en: '5 working days after the decision; proposed by Luwte',
    },
    measure: 'REACT',
    basis: 'house',
  },
  T13: {
    title: { nl: 'Bespreek het einde van de maatregel', en: 'Discuss the end of the measure' },
    reason: {
      nl: '14 dagen voor het einde van de maatregel; voorstel van Luwte',
      en: '14 days before the measure ends; proposed by Luwte',
    },
    measure: 'REACT',
    basis: 'house',
  },
  T14: {
    title: { nl: 'Vertel de melder over de maatregel', en: 'Tell the reporter about the measure' },
    reason: {
      nl: '5 werkdagen na de maatregel; voorstel van Luwte',
      en: '5 working days after the measure; proposed by Luwte',
    },
    measure: 'REACT',
    basis: 'house',
  },
  T15: {
    title: { nl: 'Ga na of de verzekering betaalt', en: 'Check whether the insurance pays' },
    reason: {
      nl: '10 werkdagen nadat de schade is gemeld; voorstel van Luwte',
      en: '10 working days after the damage was reported; proposed by Luwte',
    },
    measure: 'DAMAGE',
    basis: 'house',
  },
  T16: {
    title: { nl: 'Maak de lijst van de schade compleet', en: 'Complete the list of damage' },
    reason: {
      nl: '15 werkdagen nadat de schade is gemeld; voorstel van Luwte',
      en: '15 working days after the damage was reported; proposed by Luwte',
    },
    measure: 'DAMAGE',
    basis: 'house',
  },
  T17: {
    title: {
      nl: 'Vertel de melder hoe het met de schade staat',
      en: 'Tell the reporter how the damage claim stands',
    },
    reason: {
      nl: 'Elke 30 dagen zolang de schade niet is afgehandeld; voorstel van Luwte',
      en: 'Every 30 days while the claim is open; proposed by Luwte',
    },
    measure: 'DAMAGE',
    basis: 'house',
  },
  T18: {
    title: { nl: 'Stuur het voegingsformulier in', en: 'Send in the joining form' },
    reason: {
      nl: '14 dagen voor de zitting; voorstel van Luwte',
      en: '14 days before the hearing; proposed by Luwte',
    },
    measure: 'DAMAGE',
    basis: 'house',
  },
  T19: {
    title: { nl: 'Neem contact op: dag 1', en: 'Make contact: day 1' },
    reason: {
      nl: '1 dag na het incident of de melding; voorstel van Luwte',
      en: '1 day after the incident or the report; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T20: {
    title: { nl: 'Neem contact op: dag 3', en: 'Make contact: day 3' },
    reason: {
      nl: '3 dagen na het incident of de melding; voorstel van Luwte',
      en: '3 days after the incident or the report; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T21: {
    title: { nl: 'Neem contact op: week 2 tot 3', en: 'Make contact: week 2 to 3' },
    reason: {
      nl: '2 tot 3 weken na het incident of de melding; voorstel van Luwte',
      en: '2 to 3 weeks after the incident or the report; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T22: {
    title: { nl: 'Neem contact op: week 6 tot 8', en: 'Make contact: week 6 to 8' },
    reason: {
      nl: '6 tot 8 weken na het incident of de melding; voorstel van Luwte',
      en: '6 to 8 weeks after the incident or the report; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T23: {
    title: { nl: 'Neem contact op: maand 3', en: 'Make contact: month 3' },
    reason: {
      nl: '3 maanden na het incident of de melding; voorstel van Luwte',
      en: '3 months after the incident or the report; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T24: {
    title: { nl: 'Bied de vier soorten ondersteuning aan', en: 'Offer the four kinds of support' },
    reason: {
      nl: '5 werkdagen na het eerste gesprek; voorstel van Luwte',
      en: '5 working days after the first talk; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T25: {
    title: { nl: 'Voer het afsluitende gesprek', en: 'Have the closing talk' },
    reason: {
      nl: '10 werkdagen nadat het afsluiten begint; voorstel van Luwte',
      en: '10 working days after closing starts; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
  T26: {
    title: { nl: 'Bel de melder na laat nieuws', en: 'Call the reporter after late news' },
    reason: {
      nl: '5 werkdagen na nieuws over een gesloten dossier; voorstel van Luwte',
      en: '5 working days after news about a closed case; proposed by Luwte',
    },
    measure: 'AFTERCARE',
    basis: 'house',
  },
} satisfies Record<string, CatalogueTask>;
