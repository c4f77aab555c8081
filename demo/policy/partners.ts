import type { FactsOf } from '../../domain/policy/records.ts';
import type { DateString } from '../../domain/time.ts';
import type { Made } from './made.ts';

/** With whom Waterveen works. */
export function partners(last: number, year: number): readonly Made[] {
  const partner = (day: DateString, name: string, task: string, aligned: boolean): Made => [
    day,
    {
      kind: 'executing_organisation',
      name,
      task,
      responsible:
        'De organisatie vangt haar eigen mensen op. Aangifte en maatregel gaan in overleg.',
      aligned,
      alignedOn: day,
    },
  ];
  const contact = (
    contactKind: FactsOf<'contact'>['contact'],
    name: string,
    reach: string,
  ): Made => [
    `${last}-02-03`,
    { kind: 'contact', contact: contactKind, name, reach, remark: null },
  ];
  return [
    partner(`${last}-11-18`, 'Kredietbank Waterland', 'Schuldhulpverlening', true),
    partner(`${year}-04-07`, 'Afvaldienst Oost', 'Inzameling en milieustraat', true),
    partner(`${year}-09-22`, 'Omgevingsdienst', 'Toezicht op bedrijven', false),
    contact('police', 'Wijkchef', 'Via de meldkamer van het bureau'),
    contact('prosecution', 'Contactofficier', 'Via het parket'),
    contact('report_companion', 'Jurist openbare orde', 'Toestel 4410'),
    contact('damage', 'Verzekeringen', 'Toestel 4402'),
    [
      `${last}-02-24`,
      {
        kind: 'reporting_route',
        name: 'Meldroute Waterveen',
        procedure:
          'Meld elk voorval bij uw leidinggevende of bij de vertrouwenspersoon. Klein telt ook.',
        staffContacts: 'De vertrouwenspersoon voor ambtenaren.',
        politicalContacts: 'De griffier en de externe vertrouwenspersoon.',
        publicisedOn: `${year}-04-01`,
      },
    ],
  ];
}

/** What is becoming better in Waterveen. */
export function improvements(year: number): readonly Made[] {
  const improvement = (
    day: DateString,
    facts: Pick<FactsOf<'improvement'>, 'action' | 'origin' | 'measure' | 'owner' | 'dueOn'>,
    result: string | null = null,
  ): Made => [
    day,
    { kind: 'improvement', ...facts, doneOn: result === null ? null : facts.dueOn, result },
  ];
  return [
    improvement(
      `${year}-03-31`,
      {
        action: 'Een vaste plek voor de opvang na een incident',
        origin: 'drill',
        measure: 'AFTERCARE',
        owner: 'Facilitair',
        dueOn: `${year}-06-30`,
      },
      'Kamer 0.12 is ingericht.',
    ),
    improvement(`${year}-07-07`, {
      action: 'Afspreken wie de hal leegmaakt',
      origin: 'incident_review',
      measure: 'TRAIN',
      owner: 'Teamleider klantcontact',
      dueOn: `${year}-10-01`,
    }),
    improvement(`${year}-07-20`, {
      action: 'Huisregels ophangen bij de gemeentewerf',
      origin: 'assessment',
      measure: 'NORM',
      owner: 'Teamleider buitendienst',
      dueOn: `${year + 1}-01-15`,
    }),
    [
      `${year}-07-27`,
      { kind: 'overview', period: `${year}-Q2`, doneOn: `${year}-07-27`, remark: null },
    ],
    [
      `${year}-10-12`,
      { kind: 'overview', period: `${year}-09`, doneOn: `${year}-10-12`, remark: null },
    ],
    [
      `${year}-03-24`,
      { kind: 'overview', period: `${year - 1}`, doneOn: `${year}-03-24`, remark: null },
    ],
    ...lessons(year),
  ];
}

/** What went well in Waterveen, told without anybody in it. */
const lessons = (year: number): readonly Made[] => [
  [
    `${year}-05-11`,
    {
      kind: 'successful_handling',
      name: 'Een dreigmail die niet onbeantwoord bleef',
      situation:
        'Een medewerker kreeg een mail met een dreigement, en twijfelde of dat erbij hoort.',
      approach:
        'De leidinggevende sprak de schrijver de volgende dag aan, met de huisregels erbij.',
      result: 'De schrijver bood excuses aan. De medewerker wist dat melden helpt.',
      agreed: true,
      publishedOn: null,
    },
  ],
  [
    `${year}-06-16`,
    {
      kind: 'damage_route',
      route: 'joining',
      damage: ['property', 'immaterial'],
      how: 'Het formulier ging mee met de aangifte, met bonnen en een korte toelichting.',
      everything: true,
      months: 9,
    },
  ],
];
