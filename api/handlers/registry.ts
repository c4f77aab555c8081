import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { writeForOthers } from '../../db/handover/exchange-folder.ts';
import { keptReleaseKeys, type ReleaseKeys, releaseKeys } from '../../db/repositories/ledger.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { type Registry, registry } from '../../domain/records/registry.ts';
import { isRecipient } from '../../envelope/seal.ts';
import { senderOf } from '../../envelope/sender.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output } from '../contract/index.ts';
import type { registryCommands } from '../contract/registry.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';

const setting = 'registry';
const kept = registry.nullable();

/** The registry that receives the packages of a compartment; null when there is none. */
export const registryIn = (database: Database): Registry | null =>
  kept.parse(JSON.parse(readSetting(database, setting) ?? 'null'));

/**
 * Keeps which registry receives the packages, and makes the key that signs them, so that it can be made
 * known before the first.
 * @throws LuwteError `registry.recipient`
 */
export function keepRegistry(vault: OpenVault, known: Registry): void {
  if (!isRecipient(known.recipient)) throw fieldError('registry.recipient', 'recipient');
  writeSetting(vault.database, setting, JSON.stringify(known));
  releaseKeys(vault.database);
  vault.audit('registry.keep', 'registry', vault.compartment);
}

/** The private key that signs packages and releases of a compartment. */
export const keyIn = ({ signingSecret }: ReleaseKeys): KeyObject =>
  createPrivateKey({ key: Buffer.from(signingSecret, 'base64'), format: 'der', type: 'pkcs8' });

/** In which role a compartment sends: two of one municipality can send of the same world. */
export const roleOf = ({ compartment }: Pick<OpenVault, 'compartment'>) =>
  compartment === 'council' ? 'clerk' : 'counsellor';

/** Answers to the commands on the registry that receives the figures. */
export const registryHandlers: Handlers<Exclude<keyof typeof registryCommands, 'registry.pack'>> = {
  'registry.describe': (vault) => ({
    registry: registryIn(vault.database),
    sender: senderView(vault),
  }),

  'registry.keep': (vault, known) => {
    keepRegistry(vault, known);
    return {};
  },

  'registry.forget': (vault) => {
    writeSetting(vault.database, setting, 'null');
    vault.audit('registry.forget', 'registry', vault.compartment);
    return {};
  },

  'registry.writeSender': (vault, { folder }) => {
    if (vault.practice) throw new LuwteError('registry.practice');
    const target = folderOutside(folder, vault);
    const { municipality } = vault.organisation;
    const file = `afzender_${municipality.code}_${vault.regime}_${roleOf(vault)}.pem`;
    writeForOthers(join(target, file), senderOf(keyIn(releaseKeys(vault.database))).pem);
    vault.audit('registry.writeSender', 'registry', vault.compartment);
    return { file };
  },
};

function senderView(vault: OpenVault): Output<'registry.describe'>['sender'] {
  const keys = keptReleaseKeys(vault.database);
  if (keys === undefined) return null;
  const { fingerprint, words } = senderOf(keyIn(keys));
  const { regime, organisation } = vault;
  const municipality = organisation.municipality.code;
  return { municipality, regime, role: roleOf(vault), fingerprint, words: [...words] };
}
