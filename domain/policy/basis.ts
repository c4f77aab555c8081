import {
  codeField,
  codesField,
  dateField,
  lineField,
  numberField,
  optional,
  proseField,
  remarkField,
  unitField,
  unitsField,
} from './field.ts';
import { policyKind } from './kind.ts';

const reviewOn = dateField({
  nl: 'Opnieuw bekijken op',
  en: 'Look at it again on',
});

/** The basis in order: what one knows, does beforehand, and who carries it (domain study, §2.0). */
export const basisKinds = [
  policyKind({
    code: 'assessment',
    measure: 'PREVENT',
    title: 'unit',
    day: 'heldOn',
    words: {
      name: { nl: 'Scan', en: 'Assessment' },
      plural: { nl: 'Eigen scans', en: 'Own assessments' },
      about: {
        nl: 'Hoe weerbaar de gemeente is, elk jaar opnieuw bekeken.',
        en: 'How resilient the municipality is, looked at anew every year.',
      },
      add: { nl: 'Scan toevoegen', en: 'Add assessment' },
    },
    fields: {
      heldOn: dateField({ nl: 'Gedaan op', en: 'Done on' }),
      unit: unitField,
      scope: codeField({ nl: 'Over wie', en: 'About whom' }, 'policy_scope'),
      findings: proseField({ nl: 'Bevindingen', en: 'Findings' }),
      risk: codeField({ nl: 'Risico', en: 'Risk' }, 'risk_level'),
      owner: lineField({
        nl: 'Eigenaar',
        en: 'Owner',
        hint: { nl: 'Liefst een functie.', en: 'Preferably a function.' },
      }),
    },
  }),
  policyKind({
    code: 'preventive_measure',
    measure: 'PREVENT',
    title: 'measure',
    day: 'reviewOn',
    words: {
      name: { nl: 'Preventieve maatregel', en: 'Preventive measure' },
      plural: { nl: 'Preventieve maatregelen', en: 'Preventive measures' },
      about: {
        nl: 'Wat een afdeling voor, tijdens en na een incident veiliger maakt.',
        en: 'What makes a unit safer before, during and after an incident.',
      },
      add: { nl: 'Maatregel toevoegen', en: 'Add measure' },
    },
    fields: {
      measure: codeField({ nl: 'Maatregel', en: 'Measure' }, 'preventive_kind'),
      units: unitsField,
      location: optional(lineField({ nl: 'Locatie', en: 'Location' })),
      phase: codesField({ nl: 'Wanneer het helpt', en: 'When it helps' }, 'phase'),
      state: codeField({ nl: 'Stand', en: 'State' }, 'measure_state'),
      reviewOn,
      remark: remarkField,
    },
  }),
  policyKind({
    code: 'vulnerability_check',
    measure: 'NORM',
    title: 'subject',
    day: 'checkedOn',
    words: {
      name: { nl: 'Kwetsbaarheidscheck', en: 'Vulnerability check' },
      plural: { nl: 'Kwetsbaarheidschecks', en: 'Vulnerability checks' },
      about: {
        nl: 'Welke afdeling of welk werkproces kwetsbaar is, en wat daartegen helpt.',
        en: 'Which unit or work process is vulnerable, and what helps against it.',
      },
      add: { nl: 'Check toevoegen', en: 'Add check' },
    },
    fields: {
      subject: lineField({
        nl: 'Werkproces of plek',
        en: 'Work process or place',
      }),
      unit: unitField,
      vulnerability: proseField({ nl: 'Wat is er kwetsbaar', en: 'What is vulnerable' }),
      measure: codeField(
        { nl: 'Wat ertegen helpt', en: 'What helps against it' },
        'preventive_kind',
      ),
      checkedOn: dateField({ nl: 'Bekeken op', en: 'Looked at on' }),
      reviewOn: optional(reviewOn),
    },
    order: [{ from: 'checkedOn', until: 'reviewOn', problem: 'range.reversed' }],
  }),
  policyKind({
    code: 'awareness_session',
    measure: 'PREVENT',
    title: 'subject',
    day: 'heldOn',
    words: {
      name: { nl: 'Bewustwordingsbijeenkomst', en: 'Awareness session' },
      plural: { nl: 'Bewustwordingsbijeenkomsten', en: 'Awareness sessions' },
      about: {
        nl: 'Bijeenkomsten over weerbaarheid, bijvoorbeeld met een gast van het RIEC.',
        en: 'Sessions on resilience, for instance with a guest of the RIEC.',
      },
      add: { nl: 'Bijeenkomst toevoegen', en: 'Add session' },
    },
    fields: {
      subject: lineField({ nl: 'Onderwerp', en: 'Subject' }),
      heldOn: dateField({ nl: 'Op', en: 'On' }),
      units: unitsField,
      guest: optional(
        lineField({
          nl: 'Gast',
          en: 'Guest',
          hint: {
            nl: 'De functie, bijvoorbeeld accountmanager RIEC.',
            en: 'The function, for instance account manager of the RIEC.',
          },
        }),
      ),
      present: optional(
        numberField({ nl: 'Aanwezig', en: 'Present' }, 0, 5000, { nl: 'mensen', en: 'people' }),
      ),
    },
  }),
  policyKind({
    code: 'ambassador',
    measure: 'PREVENT',
    title: 'role',
    day: 'from',
    words: {
      name: { nl: 'Ambassadeur', en: 'Ambassador' },
      plural: { nl: 'Ambassadeurs', en: 'Ambassadors' },
      about: {
        nl: 'Wie het thema draagt: in de organisatie en in de raad.',
        en: 'Who carries the theme: in the organisation and in the council.',
      },
      add: { nl: 'Ambassadeur toevoegen', en: 'Add ambassador' },
    },
    fields: {
      role: codeField({ nl: 'Functie', en: 'Function' }, 'ambassador_role'),
      name: optional(lineField({ nl: 'Naam', en: 'Name' })),
      unit: unitField,
      from: dateField({ nl: 'Vanaf', en: 'From' }),
    },
  }),
] as const;
