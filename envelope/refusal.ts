/** Every reason for which a package is refused. Each is said once; what is said first stops the reading. */
export const refusals = [
  /** More bytes than a package can have. */
  'tooLarge',
  /** No age file, or what was sealed does not begin with a manifest. */
  'notPackage',
  /** Sealed for another key; or its first lines were changed, which looks the same. */
  'otherRecipient',
  /** A sealed byte was changed, or its end is missing. */
  'damaged',
  /** What was sealed is no tar, or one that is spelled in another way than a package is. */
  'notTar',
  /** A link, a folder, or something else that is no file. */
  'notFile',
  /** A name that a package does not have, such as one that leads elsewhere; or one name twice. */
  'nameNotAllowed',
  /** More files than a package can have. */
  'tooManyFiles',
  /** The manifest is not what it has to be, or its text is spelled in another way. */
  'manifestInvalid',
  /** Of a version before the first. */
  'olderVersion',
  /** Of a later version than this program reads. */
  'newerVersion',
  /** The key of the sender is no Ed25519 key as openssl writes it. */
  'keyInvalid',
  /** The manifest was not signed with the key that lies beside it. */
  'signatureWrong',
  /** A file of the manifest is not there. */
  'fileMissing',
  /** A file is there that the manifest does not know. */
  'fileExtra',
  /** The files stand in another order than in the manifest. */
  'otherOrder',
  /** A file is not as long as the manifest says. */
  'sizeWrong',
  /** A file is not what the manifest says. */
  'fileChanged',
] as const;
/** Why a package is refused. */
export type RefusalReason = (typeof refusals)[number];

/** That a package is refused, and why. */
export interface Refusal {
  readonly refused: RefusalReason;
  /** The file it is about; null when it is about none, or has a name that is not repeated. */
  readonly where: string | null;
}

/** Stops the reading of a package. It never leaves this room. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refused: RefusalReason, where: string | null = null) {
    super(refused);
    this.refusal = { refused, where };
  }
}
