import type { Incident, Report } from '../domain/records/report.ts';
import { severityBand } from '../domain/severity.ts';
import { say, sayOne, type Words } from './phrase.ts';
import { drawFrom, happens, pick, type Random } from './random.ts';
import type { Situation } from './situations/index.ts';
import { aftermaths, favours, matters, perpetrators, wishes } from './words.ts';

/** What a story is told from. */
export interface Facts {
  readonly situation: Situation<string>;
  readonly incident: Omit<Incident, 'narrative'>;
  readonly regime: 'staff' | 'political';
  readonly reporterKind: Report['reporterKind'];
  readonly wish: Report['wish'];
  /** "zij" or "hij". */
  readonly sex: 'f' | 'm';
  readonly when: string;
}

interface Pronouns {
  readonly subject: string;
  readonly object: string;
  readonly possessive: string;
}
const pronouns: Readonly<Record<'f' | 'm', Pronouns>> = {
  f: { subject: 'zij', object: 'haar', possessive: 'haar' },
  m: { subject: 'hij', object: 'hem', possessive: 'zijn' },
};

/** Of whom a story tells, when it is not the reporter; and how that is said first. */
const others = {
  staff: {
    witness: [
      'Melder was getuige en vertelt wat een collega is overkomen.',
      'de betrokken collega',
    ],
    manager: [
      'Melder is leidinggevende en komt met instemming van een medewerker.',
      'de medewerker',
    ],
    other: ['Melder komt namens een collega, die dat weet en goedvindt.', 'de betrokken collega'],
  },
  political: {
    witness: ['Melder zag het gebeuren en vertelt het namens de betrokkene.', 'de betrokkene'],
    manager: ['Melder komt met instemming van de betrokkene.', 'de betrokkene'],
    other: ['Melder komt namens iemand die dat weet en goedvindt.', 'de betrokkene'],
  },
} as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** That correcting helped; said after what the reporter did. */
const stopped = [
  '[Daarna|Toen] [bond {de} in|kalmeerde {de}|werd {de} rustiger].',
  'Dat hielp: {de} [bood excuses aan|hield ermee op|ging weer zitten en luisterde].',
];
/** That correcting did not help; said before what the reporter did in the end. */
const wentOn = [
  'Ook na [aanspreken|twee waarschuwingen] ging {de} [gewoon door|onverminderd door].',
  'Aanspreken [maakte het alleen maar erger|had geen enkel effect].',
  '',
];

/** Tells an incident as a counsellor writes it down: a few sentences, never the same twice. */
export function tell(random: Random, facts: Facts): string {
  const { situation, incident, reporterKind, wish } = facts;
  const words = wordsOf(random, facts);
  const prologue = reporterKind === 'victim' ? '' : others[facts.regime][reporterKind][0];
  const more = [
    [[pick(random, situation.more)], 5],
    [[], 3],
  ] as const;
  const sentences = [
    prologue,
    ...[situation.setting, situation.act].map((phrases) => sayOne(random, phrases, words)),
    ...drawFrom<readonly string[]>(random, more).map((phrase) => say(random, phrase, words)),
    incident.corrected === 'no' ? sayOne(random, wentOn, words) : '',
    sayOne(random, situation.answer, words),
    incident.corrected === 'yes' ? sayOne(random, stopped, words) : '',
    happens(random, 0.75) ? sayOne(random, aftermaths[aftermathOf(facts)], words) : '',
    happens(random, 0.6) ? sayOne(random, wishes[wish]) : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** What lasts for weeks is never shaken off over a cup of coffee. */
function aftermathOf({ situation, incident }: Facts): keyof typeof aftermaths {
  if (incident.bribe !== null) return 'offer';
  const band = severityBand(incident.severity);
  return situation.lasting && band === 'low' ? 'middle' : band;
}

function wordsOf(random: Random, facts: Facts): Words {
  const { incident, regime, reporterKind, sex, when } = facts;
  const me = pronouns[sex];
  const melder = reporterKind === 'victim' ? 'melder' : others[regime][reporterKind][1];
  const person = pick(random, perpetrators[incident.perpetratorKind]);
  const other = pronouns[person.sex ?? (happens(random, 0.75) ? 'm' : 'f')];
  const first = say(random, person.first, { mijn: me.possessive, mij: me.object });
  return {
    melder,
    Melder: capital(melder),
    ik: me.subject,
    Ik: capital(me.subject),
    mij: me.object,
    mijn: me.possessive,
    Mijn: capital(me.possessive),
    een: first,
    Een: capital(first),
    de: person.after,
    De: capital(person.after),
    hij: other.subject,
    Hij: capital(other.subject),
    hem: other.object,
    zijn: other.possessive,
    wanneer: when,
    Wanneer: capital(when),
    zaak: pick(random, matters[incident.workProcess ?? 'none']),
    gunst: incident.bribe === null ? '' : pick(random, favours[incident.bribe.means]),
  };
}
