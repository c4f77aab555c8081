import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { endings, shortText } from '../../db/handover/exchange-folder.ts';
import { officerFingerprint } from '../../db/handover/fingerprint.ts';
import { identityIn, keepIdentity, newIdentity } from '../../db/handover/identity.ts';
import { LONGEST_OFFICER_FILE, recipientIn } from '../../db/officer/key-file.ts';
import { writeSealedLog } from '../../db/officer/log-file.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { compartmentIn } from '../../db/vault.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { exchangeFile, type HandoverDesk, ownPerson } from './handover-desk.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { folderOutside, folderThere } from './target-folder.ts';

const setting = 'officer';

/** For whom the log of a vault is sealed. */
const keptSchema = z.object({ recipient: z.string(), keptOn: z.string() }).nullable();

const officerOf = ({ database }: Pick<OpenVault, 'database'>) =>
  keptSchema.parse(JSON.parse(readSetting(database, setting) ?? 'null'));

const wordsOf = (recipient: string) => [...officerFingerprint(recipient)];

/** Answers to the commands of a counsellor on the officer whom the log is sealed for. */
export const officerLogHandlers: Handlers<'officer.describe' | 'officer.look' | 'officer.keep'> = {
  'officer.describe': (vault) => {
    const kept = officerOf(vault);
    return {
      officer: kept && { ...kept, fingerprint: wordsOf(kept.recipient) },
      name: identityIn(vault.database)?.name ?? null,
    };
  },

  'officer.look': (vault, { from }) => {
    const text =
      from.kind === 'pasted'
        ? from.text
        : shortText(join(folderThere(from.folder), from.name), LONGEST_OFFICER_FILE);
    const recipient = recipientIn(text);
    const kept = officerOf(vault)?.recipient;
    const known = kept === undefined ? 'no' : kept === recipient ? 'same' : 'other';
    return { recipient, fingerprint: wordsOf(recipient), known };
  },

  'officer.keep': (vault, input) => {
    const kept = { recipient: recipientIn(input.recipient), keptOn: vault.today };
    writeSetting(vault.database, setting, JSON.stringify(kept));
    vault.audit('officer.keep', 'officer', vault.compartment);
    return {};
  },
};

/**
 * Seals the log for the officer. The act stands in the log first, so that it is in the file as well,
 * and an attempt that a full disk broke off is no secret.
 */
export async function sealLog(
  desk: HandoverDesk,
  { folder, name }: Parsed<'log.seal'>,
): Promise<Output<'log.seal'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const kept = officerOf(vault);
  if (!kept) throw new LuwteError('officer.none');
  const known = identityIn(vault.database);
  if (!known && name === undefined) throw new LuwteError('officer.nameNeeded');
  const identity = known ?? (await newIdentity(name ?? '', vault.today));
  const opened = desk.opened();
  const { compartment } = vault;
  vault.database.transaction(() => {
    if (!known) {
      keepIdentity(vault.database, identity);
      desk.record(opened, 'identity.make', compartment);
    }
    vault.audit('log.seal', 'log', compartment);
  })();
  const file = exchangeFile(vault, randomUUID(), endings.log);
  const lines = await writeSealedLog(join(target, file), {
    vaultId: compartmentIn(desk.folder, compartment).header.id,
    madeAt: vault.now,
    from: ownPerson(vault, identity),
    pair: identity,
    recipient: kept.recipient,
    log: opened.audit,
  });
  return { file, lines };
}
