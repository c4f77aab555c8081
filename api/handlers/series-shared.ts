import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { endings } from '../../db/handover/exchange-folder.ts';
import type { Identity } from '../../db/handover/identity.ts';
import {
  judgeSeriesPart,
  LETTER_VERSION,
  type SeriesPartLetter,
} from '../../db/handover/letters.ts';
import { readSealed, writeSealed } from '../../db/handover/sealed-file.ts';
import { colleagueSigning, type StoredColleague } from '../../db/repositories/colleagues.ts';
import { hasCaseKey } from '../../db/repositories/corrections.ts';
import { casesInSeries } from '../../db/repositories/series.ts';
import {
  keepLink,
  keepShared,
  linkById,
  linksOfSeries,
  type StoredLink,
  type StoredTheirs,
  setTheirs,
  sharedOf,
} from '../../db/repositories/shared-series.ts';
import { insertDisclosure } from '../../db/repositories/sharing.ts';
import { codeSchema, seriesReason } from '../../domain/code-lists/index.ts';
import { keeperOf } from '../../domain/compartment.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import {
  comparedPeer,
  exchangeFile,
  type HandoverDesk,
  ownIdentity,
  ownPerson,
  ownReader,
} from './handover-desk.ts';
import type { OpenVault } from './open-vault.ts';
import { settleSeriesTerms } from './perpetrator-term.ts';
import { refuseEnded, seriesIn } from './series.ts';
import { type OwnPart, ownPart, type PartIncident, sharedGroups } from './series-part.ts';
import { keepStackedElsewhere } from './stack-consent.ts';
import { occurredColumns } from './stored-incident.ts';
import { folderOutside, folderThere } from './target-folder.ts';

/** The name of the text in a file with a part of a series. */
const name = 'series.json';

/** Answers to the commands by which two counsellors keep one series, each with her own cases (S-05). */
export function sharedSeriesHandlers(desk: HandoverDesk) {
  return {
    'series.share': (input: Parsed<'series.share'>) => share(desk, input),
    'series.readShared': (input: Parsed<'series.readShared'>) => readShared(desk, input),
  };
}

const knownReason = codeSchema(seriesReason);

async function share(
  desk: HandoverDesk,
  { seriesId, colleagueId, folder }: Parsed<'series.share'>,
): Promise<Output<'series.share'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const { reason } = seriesIn(vault, seriesId);
  const identity = ownIdentity(vault);
  const colleague = comparedPeer(vault, colleagueId);
  const link = linkWith(vault, seriesId, colleagueId);
  const part = ownPart(vault, link);
  if (part.own.length === 0 && link.sentAt === null) throw new LuwteError('series.notAgreed');
  const file = exchangeFile(vault, randomUUID(), endings.seriesPart);
  const path = join(target, file);
  const letter = partLetter(vault, identity, colleague, { link, part, reason });
  await writeSealed(path, colleague.recipient, identity, { name, text: JSON.stringify(letter) });
  try {
    vault.database.transaction(() => keepSent(vault, colleague, link, part))();
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  const all = casesInSeries(vault.database, seriesId).length;
  return { file, told: part.own.length, kept: all - part.own.length };
}

/** How a series is shared with a colleague, or how it would be from now on. */
function linkWith({ database }: OpenVault, seriesId: string, colleagueId: string): StoredLink {
  const known = linksOfSeries(database, seriesId).find((one) => one.colleagueId === colleagueId);
  return (
    known ?? {
      id: randomUUID(),
      seriesId,
      colleagueId,
      sentAt: null,
      sentSha256: null,
      receivedAt: null,
    }
  );
}

function partLetter(
  vault: OpenVault,
  identity: Identity,
  { recipient, signingKey }: StoredColleague,
  given: { readonly link: StoredLink; readonly part: OwnPart; readonly reason: string },
): SeriesPartLetter {
  const { link, part, reason } = given;
  return {
    format: 'luwte-reeksdeel',
    version: LETTER_VERSION,
    id: link.id,
    madeAt: vault.now,
    from: ownPerson(vault, identity),
    to: { recipient, signingKey },
    reason: knownReason.parse(reason),
    incidents: part.own.map(({ incident }) => incident),
    told: [...part.told],
  };
}

/** Keeps what was told, and for each case whose facts are new to the colleague that they were shared. */
function keepSent(
  vault: OpenVault,
  { name: colleague }: StoredColleague,
  link: StoredLink,
  { own, sha256 }: OwnPart,
): void {
  const { database, now } = vault;
  const before = sharedOf(database, link.id);
  keepLink(database, { ...link, sentAt: now, sentSha256: sha256 });
  const told = new Set(own.map(({ kept }) => kept.caseId));
  for (const one of before) {
    if (!told.has(one.caseId)) keepShared(database, { ...one, sha256: null });
  }
  for (const { kept, sha256: facts, consentId } of own) {
    keepShared(database, kept);
    const isNew = before.find(({ caseId }) => caseId === kept.caseId)?.sha256 !== facts;
    if (isNew) keepDisclosed(vault, kept.caseId, consentId, colleague);
  }
  vault.audit('series.share', 'series', link.seriesId);
}

function keepDisclosed(
  vault: OpenVault,
  caseId: string,
  consentId: string,
  colleague: string,
): void {
  const id = randomUUID();
  insertDisclosure(vault.database, {
    id,
    caseId,
    sharedAt: vault.now,
    recipient: keeperOf[vault.compartment],
    // Without a key nothing can be told in the case any more.
    toWhom: hasCaseKey(vault.database, caseId) ? colleague : '',
    groups: JSON.stringify(sharedGroups),
    medium: 'sealed_recipient',
    ground: 'consent',
    consentId,
    reason: '',
  });
  vault.audit('disclosure.make', 'disclosure', id);
}

async function readShared(
  desk: HandoverDesk,
  { seriesId, ...file }: Parsed<'series.readShared'>,
): Promise<Output<'series.readShared'>> {
  const vault = desk.vault();
  const identity = ownIdentity(vault);
  const reader = ownReader(vault, identity);
  const letter = await readSealed(join(folderThere(file.folder), file.name), identity.ageIdentity, {
    name,
    judge: (content, signature) => judgeSeriesPart(reader, content, signature),
  });
  const known = colleagueSigning(vault.database, letter.from.signingKey);
  if (!known || known.comparedOn === null) throw new LuwteError('handover.senderUnknown');
  // Whatever the file says: who keeps another compartment has no part in a series of this one.
  if (known.elsewhere !== null) throw new LuwteError('handover.otherRole');
  return vault.database.transaction(() => take(vault, seriesId, known, letter))();
}

/** Puts what a colleague tells now in the place of what he told before. */
function take(
  vault: OpenVault,
  seriesId: string,
  colleague: StoredColleague,
  letter: SeriesPartLetter,
): Output<'series.readShared'> {
  const { database } = vault;
  refuseEnded(seriesIn(vault, seriesId));
  const link = linkWith(vault, seriesId, colleague.id);
  const elsewhere = linkById(database, letter.id);
  if (elsewhere && (elsewhere.seriesId !== seriesId || elsewhere.colleagueId !== colleague.id))
    throw new LuwteError('series.otherSeries');
  if (link.receivedAt !== null && letter.madeAt <= link.receivedAt)
    throw new LuwteError('series.olderPart');
  // Two who both began take the same of both numbers, whoever reads first.
  const id = link.sentAt !== null && link.id < letter.id ? link.id : letter.id;
  keepLink(database, { ...link, id, receivedAt: letter.madeAt });
  setTheirs(database, id, letter.incidents.map(asRow));
  for (const told of letter.told) keepStackedElsewhere(vault, id, told);
  const own = casesInSeries(database, seriesId).map(({ caseId }) => caseId);
  settleSeriesTerms(vault, own);
  vault.audit('series.readShared', 'series', seriesId);
  return { from: colleague.name, incidents: letter.incidents.length };
}

const asRow = ({ id, reporter, occurred, on, natures, severity, forPolice }: PartIncident) =>
  ({
    id,
    reporter,
    ...occurredColumns(occurred),
    on,
    natures: JSON.stringify(natures),
    severity,
    forPolice: forPolice ? 1 : 0,
  }) satisfies StoredTheirs;
