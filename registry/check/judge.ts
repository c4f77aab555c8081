/** Everything a registry asks of a package before it takes it in. */
import type { Opened } from '../../envelope/open-package.ts';
import { type KnownSender, type Ledger, ledgerOf, packageBy, senderBy } from '../storage/ledger.ts';
import type { Storage } from '../storage/open.ts';
import { refuseDisagreement } from './agreement.ts';
import { type Ground, refuseUnsafe } from './attacked.ts';
import { refuseOtherCertificate } from './certificate.ts';
import { type Contents, contentsOf } from './contents.ts';
import { Unacceptable } from './fault.ts';
import { refuseOtherWorkbook } from './workbook.ts';

/** A package that may be taken in, into the ledger as it was when it was judged. */
export interface Accepted extends Contents {
  readonly opened: Opened;
  readonly sender: KnownSender;
  readonly ledger: Ledger;
}

/**
 * Whose key signed a package.
 * @throws Unacceptable when nobody is known by it, or somebody for other numbers than these.
 */
export async function knownSender(
  storage: Storage,
  { manifest, sender }: Opened,
): Promise<KnownSender> {
  const known = await senderBy(storage, sender.fingerprint);
  if (known === undefined) throw new Unacceptable('senderUnknown', sender.fingerprint);
  const differs =
    known.municipality !== manifest.municipality_code ||
    known.regime !== manifest.regime ||
    known.role !== manifest.sender;
  if (differs) throw new Unacceptable('senderOther', sender.fingerprint);
  return known;
}

/**
 * Judges what is in a package, beside everything of its ledger. Null when it is there already.
 * @throws Unacceptable
 */
export async function judge(
  ground: Ground,
  opened: Opened,
  sender: KnownSender,
): Promise<Accepted | null> {
  const ledger = await ledgerOf(ground.storage, sender.ledger);
  if (ledger.entries.some(({ manifest }) => manifest === opened.digest)) return null;
  const { period, correction } = opened.manifest;
  // The very same from another ledger: then it would count twice.
  const there = await packageBy(ground.storage, opened.digest);
  if (there !== undefined && there.ledger !== ledger.id)
    throw new Unacceptable('sentOtherwise', period);
  refuseReplay(ledger, period, correction);
  const contents = await contentsOf(opened);
  const { exchange, proof, stem } = contents;
  if (proof !== null) {
    refuseDisagreement(exchange, proof);
    refuseOtherCertificate(proof.certificate, proof.release, proof.digest);
    await refuseUnsafe(ground, ledger, period, proof);
  }
  refuseOtherWorkbook(opened.files, stem, exchange);
  return { ...contents, opened, sender, ledger };
}

/** What a withdrawn key sent, as a stolen one, does not stand in the way of what is right. */
function refuseReplay({ entries }: Ledger, period: string, correction: number): void {
  const own = entries.filter((entry) => entry.stands && entry.period === period);
  if (own.some((entry) => entry.correction === correction))
    throw new Unacceptable('sentOtherwise', period);
  if (own.some((entry) => entry.correction > correction))
    throw new Unacceptable('olderCorrection', period);
}
