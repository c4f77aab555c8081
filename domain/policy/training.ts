import {
  codeField,
  dateField,
  numberField,
  optional,
  proseField,
  remarkField,
  unitField,
  unitsField,
} from './field.ts';
import { policyKind } from './kind.ts';

const people = { nl: 'mensen', en: 'people' };
const months = { nl: 'maanden', en: 'months' };

/** Training, drills and looking back (domain study, §2.4). Nobody's attendance is kept by name. */
export const trainingKinds = [
  policyKind({
    code: 'training',
    measure: 'TRAIN',
    title: 'training',
    day: 'heldOn',
    words: {
      name: { nl: 'Training of oefening', en: 'Training or drill' },
      plural: { nl: 'Trainingen en oefeningen', en: 'Trainings and drills' },
      about: {
        nl: 'Gegeven en gepland. Aantallen, geen namen: wie er was, staat in het personeelssysteem.',
        en: 'Given and planned. Numbers, no names: who was there is in the personnel system.',
      },
      add: { nl: 'Training toevoegen', en: 'Add training' },
    },
    fields: {
      training: codeField({ nl: 'Soort', en: 'Kind' }, 'training_kind'),
      audience: codeField({ nl: 'Doelgroep', en: 'Audience' }, 'training_audience'),
      units: unitsField,
      heldOn: dateField({
        nl: 'Op',
        en: 'On',
        hint: { nl: 'Een dag die nog komt, is gepland.', en: 'A day to come is planned.' },
      }),
      trainer: codeField({ nl: 'Trainer', en: 'Trainer' }, 'trainer_type'),
      invited: optional(numberField({ nl: 'Uitgenodigd', en: 'Invited' }, 0, 5000, people)),
      present: optional(numberField({ nl: 'Aanwezig', en: 'Present' }, 0, 5000, people)),
      repeatMonths: optional(
        numberField(
          {
            nl: 'Herhalen na',
            en: 'Repeat after',
            hint: { nl: '1 tot en met 120. Leeg: niet.', en: '1 to 120. Empty: not.' },
          },
          1,
          120,
          months,
        ),
      ),
      remark: remarkField,
    },
    order: [{ from: 'present', until: 'invited', problem: 'number.outOfRange' }],
  }),
  policyKind({
    code: 'incident_review',
    measure: 'TRAIN',
    title: 'unit',
    day: 'askedOn',
    words: {
      name: { nl: 'Nabespreking', en: 'Incident review' },
      plural: { nl: 'Nabesprekingen', en: 'Incident reviews' },
      about: {
        nl: 'Na een ernstig incident bespreekt de afdeling na wat goed ging en wat niet. Zonder namen.',
        en: 'After a serious incident the unit looks back at what went well and what did not. No names.',
      },
      add: { nl: 'Nabespreking toevoegen', en: 'Add review' },
    },
    fields: {
      unit: unitField,
      askedOn: dateField({
        nl: 'Gevraagd op',
        en: 'Asked for on',
        hint: {
          nl: 'Wanneer u hoorde dat er een nabespreking nodig is.',
          en: 'When you heard that a review is needed.',
        },
      }),
      heldOn: optional(dateField({ nl: 'Gehouden op', en: 'Held on' })),
      wentWell: optional(proseField({ nl: 'Wat ging goed', en: 'What went well' })),
      toImprove: optional(proseField({ nl: 'Wat kan beter', en: 'What can be better' })),
    },
    order: [{ from: 'askedOn', until: 'heldOn', problem: 'range.reversed' }],
  }),
  policyKind({
    code: 'review_round',
    measure: 'TRAIN',
    title: 'askedOn',
    day: 'askedOn',
    words: {
      name: { nl: 'Rondvraag', en: 'Round of asking' },
      plural: { nl: 'Rondvragen over nabespreken', en: 'Rounds of asking about reviews' },
      about: {
        nl: 'Vraag de vertrouwenspersonen en de griffier of een afdeling een incident moet nabespreken. U hoort alleen waarmee een melder instemde. Hoort u niets, dan zegt dat niet dat er niets was.',
        en: 'Ask the counsellors and the clerk whether a unit has to look back at an incident. You hear only what a reporter agreed to. Hearing nothing does not say that there was nothing.',
      },
      add: { nl: 'Rondvraag toevoegen', en: 'Add round of asking' },
    },
    fields: {
      askedOn: dateField({
        nl: 'Gevraagd op',
        en: 'Asked on',
        hint: {
          nl: 'Is er een nabespreking nodig, voeg die dan toe bij Nabesprekingen.',
          en: 'When a review is needed, add it under Incident reviews.',
        },
      }),
    },
  }),
] as const;
