/** Whose packages are taken in. A key is added by hand, after its fingerprint was compared. */
import type { Regime } from '../domain/compartment.ts';
import type { SenderRole } from '../envelope/manifest.ts';
import { type Sender, senderIn } from '../envelope/sender.ts';
import { type KnownSender, newLedger, senderBy, senders, type Whose } from './storage/ledger.ts';
import type { Storage } from './storage/open.ts';

/** Somebody who is to send. */
export interface NewSender {
  readonly municipality: string;
  readonly regime: Regime;
  readonly role: SenderRole;
  /** The text of `sender.pem`. */
  readonly pem: string;
  /**
   * The fingerprint of a key that this one takes the place of, as when a vault was lost: it goes on with
   * the same ledger, and the other one is withdrawn. Null when it is a ledger of its own.
   */
  readonly replaces: string | null;
  /** Whether it is known that another sends of the same municipality, regime and role: both count. */
  readonly isBeside: boolean;
}

/** Why somebody cannot be added, or withdrawn. */
export type SenderFault =
  | 'keyUnreadable'
  | 'clerkOfStaff'
  | 'keyKnown'
  | 'senderThere'
  | 'replacesNobody'
  | 'replacesOther'
  | 'senderMissing'
  | 'severalSenders';

/** Somebody cannot be added, or withdrawn. */
export class SenderRefused extends Error {
  override readonly name = 'SenderRefused';
  readonly fault: SenderFault;
  /** The key that is there already, where it is about one. */
  readonly fingerprint: string;

  constructor(fault: SenderFault, fingerprint = '') {
    super(fault);
    this.fault = fault;
    this.fingerprint = fingerprint;
  }
}

/**
 * Adds a sender.
 * @returns the key, with what to compare on the telephone
 * @throws SenderRefused
 */
export async function addSender(
  storage: Storage,
  { municipality, regime, role, pem, replaces, isBeside }: NewSender,
  today: string,
): Promise<Sender> {
  const sender = senderIn(pem);
  if (sender === null) throw new SenderRefused('keyUnreadable');
  if (role === 'clerk' && regime === 'staff') throw new SenderRefused('clerkOfStaff');
  await storage.transaction().execute(async (transaction) => {
    if ((await senderBy(transaction, sender.fingerprint)) !== undefined)
      throw new SenderRefused('keyKnown');
    if (replaces === null && !isBeside)
      await refuseSecond(transaction, { municipality, regime, role });
    const ledger =
      replaces === null
        ? await newLedger(transaction, { municipality, regime, role })
        : await ledgerFrom(transaction, { municipality, regime, role, replaces }, today);
    await transaction
      .insertInto('senders')
      .values({
        ledger,
        public_key: sender.pem,
        fingerprint: sender.fingerprint,
        added_on: today,
        revoked_on: null,
      })
      .execute();
  });
  return sender;
}

/** A key that takes the place of another, added as if it did not, would have everything counted twice. */
async function refuseSecond(storage: Storage, { municipality, regime, role }: Whose) {
  const there = (await senders(storage)).findLast(
    (one) => one.municipality === municipality && one.regime === regime && one.role === role,
  );
  if (there !== undefined) throw new SenderRefused('senderThere', there.fingerprint);
}

/** Withdraws the former key of a ledger; gives the ledger. */
async function ledgerFrom(
  storage: Storage,
  { municipality, regime, role, replaces }: Whose & { readonly replaces: string },
  today: string,
): Promise<number> {
  const former = await senderBy(storage, replaces);
  if (former === undefined) throw new SenderRefused('replacesNobody');
  const isOther =
    former.municipality !== municipality || former.regime !== regime || former.role !== role;
  if (isOther) throw new SenderRefused('replacesOther');
  // Figures that go on were right; a key that was withdrawn before, as one that was stolen, is not asked.
  if (former.revoked_on === null) await withdraw(storage, former, true, today);
  return former.ledger;
}

/**
 * Withdraws a key: nothing that it signs is taken in from now on. What it sent before stays, but is in no
 * new total until another key of its ledger sends it again, unless it is known to be right.
 * @param beginning the fingerprint, or so much of it that it is one key's
 * @param isKept whether what it sent goes on counting; what was said last holds
 * @throws SenderRefused `senderMissing`, `severalSenders`
 */
export async function revokeSender(
  storage: Storage,
  beginning: string,
  isKept: boolean,
  today: string,
): Promise<KnownSender> {
  const all = await storage
    .selectFrom('senders')
    .select('fingerprint')
    .where('fingerprint', 'like', `${beginning}%`)
    .limit(2)
    .execute();
  const [only, another] = all;
  if (only === undefined) throw new SenderRefused('senderMissing');
  if (another !== undefined) throw new SenderRefused('severalSenders');
  const sender = await senderBy(storage, only.fingerprint);
  if (sender === undefined) throw new SenderRefused('senderMissing');
  await withdraw(storage, sender, isKept, today);
  return sender;
}

async function withdraw(
  storage: Storage,
  { id, revoked_on }: KnownSender,
  isKept: boolean,
  today: string,
) {
  await storage
    .updateTable('senders')
    .set({ revoked_on: revoked_on ?? today, kept: isKept ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}
