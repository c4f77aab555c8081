import { formerFacts, isFormer, reporterIdentity } from '../../domain/records/correction.ts';
import { attachmentsOf, CaseKeys, perpetratorsOf } from '../case-keys.ts';
import { isIdentity } from '../person-matches.ts';
import type { TravellingCase } from './travelling-case.ts';

/**
 * Whether every text of a case opens with the key it came with, in the place where it stands, and none
 * came without one.
 */
export function textsOpen(arriving: TravellingCase): boolean {
  const { incident, contacts, notes, measures, letters, persons, perpetrators } = arriving;
  const { disclosures, attachments, corrections, consequences, personConsequences, tasks } =
    arriving;
  const { key, attachmentKey, perpetratorKey } = arriving;
  const caseId = arriving.case.id;
  const told = [
    { place: 'narrative', sealed: incident.narrative },
    ...contacts.map(({ id, note }) => ({ place: `contact ${id}`, sealed: note })),
    ...notes.map(({ id, text }) => ({ place: `note ${id}`, sealed: text })),
    ...corrections.flatMap(({ id, former, formerReporter }) => [
      { place: `correction ${id}`, sealed: former },
      { place: `former reporter ${id}`, sealed: formerReporter },
    ]),
    ...measures.flatMap(({ id, places, proportionality }) => [
      { place: `places ${id}`, sealed: places },
      { place: `proportionality ${id}`, sealed: proportionality },
    ]),
    ...letters.map(({ id, text }) => ({ place: `letter ${id}`, sealed: text })),
    ...persons.map(placedPerson),
    ...disclosures.flatMap(({ id, toWhom, why }) => [
      { place: `disclosure ${id}`, sealed: toWhom },
      { place: `duty ${id}`, sealed: why },
    ]),
    ...tasks.map(({ id, words }) => ({ place: `task ${id}`, sealed: words })),
    ...consequences.map(({ told: boxes }) => ({ place: 'consequences', sealed: boxes })),
    ...personConsequences.map(({ person, told: boxes }) => ({
      place: `consequences ${person}`,
      sealed: boxes,
    })),
    ...justiceTexts(arriving),
  ];
  const ofFiles = attachments.flatMap(({ id, name, sha256 }) => [
    { place: `name ${id}`, sealed: name },
    { place: `sha256 ${id}`, sealed: sha256 },
  ]);
  const isToldNothing = key !== null || notes.length === 0;
  return (
    isToldNothing &&
    allOpen(key, caseId, told) &&
    allOpen(perpetratorKey, perpetratorsOf(caseId), perpetrators.map(placedPerson)) &&
    allOpen(attachmentKey, attachmentsOf(caseId), ofFiles)
  );
}

/** What was told about the police, evidence and a duty to report. */
function justiceTexts(arriving: TravellingCase): PlacedText[] {
  const { policeReports, policeFacts, evidence, dutyChecks } = arriving;
  return [
    ...policeReports.flatMap(({ id, contact, domicileReason }) => [
      { place: `police contact ${id}`, sealed: contact },
      { place: `domicile ${id}`, sealed: domicileReason },
    ]),
    ...policeFacts.map(({ facts }) => ({ place: 'police facts', sealed: facts })),
    ...evidence.flatMap(({ id, place, link, copyAt }) => [
      { place: `evidence place ${id}`, sealed: place },
      { place: `evidence link ${id}`, sealed: link },
      { place: `evidence copy ${id}`, sealed: copyAt },
    ]),
    ...dutyChecks.map(({ dutyReason }) => ({ place: 'duty reason', sealed: dutyReason })),
  ];
}

/** A case of which only the coded facts are left; its narrative goes its own way. */
export const withoutTold = (arriving: TravellingCase): TravellingCase => ({
  ...arriving,
  notes: [],
  contacts: arriving.contacts.map((one) => ({ ...one, note: null })),
  persons: arriving.persons.map((one) => ({ ...one, identity: null })),
  disclosures: arriving.disclosures.map((one) => ({ ...one, toWhom: null, why: null })),
  measures: arriving.measures.map((one) => ({ ...one, places: null, proportionality: null })),
  letters: arriving.letters.map((one) => ({ ...one, text: null })),
  personConsequences: [],
  consequences: arriving.consequences.map((one) => ({ ...one, told: null })),
  corrections: arriving.corrections.map((one) => ({ ...one, former: null, formerReporter: null })),
  tasks: arriving.tasks.map((one) => ({ ...one, words: null })),
  policeReports: arriving.policeReports.map((one) => ({
    ...one,
    contact: null,
    domicileReason: null,
  })),
  policeFacts: [],
  evidence: arriving.evidence.map((one) => ({ ...one, place: null, link: null, copyAt: null })),
  dutyChecks: arriving.dutyChecks.map((one) => ({ ...one, dutyReason: null })),
});

interface PlacedText {
  readonly place: string;
  readonly sealed: string | null;
}

const placedPerson = ({
  id,
  identity,
}: Pick<TravellingCase['perpetrators'][number], 'id' | 'identity'>): PlacedText => ({
  place: `person ${id}`,
  sealed: identity,
});

function allOpen(key: string | null, owner: string, texts: readonly PlacedText[]): boolean {
  const sealed = texts.flatMap(({ place, sealed: text }) => (text === null ? [] : { place, text }));
  if (key === null) return sealed.length === 0;
  const bytes = Buffer.from(key, 'base64');
  const keys = new CaseKeys(bytes);
  const wrapped = keys.wrap(bytes, owner);
  return sealed.every(({ place, text }) => {
    const known = { caseId: owner, place, wrapped, sealed: Buffer.from(text, 'base64') };
    const opened = keys.textOf(known);
    return opened !== null && isSoundAt(place, opened);
  });
}

/** Whether a text that is more than words is what it must be in the place where it stands. */
function isSoundAt(place: string, opened: string): boolean {
  if (place.startsWith('person ')) return isIdentity(opened);
  if (place.startsWith('correction ')) return isFormer(formerFacts, opened);
  return !place.startsWith('former reporter ') || isFormer(reporterIdentity, opened);
}
