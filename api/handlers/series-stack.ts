import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeForOthers } from '../../db/handover/exchange-folder.ts';
import { caseById, type StoredCase } from '../../db/repositories/cases.ts';
import { casesInSeries } from '../../db/repositories/series.ts';
import { channel, label, nature } from '../../domain/code-lists/index.ts';
import { regimeOf } from '../../domain/compartment.ts';
import type { Incident } from '../../domain/records/report.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { type StackedFact, stackPage } from '../sharing/stack-page.ts';
import type { OpenVault } from './open-vault.ts';
import { seriesIn } from './series.ts';
import { consentToStack, keepStacked } from './stack-consent.ts';
import { readIncident } from './stored-incident.ts';
import { folderOutside } from './target-folder.ts';

/** The open vault whose reports are stacked, at this moment. */
export interface StackDesk {
  readonly folder: string;
  vault(): OpenVault;
}

const leastReports = 2;

/** Answers to the command that writes one sheet of facts about several reports. */
export function stackHandlers(desk: StackDesk) {
  return { 'series.stack': async (input: Parsed<'series.stack'>) => stack(desk, input) };
}

function stack(
  desk: StackDesk,
  { seriesId, caseIds, folder }: Parsed<'series.stack'>,
): Output<'series.stack'> {
  const vault = desk.vault();
  const { database, today, organisation } = vault;
  const target = folderOutside(folder, desk.folder);
  seriesIn(vault, seriesId);
  const chosen = casesInSeries(database, seriesId).filter(({ caseId }) => caseIds.includes(caseId));
  if (chosen.length < leastReports) throw fieldError('stack.tooFew', 'caseIds');
  const told = chosen.flatMap(({ caseId }) => {
    const consentId = consentToStack(vault, caseId);
    return consentId === null ? [] : { consentId, found: caseIn(vault, caseId) };
  });
  if (told.length === 0) throw new LuwteError('stack.notAgreed');
  const counted = chosen.length - told.length;
  const sheet = stackPage({
    municipality: organisation.municipality.name,
    madeOn: dayWords(today),
    facts: factsOf(
      vault,
      told.map(({ found }) => found),
    ),
    counted,
  });
  const file = `luwte-${today.replaceAll('-', '')}-${randomUUID().slice(0, 8)}-feiten.html`;
  database.transaction(() => {
    for (const { consentId, found } of told) keepStacked(vault, found.id, consentId);
    // Last, and inside: what could not be written was not told, and what was not kept is not written.
    writeForOthers(join(target, file), sheet);
  })();
  return { file, told: told.length, counted };
}

function caseIn({ database }: OpenVault, caseId: string): StoredCase {
  const found = caseById(database, caseId);
  if (!found) throw new LuwteError('case.notFound');
  return found;
}

function factsOf(vault: OpenVault, cases: readonly StoredCase[]): StackedFact[] {
  const word = regimeOf[vault.compartment] === 'staff' ? 'medewerker' : 'ambtsdrager';
  // Somebody who reported twice is one person here; whoever stays anonymous is another each time.
  const people = [...new Set(cases.map(({ id, reporterId }) => reporterId ?? id))];
  return cases.map(({ id, reporterId }) => {
    const { incident } = readIncident(vault.database, id);
    return {
      when: whenWords(incident.occurred),
      natures: [incident.nature, ...incident.extraNatures].map((code) => label(nature, code, 'nl')),
      place: label(channel, incident.channel, 'nl'),
      reporter: `${word} ${letterOf(people.indexOf(reporterId ?? id))}`,
    };
  });
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const before = index < 26 ? '' : letterOf(Math.floor(index / 26) - 1);
  return `${before}${String.fromCharCode(65 + (index % 26))}`;
}

function whenWords(occurred: Incident['occurred']): string {
  if (occurred.kind === 'unknown') return 'dag niet bekend';
  if (occurred.kind === 'on') return dayWords(occurred.on);
  return `tussen ${dayWords(occurred.from)} en ${dayWords(occurred.until)}`;
}

const dayWords = (day: string) =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
