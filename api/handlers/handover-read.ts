import { join } from 'node:path';
import { fingerprintOf } from '../../db/handover/fingerprint.ts';
import { type HandoverLetter, judgeHandover, type ReadLetter } from '../../db/handover/letters.ts';
import { readSealed, type SealedReading } from '../../db/handover/sealed-file.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { colleagueSigning } from '../../db/repositories/colleagues.ts';
import { destructions } from '../../db/repositories/destruction.ts';
import { handoverById, handsOf } from '../../db/repositories/handovers.ts';
import { aliasTaken, reporterById } from '../../db/repositories/reporters.ts';
import { keeperOf } from '../../domain/compartment.ts';
import { isWholeCase } from '../../domain/retention/index.ts';
import { dateOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { addColleague } from './colleagues.ts';
import { type HandoverDesk, ownIdentity, ownReader } from './handover-desk.ts';
import type { OpenVault } from './open-vault.ts';
import { sharedWith } from './shared-with.ts';
import { folderThere } from './target-folder.ts';

/** Why a case in a file cannot be accepted. */
type Obstacle = Output<'handovers.open'>['cases'][number]['obstacle'];

/** Answers to the commands that look into a file without taking anything from it. */
export function readingHandlers(desk: HandoverDesk) {
  return {
    'handovers.open': async (file: Parsed<'handovers.open'>): Promise<Output<'handovers.open'>> =>
      shown(desk.vault(), (await readHandover(desk, file)).letter),

    'handovers.keepSender': async (file: Parsed<'handovers.keepSender'>) => {
      const { letter } = await readHandover(desk, file);
      const vault = desk.vault();
      return { id: vault.database.transaction(() => addColleague(vault, letter.from))() };
    },
  };
}

/**
 * Reads a whole file that was sealed for the owner of this vault.
 * @param take takes the pieces of its attachments.
 * @throws LuwteError `handover.alreadyReceived` when it was answered before.
 */
export async function readHandover(
  desk: HandoverDesk,
  { folder, name }: Parsed<'handovers.open'>,
  take: SealedReading<unknown>['take'] = () => {},
): Promise<ReadLetter<HandoverLetter>> {
  const vault = desk.vault();
  const identity = ownIdentity(vault);
  const reader = ownReader(vault, identity);
  const read = await readSealed(join(folderThere(folder), name), identity.ageIdentity, {
    name: 'handover.json',
    judge: (content, signature) => judgeHandover(reader, content, signature),
    take,
  });
  const known = handoverById(vault.database, read.letter.id);
  if (known)
    throw new LuwteError('handover.alreadyReceived', {
      on: dateOf(known.settledAt ?? known.madeAt),
    });
  return read;
}

function shown(vault: OpenVault, letter: HandoverLetter): Output<'handovers.open'> {
  const { id, kind, madeAt, from } = letter;
  const aliases = new Map(letter.reporters.map((reporter) => [reporter.id, reporter.alias]));
  return {
    id,
    kind,
    madeAt,
    from: {
      name: from.name,
      fingerprint: [...fingerprintOf(from.compartment, from)],
      role: keeperOf[from.compartment],
      standing: standingOf(vault, letter),
    },
    cases: letter.cases.map((travelling) => {
      const { case: row, report, incident, notes } = travelling;
      const alias = row.reporterId === null ? null : (aliases.get(row.reporterId) ?? null);
      return {
        caseId: row.id,
        number: row.number,
        alias,
        aliasTaken: isAliasTaken(vault, row.reporterId, alias),
        nature: incident.nature,
        status: row.status,
        receivedAt: report.receivedAt,
        notes: notes.length,
        obstacle: obstacleOf(vault, letter, travelling),
      };
    }),
  };
}

/** Whether who sent a file is a colleague whose fingerprint was compared. */
export function standingOf(
  { database, compartment }: OpenVault,
  { from }: HandoverLetter,
): Output<'handovers.open'>['from']['standing'] {
  const known = colleagueSigning(database, from.signingKey);
  if (!known) return 'unknown';
  const isCompared =
    known.comparedOn !== null &&
    known.recipient === from.recipient &&
    (known.elsewhere ?? compartment) === from.compartment;
  return isCompared ? 'compared' : 'known';
}

/** Why a case cannot be taken from a file; null when it can. */
export function obstacleOf(
  vault: OpenVault,
  { kind, from }: HandoverLetter,
  { case: { id } }: TravellingCase,
): Obstacle {
  const { database } = vault;
  const isHere = caseById(database, id) !== undefined;
  if (kind === 'update') {
    const others = isHere ? sharedWith(vault, id) : [];
    return others.some(({ signingKey }) => signingKey === from.signingKey) ? null : 'notShared';
  }
  const isCopyOfSender = handsOf(database, id)?.owner === from.signingKey;
  if (isHere) return kind === 'transfer' && isCopyOfSender ? null : 'here';
  const isDestroyed = destructions(database).some(
    ({ caseId, rule }) => caseId === id && isWholeCase(rule),
  );
  return isDestroyed ? 'destroyed' : null;
}

/** Whether somebody else here has the alias of a reporter that comes. */
function isAliasTaken(
  { database }: OpenVault,
  reporterId: string | null,
  alias: string | null,
): boolean {
  if (reporterId === null || alias === null || reporterById(database, reporterId)) return false;
  return aliasTaken(database, alias);
}
