import type { LetterTemplates } from './letter-templates.ts';

const closingLines = `Hebt u vragen over deze brief? Neem dan contact op met de gemeente.

Met vriendelijke groet,

namens de gemeente {gemeente},
{besluit_door}`;

const registration = `Wij leggen dit vast. U kunt ons vragen welke gegevens wij van u bewaren en waarom.`;

/**
 * The letters and papers an organisation starts with, in Dutch, and the answer in English as well. A
 * jurist looks at them before they go out.
 */
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
  camera: {
    subject: 'Verzoek om camerabeelden veilig te stellen',
    body: `Wilt u deze beelden vandaag nog veiligstellen? {wissen}

{beelden}

Dit vragen wij u:

- Maak een kopie van alle camera’s die deze plaats in deze tijd zien.
- Bekijk de beelden niet, en deel ze met niemand, tot u hoort wie ze mag krijgen.
- Bewaar de kopie achter slot, en schrijf op wie haar maakte en wanneer.
- Laat degene van wie u dit verzoek kreeg vandaag nog weten of het is gelukt.

Uw antwoord:

[] Veiliggesteld. De kopie ligt bij: ______________________________
[] Te laat, de beelden zijn gewist.
[] Er is daar geen camera, of hij stond uit.

Naam en datum: ____________________________________________

In dit verzoek staat met opzet niet om wie het gaat en wat er is gebeurd. Vraag daar niet naar.`,
  },
  access: {
    subject: 'Antwoord op uw verzoek',
    body: `Geachte heer of mevrouw,

Op {ontvangen} ontvingen wij uw verzoek: {verzoek}. Dit is ons antwoord.

{gegevens}

Bent u het hier niet mee eens? U kunt ons vragen er opnieuw naar te kijken, of een klacht indienen bij de Autoriteit Persoonsgegevens.

Met vriendelijke groet,

{afzender}`,
  },
  access_en: {
    subject: 'Answer to your request',
    body: `Dear Sir or Madam,

On {ontvangen} we received your request: {verzoek}. This is our answer.

{gegevens}

Do you disagree? You can ask us to look at it again, or complain to the data protection authority (Autoriteit Persoonsgegevens).

Yours sincerely,

{afzender}`,
  },
};
