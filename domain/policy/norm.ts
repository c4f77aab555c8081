import {
  codeField,
  dateField,
  flagField,
  lineField,
  optional,
  proseField,
  remarkField,
  unitField,
  unitsField,
} from './field.ts';
import { policyKind } from './kind.ts';

/** The norm, and how it is carried (domain study, §2.1). */
export const normKinds = [
  policyKind({
    code: 'norm',
    measure: 'NORM',
    title: 'version',
    day: 'agreedOn',
    words: {
      name: { nl: 'Norm', en: 'Norm' },
      plural: { nl: 'De norm', en: 'The norm' },
      about: {
        nl: 'De tekst van de norm. Een nieuwe versie voegt u toe; de oude beëindigt u, zodat zij blijft staan.',
        en: 'The text of the norm. A new version is added; the old one is ended, so that it stays.',
      },
      add: { nl: 'Versie toevoegen', en: 'Add version' },
    },
    fields: {
      version: lineField({ nl: 'Naam en versie', en: 'Name and version' }),
      scope: codeField({ nl: 'Voor wie', en: 'For whom' }, 'policy_scope'),
      text: proseField({
        nl: 'Tekst',
        en: 'Text',
        hint: {
          nl: 'Zeg ook wat wél mag: boos worden, klagen en kritiek zijn geen agressie zolang iemand zich laat corrigeren.',
          en: 'Say what is allowed too: anger, complaints and criticism are no aggression as long as somebody can be corrected.',
        },
      }),
      agreedOn: dateField({ nl: 'Vastgesteld op', en: 'Agreed on' }),
      reviewedOn: optional(dateField({ nl: 'Laatst bekeken op', en: 'Last looked at on' })),
      reviewOn: dateField({ nl: 'Opnieuw bekijken op', en: 'Look at it again on' }),
    },
    order: [
      { from: 'agreedOn', until: 'reviewedOn', problem: 'range.reversed' },
      { from: 'agreedOn', until: 'reviewOn', problem: 'range.reversed' },
    ],
  }),
  policyKind({
    code: 'norm_talk',
    measure: 'NORM',
    title: 'units',
    day: 'heldOn',
    words: {
      name: { nl: 'Gesprek over de norm', en: 'Talk about the norm' },
      plural: { nl: 'Gesprekken over de norm', en: 'Talks about the norm' },
      about: {
        nl: 'Elke afdeling bespreekt de norm een keer per jaar.',
        en: 'Every unit discusses the norm once a year.',
      },
      add: { nl: 'Gesprek toevoegen', en: 'Add talk' },
    },
    fields: {
      heldOn: dateField({ nl: 'Besproken op', en: 'Discussed on' }),
      units: unitsField,
      remark: remarkField,
    },
  }),
  policyKind({
    code: 'borderline_agreement',
    measure: 'NORM',
    title: 'subject',
    day: 'agreedOn',
    words: {
      name: { nl: 'Afspraak over een grensgeval', en: 'Agreement on a borderline case' },
      plural: { nl: 'Afspraken over grensgevallen', en: 'Agreements on borderline cases' },
      about: {
        nl: 'Wat een afdeling of functie nog net wel en net niet accepteert.',
        en: 'What a unit or function just does and just does not accept.',
      },
      add: { nl: 'Afspraak toevoegen', en: 'Add agreement' },
    },
    fields: {
      subject: lineField({ nl: 'Waarover', en: 'About what' }),
      unit: unitField,
      function: optional(lineField({ nl: 'Voor welke functie', en: 'For which function' })),
      agreement: proseField({ nl: 'Afspraak', en: 'Agreement' }),
      agreedOn: dateField({ nl: 'Afgesproken op', en: 'Agreed on' }),
    },
  }),
  policyKind({
    code: 'house_rules_text',
    measure: 'NORM',
    title: 'version',
    day: 'agreedOn',
    words: {
      name: { nl: 'Tekst van de huisregels', en: 'Text of the house rules' },
      plural: { nl: 'Tekst van de huisregels', en: 'Text of the house rules' },
      about: {
        nl: 'Wat er op de muur hangt. De nieuwste tekst die geldt, komt op de poster met de norm.',
        en: 'What hangs on the wall. The newest text that holds is on the poster with the norm.',
      },
      add: { nl: 'Tekst toevoegen', en: 'Add text' },
    },
    fields: {
      version: lineField({ nl: 'Naam en versie', en: 'Name and version' }),
      text: proseField({
        nl: 'Huisregels',
        en: 'House rules',
        hint: {
          nl: 'Eén regel per huisregel. Houd het kort: alles moet met de norm op één A4 passen. Noem ook het toegangsverbod.',
          en: 'One line for each rule. Keep it short: all of it has to fit on one A4 with the norm. Name the ban as well.',
        },
      }),
      agreedOn: dateField({ nl: 'Vastgesteld op', en: 'Agreed on' }),
    },
  }),
  policyKind({
    code: 'house_rules',
    measure: 'NORM',
    title: 'location',
    day: 'checkedOn',
    words: {
      name: { nl: 'Huisregels', en: 'House rules' },
      plural: { nl: 'Huisregels per locatie', en: 'House rules by location' },
      about: {
        nl: 'Hangen de huisregels er zichtbaar? Kijk twee keer per jaar; een foto is niet nodig.',
        en: 'Are the house rules displayed? Look twice a year; no photograph is needed.',
      },
      add: { nl: 'Locatie toevoegen', en: 'Add location' },
    },
    fields: {
      location: lineField({ nl: 'Locatie', en: 'Location' }),
      displayed: flagField({
        nl: 'De huisregels hangen er zichtbaar',
        en: 'The house rules are displayed',
      }),
      namesBan: flagField({
        nl: 'De huisregels noemen het toegangsverbod',
        en: 'The house rules name the ban',
      }),
      checkedOn: dateField({ nl: 'Gecontroleerd op', en: 'Checked on' }),
    },
  }),
  policyKind({
    code: 'campaign',
    measure: 'NORM',
    title: 'name',
    day: 'from',
    words: {
      name: { nl: 'Campagne', en: 'Campaign' },
      plural: { nl: 'Campagnes', en: 'Campaigns' },
      about: {
        nl: 'Hoe de norm naar buiten wordt gebracht.',
        en: 'How the norm is carried outside.',
      },
      add: { nl: 'Campagne toevoegen', en: 'Add campaign' },
    },
    fields: {
      name: lineField({ nl: 'Naam', en: 'Name' }),
      channel: codeField({ nl: 'Middel', en: 'Channel' }, 'campaign_channel'),
      from: dateField({ nl: 'Van', en: 'From' }),
      until: optional(dateField({ nl: 'Tot en met', en: 'Until' })),
    },
    order: [{ from: 'from', until: 'until', problem: 'range.reversed' }],
  }),
] as const;
