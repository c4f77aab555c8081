import { randomUUID } from 'node:crypto';
import { caseById } from '../../db/repositories/cases.ts';
import { casesInSeries, type SeriesCase } from '../../db/repositories/series.ts';
import { keepTold, linksOfSeries, theirsOf } from '../../db/repositories/shared-series.ts';
import { channel, label, nature } from '../../domain/code-lists/index.ts';
import { dutchDay } from '../../domain/dutch.ts';
import type { Incident } from '../../domain/records/report.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { type StackedFact, stackPage } from '../paper/police/stack-page.ts';
import { writeWithRecord } from '../paper/write-pdf.ts';
import type { OpenVault } from './open-vault.ts';
import { seriesIn } from './series.ts';
import { naturesOf } from './series-part.ts';
import { consentToStack, keepStacked } from './stack-consent.ts';
import { occurredOf, readIncident } from './stored-incident.ts';
import { folderOutside } from './target-folder.ts';

/** The open vault whose reports are stacked, at this moment, and what prints. */
interface StackDesk {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}

const leastReports = 2;

/** Answers to the command that writes one sheet of facts about several reports. */
export function stackHandlers(desk: StackDesk) {
  return { 'series.stack': (input: Parsed<'series.stack'>) => stack(desk, input) };
}

async function stack(
  { vault: vaultNow, print }: StackDesk,
  { seriesId, caseIds, theirs, folder: wanted }: Parsed<'series.stack'>,
): Promise<Output<'series.stack'>> {
  const vault = vaultNow();
  const { database, today, regime, practice, organisation } = vault;
  const folder = folderOutside(wanted, vault);
  seriesIn(vault, seriesId);
  const own = casesInSeries(database, seriesId)
    .filter(({ caseId }) => caseIds.includes(caseId))
    .map((one) => ownReport(vault, one));
  const chosen = [...own, ...theirReports(vault, seriesId, theirs)];
  if (chosen.length < leastReports) throw fieldError('stack.tooFew', 'caseIds');
  const told = chosen
    .filter(({ keep }) => keep !== null)
    .toSorted((one, other) => one.on.localeCompare(other.on));
  if (told.length === 0) throw new LuwteError('stack.notAgreed');
  const counted = chosen.length - told.length;
  const file = await writeWithRecord(print, database, {
    folder,
    file: `feiten-voor-de-politie-${randomUUID().slice(0, 8)}.pdf`,
    page: stackPage({
      ...{ regime, practice, today, counted },
      municipality: organisation.municipality.name,
      facts: factsOf(vault, told),
    }),
    record: () => {
      for (const { keep } of told) keep?.();
    },
  });
  return { file, told: told.length, counted };
}

/** A report that was chosen, as far as the sheet knows it. */
interface ChosenReport {
  readonly on: string;
  readonly occurred: Incident['occurred'];
  readonly natures: readonly string[];
  /** Where or how; null when a colleague told it, who tells no more than days and natures. */
  readonly place: string | null;
  /** The same for two reports of one person. */
  readonly reporter: string;
  /** Keeps that it was told; null when there is no consent for that. */
  readonly keep: (() => void) | null;
}

function ownReport(vault: OpenVault, { caseId, on }: SeriesCase): ChosenReport {
  const consentId = consentToStack(vault, caseId);
  const { incident } = readIncident(vault.database, caseId);
  return {
    on,
    occurred: incident.occurred,
    natures: [incident.nature, ...incident.extraNatures],
    place: label(channel, incident.channel, 'nl'),
    // Somebody who reported twice is one person here; whoever stays anonymous is another each time.
    reporter: caseById(vault.database, caseId)?.reporterId ?? caseId,
    keep: consentId === null ? null : () => keepStacked(vault, caseId, consentId),
  };
}

/** What colleagues told of a series, as far as it was chosen. */
function theirReports(
  { database, now }: OpenVault,
  seriesId: string,
  ids: readonly string[],
): ChosenReport[] {
  return linksOfSeries(database, seriesId).flatMap(({ id: linkId }) =>
    theirsOf(database, linkId)
      .filter(({ id }) => ids.includes(id))
      .map((one) => ({
        on: one.on,
        occurred: occurredOf(one.occurredFrom, one.occurredUntil),
        natures: naturesOf(one),
        place: null,
        reporter: `${linkId} ${one.reporter}`,
        keep: one.forPolice ? () => keepTold(database, { linkId, id: one.id, at: now }) : null,
      })),
  );
}

function factsOf(vault: OpenVault, reports: readonly ChosenReport[]): StackedFact[] {
  const word = vault.regime === 'staff' ? 'medewerker' : 'ambtsdrager';
  const people = [...new Set(reports.map(({ reporter }) => reporter))];
  return reports.map(({ occurred, natures, place, reporter }) => ({
    when: whenWords(occurred),
    natures: natures.map((code) => label(nature, code, 'nl')),
    place: place ?? 'niet gedeeld',
    reporter: `${word} ${letterOf(people.indexOf(reporter))}`,
  }));
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const before = index < 26 ? '' : letterOf(Math.floor(index / 26) - 1);
  return `${before}${String.fromCharCode(65 + (index % 26))}`;
}

function whenWords(occurred: Incident['occurred']): string {
  if (occurred.kind === 'unknown') return 'dag niet bekend';
  if (occurred.kind === 'on') return dutchDay(occurred.on);
  return `tussen ${dutchDay(occurred.from)} en ${dutchDay(occurred.until)}`;
}
