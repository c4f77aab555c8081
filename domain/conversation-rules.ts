import type { VaultRole } from './compartment.ts';

/** What the rules of a conversation are about, in the order in which a card tells them. */
export const ruleTopics = ['kept', 'notKept', 'written', 'rights'] as const;
/** What a rule is about. */
export type RuleTopic = (typeof ruleTopics)[number];

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** A rule; `{notes}` and `{file}` in it are months. */
interface Rule extends Words {
  readonly topic: RuleTopic;
}

/** What each topic is called on a card. */
export const topicWords: Readonly<Record<RuleTopic, Words>> = {
  kept: { nl: 'Wat ik geheim houd', en: 'What I keep secret' },
  notKept: { nl: 'Wat ik soms niet geheim kan houden', en: 'What I sometimes cannot keep secret' },
  written: { nl: 'Wat ik opschrijf, en hoe lang', en: 'What I write down, and for how long' },
  rights: { nl: 'Wat u mag', en: 'What you may do' },
};

const offence: Rule = {
  topic: 'notKept',
  nl: 'Ging een ambtenaar zelf over de schreef, zoals bij omkoping? Dan kan aangifte verplicht zijn.',
  en: 'Did a civil servant do wrong, as with bribery? Then going to the police may be compulsory.',
};

const court: Rule = {
  topic: 'notKept',
  nl: 'Een rechter kan mij vragen om te vertellen wat ik weet.',
  en: 'A judge can ask me to tell what I know.',
};

/** What a reporter must know before the first sentence is written down (domain study, §1.3). */
const ofCounsellor: readonly Rule[] = [
  {
    topic: 'kept',
    nl: 'Wat u mij vertelt, blijft tussen u en mij. Ik deel niets zonder uw toestemming, ook niet dat u hier was.',
    en: 'What you tell me stays between you and me. I share nothing without your consent, not even that you were here.',
  },
  {
    topic: 'kept',
    nl: 'Vindt u dat iemand iets moet weten? Dan spreken we af wie, wat precies en waarvoor. Ik leg dat vast en deel niet meer dan dat. Uw verhaal zelf geef ik aan niemand.',
    en: 'Do you think somebody has to know something? Then we agree who, what exactly and what for. I record that and share no more than that. Your story itself I give to nobody.',
  },
  {
    topic: 'notKept',
    nl: 'Er is een grens. Bij groot gevaar of een zeer ernstig misdrijf kan ik soms niet zwijgen. Dan bespreek ik dat, als het kan, eerst met u.',
    en: 'There is a limit. With great danger or a very serious crime I sometimes cannot stay silent. If possible I will discuss that with you first.',
  },
  offence,
  court,
  {
    topic: 'written',
    nl: 'Ik schrijf alleen op wat nodig is. U mag een schuilnaam kiezen of anoniem blijven.',
    en: 'I write down only what is needed. You may choose an alias or stay anonymous.',
  },
  {
    topic: 'written',
    nl: 'Is alles afgerond? Dan worden mijn aantekeningen na {notes} maanden vernietigd en het dossier na {file} maanden, tenzij er nog iets loopt. Alleen cijfers zonder namen blijven.',
    en: 'Once everything is settled, my notes are destroyed after {notes} months and the case after {file} months, unless something is still running. Only numbers without names remain.',
  },
  {
    topic: 'rights',
    nl: 'U mag uw dossier inzien en laten verbeteren of verwijderen. Uw toestemming mag u altijd intrekken.',
    en: 'You may see your case and have it corrected or removed. You may withdraw your consent at any time.',
  },
];

/** The same where the council clerk listens: he has another secrecy. */
const ofClerk: readonly Rule[] = [
  {
    topic: 'kept',
    nl: 'Ik ben griffier en heb geheimhouding als ambtenaar. Ik ben geen vertrouwenspersoon. Wilt u die spreken? Dan help ik u daarbij.',
    en: 'I am the council clerk and bound to secrecy as an official. I am no confidential counsellor. Would you like to speak with one? Then I help you with that.',
  },
  {
    topic: 'kept',
    nl: 'Ik deel niets zonder uw toestemming. Vindt u dat de burgemeester, de politie of een ander iets moet weten? Dan spreken we af wat precies.',
    en: 'I share nothing without your consent. Do you think that the mayor, the police or somebody else should know something? Then we agree on what exactly.',
  },
  {
    topic: 'notKept',
    nl: 'Er is een grens. Bij groot gevaar of een ernstig misdrijf kan ik soms niet zwijgen. Dan bespreek ik dat, als het kan, eerst met u.',
    en: 'There is a limit. With great danger or a serious crime I sometimes cannot keep silent. Then I discuss that with you first, if possible.',
  },
  offence,
  court,
  {
    topic: 'written',
    nl: 'Ik schrijf op wat nodig is om u te helpen. U mag een schuilnaam kiezen of anoniem blijven. Uw partij en fractie schrijf ik niet op.',
    en: 'I write down what is needed to help you. You may choose an alias or stay anonymous. I do not write down your party or group.',
  },
  {
    topic: 'written',
    nl: 'Is alles afgerond? Dan wordt het dossier na {file} maanden vernietigd, tenzij er nog iets loopt. Alleen cijfers zonder namen blijven.',
    en: 'Is everything done? Then the case is destroyed after {file} months, unless something is still running. Only numbers without names stay.',
  },
  {
    topic: 'rights',
    nl: 'U mag uw dossier inzien en laten verbeteren of verwijderen. Uw toestemming mag u altijd intrekken.',
    en: 'You may see your case and have it corrected or deleted. You may withdraw your consent at any time.',
  },
];

/** How long a vault keeps what a rule speaks of, in months. */
export interface RuleTerms {
  readonly counsellor_notes: number;
  readonly counsellor_case: number;
  readonly griffier_case: number;
}

/** A rule as it is said. */
export interface SaidRule {
  readonly topic: RuleTopic;
  readonly text: string;
}

/** The rules of a conversation with who listens in a role, with the terms that his vault keeps. */
export function conversationRules(
  role: VaultRole,
  terms: RuleTerms,
  language: keyof Words,
): readonly SaidRule[] {
  const isClerk = role === 'griffier';
  const file = isClerk ? terms.griffier_case : terms.counsellor_case;
  return (isClerk ? ofClerk : ofCounsellor).map((rule) => ({
    topic: rule.topic,
    text: rule[language]
      .replace('{notes}', String(terms.counsellor_notes))
      .replace('{file}', String(file)),
  }));
}
