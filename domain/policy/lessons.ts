import {
  anonymousField,
  anonymousLineField,
  codeField,
  codesField,
  dateField,
  flagField,
  numberField,
  optional,
} from './field.ts';
import { policyKind } from './kind.ts';

/** What went well, told to others without anybody in it (domain study, §2.2 and §2.7). */
export const lessonKinds = [
  policyKind({
    code: 'successful_handling',
    measure: 'REPORT',
    title: 'name',
    day: 'publishedOn',
    words: {
      name: { nl: 'Geslaagde aanpak', en: 'Successful handling' },
      plural: { nl: 'Geslaagde aanpak', en: 'Successful handling' },
      about: {
        nl: 'Wat goed ging, om met collega’s te delen: dat maakt melden gewoner. Zonder namen, plekken of dagen, en alleen als de betrokkene het goed vindt.',
        en: 'What went well, to share with colleagues: it makes reporting more usual. No names, places or days, and only when the person concerned agrees.',
      },
      add: { nl: 'Geslaagde aanpak toevoegen', en: 'Add successful handling' },
    },
    fields: {
      name: anonymousLineField({
        nl: 'Titel',
        en: 'Title',
        hint: {
          nl: 'Bijvoorbeeld: een dreigmail die niet onbeantwoord bleef.',
          en: 'For instance: a threatening mail that did not go unanswered.',
        },
      }),
      situation: anonymousField({ nl: 'Wat er speelde', en: 'What it was about' }),
      approach: anonymousField({ nl: 'Wat er is gedaan', en: 'What was done' }),
      result: anonymousField({ nl: 'Wat het opleverde', en: 'What came of it' }),
      agreed: flagField({
        nl: 'De betrokkene las deze tekst en vindt het goed dat u hem deelt',
        en: 'The person concerned read this text and agrees that you share it',
      }),
      publishedOn: optional(
        dateField({
          nl: 'Gedeeld op',
          en: 'Shared on',
          hint: { nl: 'Leeg zolang dat niet is gebeurd.', en: 'Empty as long as it was not.' },
        }),
      ),
    },
    needs: [{ field: 'publishedOn', needs: 'agreed', problem: 'handling.notAgreed' }],
  }),
  policyKind({
    code: 'damage_route',
    measure: 'DAMAGE',
    title: 'route',
    words: {
      name: { nl: 'Geslaagd schadeverhaal', en: 'Recovery of damage that worked' },
      plural: { nl: 'Geslaagd schadeverhaal', en: 'Recovery of damage that worked' },
      about: {
        nl: 'Langs welke weg schade terugkwam, voor wie het de volgende keer doet. Zonder namen, bedragen of dagen.',
        en: 'By which way damage came back, for who does it next time. No names, amounts or days.',
      },
      add: { nl: 'Weg toevoegen', en: 'Add way' },
    },
    fields: {
      route: codeField({ nl: 'Langs welke weg', en: 'By which way' }, 'claim_route'),
      damage: codesField({ nl: 'Welke schade', en: 'Which damage' }, 'damage_kind'),
      how: anonymousField({ nl: 'Hoe het lukte', en: 'How it worked' }),
      everything: flagField({ nl: 'Alles kwam terug', en: 'All of it came back' }),
      months: optional(
        numberField({ nl: 'Hoe lang het duurde', en: 'How long it took' }, 0, 240, {
          nl: 'maanden',
          en: 'months',
        }),
      ),
    },
  }),
] as const;
