import type { PolicyUnit } from '../../domain/code-lists/index.ts';
import type { FactsOf } from '../../domain/policy/records.ts';
import { addDays, type DateString } from '../../domain/time.ts';
import { desks, type Made, outside, social } from './made.ts';

/** The norm of Waterveen and its house rules. */
export function norm(last: number, year: number): readonly Made[] {
  const talk = (heldOn: DateString, ...units: PolicyUnit[]): Made => [
    heldOn,
    { kind: 'norm_talk', heldOn, units, remark: null },
  ];
  const rules = (location: string, displayed: boolean, checkedOn: DateString): Made => [
    checkedOn,
    { kind: 'house_rules', location, displayed, namesBan: displayed, checkedOn },
  ];
  return [
    [
      `${last}-01-28`,
      {
        kind: 'norm',
        version: 'De nullijn, versie 2',
        scope: 'everybody',
        text: 'Boos worden, klagen en kritiek geven mag. Schelden, dreigen en intimideren accepteren wij niet. Wij zeggen er iets van; gaat het door, dan stopt het gesprek en volgt een maatregel.',
        agreedOn: `${last}-01-28`,
        reviewedOn: `${year}-01-27`,
        reviewOn: `${year + 1}-01-27`,
      },
    ],
    [
      `${last}-02-11`,
      {
        kind: 'house_rules_text',
        version: 'Huisregels publieksruimten, versie 1',
        text: 'Wij helpen u zo goed als wij kunnen. Help ons daarbij.\nBlijf rustig, ook als u het niet eens bent met wat u hoort.\nScheld niet, dreig niet en blijf van anderen af.\nVolg wat medewerkers en beveiliging vragen.\nWie zich hier niet aan houdt, kan de toegang worden ontzegd.',
        agreedOn: `${last}-02-11`,
      },
    ],
    talk(`${last}-10-07`, ...desks),
    talk(`${year}-03-10`, ...social),
    talk(`${year}-06-02`, 'permits', 'taxes', 'legal', ...outside),
    [
      `${year}-03-24`,
      {
        kind: 'borderline_agreement',
        subject: 'Filmen aan de balie',
        unit: 'civil_affairs',
        function: 'Baliemedewerker',
        agreement:
          'Filmen mag. Herkenbaar delen op sociale media is de grens: dan vragen wij het weg te halen.',
        agreedOn: `${year}-03-24`,
      },
    ],
    rules('Stadhuis', true, `${year}-07-06`),
    rules('Wijkcentrum De Brink', true, `${year}-05-11`),
    rules('Gemeentewerf', false, `${year}-07-07`),
    [
      `${last}-09-15`,
      {
        kind: 'campaign',
        name: 'Wij blijven vriendelijk',
        channel: 'posters',
        from: `${last}-09-15`,
        until: `${last}-12-31`,
      },
    ],
  ];
}

/** The trainings of Waterveen. */
export function trainings(last: number, year: number): readonly Made[] {
  const training = (
    heldOn: DateString,
    facts: Pick<FactsOf<'training'>, 'training'> & Partial<FactsOf<'training'>>,
    ...units: PolicyUnit[]
  ): Made => [
    heldOn,
    {
      kind: 'training',
      audience: 'staff',
      units,
      heldOn,
      trainer: 'external',
      invited: null,
      present: null,
      repeatMonths: 24,
      remark: null,
      ...facts,
    },
  ];
  const planned: Made = [
    `${year}-09-01`,
    {
      kind: 'training',
      training: 'online_resilience',
      audience: 'council',
      units: ['council', 'college'],
      heldOn: `${year + 1}-01-19`,
      trainer: 'external',
      invited: 32,
      present: null,
      repeatMonths: 12,
      remark: null,
    },
  ];
  return [
    training(
      `${last}-03-18`,
      { training: 'de_escalation_roleplay', invited: 44, present: 38, repeatMonths: 18 },
      ...desks,
    ),
    training(
      `${last}-05-20`,
      { training: 'act_during_incident', invited: 64, present: 57 },
      ...outside,
    ),
    training(`${last}-10-14`, { training: 'recognise_norm', invited: 122, present: 96 }, ...social),
    training(
      `${year}-02-24`,
      { training: 'bribery_dilemma', invited: 48, present: 41 },
      'permits',
      'taxes',
      'real_estate_procurement',
    ),
    training(
      `${year}-05-12`,
      {
        training: 'new_council',
        audience: 'council',
        invited: 32,
        present: 29,
        repeatMonths: null,
      },
      'council',
      'college',
    ),
    training(
      `${year}-06-09`,
      {
        training: 'protocol_drill',
        trainer: 'internal',
        invited: 16,
        present: 14,
        repeatMonths: 12,
      },
      'reception_customer_contact',
    ),
    ...rounds(year),
    [
      `${year}-06-22`,
      {
        kind: 'incident_review',
        unit: 'reception_customer_contact',
        askedOn: `${year}-06-22`,
        heldOn: `${year}-07-06`,
        wentWell: 'De alarmknop werkte en de beveiliger was er binnen een minuut.',
        toImprove: 'De wachtrij liep door. Spreek af wie de hal leegmaakt.',
      },
    ],
    planned,
  ];
}

/** Every fourteen days the coordinator asks whether an incident has to be reviewed. */
const rounds = (year: number): readonly Made[] =>
  Array.from({ length: 26 }, (_, at): Made => {
    const askedOn = addDays(`${year}-01-05`, 14 * at);
    return [askedOn, { kind: 'review_round', askedOn }];
  });
