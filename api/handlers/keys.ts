import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { OpenCompartment } from '../../db/compartment.ts';
import {
  bindToComputer,
  freeFromComputer,
  type KeyChange,
  provePassphrase,
  recover,
  refuseShared,
  renewKey,
  revokeSlot,
  setSlot,
} from '../../db/keys.ts';
import { hasKeystore, type Keystore } from '../../db/keystore.ts';
import { newRecoveryCode, RECOVERY_SECRET_BYTES } from '../../db/recovery/code.ts';
import { SET_MARK_BYTES, splitIntoShares } from '../../db/recovery/shares.ts';
import { lookAtVault } from '../../db/sight.ts';
import type { Strength } from '../../db/slots.ts';
import { compartmentIn } from '../../db/vault.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import type { AuditAction } from '../../domain/records/audit.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { type keyCommands, paperKind } from '../contract/keys.ts';
import { refuseWeak } from '../passphrase.ts';
import type { LongWork } from '../work.ts';
import { forgetTrial } from './first-run-memory.ts';
import { codeIn, secretIn, secretOnPaper } from './paper.ts';

/** A code on paper that opens nothing yet, because its words were not typed back. */
interface Pending {
  readonly kind: 'recovery' | 'shares';
  readonly secret: Buffer;
}

/** The open vault whose keys are changed, and what the desk does with the outcome. */
export interface KeyDesk {
  readonly folder: string;
  /** What the administrator of the computer decided. */
  readonly limits: MachineLimits;
  readonly witness: string | undefined;
  readonly keystore: Keystore;
  /** How much a guess of a new slot costs; the recommended strength when left out. */
  readonly strength: Strength | undefined;
  readonly work: LongWork;
  isOpen(): boolean;
  now(): string;
  /** @throws LuwteError `vault.locked` */
  opened(): OpenCompartment;
  municipality(): string;
  record(opened: OpenCompartment, action: AuditAction, objectId: string): void;
  /** Goes on with this compartment from now on. */
  replace(opened: OpenCompartment): void;
}

type KeyHandlers = {
  readonly [N in Exclude<keyof typeof keyCommands, 'vault.recover'>]: (
    input: Parsed<N>,
  ) => Promise<Output<N>>;
};

/** Answers to the commands on what opens the vault. */
export function keyHandlers(desk: KeyDesk): KeyHandlers {
  let pending: Pending | null = null;

  const change = (): KeyChange => ({
    folder: desk.folder,
    witness: desk.witness,
    keystore: desk.keystore,
    strength: desk.strength,
    now: desk.now(),
    opened: desk.opened(),
  });

  /** Takes what was begun into use, when what was typed back is the same. */
  async function finish(kind: Pending['kind'], typed: Buffer): Promise<void> {
    if (pending?.kind !== kind) throw new LuwteError('recovery.nothingBegun');
    const { secret } = pending;
    if (!timingSafeEqual(secret, typed)) throw new LuwteError('recovery.notTheSame');
    const opened = desk.opened();
    desk.record(opened, 'key.add', kind);
    await setSlot(change(), kind, secret);
    forgetTrial(opened.database, [kind]);
    pending = null;
  }

  return {
    'keys.list': async () => {
      const { compartment } = desk.opened();
      const { contents } = compartmentIn(desk.folder, compartment);
      return {
        cipher: contents.cipher,
        isBound: contents.slots.some(({ keystore }) => keystore === true),
        canBind: await hasKeystore(desk.keystore),
        slots: contents.slots.map(({ kind, madeOn }) => ({ kind, madeOn })),
      };
    },

    'keys.changePassphrase': async ({ current, next }) => {
      await refuseWeak(next, [desk.municipality()], desk.limits);
      await provePassphrase(change(), current);
      await refuseShared(change(), next);
      desk.record(desk.opened(), 'key.change', 'passphrase');
      await setSlot(change(), 'passphrase', next);
      return {};
    },

    'keys.beginRecovery': async ({ passphrase }) => {
      await provePassphrase(change(), passphrase);
      const { secret, words } = newRecoveryCode();
      pending = { kind: 'recovery', secret };
      return { words: [...words] };
    },

    'keys.finishRecovery': async ({ typed }) => {
      await finish('recovery', codeIn(typed));
      return {};
    },

    'keys.beginShares': async ({ passphrase }) => {
      await provePassphrase(change(), passphrase);
      const secret = randomBytes(RECOVERY_SECRET_BYTES);
      const shares = await splitIntoShares(secret, randomBytes(SET_MARK_BYTES));
      pending = { kind: 'shares', secret };
      return { shares: shares.map((words) => [...words]) };
    },

    'keys.finishShares': async ({ first, second }) => {
      await finish('shares', await secretIn({ first, second }, []));
      return {};
    },

    'keys.revoke': async ({ kind, passphrase }) => {
      await provePassphrase(change(), passphrase);
      desk.record(desk.opened(), 'key.revoke', kind);
      revokeSlot(change(), kind);
      forgetTrial(desk.opened().database, [kind]);
      return {};
    },

    'keys.bind': async ({ passphrase }) => {
      await bindToComputer(change(), passphrase);
      desk.record(desk.opened(), 'key.bind', 'passphrase');
      return {};
    },

    'keys.free': async ({ passphrase }) => {
      await freeFromComputer(change(), passphrase);
      desk.record(desk.opened(), 'key.free', 'passphrase');
      return {};
    },

    'keys.renew': async ({ passphrase, cipher }) => {
      const changed = change();
      await provePassphrase(changed, passphrase);
      desk.record(changed.opened, 'key.renew', 'compartment');
      const renewed = await desk.work.atPace((pace) => renewKey(changed, passphrase, cipher, pace));
      forgetTrial(renewed.database, paperKind.options);
      desk.replace(renewed);
      return {};
    },
  };
}

/** Opens a vault with what stands on paper. */
export async function recoverVault(
  desk: Pick<KeyDesk, 'folder' | 'limits' | 'witness' | 'keystore' | 'strength' | 'now' | 'record'>,
  { compartment, from, passphrase, accept }: Parsed<'vault.recover'>,
): Promise<OpenCompartment> {
  await refuseWeak(passphrase, [], desk.limits);
  const secret = await secretOnPaper(from);
  const slots = lookAtVault(desk.folder)?.slots ?? [];
  const slot = slots.find((seen) => seen.compartment === compartment && seen.kind === from.kind);
  if (!slot) throw new LuwteError('recovery.wrong');
  const { folder, witness, keystore } = desk;
  const opened = await recover(
    { folder, witness, keystore, slotId: slot.id, secret, now: desk.now(), accept },
    passphrase,
    desk.strength,
  );
  desk.record(opened, 'key.recover', from.kind);
  return opened;
}
