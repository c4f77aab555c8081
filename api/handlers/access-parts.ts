import { createHash } from 'node:crypto';
import type { AccessRole, RequestKind } from '../../domain/code-lists/index.ts';
import { counsellorsOwn, type PartDecision, type PartKind } from '../../domain/records/access.ts';
import { proposalOf } from '../../domain/records/data-requests.ts';
import { type Passage, passagesOf } from '../../domain/records/passages.ts';
import { dateOf } from '../../domain/time.ts';
import { type CaseView, caseView } from '../contract/cases.ts';
import { type Fact, facts, type Told } from './access-fact.ts';
import { formerParts } from './access-former-parts.ts';
import { attachments, evidence, policeFacts, policeReports } from './access-justice-parts.ts';
import { viewCase } from './case-view.ts';
import type { OpenVault } from './open-vault.ts';
import { obstaclesIn } from './request-obstacles.ts';

/** One part of a case, as somebody can be given it or not. */
export interface CasePart {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly part: string;
  readonly kind: PartKind;
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  readonly proposed: PartDecision;
  /** Tells whether what it says is still what was decided on. */
  readonly checksum: string;
}

const perpetrator = ({ incident }: CaseView): Told => ({
  part: 'perpetrator',
  kind: 'perpetrator',
  facts: facts(
    ['perpetratorKind', 'perpetrator_kind', incident.perpetratorKind],
    ['perpetratorKnown', 'perpetrator_known', incident.perpetratorKnown],
  ),
});

/** Who else is in the case: the perpetrator by name, and everybody else. */
const persons = ({ persons: rows }: CaseView): readonly Told[] =>
  rows.map(({ id, role, kind, identity }) => {
    const isPerpetrator = role === 'perpetrator';
    return {
      part: `person ${id}`,
      kind: isPerpetrator ? 'perpetrator' : 'person',
      facts: facts(
        ['personRole', 'person_role', isPerpetrator ? null : role],
        isPerpetrator
          ? ['perpetratorKind', 'perpetrator_kind', kind]
          : ['personKind', 'person_kind', kind],
        ['alias', 'text', identity?.alias ?? null],
        ['name', 'text', identity?.name ?? null],
        ['birthYear', 'text', identity?.birthYear == null ? null : String(identity.birthYear)],
        ['contact', 'text', [identity?.phone, identity?.email].filter(Boolean).join(', ')],
      ),
    };
  });

const measures = ({ measures: rows }: CaseView): readonly Told[] =>
  rows.map(({ id, kind, decidedOn, endsOn, letter, ...rest }) => ({
    part: `measure ${id}`,
    kind: 'measure',
    facts: facts(
      ['measure', 'perp_measure', kind],
      ['decidedOn', 'date', decidedOn],
      ['endsOn', 'date', endsOn],
      ['letter', 'yes', letter ? 'yes' : null],
      ['decidedBy', 'role', rest.decidedBy],
      ['legalGround', 'legal_ground', rest.legalGround],
      ['heard', 'heard', rest.heard],
      ['places', 'text', rest.places],
      ['informedOn', 'date', rest.informedOn],
    ),
    text: rest.proportionality,
  }));

/** Letters to the perpetrator, word for word. */
const letters = ({ letters: sent }: CaseView): readonly Told[] =>
  sent.map(({ id, on, addressee, text }) => ({
    part: `letter ${id}`,
    kind: 'letter',
    facts: facts(['letterOn', 'date', on], ['addressee', 'letter_addressee', addressee]),
    text,
  }));

function reporter({ reporter: { alias, name, contact, position } }: CaseView): Told {
  const place =
    position.regime === 'staff'
      ? facts(
          ['department', 'department', position.department],
          ['functionGroup', 'function_group', position.functionGroup],
        )
      : facts(['office', 'office', position.office]);
  const who = facts(['alias', 'text', alias], ['name', 'text', name], ['contact', 'text', contact]);
  return { part: 'reporter', kind: 'reporter', facts: [...who, ...place] };
}

const report = ({ report: { receivedAt, receivedVia, reporterKind, wish } }: CaseView): Told => ({
  part: 'report',
  kind: 'report',
  facts: facts(
    ['receivedOn', 'date', dateOf(receivedAt)],
    ['receivedVia', 'received_via', receivedVia],
    ['reporterKind', 'reporter_kind', reporterKind],
    ['wish', 'reporter_wish', wish],
  ),
});

function incident({ incident: told, consequences: found }: CaseView): Told {
  const { occurred } = told;
  const days = {
    from: occurred.kind === 'on' ? occurred.on : occurred.kind === 'between' ? occurred.from : null,
    until: occurred.kind === 'between' ? occurred.until : null,
  };
  return {
    part: 'incident',
    kind: 'incident',
    facts: facts(
      ['occurred', 'date', days.from],
      ['occurredUntil', 'date', days.until],
      ['nature', 'nature', told.nature],
      ...told.extraNatures.map((extra) => ['nature', 'nature', extra] as const),
      ['channel', 'channel', told.channel],
      ['workProcess', 'work_process', told.workProcess],
      ['severity', 'severity', told.severity],
      ['criminalLink', 'criminal_link', found?.criminalLink ?? null],
    ),
  };
}

const narrative = ({ incident: { narrative: text } }: CaseView): readonly Told[] =>
  text === '' ? [] : [{ part: 'narrative', kind: 'narrative', facts: [], text }];

const notes = ({ notes: rows }: CaseView): readonly Told[] =>
  rows.map(({ id, recordedAt, text }) => ({
    part: `note ${id}`,
    kind: 'note',
    facts: facts(['recordedOn', 'date', dateOf(recordedAt)]),
    text,
  }));

/** Contacts with the reporter, and with others: those are theirs to see and not his. */
const contacts = ({ contacts: rows, persons: everybody }: CaseView): readonly Told[] =>
  rows.map(({ id, on, kind, wellbeing, note, person, duration, referral }) => ({
    part: `contact ${id}`,
    kind: person === null ? 'contact' : 'person_contact',
    facts: facts(
      ['alias', 'text', everybody.find((one) => one.id === person)?.identity?.alias ?? null],
      ['contactOn', 'date', on],
      ['contactKind', 'care_contact_kind', kind],
      ['contactDuration', 'contact_duration', duration],
      ['externalReferral', 'external_referral', referral],
      ['wellbeing', 'text', wellbeing === null ? null : String(wellbeing)],
    ),
    text: note,
  }));

const consequences = ({ consequences: found }: CaseView): readonly Told[] => {
  if (!found?.told) return [];
  const { personal, work } = found.told;
  if (personal.length + work.length === 0) return [];
  return [
    {
      part: 'consequences',
      kind: 'consequences',
      facts: facts(
        ['recordedOn', 'date', dateOf(found.recordedAt)],
        ...personal.map((code) => ['consequencePersonal', 'consequence_personal', code] as const),
        ...work.map((code) => ['consequenceWork', 'consequence_work', code] as const),
      ),
    },
  ];
};

/** What it did to others who agreed that it is kept: theirs to see, as their contacts are. */
const consequencesOfOthers = ({ others, persons: everybody }: CaseView): readonly Told[] =>
  others.flatMap(({ person, consequences: found }) => {
    if (found === null) return [];
    const { personal, work } = found.told;
    const who = everybody.find(({ id }) => id === person)?.identity?.alias ?? null;
    return {
      part: `consequences ${person}`,
      kind: 'person_contact' as const,
      facts: facts(
        ['alias', 'text', who],
        ['recordedOn', 'date', dateOf(found.recordedAt)],
        ...personal.map((code) => ['consequencePersonal', 'consequence_personal', code] as const),
        ...work.map((code) => ['consequenceWork', 'consequence_work', code] as const),
      ),
    };
  });

const police = ({ police: rows }: CaseView): readonly Told[] =>
  rows.map(({ id, status, on, number }) => ({
    part: `police ${id}`,
    kind: 'police',
    facts: facts(
      ['policeStatus', 'police_status', status],
      ['policeOn', 'date', on],
      ['policeNumber', 'text', number],
    ),
  }));

const damage = ({ claims }: CaseView): readonly Told[] =>
  claims.flatMap(({ lines, payments }) => [
    ...lines.map(({ id, kind, cents, on }) => damageLine(id, ['damage_kind', kind], cents, on)),
    ...payments.map(({ id, kind, cents, on }) => damageLine(id, ['payment_kind', kind], cents, on)),
  ]);

const damageLine = (
  id: string,
  [list, kind]: readonly ['damage_kind' | 'payment_kind', string],
  cents: number,
  on: string,
): Told => ({
  part: `damage ${id}`,
  kind: 'damage',
  facts: facts(
    ['damageKind', list, kind],
    ['damageAmount', 'cents', String(cents)],
    ['damageOn', 'date', on],
  ),
});

/** Every part of a case that somebody may ask to see, in the order of an answer. */
export function partsOf(
  vault: OpenVault,
  caseId: string,
  asked: { readonly request: RequestKind; readonly role: AccessRole },
): readonly CasePart[] {
  const obstacles = obstaclesIn(vault, caseId);
  const view = caseView.parse(viewCase(vault, caseId));
  return toldIn(view).map(({ text = '', ...part }) => {
    const passages = text === '' ? [] : passagesOf(text);
    return {
      caseId,
      caseNumber: view.number,
      ...part,
      passages,
      proposed: proposalOf({ ...asked, ...part, passages, obstacles }),
      checksum: checksumOf([part.facts, passages]),
    };
  });
}

/** Everything that a case tells, part by part. */
export function toldIn(view: CaseView): readonly Told[] {
  return [
    perpetrator(view),
    ...persons(view),
    ...measures(view),
    ...letters(view),
    reporter(view),
    report(view),
    incident(view),
    ...narrative(view),
    ...notes(view),
    ...contacts(view),
    ...consequences(view),
    ...consequencesOfOthers(view),
    ...police(view),
    ...policeReports(view),
    ...policeFacts(view),
    ...evidence(view),
    ...damage(view),
    ...attachments(view),
    ...formerParts(view),
  ];
}

const checksumOf = (told: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);

/**
 * Whether an answer says anything of a part. What would give the reporter away by being there leaves
 * no trace, not even a bar (domain study, TC-07).
 */
export function isInAnswer(
  { hidesFile }: { readonly hidesFile: boolean },
  { kind }: Pick<CasePart, 'kind'>,
  { decision, reason }: PartDecision,
): boolean {
  if (reason === 'existence_itself' || reason === 'not_asked') return false;
  if (!hidesFile) return true;
  return !counsellorsOwn.includes(kind) && decision !== 'refuse' && decision !== 'deny';
}
