import type { LetterTemplates } from './letter-templates.ts';

const closingLines = `Heeft u vragen over deze brief? Neem dan contact op met de gemeente.

Met vriendelijke groet,

namens de gemeente {gemeente},
{besluit_door}`;

const registration = `Wij leggen dit vast. U kunt ons vragen welke gegevens wij van u bewaren en waarom.`;

/** The letters an organisation starts with, in Dutch. A jurist looks at them before they go out. */
export const standardLetters: LetterTemplates = {
  order_talk: {
    subject: 'Uitnodiging voor een gesprek',
    body: `Geachte {veroorzaker},

Wij nodigen u uit voor een gesprek over uw gedrag tegen iemand die voor de gemeente {gemeente} werkt. Wij vonden dat gedrag niet acceptabel. In het gesprek hoort u waarom. U kunt dan ook vertellen hoe u het ziet.

Wij bellen of schrijven u voor een afspraak.

${registration}

${closingLines}`,
  },
  warning: {
    subject: 'Waarschuwing',
    body: `Geachte {veroorzaker},

Op {besluitdatum} heeft de gemeente {gemeente} besloten u een waarschuwing te geven: {maatregel}.

Dit is de reden: {reden}

Gebeurt dit nog een keer? Dan kan de gemeente een zwaardere maatregel nemen en naar de politie gaan.

{bezwaar}

${registration}

${closingLines}`,
  },
  ban: {
    subject: 'U mag hier niet komen',
    body: `Geachte {veroorzaker},

Op {besluitdatum} heeft de gemeente {gemeente} besloten: {maatregel}.

Dit geldt voor: {plaatsen}
Van {begin} tot en met {einde}.

Dit is de reden: {reden}
Wij baseren dit besluit op: {grond}

Komt u in deze periode toch? Dan bellen wij de politie. Moet u iets regelen met de gemeente? Dat kan in deze periode per telefoon of per brief.

{bezwaar}

${registration}

${closingLines}`,
  },
  restriction: {
    subject: 'Andere afspraken over contact met de gemeente',
    body: `Geachte {veroorzaker},

Op {besluitdatum} heeft de gemeente {gemeente} besloten: {maatregel}.

Dit geldt voor: {plaatsen}
Van {begin} tot en met {einde}.

Dit is de reden: {reden}

{bezwaar}

${registration}

${closingLines}`,
  },
  end: {
    subject: 'Einde van de maatregel',
    body: `Geachte {veroorzaker},

Op {besluitdatum} besloot de gemeente {gemeente}: {maatregel}. Deze maatregel geldt tot en met {einde}. Daarna kunt u weer bij ons terecht zoals ieder ander.

Wij gaan ervan uit dat u onze huisregels volgt.

${closingLines}`,
  },
};
