import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endings, writeForOthers } from '../../db/handover/exchange-folder.ts';
import { insertHandover } from '../../db/repositories/handovers.ts';
import { keepSealedAway, sealedAway } from '../../db/repositories/sealed-away.ts';
import { addTombstones, destroyAll, liftTombstones } from '../../db/tombstones.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import {
  comparedColleague,
  exchangeFile,
  type HandoverDesk,
  ownIdentity,
} from './handover-desk.ts';
import { handoverCase, handoverRow, seal } from './handover-seal.ts';
import { ownCase } from './open-case.ts';
import { clearTraces } from './retention.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the commands by which a case leaves whose keeper is involved in it himself (TC-10). */
export function sealingAwayHandlers(desk: HandoverDesk) {
  return {
    'cases.sealAway': (input: Parsed<'cases.sealAway'>) => sealAway(desk, input),

    'handovers.writeSealedAway': async ({
      handoverId,
      folder,
    }: Parsed<'handovers.writeSealedAway'>) => {
      const vault = desk.vault();
      const target = folderOutside(folder, desk);
      const kept = sealedAway(vault.database, handoverId);
      if (!kept) throw new LuwteError('handover.notFound');
      const file = exchangeFile(vault, handoverId, endings.handover);
      writeForOthers(join(target, file), kept);
      return { file };
    },
  };
}

/**
 * Seals a case for somebody else and destroys it here at once: its key, its words in the search, and
 * both in the backups. What is left is the sealed file, that nobody opens here. The tombstone is
 * written first: what is interrupted after that is finished at the next opening.
 */
async function sealAway(
  desk: HandoverDesk,
  { caseId, colleagueId, folder, consent }: Parsed<'cases.sealAway'>,
): Promise<Output<'cases.sealAway'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const identity = ownIdentity(vault);
  const recipient = comparedColleague(vault, colleagueId);
  const isDeputy = recipient.elsewhere === null;
  if (isDeputy && !consent) throw fieldError('involved.deputyNeedsConsent', 'consent');
  const found = ownCase(vault, caseId);
  const contents = { kind: 'transfer', caseIds: [caseId] } as const;
  const { id, file, path, sha256 } = await seal(desk, identity, recipient, target, contents);
  const leaving = { caseId, rule: 'handed_over', number: found.number, on: vault.today };
  try {
    const sealed = readFileSync(path);
    addTombstones(desk.folder, desk.opened(), [leaving]);
    destroyAll(desk.folder, desk.opened(), [leaving], () => {
      const row = handoverRow(vault, identity, recipient, { id, kind: 'transfer', sha256 });
      const consentOn = consent ? vault.today : null;
      insertHandover(vault.database, row, [{ ...handoverCase(vault, found), consentOn }]);
      keepSealedAway(vault.database, { handoverId: id, file: sealed });
      vault.audit('case.sealAway', 'case', caseId);
    });
  } catch (error) {
    liftTombstones(desk.folder, desk.opened(), [found]);
    rmSync(path, { force: true });
    throw error;
  }
  return { file, backups: clearTraces(desk.opened(), vault) };
}
