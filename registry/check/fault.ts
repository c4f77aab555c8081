import { type RefusalReason, refusals } from '../../envelope/refusal.ts';
import { type ExchangeFaultCode, exchangeFaults } from '../../statistics/formats/exchange-fault.ts';

/** What a registry itself can have against a package that is whole and signed. */
export const ownReasons = [
  /** Nobody added this key. */
  'senderUnknown',
  /** The key was withdrawn. */
  'senderRevoked',
  /** The key is of another municipality, regime or role than the package says. */
  'senderOther',
  /** Numbers of staff and of officeholders in one package. */
  'regimesMixed',
  /** The manifest says another municipality, period or correction than the files. */
  'manifestDisagrees',
  /** Made before its period was over: half of it would count as all. */
  'periodOpen',
  /** A file that no release has. */
  'fileUnexpected',
  /** Numbers without what proves them safe, or a proof of no numbers. */
  'certificateMissing',
  /** What proves the numbers safe cannot be read, or was changed. */
  'certificateUnreadable',
  /** A number that leaves is another one than the one that was proven safe. */
  'certificateDisagrees',
  /** The release was made by weaker rules than there are. */
  'rulesWeaker',
  /** The certificate says something else than what the attack finds. */
  'certificateFalse',
  /** Together with what this sender sent before, somebody can be found out. */
  'exposed',
  /** Nothing was found, but it could not be worked through either. */
  'unproven',
  /** Something else was received before as the same correction of the same period. */
  'sentOtherwise',
  /** A later correction of the same period is here already. */
  'olderCorrection',
] as const;

/** Every reason for which a package goes into quarantine; the file formats' own have a prefix. */
export type Reason = (typeof ownReasons)[number] | RefusalReason | `exchange.${ExchangeFaultCode}`;

/** Every reason there is. */
export const reasons: readonly Reason[] = [
  ...ownReasons,
  ...refusals,
  ...exchangeFaults.map((fault) => `exchange.${fault}` as const),
];

/** Why a package was not taken in. */
export interface Fault {
  readonly reason: Reason;
  /** The file, the cell or the period it is about; empty when it is the whole. */
  readonly where: string;
}

/** Ends the judging of a package. It never leaves this room. */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable';
  readonly fault: Fault;

  constructor(reason: Reason, where = '') {
    super(reason);
    this.fault = { reason, where };
  }
}
